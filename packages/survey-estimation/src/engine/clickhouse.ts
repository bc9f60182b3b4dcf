/**
 * Data in ClickHouse, over HTTP: a table, or a `Distributed` table over the shards of a cluster. Sums are made where the
 * data are. A missing shard or a partial answer is an error, never a smaller number.
 */
import type { Column, Frame } from '../core/frame.ts';
import { builderFor, identity } from '../source/build.ts';
import type { Source } from '../source/source.ts';
import type { Variables } from '../core/circumstances.ts';
import { ask, ClickHouseError, type ClickHouseOptions } from './clickhouse/ask.ts';
import { ClickHouseTable } from './clickhouse/table.ts';
import { sqlGroups } from './sql/groups.ts';

export { ClickHouseError, type ClickHouseOptions };

/** Rows of a ClickHouse table. Questions that sums decide read no rows; the others load the columns they need. */
export function fromClickHouse(options: ClickHouseOptions): Source {
  let table: Promise<ClickHouseTable> | undefined;
  const opened = () => (table ??= ClickHouseTable.open(options));
  return {
    load: async (variables, needed) => load(await opened(), variables, needed),
    groups: async (variables, plan) => sqlGroups(await opened(), variables, plan, 0),
  };
}

async function load(table: ClickHouseTable, variables: Variables, needed: ReadonlySet<string>): Promise<Frame> {
  table.checkDeclared(variables);
  const names = Object.keys(variables).filter((name) => needed.has(name));
  await table.checkNumbers(names.filter((name) => variables[name]!.type === 'number'));
  const wanted = names.map((name) => (variables[name]!.type === 'number' ? table.number(name) : table.text(name)));
  const rows = await ask(
    table.options,
    `SELECT ${wanted.length > 0 ? wanted.join(', ') : '1'} FROM ${table.options.table}`,
  );
  const there = await table.rows();
  if (rows.length !== there)
    throw new ClickHouseError(`${rows.length} rows came of ${there}: a part of the answer is missing`);
  const columns = names.map((name, k): Column => {
    const builder = builderFor(name, variables[name]!);
    rows.forEach((row, i) => builder.push(row[k], i + 1));
    return builder.finish();
  });
  return {
    rows: rows.length,
    columns: new Map(columns.map((column) => [column.name, column])),
    line: identity(rows.length),
  };
}
