/** Data read by DuckDB: Parquet and CSV files. Sums are made in the database where they are enough, rows are read where not. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { checkOptions } from '../core/check.ts';
import type { Source } from '../source/source.ts';
import { packedColumns, type PackedColumns } from './duckdb/loose.ts';
import { loadFrame } from './duckdb/load.ts';
import { Table } from './duckdb/table.ts';
import { fewRows } from './duckdb/turn.ts';
import { refuse } from '../core/refusal.ts';
import { sqlGroups } from './sql/groups.ts';
import { identifier, literal } from './sql/text.ts';

/** How DuckDB is used. */
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

/**
 * Rows of a CSV file (RFC 4180, UTF-8, header line; an empty field is missing), parsed by DuckDB and read as `fromCsv` reads it.
 * Refuses `bad-spec` for a file without header, a name that the header has twice, and lines that are no CSV.
 */
export function fromCsvFile(path: string, options: DuckDBOptions = {}): Source {
  const { load, groups, loose } = sourceOf((db) => csvSql(db, path), options);
  return {
    loose: (variables, needed) => loose!(variables, needed).catch(refuseFaulty),
    load: (variables, needed) => load(variables, needed).catch(refuseFaulty),
    groups: (variables, plan) => groups!(variables, plan).catch(refuseFaulty),
  };
}

const CSV =
  "all_varchar = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', null_padding = true, parallel = false";

/** The file with the names of its header as they stand there. */
async function csvSql(db: DuckDBConnection, path: string): Promise<string> {
  const [header] = await fewRows(
    db,
    `SELECT * FROM read_csv(${literal(path)}, header = false, ${CSV.replace("nullstr = ''", "nullstr = '\u0002'")}) LIMIT 1`,
  );
  if (!header) return refuse('bad-spec', 'the CSV has no header line');
  const seen = new Map<string, number>();
  // What other lines have more is NULL in the header; an empty name is a name.
  const names = header
    .filter((name) => name !== null)
    .map((name) => {
      const count = (seen.get(String(name ?? '')) ?? 0) + 1;
      seen.set(String(name ?? ''), count);
      return count > 1 || name === '' ? `\u0001${String(name ?? '')} ${count}` : String(name);
    });
  const columns = [...names, MORE].map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const format = `columns = {${columns}}, auto_detect = false, ${CSV.replace('all_varchar = true, ', '')}`;
  const sql = `read_csv(${literal(path)}, header = true, ${format})`;
  const [more] = await fewRows(db, `SELECT any_value(${identifier(MORE)}) FROM ${sql}`);
  if (typeof more?.[0] === 'string')
    refuse('bad-spec', `a data line has more fields than the header, ${JSON.stringify(more[0])} among them`);
  return sql;
}

/** Where fields beyond the header come to lie. */
const MORE = '\u0001more';

function refuseFaulty(e: unknown): never {
  if (e instanceof Error && /CSV Error|CSV File|sniffing/i.test(e.message))
    refuse('bad-spec', e.message.split('\n').slice(0, 2).join(' '));
  throw e;
}

function sourceOf(sql: string | ((db: DuckDBConnection) => Promise<string>), options: DuckDBOptions): Source {
  checkOptions(options, ['connection', 'sumsFrom'], 'a source of DuckDB');
  let table: Promise<Table> | undefined;
  const opened = () =>
    (table ??= open(options).then(async (db) => Table.describe(db, typeof sql === 'string' ? sql : await sql(db))));
  let last: PackedColumns | undefined;
  return {
    loose: async (variables, needed) => {
      const before = last?.kept;
      last = undefined;
      const columns = await packedColumns(await opened(), variables, needed, before);
      if (columns.bytes <= KEPT_BYTES) last = columns;
      return columns;
    },
    load: async (variables, needed) => loadFrame(await opened(), variables, needed, options.connection !== undefined),
    groups: async (variables, plan) =>
      sqlGroups(await opened(), variables, plan, options.sumsFrom ?? 20_000, () => {
        // What the groups need is beside large columns too much.
        if (last && last.bytes > SMALL_BYTES) last = undefined;
      }),
  };
}

/** Columns in few bytes, those last asked for, are kept up to this size. */
const KEPT_BYTES = 1 << 26;
const SMALL_BYTES = 1 << 24;

async function open({ connection }: DuckDBOptions): Promise<DuckDBConnection> {
  return connection ?? (await DuckDBInstance.create(':memory:')).connect();
}
