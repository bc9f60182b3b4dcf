/** Rows read by DuckDB. */
import type { Column, Frame } from '../../core/frame.ts';
import { identity, sortedCategory } from '../../source/build.ts';
import type { Variables } from '../../core/circumstances.ts';
import { codeSql } from './codes.ts';
import { readNumbers } from './read.ts';
import { allSettled } from '../settled.ts';
import type { Table } from './table.ts';
import type { Wanted } from './wanted.ts';

/** The needed columns in the order of the file; `shared`: others may use the connection, and so cut the answer short. */
export async function loadFrame(
  table: Table,
  variables: Variables,
  needed: ReadonlySet<string>,
  shared: boolean,
): Promise<Frame> {
  table.checkDeclared(variables);
  const names = Object.keys(variables).filter((name) => needed.has(name));
  await table.checkNumbers(names.filter((name) => variables[name]!.type === 'number'));
  const levels = await allSettled(names.map((name) => table.levelsOf(name, variables[name]!)));
  const wanted = names.map((name, k): Wanted =>
    variables[name]!.type === 'number'
      ? { sql: table.number(name), kind: 'double' }
      : { sql: codeSql(table.text(name), levels[k]!), kind: 'code', levels: levels[k]!.length },
  );
  const { arrays, rows } = await readNumbers(table.db, `FROM ${table.sql}`, wanted);
  if (shared && rows !== (await table.rows())) throw new Error(`${rows} rows came: a part of the answer is missing`);
  const columns = names.map((name, k): Column => {
    const variable = variables[name]!;
    const values = arrays[k]!;
    if (values instanceof Float64Array) return { type: 'number', name, values };
    return sortedCategory(name, values, levels[k]!, variable.type === 'category' ? variable.levels : undefined);
  });
  return { rows, columns: new Map(columns.map((column) => [column.name, column])), line: identity(rows) };
}
