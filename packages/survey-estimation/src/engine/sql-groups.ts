/** Alike rows put together by one GROUP BY, in any database that a `SqlTable` speaks to. */
import type { Column, Frame } from '../frame.ts';
import type { Variable, Variables } from '../spec.ts';
import { grouped } from './framed.ts';
import { groupQuery, type Part, type Sizes } from './groups-sql.ts';
import type { Plan } from './plan.ts';
import { sortedCategory } from '../source/build.ts';
import type { ColumnSql } from './sql-expression.ts';

/** What a key column is: codes into levels, a double, a truth or small number, or nothing that is needed. */
export type KeyType =
  | { readonly kind: 'text'; readonly levels: readonly string[] }
  | { readonly kind: 'number' }
  | { readonly kind: 'whole' }
  | { readonly kind: 'skip' };

/** A table in a database. */
export interface SqlTable extends ColumnSql {
  /** Refuses `unknown-column` for declared columns that are not there. */
  readonly checkDeclared: (variables: Variables) => void;
  /** Refuses `not-a-number` where columns of numbers hold something else. */
  readonly checkNumbers: (names: readonly string[]) => Promise<void>;
  /** The declared levels (refusing others), or those present. */
  readonly levelsOf: (name: string, variable: Variable) => Promise<readonly string[]>;
  /** Expressions over the whole table, null where SQL gives NULL. */
  readonly facts: (expressions: readonly string[]) => Promise<readonly (number | null)[]>;
  /** The number of distinct values, approximately. */
  readonly distinct: (expression: string) => string;
  /** One row for each combination of the keys. Missing keys: -1 for text and whole, NaN for numbers. */
  readonly group: (
    keys: readonly string[],
    types: readonly KeyType[],
    sums: readonly string[],
  ) => Promise<{ keys: (Float64Array | Int32Array)[]; sums: Float64Array[] }>;
}

/** Numbers of more values than this are no keys; a value key may have as many as the second. */
const MOST_VALUES = 2000;
const MOST_QUANTILE_VALUES = 1 << 18;

/** The groups of a plan; null where rows are few, weights are missing or negative, or sums would lose digits. */
export async function sqlGroups(
  table: SqlTable,
  variables: Variables,
  plan: Plan,
  sumsFrom: number,
): Promise<Frame | null> {
  table.checkDeclared(variables);
  const names = [...plan.designKeys, ...plan.keys, plan.weight, ...plan.sums];
  if (names.some((name) => !Object.hasOwn(variables, name)) || variables[plan.weight]!.type !== 'number') return null;
  const [rows] = await table.facts(['count(*)']);
  if (rows! < sumsFrom) return null;
  await table.checkNumbers(names.filter((name) => variables[name]!.type === 'number'));
  const sizes = await sizesOf(table, plan, rows!);
  if (!sizes || (await hasManyValues(table, variables, plan))) return null;
  const query = groupQuery(plan, variables, table, sizes);
  const types = await Promise.all(query.keyParts.map((part) => keyType(table, part, variables)));
  const { keys, sums } = await table.group(query.keys, types, query.sums);
  const total = added(sums[1]!, sums[2]!);
  const columns: Column[] = [
    ...query.keyParts.flatMap((part, k) => keyColumn(part, keys[k]!, types[k]!, variables)),
    { type: 'number', name: plan.weight, values: total },
    ...plan.sums.map((name, s): Column => {
      const products = added(sums[3 + 2 * s]!, sums[4 + 2 * s]!);
      const values = products.map((p, i) => (total[i] === 0 && p === 0 ? 0 : p / total[i]!));
      return { type: 'number', name, values };
    }),
  ];
  return total.length === 0 ? null : grouped(columns, sums[0]!, plan);
}

async function hasManyValues(table: SqlTable, variables: Variables, plan: Plan): Promise<boolean> {
  const names = plan.keys.filter((name) => variables[name]!.type === 'number');
  if (names.length === 0) return false;
  const counts = await table.facts(names.map((name) => table.distinct(table.number(name))));
  return counts.some((count, k) => count! > (names[k] === plan.valueKey ? MOST_QUANTILE_VALUES : MOST_VALUES));
}

async function sizesOf(table: SqlTable, plan: Plan, rows: number): Promise<Sizes | null> {
  const weight = table.number(plan.weight);
  const [least, most, missing] = await table.facts([`min(${weight})`, `max(${weight})`, `count(*) - count(${weight})`]);
  if (missing !== 0 || least === null || least! < 0) return null;
  const largestProduct: number[] = [];
  for (const name of plan.sums) {
    const y = table.number(name);
    const [low, high, product] = await table.facts([`min(${y})`, `max(${y})`, `max(abs(${weight} * ${y}))`]);
    if (low !== null && high! - low! < 1e-3 * Math.max(Math.abs(low!), Math.abs(high!))) return null;
    largestProduct.push(product ?? 0);
  }
  return { rows, largestWeight: most!, hasZeroWeight: least === 0, largestProduct };
}

async function keyType(table: SqlTable, part: Part, variables: Variables): Promise<KeyType> {
  if (part.kind === 'condition') return { kind: 'whole' };
  if (part.kind !== 'key') return { kind: 'skip' };
  const variable = variables[part.name]!;
  return variable.type === 'number'
    ? { kind: 'number' }
    : { kind: 'text', levels: await table.levelsOf(part.name, variable) };
}

function keyColumn(part: Part, values: Float64Array | Int32Array, type: KeyType, variables: Variables): Column[] {
  if (part.kind === 'condition')
    return [{ type: 'category', name: part.name, codes: Int32Array.from(values), levels: part.levels }];
  if (part.kind !== 'key') return [];
  const variable = variables[part.name]!;
  if (type.kind !== 'text' || variable.type !== 'category')
    return [{ type: 'number', name: part.name, values: Float64Array.from(values) }];
  return [sortedCategory(part.name, Int32Array.from(values), type.levels, variable.levels)];
}

function added(high: Float64Array, low: Float64Array): Float64Array {
  return high.map((x, i) => x + low[i]!);
}
