import type { Localized } from '../language/locale.ts';

/** The roles of the installation. `visitor` is anyone without a session, `member` anyone with one. */
export const roles = [
  'returnee',
  'interviewer',
  'supervisor',
  'researcher',
  'secretariat',
  'delegate',
  'employer',
  'consulate',
  'administrator',
] as const;
export type Role = (typeof roles)[number];
export type Bearer = Role | 'visitor' | 'member';

/**
 * How far a role's permission reaches: everything, what is the person's own, or what belongs to their institution. What is one's own, each endpoint says:
 * it asks for `scope` (of several permissions `permit`), and answers nothing where it forgot to.
 */
export type Scope = 'any' | 'own' | 'institution';

/** One line of the table: role x permission x scope. */
export interface Permission {
  readonly name: string;
  readonly label: Localized;
  readonly grants: Readonly<Partial<Record<Bearer, Scope>>>;
}

const reach: Record<Scope, number> = { own: 0, institution: 1, any: 2 };

/** The scope that reaches least. @throws RangeError without any */
export function narrowest(scopes: ReadonlyMap<string, Scope>): Scope {
  const [first] = [...scopes.values()].sort((one, other) => reach[one] - reach[other]);
  if (!first) throw new RangeError('nobody without a permission is let in');
  return first;
}

/** The widest scope in which someone with these roles has the permission; undefined when they may not at all. */
export function permitted(
  table: readonly Permission[],
  name: string,
  bearer: { signedIn: boolean; roles: readonly Role[] },
): Scope | undefined {
  const line = table.find((permission) => permission.name === name);
  if (!line) throw new RangeError(`the permission table has no line ${name}`);
  const held: Bearer[] = ['visitor', ...(bearer.signedIn ? (['member'] as const) : []), ...bearer.roles];
  const scopes = held.map((role) => line.grants[role]).filter((scope): scope is Scope => scope !== undefined);
  return scopes.sort((a, b) => reach[b] - reach[a])[0];
}

/** A line of the table, in the three languages. */
export const permission = (
  name: string,
  en: string,
  fr: string,
  ar: string,
  grants: Permission['grants'],
): Permission => ({ name, label: { ar, fr, en }, grants });

/** Grants that many lines share. */
export const grants = {
  everyone: { visitor: 'any' },
  members: { member: 'any' },
  administrator: { administrator: 'any' },
  analysts: { researcher: 'any', secretariat: 'any' },
  reviewers: { researcher: 'any', secretariat: 'any', supervisor: 'any' },
  secretariat: { secretariat: 'any' },
} as const;
