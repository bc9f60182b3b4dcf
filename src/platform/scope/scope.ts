/**
 * How far the grant of a role reaches: everywhere, rows of an institution, of a territory (a dated code with all that lies within it), of a corridor, of a
 * space (a meeting), one's own rows, or one row to which the person is related. What no table declares a column for opens nothing of it.
 */
export const scopeKinds = ['everywhere', 'institution', 'territory', 'corridor', 'space', 'own', 'case'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** What a person is to the row of a case. */
export const caseRelations = ['assigned', 'mediator'] as const;
export type CaseRelation = (typeof caseRelations)[number];

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** What a scope is of, by its kind, as it is asked for; territories and corridors are kept with the day since which their code means that. */
const named: Readonly<Record<ScopeKind, RegExp | null>> = {
  everywhere: null,
  own: null,
  institution: new RegExp(`^${uuid}$`),
  space: new RegExp(`^${uuid}$`),
  territory: /^[a-z0-9-]+\/[^/]+$/,
  corridor: /^corridors\/[^/]+$/,
  case: new RegExp(`^(?:${caseRelations.join('|')})/[a-z_]+\\.[a-z_]+/${uuid}$`),
};

/** Lists whose codes are territories. */
export const isTerritoryList = (list: string): boolean =>
  list === 'areas' || list === 'countries' || list.startsWith('regions-');

/** Whether `of` says what a scope of this kind is of: nothing where it needs no name. */
export function isNamed(kind: ScopeKind, of: string | null): boolean {
  const pattern = named[kind];
  if (pattern === null || of === null) return pattern === null && of === null;
  return pattern.test(of) && (kind !== 'territory' || isTerritoryList(of.split('/')[0]!));
}
