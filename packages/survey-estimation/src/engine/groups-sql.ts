/** The one query that puts alike rows together: `sums(spec) -> cells`. */
import { refuse } from '../refusal.ts';
import type { Variables } from '../spec.ts';
import { binLevels } from './collapse.ts';
import type { Plan } from './plan.ts';
import { slicesFor } from '../numeric/slices.ts';
import { expressionSql, type ColumnSql } from './sql-expression.ts';

/** Facts that the slices of a sum depend on: number of rows and largest absolute terms. */
export interface Sizes {
  readonly rows: number;
  readonly largestWeight: number;
  /** Whether a weight is 0. */
  readonly hasZeroWeight: boolean;
  /** By column of `plan.sums`: the largest weight times value. */
  readonly largestProduct: readonly number[];
}

/** Column k of the answer: what it is. */
export type Part =
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'condition'; readonly name: string; readonly levels: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'count' | 'weight' }
  | { readonly kind: 'sum'; readonly name: string };

export interface GroupQuery {
  /** Expressions to group by and to sum, to be named k0, k1, ... and s0, s1, ... */
  readonly keys: readonly string[];
  readonly sums: readonly string[];
  readonly keyParts: readonly Part[];
  /** Each part of weight or sum takes two columns: the high and the low slices. */
  readonly sumParts: readonly Part[];
}

/** The expressions of the query. Refuses as `evaluate` does, and `unknown-column`. */
export function groupQuery(plan: Plan, variables: Variables, column: ColumnSql, sizes: Sizes): GroupQuery {
  const keyParts: Part[] = [];
  const keys: string[] = [];
  const add = (part: Part, sql: string) => {
    keyParts.push(part);
    keys.push(sql);
  };
  for (const name of [...plan.designKeys, ...plan.keys]) add({ kind: 'key', name }, typed(name, variables, column));
  for (const { name, expression } of plan.conditions)
    add({ kind: 'condition', name, levels: ['0', '1'] }, expressionSql(expression, variables, column));
  if (plan.bins)
    add({ kind: 'condition', name: plan.bins.name, levels: binLevels(plan.bins.limits) }, binSql(column, plan.bins));
  const weight = column.number(plan.weight);
  if (sizes.hasZeroWeight) add({ kind: 'flag' }, `${weight} = 0`);
  for (const name of plan.sums) add({ kind: 'flag' }, `${column.number(name)} IS NULL`);
  const products = plan.sums.map((name) => `${weight} * ${column.number(name)}`);
  const sums = [
    'count(*)',
    ...sliced(column, weight, sizes.largestWeight, sizes.rows),
    ...products.flatMap((product, k) => sliced(column, product, sizes.largestProduct[k]!, sizes.rows)),
  ];
  const sumParts: Part[] = [
    { kind: 'count' },
    { kind: 'weight' },
    ...plan.sums.map((name): Part => ({ kind: 'sum', name })),
  ];
  return { keys, sums, keyParts, sumParts };
}

/** How many limits lie below, NULL where the number is missing. */
function binSql(sql: ColumnSql, { column, limits }: NonNullable<Plan['bins']>): string {
  const number = sql.number(column);
  const cases = limits.map((limit, k) => `WHEN ${number} <= ${sql.double(limit)} THEN ${k}`).join(' ');
  return `CASE WHEN ${number} IS NULL THEN NULL ${cases} ELSE ${limits.length} END`;
}

function typed(name: string, variables: Variables, column: ColumnSql): string {
  if (!Object.hasOwn(variables, name)) refuse('unknown-column', `there is no column "${name}"`);
  return variables[name]!.type === 'number' ? column.number(name) : column.text(name);
}

function sliced(sql: ColumnSql, term: string, largest: number, rows: number): [string, string] {
  const { first, second } = slicesFor(largest, rows);
  const high = `((${term}) + ${sql.double(first)} - ${sql.double(first)})`;
  return [`sum(${high})`, `sum((${term}) - ${high} + ${sql.double(second)} - ${sql.double(second)})`];
}
