/** Data read by DuckDB: Parquet and CSV files. Sums are made in the database where they are enough, rows are read where not. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Source } from '../source/source.ts';
import { loadFrame } from './duckdb/load.ts';
import { Table } from './duckdb/table.ts';
import { sqlGroups } from './sql/groups.ts';
import { literal } from './sql/text.ts';

export interface DuckDBOptions {
  /**
   * A connection to use, on which nothing else runs while a question is asked; without it a database in memory is opened
   * at first use and kept with the source.
   */
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
    load: async (variables, needed) => loadFrame(await opened(), variables, needed, options.connection !== undefined),
    groups: async (variables, plan) => sqlGroups(await opened(), variables, plan, options.sumsFrom ?? 20_000),
  };
}

async function open({ connection }: DuckDBOptions): Promise<DuckDBConnection> {
  return connection ?? (await DuckDBInstance.create(':memory:')).connect();
}
