import { useFormat, useWords } from '../ui/index.ts';
import type { HeldScope, ScopeChoice } from './scope.contract.ts';
import { scopeWords } from './scope.words.ts';

/** A scope in the reader's language: what it is of by its name, where that is known, else its kind. */
export function useScopeName(spaces: () => readonly ScopeChoice[] = () => []): (scope: HeldScope) => string {
  const t = useWords(scopeWords);
  const format = useFormat();
  return ({ kind, of, label }) => {
    const name = label ?? spaces().find((space) => kind === 'space' && space.of === of)?.label;
    return name ? format.text(name) : t(kind);
  };
}
