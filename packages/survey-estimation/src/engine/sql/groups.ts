/** Alike rows put together by one GROUP BY, in any database that a `SqlTable` speaks to. */
import type { Column, Frame } from '../../core/frame.ts';
import type { Variables } from '../../core/circumstances.ts';
import { pairOf } from '../../core/elements.ts';
import { keysOf } from './keys.ts';
import type { Plan } from '../../core/plan.ts';
import { sortedCategory } from '../../source/build.ts';
import { orderedFrame } from './order.ts';
import { comparisons, levelIn } from '../../core/expression.ts';
import { isBeyondReach, lastPlace, slicesFor } from '../../numeric/slices.ts';
import { isFarFromZero, MOST_VALUES, type Extent } from '../extent.ts';
import { groupMeans } from '../group-frame.ts';
import type { Groups, Key, SqlTable, Term } from './table.ts';

/** A value key may have as many values as this. */
const MOST_QUANTILE_VALUES = 1 << 18;

/** The groups of a plan; null where rows are few, weights are missing or negative, or sums would lose digits. */
export async function sqlGroups(
  table: SqlTable,
  variables: Variables,
  plan: Plan,
  sumsFrom: number,
  beforeGroups: () => void = () => undefined,
): Promise<Frame | null> {
  table.checkDeclared(variables);
  const names = [...plan.designKeys, ...plan.keys, plan.weight, ...plan.sums];
  if (names.some((name) => !Object.hasOwn(variables, name)) || variables[plan.weight]!.type !== 'number') return null;
  const rows = await table.rows();
  if (rows === 0 || rows < sumsFrom) return null;
  const numbers = names.filter((name) => variables[name]!.type === 'number');
  await table.checkNumbers(numbers);
  const extents = await extentsOf(table, [plan.weight, ...plan.sums, ...(plan.bins ? [plan.bins.column] : [])]);
  const weight = extents.get(plan.weight)!;
  if (weight.missing || weight.least < 0 || plan.sums.some((name) => isFarFromZero(extents.get(name)!))) return null;
  for (const name of plan.binary ?? []) if (!(await table.isBinary(name))) return null;
  for (const name of plan.keys.filter((one) => variables[one]!.type === 'number')) {
    const most = name === plan.valueKey ? MOST_QUANTILE_VALUES : MOST_VALUES;
    if (!(await table.hasAtMost(name, most))) return null;
  }
  const products = await table.reachOf(
    plan.sums.map((name) => `abs(${table.number(plan.weight)} * ${table.number(name)})`),
  );
  if (products.some(({ largest, smallest }) => isBeyondReach(largest, smallest, rows))) return null;
  await checkConditions(table, variables, plan);
  const w = table.number(plan.weight);
  const squared = plan.elements ? squaredProducts(w, plan.sums.map(table.number)) : [];
  const reaches = squared.length > 0 ? await table.reachOf(squared.map((sql) => `abs(${w} * ${sql})`)) : [];
  const lost = reaches.map(({ largest, smallest }) => isBeyondReach(largest, smallest, rows));
  if (lost[0]) return null;
  const keys = await keysOf(table, variables, plan, extents);
  beforeGroups();
  const groups = await table.group(keys, [
    { sql: w, largest: weight.most, rows },
    ...plan.sums.map((name, s): Term => ({ sql: `${w} * ${table.number(name)}`, largest: products[s]!.largest, rows })),
    ...squared.map((sql, k): Term => ({ sql: `${w} * ${sql}`, largest: reaches[k]!.largest, rows })),
  ]);
  const p = plan.sums.length;
  const unit = (j: number) => lastPlace(slicesFor(reaches[1 + p + pairOf(j, j)]!.largest, rows));
  const doubtful = lost.includes(true) ? plan.sums.map((_, j) => unit(j)) : null;
  return orderedFrame(columnsOf(groups, keys, plan, variables), groups, plan, doubtful);
}

/** As in memory: what weighs with w to give w^2, w^2 y, w^2 y x. */
function squaredProducts(w: string, sums: readonly string[]): string[] {
  const weighted = sums.map((y) => `(${w} * ${y})`);
  const pairs = weighted.flatMap((wy, j) => sums.slice(0, j + 1).map((x) => `(${wy} * ${x})`));
  return [w, ...weighted, ...pairs];
}

/** Refuses `unknown-level` for levels that a condition names and a column has not. */
async function checkConditions(table: SqlTable, variables: Variables, plan: Plan): Promise<void> {
  for (const [name, values] of plan.conditions.flatMap(({ expression }) => comparisons(expression))) {
    const variable = Object.hasOwn(variables, name) ? variables[name]! : undefined;
    if (variable?.type !== 'category') continue;
    const levels = variable.levels ?? (await table.levelsOf(name, variable));
    for (const value of values) levelIn(name, levels, String(value));
  }
}

async function extentsOf(table: SqlTable, names: readonly string[]): Promise<ReadonlyMap<string, Extent>> {
  const found = await table.extents(names);
  return new Map(names.map((name, k) => [name, found[k]!]));
}

function columnsOf(groups: Groups, keys: readonly Key[], plan: Plan, variables: Variables): Column[] {
  const columns = keys
    .filter((key) => key.kind !== 'flag')
    .map((key, k): Column => {
      const values = groups.keys[k]!;
      const { name } = key;
      if (values instanceof Float64Array) return { type: 'number', name, values };
      if (key.kind === 'code') return { type: 'category', name, codes: values, levels: key.levels };
      const variable = variables[name]!;
      const levels = key.kind === 'text' ? key.levels : [];
      return sortedCategory(name, values, levels, variable.type === 'category' ? variable.levels : undefined);
    });
  const [total, ...sums] = groups.sums;
  columns.push({ type: 'number', name: plan.weight, values: total! });
  plan.sums.forEach((name, s) => columns.push({ type: 'number', name, values: groupMeans(sums[s]!, total!) }));
  return columns;
}
