/** Data read by DuckDB: Parquet and CSV files, of which only the needed columns are read and categories come coded. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { sortedCategory } from '../source/build.ts';
import type { Column, Frame } from '../frame.ts';
import { refuse } from '../refusal.ts';
import type { Source } from '../source/source.ts';
import type { Variable, Variables } from '../spec.ts';
import { firstTexts, readNumbers, type Wanted } from './duckdb-read.ts';
import { identifier, literal } from './sql.ts';

export interface DuckDBOptions {
  /** A connection to use; without it a database in memory is opened for each spec and closed again. */
  readonly connection?: DuckDBConnection;
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

function sourceOf(table: string, { connection }: DuckDBOptions): Source {
  return {
    load: async (variables, needed) => {
      if (connection) return loadFrame(connection, table, variables, needed);
      const instance = await DuckDBInstance.create(':memory:');
      const own = await instance.connect();
      try {
        return await loadFrame(own, table, variables, needed);
      } finally {
        own.closeSync();
        instance.closeSync();
      }
    },
  };
}

async function loadFrame(
  db: DuckDBConnection,
  table: string,
  variables: Variables,
  needed: ReadonlySet<string>,
): Promise<Frame> {
  const present = new Map(
    (await db.runAndReadAll(`DESCRIBE SELECT * FROM ${table}`))
      .getRows()
      .map((row) => [String(row[0]), String(row[1])]),
  );
  for (const name of Object.keys(variables)) {
    if (!present.has(name)) refuse('unknown-column', `the data have no column "${name}"`);
  }
  const names = Object.keys(variables).filter((name) => needed.has(name));
  const wanted: Wanted[] = [];
  const levels = new Map<string, readonly string[]>();
  for (const name of names) {
    const variable = variables[name]!;
    if (variable.type === 'number') wanted.push({ name, sql: numberSql(name, present.get(name)!), kind: 'double' });
    else {
      levels.set(name, await presentLevels(db, table, name, variable));
      wanted.push({ name, sql: codeSql(name, levels.get(name)!), kind: 'integer' });
    }
  }
  await checkNumbers(
    db,
    table,
    names.filter((name) => variables[name]!.type === 'number'),
    present,
  );
  const { arrays, rows } = await readNumbers(db, table, wanted);
  const columns = names.map((name, k): Column => {
    const values = arrays[k]!;
    const variable = variables[name]!;
    if (variable.type === 'number')
      return { type: 'number', name, values: values instanceof Float64Array ? values : Float64Array.from(values) };
    return sortedCategory(
      name,
      values instanceof Int32Array ? values : Int32Array.from(values),
      levels.get(name)!,
      variable.levels,
    );
  });
  const line = Uint32Array.from({ length: rows }, (_, i) => i);
  return { rows, columns: new Map(columns.map((column) => [column.name, column])), line };
}

const isText = (type: string) => type === 'VARCHAR';
const textOf = (name: string) => `nullif(${identifier(name)}::VARCHAR, '')`;

/** The column as doubles, missing as NaN. */
function numberSql(name: string, type: string): string {
  return `coalesce(${isText(type) ? `try_cast(trim(${identifier(name)}) AS DOUBLE)` : `${identifier(name)}::DOUBLE`}, 'NaN'::DOUBLE)`;
}

/** One query for all columns that could hold what is not a number. Refuses `not-a-number`. */
async function checkNumbers(
  db: DuckDBConnection,
  table: string,
  names: readonly string[],
  present: ReadonlyMap<string, string>,
): Promise<void> {
  const doubtful = names.filter((name) => !/INT|DECIMAL|BOOLEAN/.test(present.get(name)!));
  const wrong = doubtful.map((name) => {
    const type = present.get(name)!;
    const column = identifier(name);
    if (type === 'DOUBLE' || type === 'FLOAT') return `any_value(${column}::VARCHAR) FILTER (isinf(${column}))`;
    if (!isText(type)) return refuse('not-a-number', `"${name}" is of type ${type}, which is not a number`);
    const x = `try_cast(trim(${column}) AS DOUBLE)`;
    return `any_value(${column}) FILTER (${textOf(name)} IS NOT NULL AND (${x} IS NULL OR NOT isfinite(${x})))`;
  });
  if (wrong.length === 0) return;
  const [found] = (await db.runAndReadAll(`SELECT ${wrong.join(', ')} FROM ${table}`)).getRows();
  doubtful.forEach((name, k) => {
    const value = found?.[k];
    if (value !== null && value !== undefined)
      refuse('not-a-number', `"${name}" has ${JSON.stringify(String(value))}, which is not a number`);
  });
}

/** The declared levels (refusing others), or those present. */
async function presentLevels(
  db: DuckDBConnection,
  table: string,
  name: string,
  variable: Variable,
): Promise<readonly string[]> {
  const found = await firstTexts(db, `SELECT DISTINCT ${textOf(name)} AS level FROM ${table} WHERE level IS NOT NULL`);
  if (variable.type !== 'category' || !variable.levels) return found;
  const declared = new Set(variable.levels);
  const other = found.find((level) => !declared.has(level));
  if (other !== undefined) refuse('unknown-level', `"${name}" has "${other}", which is not a declared level`);
  return variable.levels;
}

/** The column as codes into the levels, missing as -1. */
function codeSql(name: string, levels: readonly string[]): string {
  if (levels.length === 0) return '(-1)::INTEGER';
  return `coalesce(enum_code(${textOf(name)}::ENUM (${levels.map(literal).join(', ')}))::INTEGER, -1)`;
}
