import type { Truth } from '../core/truth.ts';
import type { Compiled } from '../compile/program.ts';
import type { Citation } from '../model/citation.ts';
import type { Reason, Warning } from './result.ts';
import { during } from './split.ts';
import type { Run } from './run.ts';

/** Warnings, each once. */
export class Warnings {
  readonly #found = new Map<string, Warning>();

  readonly add = (warning: Warning): void => {
    const key = `${warning.code} ${warning.name}`;
    if (!this.#found.has(key)) this.#found.set(key, { ...warning, citations: [...new Set(warning.citations)] });
  };

  list(): Warning[] {
    return [...this.#found.values()];
  }
}

/** Where one of several sources is followed: those that would change the answer. */
export function otherSources(compiled: Compiled, run: Run, truth: Truth): Warning[] {
  const found: Warning[] = [];
  for (const { variable, take, name, label, alternatives, on } of compiled.followed) {
    const { indices, taken } = on(run.asOf);
    if (taken === undefined) continue;
    const differs = (i: number): boolean =>
      i !== taken &&
      during(run, variable, { lo: i, hi: i, set: undefined }, () => compiled.answer.truth(run)) !== truth;
    const differing = indices.filter(differs);
    if (differing.length === 0) continue;
    const citations = [taken, ...differing].flatMap((i) => alternatives[i]!.citations);
    found.push({ code: 'other-source-differs', name, label, citations, note: take!.why });
  }
  return found;
}

/** The sources among the reasons that nobody has verified. */
export function unverified(reasons: Reason): Warning[] {
  const found: Citation[] = [];
  const collect = ({ citations, because }: Reason): void => {
    for (const citation of citations)
      if (citation.status !== 'verified' && !found.includes(citation)) found.push(citation);
    for (const reason of because) collect(reason);
  };
  collect(reasons);
  return found.length === 0 ? [] : [{ code: 'unverified', name: '', citations: found }];
}
