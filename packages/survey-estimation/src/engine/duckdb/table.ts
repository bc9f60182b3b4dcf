/** A table, file or query as DuckDB sees it: types, levels and extents of its columns. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { refuse } from '../../core/refusal.ts';
import type { Variable, Variables } from '../../core/circumstances.ts';
import { Columns } from './columns.ts';
import { Facts } from './facts.ts';
import { groupsOf } from './groups.ts';
import { fewRows } from './turn.ts';
import { identifier } from '../sql/text.ts';
import type { Extent } from '../extent.ts';
import type { Groups, Key, SqlTable, Term } from '../sql/table.ts';

export class Table extends Columns implements SqlTable {
  readonly db: DuckDBConnection;
  /** What stands behind FROM. */
  readonly sql: string;
  readonly #facts: Facts;
  readonly #levels = new Map<string, Promise<readonly string[]>>();
  readonly #rows = new Map<string, Promise<readonly (readonly unknown[])[]>>();

  private constructor(db: DuckDBConnection, sql: string, types: ReadonlyMap<string, string>) {
    super(types);
    this.db = db;
    this.sql = sql;
    this.#facts = new Facts(db, sql);
  }

  static async describe(db: DuckDBConnection, sql: string): Promise<Table> {
    const rows = await fewRows(db, `DESCRIBE SELECT * FROM ${sql}`);
    return new Table(db, sql, new Map(rows.map((row) => [String(row[0]), String(row[1])])));
  }

  /** Refuses `unknown-column` for a declared column that is not there. */
  checkDeclared(variables: Variables): void {
    const absent = Object.keys(variables).find((name) => !this.has(name));
    if (absent !== undefined) refuse('unknown-column', `the data have no column "${absent}"`);
    const twice = Object.keys(variables).find((name) => this.has(`\u0001${name} 2`));
    if (twice !== undefined) refuse('bad-spec', `the header names "${twice}" twice`);
  }

  /** Refuses `not-a-number` where a column of numbers holds something else. */
  async checkNumbers(names: readonly string[]): Promise<void> {
    const floating = names.filter((name) => this.isFloating(name));
    const bounds = await this.#facts.bounds(floating.map(identifier));
    const finite = floating.filter(
      (_, k) => bounds[k]!.count === 0 || (isFinite(bounds[k]!.least!) && isFinite(bounds[k]!.most!)),
    );
    const doubtful = names.filter((name) => !finite.includes(name) && !/INT|DECIMAL|BOOLEAN/.test(this.typeOf(name)));
    if (doubtful.length === 0) return;
    const wrong = doubtful.map((name) => this.wrongNumber(name)).join(', ');
    const [found] = await this.#rowOf(`SELECT ${wrong} FROM ${this.sql}`);
    doubtful.forEach((name, k) => {
      const value = found?.[k];
      if (value !== null && value !== undefined)
        refuse('not-a-number', `"${name}" has ${JSON.stringify(String(value))}, which is not a number`);
    });
  }

  /** The one row of a query, found once. */
  #rowOf(sql: string): Promise<readonly (readonly unknown[])[]> {
    const rows = this.#rows.get(sql) ?? fewRows(this.db, sql);
    this.#rows.set(sql, rows);
    return rows;
  }

  /** The declared levels (refusing others), or those present; none for numbers. */
  async levelsOf(name: string, variable: Variable): Promise<readonly string[]> {
    if (variable.type === 'number') return [];
    const found = await (this.#levels.get(name) ?? this.#findLevels(name));
    if (!variable.levels) return found;
    const declared = new Set(variable.levels);
    const other = found.find((level) => !declared.has(level));
    if (other !== undefined) refuse('unknown-level', `"${name}" has "${other}", which is not a declared level`);
    return variable.levels;
  }

  #findLevels(name: string): Promise<readonly string[]> {
    const distinct = `SELECT DISTINCT ${identifier(name)} AS c FROM ${this.sql}`;
    const levels = fewRows(this.db, `SELECT DISTINCT c::VARCHAR FROM (${distinct})`).then((rows) => {
      const found = rows.map(([level]) => level);
      if (!found.includes('')) this.setPlain(name);
      return found.filter((level): level is string => typeof level === 'string' && level !== '');
    });
    this.#levels.set(name, levels);
    return levels;
  }

  rows(): Promise<number> {
    return this.#facts.rows();
  }

  async extents(names: readonly string[]): Promise<Extent[]> {
    const floating = names.filter((name) => this.mayHaveNaN(name));
    const doubtful = await this.#facts.mayHaveNaN(floating.map(identifier));
    floating.forEach((name, k) => {
      if (!doubtful[k]) this.setPlain(name);
    });
    const rows = await this.rows();
    const bounds = await this.#facts.bounds(names.map((name) => this.asStored(name)));
    return bounds.map(({ least, most, count }) => ({
      least: least ?? Infinity,
      most: most ?? -Infinity,
      missing: count < rows,
    }));
  }

  reachOf(expressions: readonly string[]): Promise<{ largest: number; smallest: number }[]> {
    return this.#facts.reach(expressions);
  }

  async hasAtMost(name: string, most: number): Promise<boolean> {
    if (this.isWhole(name)) {
      const [extent] = await this.extents([name]);
      if (extent!.most - extent!.least < most) return true;
    }
    return (await this.#facts.distinct(this.number(name))) <= most;
  }

  async isBinary(name: string): Promise<boolean> {
    const [extent] = await this.extents([name]);
    if (extent!.least < 0 || extent!.most > 1) return false;
    const x = this.number(name);
    return this.isWhole(name) || (await this.#facts.largest([`(${x} <> 0 AND ${x} <> 1)::INTEGER`]))[0] === 0;
  }

  /** What numbers are grouped by: as stored where different numbers are different doubles and missing is one thing. */
  async numberKey(name: string): Promise<string> {
    const column = identifier(name);
    const type = this.typeOf(name);
    if (!this.isWhole(name) && type !== 'DOUBLE') return this.number(name);
    const [bounds] = await this.#facts.bounds([column]);
    const { least, most, count } = bounds!;
    const same =
      type === 'DOUBLE'
        ? count === (await this.rows())
        : Math.max(Math.abs(least ?? 0), Math.abs(most ?? 0)) <= 2 ** 53;
    return same ? column : this.number(name);
  }

  group(keys: readonly Key[], terms: readonly Term[]): Promise<Groups> {
    return groupsOf(this, keys, terms);
  }
}
