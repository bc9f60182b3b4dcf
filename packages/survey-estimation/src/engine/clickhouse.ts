/**
 * Data in ClickHouse, over HTTP: a table, or a `Distributed` table over the shards of a cluster. Sums are made where the
 * data are. A missing shard or a partial answer is an error, never a smaller number.
 */
import type { Column, Frame } from '../frame.ts';
import { refuse } from '../refusal.ts';
import { builderFor, identity } from '../source/build.ts';
import type { Source } from '../source/source.ts';
import type { Variable, Variables } from '../spec.ts';
import { sqlGroups, type KeyType, type SqlTable } from './sql-groups.ts';
import { identifier } from './sql.ts';

export interface ClickHouseOptions {
  /** Address of the HTTP interface, such as `http://127.0.0.1:8123`. */
  readonly url: string;
  /** The table, as the server knows it: `survey.returnees`. */
  readonly table: string;
  readonly user?: string;
  readonly password?: string;
  /** The number of rows that the catalogue tells; another number in the table is an error. */
  readonly rows?: number;
}

/** What went wrong between here and the server: no answer, a partial answer, a lost shard, a profile that allows them. */
export class ClickHouseError extends Error {
  override readonly name = 'ClickHouseError';
}

/** Rows of a ClickHouse table. Questions that sums decide read no rows; the others load the columns they need. */
export function fromClickHouse(options: ClickHouseOptions): Source {
  let table: Promise<ClickHouseTable> | undefined;
  const opened = () => (table ??= ClickHouseTable.open(options));
  return {
    load: async (variables, needed) => (await opened()).load(variables, needed),
    groups: async (variables, plan) => sqlGroups(await opened(), variables, plan, 0),
  };
}

type Cell = string | number | null;

class ClickHouseTable implements SqlTable {
  readonly #options: ClickHouseOptions;
  #types: ReadonlyMap<string, string> = new Map();

  private constructor(options: ClickHouseOptions) {
    this.#options = options;
  }

  static async open(options: ClickHouseOptions): Promise<ClickHouseTable> {
    const table = new ClickHouseTable(options);
    const settings = await table.#ask("SELECT value FROM system.settings WHERE name = 'skip_unavailable_shards'");
    if (settings.some(([value]) => String(value) !== '0')) {
      throw new ClickHouseError(
        'the server skips unavailable shards (skip_unavailable_shards): its sums cannot be trusted',
      );
    }
    table.#types = new Map(
      (await table.#ask(`DESCRIBE TABLE ${options.table}`)).map((row) => [String(row[0]), String(row[1])]),
    );
    const [rows] = await table.facts(['count()']);
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

  readonly distinct = (expression: string): string => `uniq(${expression})`;

  readonly checkDeclared = (variables: Variables): void => {
    const absent = Object.keys(variables).find((name) => !this.#types.has(name));
    if (absent !== undefined) refuse('unknown-column', `${this.#options.table} has no column "${absent}"`);
  };

  readonly checkNumbers = async (names: readonly string[]): Promise<void> => {
    const other = names.find((name) => !/Int|Float|Decimal/.test(this.#types.get(name)!));
    if (other !== undefined)
      refuse('not-a-number', `"${other}" is of type ${this.#types.get(other)}, which is not a number`);
  };

  readonly levelsOf = async (name: string, variable: Variable): Promise<readonly string[]> => {
    if (variable.type === 'number') return [];
    const rows = await this.#ask(`SELECT DISTINCT ${this.text(name)} AS level FROM ${this.#options.table}`);
    const found = rows.flatMap(([level]) => (level === null ? [] : [String(level)]));
    const declared = variable.levels;
    if (!declared) return found;
    const other = found.find((level) => !declared.includes(level));
    if (other !== undefined) refuse('unknown-level', `"${name}" has "${other}", which is not a declared level`);
    return declared;
  };

  readonly facts = async (expressions: readonly string[]): Promise<readonly (number | null)[]> => {
    const [row] = await this.#ask(
      `SELECT ${expressions.map((sql) => sql.replace('count(*)', 'count()')).join(', ')} FROM ${this.#options.table}`,
    );
    return row!.map((value) => (value === null ? null : Number(value)));
  };

  async group(
    keys: readonly string[],
    types: readonly KeyType[],
    sums: readonly string[],
  ): Promise<{ keys: (Float64Array | Int32Array)[]; sums: Float64Array[] }> {
    const named = [
      ...keys.map((sql, k) => `${sql} AS k${k}`),
      ...sums.map((sql, k) => `${sql.replace('count(*)', 'count()')} AS s${k}`),
    ];
    const by = keys.length > 0 ? ` GROUP BY ${keys.map((_, k) => `k${k}`).join(', ')}` : '';
    const rows = await this.#ask(`SELECT ${named.join(', ')} FROM ${this.#options.table}${by}`);
    const counted = rows.reduce((sum, row) => sum + Number(row[keys.length]), 0);
    const [there] = await this.facts(['count()']);
    if (counted !== there)
      throw new ClickHouseError(`the groups hold ${counted} rows of ${there}: a part of the answer is missing`);
    return {
      keys: types.map((type, k) => keyValues(type, rows, k)),
      sums: sums.map((_, s) => Float64Array.from(rows, (row) => Number(row[keys.length + s] ?? NaN))),
    };
  }

  async load(variables: Variables, needed: ReadonlySet<string>): Promise<Frame> {
    this.checkDeclared(variables);
    const names = Object.keys(variables).filter((name) => needed.has(name));
    await this.checkNumbers(names.filter((name) => variables[name]!.type === 'number'));
    const wanted = names.map((name) => (variables[name]!.type === 'number' ? this.number(name) : this.text(name)));
    const rows = await this.#ask(`SELECT ${wanted.length > 0 ? wanted.join(', ') : '1'} FROM ${this.#options.table}`);
    const [there] = await this.facts(['count()']);
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

  /** Rows of a query. Every query forbids partial answers and waits for the whole of it. */
  async #ask(sql: string): Promise<Cell[][]> {
    const { url, user, password } = this.#options;
    const address = new URL(url);
    const settings = {
      skip_unavailable_shards: '0',
      wait_end_of_query: '1',
      output_format_json_quote_64bit_integers: '0',
    };
    for (const [name, value] of Object.entries(settings)) address.searchParams.set(name, value);
    const headers: { [name: string]: string } = {};
    if (user !== undefined) headers['X-ClickHouse-User'] = user;
    if (password !== undefined) headers['X-ClickHouse-Key'] = password;
    const reply = await fetch(address, { method: 'POST', body: `${sql} FORMAT JSONCompact`, headers }).catch(
      (cause: unknown) => {
        throw new ClickHouseError(`${url} does not answer`, { cause });
      },
    );
    const text = await reply.text();
    if (!reply.ok) throw new ClickHouseError(text.slice(0, 500));
    let answer: { data?: Cell[][]; rows?: number };
    try {
      answer = JSON.parse(text) as { data?: Cell[][]; rows?: number };
    } catch (cause) {
      throw new ClickHouseError(`the answer breaks off: ${text.slice(-200)}`, { cause });
    }
    if (!answer.data || answer.data.length !== answer.rows)
      throw new ClickHouseError('the answer has not the rows that it tells');
    return answer.data;
  }
}

function keyValues(type: KeyType, rows: readonly Cell[][], k: number): Float64Array | Int32Array {
  if (type.kind === 'number') return Float64Array.from(rows, (row) => (row[k] === null ? NaN : Number(row[k])));
  if (type.kind === 'whole') return Int32Array.from(rows, (row) => (row[k] === null ? -1 : Number(row[k])));
  if (type.kind === 'skip') return new Int32Array(rows.length);
  const codes = new Map(type.levels.map((level, code) => [level, code]));
  return Int32Array.from(rows, (row) => (row[k] === null ? -1 : (codes.get(String(row[k])) ?? -1)));
}
