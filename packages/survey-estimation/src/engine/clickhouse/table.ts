/** A table of ClickHouse, whose sums are made where the data are; every answer is checked to be of all rows. */
import { slicesFor } from '../../numeric/slices.ts';
import { refuse } from '../../core/refusal.ts';
import type { Variable, Variables } from '../../core/circumstances.ts';
import { ask, ClickHouseError, type Cell, type ClickHouseOptions } from './ask.ts';
import { identifier } from '../sql/text.ts';
import type { Extent } from '../extent.ts';
import type { Groups, Key, SqlTable, Term } from '../sql/table.ts';

/** A table as the server knows it. */
export class ClickHouseTable implements SqlTable {
  readonly options: ClickHouseOptions;
  #types: ReadonlyMap<string, string> = new Map();

  private constructor(options: ClickHouseOptions) {
    this.options = options;
  }

  static async open(options: ClickHouseOptions): Promise<ClickHouseTable> {
    const table = new ClickHouseTable(options);
    const settings = await ask(options, "SELECT value FROM system.settings WHERE name = 'skip_unavailable_shards'");
    if (settings.some(([value]) => String(value) !== '0')) {
      throw new ClickHouseError(
        'the server skips unavailable shards (skip_unavailable_shards): its sums cannot be trusted',
      );
    }
    table.#types = new Map(
      (await ask(options, `DESCRIBE TABLE ${options.table}`)).map((row) => [String(row[0]), String(row[1])]),
    );
    const rows = await table.rows();
    if (options.rows !== undefined && rows !== options.rows) {
      throw new ClickHouseError(`${options.table} answers with ${rows} rows, the catalogue tells ${options.rows}`);
    }
    return table;
  }

  readonly text = (name: string): string => `nullIf(toString(${identifier(name)}), '')`;

  readonly number = (name: string): string => {
    const x = `toFloat64(${identifier(name)})`;
    return /Float/.test(this.#types.get(name) ?? '') ? `if(isNaN(${x}), NULL, ${x})` : x;
  };

  readonly double = (x: number): string => {
    const bits = new BigUint64Array(Float64Array.of(x).buffer)[0]!;
    return `reinterpretAsFloat64(reinterpretAsString(toUInt64(${bits})))`;
  };

  readonly atMost = (name: string, limit: number): string => `${this.number(name)} <= ${this.double(limit)}`;

  readonly checkDeclared = (variables: Variables): void => {
    const absent = Object.keys(variables).find((name) => !this.#types.has(name));
    if (absent !== undefined) refuse('unknown-column', `${this.options.table} has no column "${absent}"`);
  };

  readonly checkNumbers = async (names: readonly string[]): Promise<void> => {
    const other = names.find((name) => !/Int|Float|Decimal/.test(this.#types.get(name)!));
    if (other !== undefined)
      refuse('not-a-number', `"${other}" is of type ${this.#types.get(other)}, which is not a number`);
  };

  readonly levelsOf = async (name: string, variable: Variable): Promise<readonly string[]> => {
    if (variable.type === 'number') return [];
    const rows = await ask(this.options, `SELECT DISTINCT ${this.text(name)} AS level FROM ${this.options.table}`);
    const found = rows.flatMap(([level]) => (level === null ? [] : [String(level)]));
    const declared = variable.levels;
    if (!declared) return found;
    const other = found.find((level) => !declared.includes(level));
    if (other !== undefined) refuse('unknown-level', `"${name}" has "${other}", which is not a declared level`);
    return declared;
  };

  readonly rows = async (): Promise<number> => (await this.#facts(['count()']))[0]!;

  readonly extents = async (names: readonly string[]): Promise<Extent[]> => {
    const aggregates = names
      .map((name) => this.number(name))
      .map((x) => [`min(${x})`, `max(${x})`, `count() - count(${x})`]);
    const facts = await this.#facts(aggregates.flat());
    return names.map((_, k) => ({
      least: facts[3 * k] ?? Infinity,
      most: facts[3 * k + 1] ?? -Infinity,
      missing: facts[3 * k + 2] !== 0,
    }));
  };

  readonly reachOf = async (expressions: readonly string[]): Promise<{ largest: number; smallest: number }[]> => {
    if (expressions.length === 0) return [];
    const facts = await this.#facts(expressions.flatMap((x) => [`max(${x})`, `minIf(${x}, ${x} > 0)`]));
    return expressions.map((_, k) => ({ largest: facts[2 * k] ?? 0, smallest: facts[2 * k + 1] || Infinity }));
  };

  readonly hasAtMost = async (name: string, most: number): Promise<boolean> =>
    (await this.#facts([`uniq(${this.number(name)})`]))[0]! <= most;

  readonly isBinary = async (name: string): Promise<boolean> => {
    const x = this.number(name);
    return (await this.#facts([`countIf(${x} != 0 AND ${x} != 1)`]))[0] === 0;
  };

  async group(keys: readonly Key[], terms: readonly Term[]): Promise<Groups> {
    const named = [
      ...keys.map((key, k) => `${this.#keySql(key)} AS k${k}`),
      'count() AS n',
      ...terms.flatMap((term, k) => this.#slices(term).map((sql, i) => `${sql} AS s${k}_${i}`)),
    ];
    const by = keys.length > 0 ? ` GROUP BY ${keys.map((_, k) => `k${k}`).join(', ')}` : '';
    const rows = await ask(this.options, `SELECT ${named.join(', ')} FROM ${this.options.table}${by}`);
    const first = keys.length + 1;
    const counts = Float64Array.from(rows, (row) => Number(row[keys.length]));
    const counted = counts.reduce((sum, n) => sum + n, 0);
    const there = await this.rows();
    if (counted !== there)
      throw new ClickHouseError(`the groups hold ${counted} rows of ${there}: a part of the answer is missing`);
    const number = (row: Cell[], k: number) => Number(row[k] ?? NaN);
    return {
      keys: keys.flatMap((key, k) => (key.kind === 'flag' ? [] : [keyValues(key, rows, k)])),
      counts,
      sums: terms.map((_, s) =>
        Float64Array.from(rows, (row) => number(row, first + 2 * s) + number(row, first + 2 * s + 1)),
      ),
    };
  }

  #keySql(key: Key): string {
    return key.kind === 'text' ? this.text(key.name) : key.kind === 'number' ? this.number(key.name) : key.sql;
  }

  /** Sums of the high and of the low slices. */
  #slices({ sql, largest, rows }: Term): [string, string] {
    const { first, second } = slicesFor(largest, rows);
    const high = `((${sql}) + ${this.double(first)} - ${this.double(first)})`;
    return [`sum(${high})`, `sum((${sql}) - ${high} + ${this.double(second)} - ${this.double(second)})`];
  }

  async #facts(expressions: readonly string[]): Promise<readonly (number | null)[]> {
    const [row] = await ask(this.options, `SELECT ${expressions.join(', ')} FROM ${this.options.table}`);
    return row!.map((value) => (value === null ? null : Number(value)));
  }
}

function keyValues(key: Exclude<Key, { kind: 'flag' }>, rows: readonly Cell[][], k: number): Float64Array | Int32Array {
  if (key.kind === 'number') return Float64Array.from(rows, (row) => Number(row[k] ?? NaN));
  if (key.kind === 'code') return Int32Array.from(rows, (row) => Number(row[k] ?? -1));
  const codes = new Map(key.levels.map((level, code) => [level, code]));
  return Int32Array.from(rows, (row) => (row[k] === null ? -1 : (codes.get(String(row[k])) ?? -1)));
}
