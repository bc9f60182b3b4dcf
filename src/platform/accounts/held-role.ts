import { useWords } from '../ui/index.ts';
import type { ScopeChoice } from '../scope/scope.contract.ts';
import { useScopeName } from '../scope/scope-name.ts';
import type { HeldRole } from './grant.contract.ts';
import { roleWords } from './role.words.ts';

/** A role in the reader's language, with what it is for where it is not held everywhere. */
export function useHeldRole(spaces: () => readonly ScopeChoice[] = () => []): (held: HeldRole) => string {
  const roleName = useWords(roleWords);
  const scopeName = useScopeName(spaces);
  return ({ role, scope }) =>
    scope.kind === 'everywhere' ? roleName(role) : `${roleName(role)} (${scopeName(scope)})`;
}
