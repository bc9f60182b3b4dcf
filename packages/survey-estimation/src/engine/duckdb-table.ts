/** A table, file or query as DuckDB sees it: types, levels and extents of its columns, each found once. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { refuse } from '../refusal.ts';
import type { Variable, Variables } from '../spec.ts';
import { firstTexts, readNumbers, type Wanted } from './duckdb-read.ts';
import { identifier, literal } from './sql.ts';
import { doubleSql } from './sql-expression.ts';
import type { KeyType, SqlTable } from './sql-groups.ts';

/** The text as codes into the levels, missing as -1. */
export function codeSql(text: string, levels: readonly string[]): string {
  if (levels.length === 0) return '(-1)::INTEGER';
  return `coalesce(enum_code(${text}::ENUM (${levels.map(literal).join(', ')}))::INTEGER, -1)`;
}

/** A number that is NULL where it is missing, as one that is NaN there. */
export function numberOrNaN(number: string): string {
  return `coalesce(${number}, 'NaN'::DOUBLE)`;
}

export class Table implements SqlTable {
  readonly db: DuckDBConnection;
  /** What stands behind FROM. */
  readonly sql: string;
  readonly #types: ReadonlyMap<string, string>;
  readonly #known = new Map<string, Promise<unknown>>();

  private constructor(db: DuckDBConnection, sql: string, types: ReadonlyMap<string, string>) {
    this.db = db;
    this.sql = sql;
    this.#types = types;
  }

  static async describe(db: DuckDBConnection, sql: string): Promise<Table> {
    const rows = (await db.runAndReadAll(`DESCRIBE SELECT * FROM ${sql}`)).getRows();
    return new Table(db, sql, new Map(rows.map((row) => [String(row[0]), String(row[1])])));
  }

  /** The column as text, NULL where missing or empty. */
  readonly text = (name: string): string => {
    const column = identifier(name);
    return this.#types.get(name) === 'VARCHAR' ? `nullif(${column}, '')` : `nullif(${column}::VARCHAR, '')`;
  };

  /** The column as a double, NULL where missing. */
  readonly number = (name: string): string => {
    const column = identifier(name);
    const type = this.#types.get(name);
    if (type === 'VARCHAR') return `try_cast(trim(${column}) AS DOUBLE)`;
    if (type === 'DOUBLE') return `CASE WHEN isnan(${column}) THEN NULL ELSE ${column} END`;
    return `${column}::DOUBLE`;
  };

  /** Refuses `unknown-column` for a declared column that is not there. */
  checkDeclared(variables: Variables): void {
    const absent = Object.keys(variables).find((name) => !this.#types.has(name));
    if (absent !== undefined) refuse('unknown-column', `the data have no column "${absent}"`);
  }

  /** Refuses `not-a-number` where a column of numbers holds something else. One query for all. */
  async checkNumbers(names: readonly string[]): Promise<void> {
    const doubtful = names.filter((name) => !/INT|DECIMAL|BOOLEAN/.test(this.#types.get(name)!));
    if (doubtful.length === 0) return;
    const [found] = await this.#once(`numbers ${doubtful.join('\n')}`, async () => {
      const wrong = doubtful.map((name) => this.#wrongNumber(name)).join(', ');
      return (await this.db.runAndReadAll(`SELECT ${wrong} FROM ${this.sql}`)).getRows();
    });
    doubtful.forEach((name, k) => {
      const value = found?.[k];
      if (value !== null && value !== undefined)
        refuse('not-a-number', `"${name}" has ${JSON.stringify(String(value))}, which is not a number`);
    });
  }

  #wrongNumber(name: string): string {
    const type = this.#types.get(name)!;
    const column = identifier(name);
    if (type === 'DOUBLE' || type === 'FLOAT') return `any_value(${column}::VARCHAR) FILTER (isinf(${column}))`;
    if (type !== 'VARCHAR') return refuse('not-a-number', `"${name}" is of type ${type}, which is not a number`);
    const x = this.number(name);
    return `any_value(${column}) FILTER (${this.text(name)} IS NOT NULL AND (${x} IS NULL OR NOT isfinite(${x})))`;
  }

  /** The declared levels (refusing others), or those present; none for numbers. */
  async levelsOf(name: string, variable: Variable): Promise<readonly string[]> {
    if (variable.type === 'number') return [];
    const found = await this.#once(`levels ${name}`, () =>
      firstTexts(this.db, `SELECT DISTINCT ${this.text(name)} AS level FROM ${this.sql} WHERE level IS NOT NULL`),
    );
    if (!variable.levels) return found;
    const declared = new Set(variable.levels);
    const other = found.find((level) => !declared.has(level));
    if (other !== undefined) refuse('unknown-level', `"${name}" has "${other}", which is not a declared level`);
    return variable.levels;
  }

  /** Numbers of a query of one row, in its order; null where SQL gives NULL. */
  facts(expressions: readonly string[]): Promise<readonly (number | null)[]> {
    const list = expressions.map((sql) => `(${sql})::DOUBLE`).join(', ');
    return this.#once(`facts ${list}`, async () => {
      const [row] = (await this.db.runAndReadAll(`SELECT ${list} FROM ${this.sql}`)).getRows();
      return row!.map((value) => (value === null ? null : Number(value)));
    });
  }

  readonly double = doubleSql;

  readonly distinct = (expression: string): string => `approx_count_distinct(${expression})`;

  async group(
    keys: readonly string[],
    types: readonly KeyType[],
    sums: readonly string[],
  ): Promise<{ keys: (Float64Array | Int32Array)[]; sums: Float64Array[] }> {
    const named = [...keys.map((sql, k) => `${sql} AS k${k}`), ...sums.map((sql, k) => `${sql} AS s${k}`)];
    const wanted = [
      ...types.map((type, k): Wanted => keyWanted(`k${k}`, type)),
      ...sums.map((_, k): Wanted => ({ sql: numberOrNaN(`s${k}::DOUBLE`), kind: 'double' })),
    ];
    const { arrays } = await readNumbers(
      this.db,
      `FROM (SELECT ${named.join(', ')} FROM ${this.sql} GROUP BY ALL)`,
      wanted,
    );
    return {
      keys: arrays.slice(0, keys.length),
      sums: arrays.slice(keys.length).map((array) => Float64Array.from(array)),
    };
  }

  #once<T>(key: string, find: () => Promise<T>): Promise<T> {
    const known = this.#known.get(key) ?? find();
    this.#known.set(key, known);
    return known as Promise<T>;
  }
}

function keyWanted(sql: string, type: KeyType): Wanted {
  switch (type.kind) {
    case 'text':
      return { sql: codeSql(sql, type.levels), kind: 'integer' };
    case 'number':
      return { sql: numberOrNaN(sql), kind: 'double' };
    case 'whole':
      return { sql: `coalesce(${sql}::INTEGER, -1)`, kind: 'integer' };
    default:
      return { sql: '0', kind: 'integer' };
  }
}
