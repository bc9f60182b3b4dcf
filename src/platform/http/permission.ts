import type { Localized } from '../language/locale.ts';
import { roles, type Role } from '../role/role.ts';
import type { ScopeKind } from '../scope/scope.ts';

export { roles, type Role };

export type Bearer = Role | 'visitor' | 'member';

/**
 * How far a permission reaches: everything, what the person's grants reach (`granted`: a territory, a space, a case; `scoped` then says which rows), what
 * belongs to their institution, or what is their own. What is one's own, each endpoint says: it asks for `scope` (of several permissions `permit`), and
 * answers nothing where it forgot to.
 */
export type Scope = 'any' | 'granted' | 'own' | 'institution';
/** Scopes as the table gives them to roles. */
export type TableScope = Exclude<Scope, 'granted'>;

/** One line of the table: role x permission x scope. */
export interface Permission {
  readonly name: string;
  readonly label: Localized;
  readonly grants: Readonly<Partial<Record<Bearer, TableScope>>>;
  /** Scopes of grants to which the rows behind it are held; a grant of another kind does not open it. Without any, only one that reaches everywhere does. */
  readonly within?: readonly ScopeKind[];
}

/** Whoever asks: the roles that they hold everywhere, and those that they hold in a scope. */
export interface Holder {
  readonly signedIn: boolean;
  readonly roles: readonly Role[];
  readonly narrow?: readonly NarrowGrant[];
}
/** A role that is not held everywhere. */
export interface NarrowGrant {
  readonly role: Role;
  readonly kind: Exclude<ScopeKind, 'everywhere'>;
}

const reach: Record<Scope, number> = { own: 0, institution: 1, granted: 2, any: 3 };

/** The scope that reaches least. @throws RangeError without any */
export function narrowest(scopes: ReadonlyMap<string, Scope>): Scope {
  const [first] = [...scopes.values()].sort((one, other) => reach[one] - reach[other]);
  if (!first) throw new RangeError('nobody without a permission is let in');
  return first;
}

/**
 * The widest scope in which someone with these roles has the permission; undefined when they may not at all. A grant in a scope opens what the table gives
 * its role for any row, where the rows are held to scopes of that kind.
 */
export function permitted(table: readonly Permission[], name: string, bearer: Holder): Scope | undefined {
  const line = table.find((permission) => permission.name === name);
  if (!line) throw new RangeError(`the permission table has no line ${name}`);
  const held: Bearer[] = ['visitor', ...(bearer.signedIn ? (['member'] as const) : []), ...bearer.roles];
  const whole = held.map((role): Scope | undefined => line.grants[role]).filter((scope) => scope !== undefined);
  const isOpen = ({ role, kind }: NarrowGrant) => line.grants[role] === 'any' && line.within?.includes(kind);
  const scopes = [...whole, ...(bearer.narrow?.some(isOpen) ? (['granted'] as const) : [])];
  return scopes.sort((a, b) => reach[b] - reach[a])[0];
}

/** Roles that hold a permission in any scope. */
export const holdersOf = (table: readonly Permission[], name: string): Role[] =>
  roles.filter((role) => permitted(table, name, { signedIn: true, roles: [role] }));

/** A line of the table, in the three languages. */
export const permission = (
  name: string,
  en: string,
  fr: string,
  ar: string,
  grants: Permission['grants'],
  within?: Permission['within'],
): Permission => ({ name, label: { ar, fr, en }, grants, ...(within ? { within } : {}) });

/** Grants that many lines share. */
export const grants = {
  everyone: { visitor: 'any' },
  members: { member: 'any' },
  administrator: { administrator: 'any' },
  analysts: { researcher: 'any', secretariat: 'any' },
  reviewers: { researcher: 'any', secretariat: 'any', supervisor: 'any' },
  secretariat: { secretariat: 'any' },
} as const;
