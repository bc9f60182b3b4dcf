/** Alike rows put together by one GROUP BY in DuckDB. */
import type { Column, Frame } from '../frame.ts';
import type { Variables } from '../spec.ts';
import { grouped } from './collapse.ts';
import { codeSql, numberOrNaN, type Table } from './duckdb-table.ts';
import { columnOfArray, readNumbers, type Wanted } from './duckdb-read.ts';
import { groupQuery, type Part, type Sizes } from './groups-sql.ts';
import type { Plan } from './plan.ts';

/** The groups of a plan; null where rows are few, weights are missing or negative, or sums would lose digits. */
export async function duckdbGroups(
  table: Table,
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
  if (!sizes) return null;
  if (
    await hasManyValues(
      table,
      plan.keys.filter((name) => variables[name]!.type === 'number'),
    )
  )
    return null;
  const query = groupQuery(plan, variables, table, sizes);
  const keyNames = query.keys.map((sql, k) => `${sql} AS k${k}`);
  const sumNames = query.sums.map((sql, k) => `${sql} AS s${k}`);
  const inner = `(SELECT ${[...keyNames, ...sumNames].join(', ')} FROM ${table.sql} GROUP BY ALL)`;
  const levels = await Promise.all(
    query.keyParts.map((part) => (part.kind === 'key' ? table.levelsOf(part.name, variables[part.name]!) : [])),
  );
  const kept = query.keyParts.map((part, k) => ({ part, k })).filter(({ part }) => part.kind !== 'flag');
  const wanted = [
    ...kept.map(({ part, k }) => keyWanted(part, `k${k}`, levels[k]!, variables)),
    ...query.sums.map((_, k): Wanted => ({ sql: numberOrNaN(`s${k}::DOUBLE`), kind: 'double' })),
  ];
  const { arrays, rows: cells } = await readNumbers(table.db, `FROM ${inner}`, wanted);
  const sum = (k: number) => arrays[kept.length + k]!;
  const total = added(sum(1), sum(2));
  const columns: Column[] = [
    ...kept.map(({ part, k }, at): Column => keyColumn(part, arrays[at]!, levels[k]!, variables)),
    { type: 'number', name: plan.weight, values: total },
    ...plan.sums.map((name, s): Column => {
      const products = added(sum(3 + 2 * s), sum(4 + 2 * s));
      const values = products.map((p, i) => (total[i] === 0 && p === 0 ? 0 : p / total[i]!));
      return { type: 'number', name, values };
    }),
  ];
  return cells === 0 ? null : grouped(columns, Float64Array.from(sum(0)));
}

/** Numbers of more values than this are no keys. */
const MOST_VALUES = 2000;

async function hasManyValues(table: Table, names: readonly string[], most = MOST_VALUES): Promise<boolean> {
  if (names.length === 0) return false;
  const counts = await table.facts(names.map((name) => `approx_count_distinct(${table.number(name)})`));
  return counts.some((count) => count! > most);
}

async function sizesOf(table: Table, plan: Plan, rows: number): Promise<Sizes | null> {
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

function keyWanted(part: Part, sql: string, levels: readonly string[], variables: Variables): Wanted {
  if (part.kind === 'condition') return { sql: `coalesce(${sql}::INTEGER, -1)`, kind: 'integer' };
  if (part.kind === 'key' && variables[part.name]!.type === 'number') return { sql: numberOrNaN(sql), kind: 'double' };
  return { sql: codeSql(sql, levels), kind: 'integer' };
}

function keyColumn(
  part: Part,
  values: Float64Array | Int32Array,
  levels: readonly string[],
  variables: Variables,
): Column {
  if (part.kind === 'key') return columnOfArray(part.name, values, levels, variables);
  const [name, names] = part.kind === 'condition' ? [part.name, part.levels] : ['', []];
  return { type: 'category', name, codes: Int32Array.from(values), levels: names };
}

function added(high: Float64Array | Int32Array, low: Float64Array | Int32Array): Float64Array {
  return Float64Array.from(high, (x, i) => x + low[i]!);
}
