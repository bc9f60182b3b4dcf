/** Facts of the columns of a table in DuckDB, each found once; those that are asked for together in one query. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { allSettled } from '../settled.ts';
import { fewRows } from './turn.ts';

/** Least and largest value (NULL as null; NaN is the largest, but a Parquet file may leave it out) and how many are not NULL. */
export interface Bounds {
  readonly least: number | null;
  readonly most: number | null;
  readonly count: number;
}

type Row = readonly (number | null)[];

/** Aggregates by expression. DuckDB answers least, largest and count from the statistics of a Parquet file where it can. */
export class Facts {
  readonly #db: DuckDBConnection;
  readonly #from: string;
  readonly #known = new Map<string, Promise<Row>>();

  constructor(db: DuckDBConnection, from: string) {
    this.#db = db;
    this.#from = from;
  }

  async rows(): Promise<number> {
    const [row] = await this.#ask(['*'], (all) => [`count(${all})`]);
    return row![0]!;
  }

  async bounds(expressions: readonly string[]): Promise<Bounds[]> {
    const rows = await this.#ask(expressions, (x) => [`min(${x})::DOUBLE`, `max(${x})::DOUBLE`, `count(${x})`]);
    return rows.map(([least, most, count]) => ({ least: least!, most: most!, count: count! }));
  }

  /** Whether some values may be NaN: surely not where the sum is a number. */
  async mayHaveNaN(expressions: readonly string[]): Promise<boolean[]> {
    const rows = await this.#ask(expressions, (x) => [`isnan(sum(${x}))::INTEGER`]);
    return rows.map(([there]) => there === 1);
  }

  async largest(expressions: readonly string[]): Promise<number[]> {
    return (await this.#ask(expressions, (x) => [`max(${x})`])).map(([most]) => most ?? 0);
  }

  /** Largest value, and smallest but 0, of numbers that are not negative. */
  async reach(expressions: readonly string[]): Promise<{ largest: number; smallest: number }[]> {
    const rows = await this.#ask(expressions, (x) => [`max(${x})`, `min(${x}) FILTER (${x} > 0)`]);
    return rows.map(([largest, smallest]) => ({ largest: largest ?? 0, smallest: smallest ?? Infinity }));
  }

  /** The number of distinct values, approximately. */
  async distinct(expression: string): Promise<number> {
    const [row] = await this.#ask([expression], (x) => [`approx_count_distinct(${x})`]);
    return row![0]!;
  }

  async #ask(expressions: readonly string[], aggregates: (expression: string) => readonly string[]): Promise<Row[]> {
    const keyOf = (expression: string) => aggregates(expression).join(', ');
    const unknown = [...new Set(expressions.map(keyOf))].filter((key) => !this.#known.has(key));
    if (unknown.length > 0) {
      const answer = fewRows(this.#db, `SELECT ${unknown.join(', ')} FROM ${this.#from}`).then(([row]) =>
        row!.map((value) => (value === null ? null : Number(value))),
      );
      const width = aggregates('').length;
      unknown.forEach((key, k) =>
        this.#known.set(
          key,
          answer.then((row) => row.slice(k * width, (k + 1) * width)),
        ),
      );
    }
    return allSettled(expressions.map((expression) => this.#known.get(keyOf(expression))!));
  }
}
