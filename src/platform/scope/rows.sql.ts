import { sql, type RawBuilder } from 'kysely';
import type { Role } from '../role/role.ts';
import type { ScopeKind } from './scope.ts';

/** Rows of a table and what opens them. */
export interface Rows {
  /** `service.file` */
  readonly table: `${string}.${string}`;
  /** Roles whose grants open rows, each as far as it reaches. */
  readonly roles: readonly Role[];
  /** Columns by which grants that do not reach everywhere open rows; a kind that is not here opens nothing. `case` is the key by which a row is known. */
  readonly by?: Readonly<Partial<Record<Exclude<ScopeKind, 'everywhere'>, string>>>;
  /** Which rows grants open at all, over the alias `r`; the others only the `rule` opens: a draft is nobody's but its author's. */
  readonly granted?: RawBuilder<unknown>;
  /** What opens a row whatever grant is held, over the alias `r`: it is the asker's, their seat's, published. */
  readonly rule?: RawBuilder<unknown>;
  /** Columns that tell how much of a row is seen, over the alias `r`. */
  readonly also?: RawBuilder<unknown>;
}

/** Declares who sees which row of a table, beside the table's own SQL. Every read of it stands on `scoped`. */
export const defineRows = (rows: Rows): Rows => rows;

const rolesOf = (roles: readonly Role[]): RawBuilder<unknown> => sql`${sql.lit(`{${roles.join(',')}}`)}::text[]`;

/** Asked once a statement, whatever the number of rows: an expression without a column of them. */
const reach = (roles: readonly Role[], kind: ScopeKind, type: 'uuid' | 'text', subject?: string) =>
  sql`(select platform.reach(${rolesOf(roles)}, ${sql.lit(kind)}${subject ? sql`, ${sql.lit(subject)}` : sql``}))::${sql.raw(type)}[]`;

const opens: Readonly<Record<keyof NonNullable<Rows['by']>, (column: RawBuilder<unknown>, of: Rows) => unknown>> = {
  own: (column, { roles }) =>
    sql`(${column} = (select platform.current_account()) and (select platform.reaches(${rolesOf(roles)}, 'own')))`,
  institution: (column, { roles }) => sql`${column} = any (${reach(roles, 'institution', 'uuid')})`,
  space: (column, { roles }) => sql`${column} = any (${reach(roles, 'space', 'uuid')})`,
  territory: (column, { roles }) => sql`${column} = any (${reach(roles, 'territory', 'text')})`,
  corridor: (column, { roles }) => sql`${column} = any (${reach(roles, 'corridor', 'text')})`,
  case: (column, { roles, table }) => sql`${column} = any (${reach(roles, 'case', 'uuid', table)})`,
};

/** What opens a row, over the alias `r`; `platform.row_rule` says the same for row-level security. */
function condition(of: Rows): RawBuilder<unknown> {
  const by = Object.entries(of.by ?? {}) as [keyof NonNullable<Rows['by']>, string][];
  const parts = by.map(([kind, column]) => opens[kind](sql.ref(`r.${column}`), of));
  const whole = of.roles.length ? [sql`(select platform.reaches(${rolesOf(of.roles)}, 'everywhere'))`] : [];
  const grants = [...whole, ...parts];
  const opened = of.granted && grants.length ? [sql`(${of.granted} and (${sql.join(grants, sql` or `)}))`] : grants;
  const all = [...opened, ...(of.rule ? [sql`(${of.rule})`] : [])];
  if (!all.length) throw new RangeError(`${of.table}: nothing opens a row`);
  return sql.join(all, sql` or `);
}

/**
 * The rows of a table that the account of the transaction sees, to be read in the place of the table: `from ${scoped(questions)} q`. Lists, single reads,
 * counts, searches, tasks and choosers all stand on it, so that none tells of a row that another hides.
 * @param holders only grants of these roles count: those that hold the permission of an act (`holdersOf`); without it every role of the declaration. What is
 * seen by the table's `rule` alone is then left out, for it gives no right to act
 */
export function scoped(rows: Rows, holders?: readonly Role[]): RawBuilder<unknown> {
  const { rule: _rule, ...byGrant } = rows;
  const of = holders ? { ...byGrant, roles: rows.roles.filter((role) => holders.includes(role)) } : rows;
  return sql`(select r.*${rows.also ? sql`, ${rows.also}` : sql``} from ${sql.table(rows.table)} r where ${condition(of)})`;
}

/** All rows of a table, and why that is right here: the check of the structure finds a table that is read without `scoped` or a reason. */
export function everyRow({ table }: Rows, reason: string): RawBuilder<unknown> {
  if (reason.length < 15) throw new RangeError(`${table} is read whole for a reason`);
  return sql.table(table);
}

/** What a row is of, by the kinds of scope that count: `{"space": …, "own": …}`; a kind for which the table declares no column is not there. */
export function scopesOfRow(of: Rows, id: string, kinds: readonly ScopeKind[]): RawBuilder<unknown> {
  const by = Object.entries(of.by ?? {}).filter(([kind]) => kinds.some((one) => one === kind));
  const parts = by.map(([kind, column]) => {
    const value = sql`${sql.ref(`r.${column}`)}::text`;
    return sql`${sql.lit(kind)}, ${kind === 'case' ? sql`${sql.lit(`${of.table}/`)} || ${value}` : value}`;
  });
  return sql`coalesce((select jsonb_build_object(${sql.join(parts)}) from ${sql.table(of.table)} r where r.id = ${id}), '{}'::jsonb)`;
}
