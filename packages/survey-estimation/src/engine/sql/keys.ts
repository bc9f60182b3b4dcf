/** What the one query that puts alike rows together groups by. */
import { refuse } from '../../core/refusal.ts';
import type { Variables } from '../../core/circumstances.ts';
import { binLevels, type Plan } from '../../core/plan.ts';
import { expressionSql } from './expression.ts';
import type { Extent } from '../extent.ts';
import type { Key, SqlTable } from './table.ts';

/** The keys of a plan, in its order. Refuses as `evaluate` and `levelsOf` do, and `unknown-column`. */
export async function keysOf(
  table: SqlTable,
  variables: Variables,
  plan: Plan,
  extents: ReadonlyMap<string, Extent>,
): Promise<Key[]> {
  const keys: Key[] = [];
  for (const name of [...plan.designKeys, ...plan.keys]) {
    const variable = Object.hasOwn(variables, name) ? variables[name]! : null;
    if (!variable) refuse('unknown-column', `there is no column "${name}"`);
    keys.push(
      variable.type === 'number'
        ? { kind: 'number', name }
        : { kind: 'text', name, levels: await table.levelsOf(name, variable) },
    );
  }
  for (const { name, expression } of plan.conditions)
    keys.push({ kind: 'code', name, levels: ['0', '1'], sql: expressionSql(expression, variables, table) });
  if (plan.bins) {
    const { name, column, limits } = plan.bins;
    keys.push({
      kind: 'code',
      name,
      levels: binLevels(limits),
      sql: binSql(table, column, limits, extents.get(column)!),
    });
  }
  if (extents.get(plan.weight)!.least === 0) keys.push({ kind: 'flag', sql: `${table.number(plan.weight)} = 0` });
  for (const name of plan.sums)
    if (extents.get(name)!.missing) keys.push({ kind: 'flag', sql: `${table.number(name)} IS NULL` });
  return keys;
}

/** How many limits lie below, NULL where the number is missing: found by halving. */
function binSql(table: SqlTable, column: string, limits: readonly number[], { missing }: Extent): string {
  const among = (from: number, to: number): string => {
    if (from === to) return String(from);
    const middle = (from + to) >> 1;
    return `CASE WHEN ${table.atMost(column, limits[middle]!)} THEN ${among(from, middle)} ELSE ${among(middle + 1, to)} END`;
  };
  const bin = among(0, limits.length);
  return missing ? `CASE WHEN ${table.number(column)} IS NULL THEN NULL ELSE ${bin} END` : bin;
}
