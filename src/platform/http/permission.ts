import type { Text3 } from '../language/locale.ts';

/** The roles of the house. `visitor` is anyone without a session, `member` anyone with one. */
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

/** How far a role's permission for an act reaches: everything, what the person made, or what belongs to their institution. */
export type Scope = 'any' | 'own' | 'institution';

/** One line of the table: role x act x scope. */
export interface Permission {
  readonly act: string;
  readonly label: Text3;
  readonly grants: Readonly<Partial<Record<Bearer, Scope>>>;
}

const reach: Record<Scope, number> = { own: 0, institution: 1, any: 2 };

/** The widest scope in which someone with these roles may do the act; undefined when they may not at all. */
export function permitted(
  table: readonly Permission[],
  act: string,
  bearer: { signedIn: boolean; roles: readonly Role[] },
): Scope | undefined {
  const line = table.find((permission) => permission.act === act);
  if (!line) throw new RangeError(`the permission table has no act ${act}`);
  const held: Bearer[] = ['visitor', ...(bearer.signedIn ? (['member'] as const) : []), ...bearer.roles];
  const scopes = held.map((name) => line.grants[name]).filter((scope): scope is Scope => scope !== undefined);
  return scopes.sort((a, b) => reach[b] - reach[a])[0];
}
