import type { Variable } from '../../evidence/face.ts';
import { matchesSearch } from '../../platform/language/search.ts';

/** Variables of a stage whose name, label, question or codes hold every word asked, in any language. */
export function searchCodebook(variables: readonly Variable[], asked: string, stage: string): Variable[] {
  return variables.filter((variable) => {
    if (stage && variable.stage !== stage) return false;
    const { name, label, question, levels } = variable;
    const texts = [label, question, ...(levels ?? []).map((level) => level.label)].flatMap((text) =>
      text ? Object.values(text) : [],
    );
    return matchesSearch(asked, name, ...texts);
  });
}
