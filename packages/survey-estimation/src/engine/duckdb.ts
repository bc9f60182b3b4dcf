/** Data read by DuckDB: Parquet and CSV files. Sums are made in the database where they are enough, rows are read where not. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Column, Frame } from '../frame.ts';
import { identity, sortedCategory } from '../source/build.ts';
import type { Source } from '../source/source.ts';
import type { Variables } from '../spec.ts';
import { codeSql } from './duckdb-groups.ts';
import { readNumbers, type Wanted } from './duckdb-read.ts';
import { Table } from './duckdb-table.ts';
import { sqlGroups } from './sql-groups.ts';
import { literal } from './sql.ts';

export interface DuckDBOptions {
  /** A connection to use, on which nothing else runs while a question is asked; without it a database in memory is opened at first use and kept with the source. */
  readonly connection?: DuckDBConnection;
  /** Below this number of rows they are read rather than summed in the database. Default 20,000. */
  readonly sumsFrom?: number;
}

/** Rows of a Parquet file (or files, by a glob). Only the columns that a spec needs are read. */
export function fromParquet(path: string, options: DuckDBOptions = {}): Source {
  return sourceOf(`read_parquet(${literal(path)})`, options);
}

/** Rows of a CSV file (RFC 4180, UTF-8, header line; an empty field is missing), parsed by DuckDB. */
export function fromCsvFile(path: string, options: DuckDBOptions = {}): Source {
  const format =
    "header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', null_padding = true";
  return sourceOf(`read_csv(${literal(path)}, ${format})`, options);
}

function sourceOf(sql: string, options: DuckDBOptions): Source {
  let table: Promise<Table> | undefined;
  const opened = () => (table ??= open(options).then((db) => Table.describe(db, sql)));
  return {
    load: async (variables, needed) => {
      const frame = await loadFrame(await opened(), variables, needed);
      if (options.connection) await checkWhole(await opened(), frame.rows);
      return frame;
    },
    groups: async (variables, plan) => sqlGroups(await opened(), variables, plan, options.sumsFrom ?? 20_000),
  };
}

async function open({ connection }: DuckDBOptions): Promise<DuckDBConnection> {
  return connection ?? (await DuckDBInstance.create(':memory:')).connect();
}

/** A connection that others use may cut an answer short. */
async function checkWhole(table: Table, read: number): Promise<void> {
  const rows = await table.rows();
  if (read !== rows) throw new Error(`${read} rows came of ${rows}: a part of the answer is missing`);
}

async function loadFrame(table: Table, variables: Variables, needed: ReadonlySet<string>): Promise<Frame> {
  table.checkDeclared(variables);
  const names = Object.keys(variables).filter((name) => needed.has(name));
  await table.checkNumbers(names.filter((name) => variables[name]!.type === 'number'));
  const levels = await Promise.all(names.map((name) => table.levelsOf(name, variables[name]!)));
  const wanted = names.map((name, k): Wanted =>
    variables[name]!.type === 'number'
      ? { sql: table.number(name), kind: 'double' }
      : { sql: codeSql(table.text(name), levels[k]!), kind: 'code', levels: levels[k]!.length },
  );
  const { arrays, rows } = await readNumbers(table.db, `FROM ${table.sql}`, wanted);
  const columns = names.map((name, k): Column => {
    const variable = variables[name]!;
    const values = arrays[k]!;
    if (values instanceof Float64Array) return { type: 'number', name, values };
    return sortedCategory(name, values, levels[k]!, variable.type === 'category' ? variable.levels : undefined);
  });
  return { rows, columns: new Map(columns.map((column) => [column.name, column])), line: identity(rows) };
}
