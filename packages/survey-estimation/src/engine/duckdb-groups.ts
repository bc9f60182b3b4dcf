/** One GROUP BY in DuckDB: keys as they are stored where that is enough, sums exact. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { slicesFor } from '../numeric/slices.ts';
import { readNumbers, type Wanted } from './duckdb-read.ts';
import type { Columns } from './duckdb-columns.ts';
import { identifier, literal } from './sql.ts';
import { doubleSql } from './sql-expression.ts';
import type { Groups, Key, Term } from './sql-table.ts';

/** A text of so few levels is coded by its place in their list, which DuckDB looks up once for each text of a dictionary. */
const MOST_LISTED = 40;
/** Texts of fewer combinations than this are grouped as they are, which is faster; codes take less room. */
const FEW_GROUPS = 2000;
/** Types whose values have a text of their own, never an empty one. */
const TOLD_APART = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|BOOLEAN|DATE)$/;

/** A key or sum: what the rows are grouped by or summed, and what is read of it. */
interface Asked {
  readonly inner: readonly string[];
  /** `k` is the name of the first inner expression, `l` of the second. */
  readonly outer: ((k: string, l: string) => Wanted) | null;
}

/** What is grouped. */
interface Grouped extends Columns {
  readonly db: DuckDBConnection;
  /** What stands behind FROM. */
  readonly sql: string;
  readonly rows: () => Promise<number>;
  /** What numbers are grouped by. */
  readonly numberKey: (name: string) => Promise<string>;
}

/** The groups of a table. */
export async function groupsOf(table: Grouped, keys: readonly Key[], terms: readonly Term[]): Promise<Groups> {
  const combinations = keys.reduce((product, key) => product * (key.kind === 'text' ? key.levels.length + 1 : 1), 1);
  const asked: Asked[] = [];
  for (const key of keys) asked.push(await keyAsked(table, key, combinations < FEW_GROUPS));
  asked.push({ inner: ['count(*)'], outer: (k) => ({ sql: k, kind: 'double' }) }, ...terms.map(termAsked));
  const inner = asked.flatMap((one, k) => one.inner.map((sql, i) => `${sql} AS c${k}_${i}`));
  const wanted = asked.flatMap(({ outer }, k) => outer?.(`c${k}_0`, `c${k}_1`) ?? []);
  const { arrays } = await readNumbers(
    table.db,
    `FROM (SELECT ${inner.join(', ')} FROM ${table.sql} GROUP BY ALL)`,
    wanted,
  );
  const [counts, ...sums] = arrays.slice(-1 - terms.length) as Float64Array[];
  const counted = counts!.reduce((sum, n) => sum + n, 0);
  const rows = await table.rows();
  if (counted !== rows) throw new Error(`the groups hold ${counted} rows of ${rows}: a part of the answer is missing`);
  return { keys: arrays.slice(0, -1 - terms.length), counts: counts!, sums };
}

async function keyAsked(table: Grouped, key: Key, few: boolean): Promise<Asked> {
  if (key.kind === 'flag') return { inner: [key.sql], outer: null };
  if (key.kind === 'number')
    return { inner: [await table.numberKey(key.name)], outer: (k) => ({ sql: k, kind: 'double' }) };
  const levels = key.levels.length;
  if (key.kind === 'code')
    return { inner: [key.sql], outer: (k) => ({ sql: `${k}::INTEGER + 1`, kind: 'code', levels }) };
  const isText = table.typeOf(key.name) === 'VARCHAR';
  if (isText && !few && levels <= MOST_LISTED) {
    const column = identifier(key.name);
    return { inner: [`${codeSql(column, key.levels)}::UTINYINT`], outer: (k) => ({ sql: k, kind: 'code', levels }) };
  }
  const stored = TOLD_APART.test(table.typeOf(key.name));
  return {
    inner: [stored ? identifier(key.name) : table.text(key.name)],
    outer: (k) => ({ sql: codeSql(isText ? k : `${k}::VARCHAR`, key.levels), kind: 'code', levels }),
  };
}

/** The place of a text among the levels, from 1; NULL where it is NULL or empty. */
export function codeSql(text: string, levels: readonly string[]): string {
  if (levels.length === 0) return 'NULL';
  const list = levels.map(literal).join(', ');
  return levels.length <= MOST_LISTED
    ? `list_position([${list}], ${levels.includes('') ? `nullif(${text}, '')` : text})`
    : `enum_code(nullif(${text}, '')::ENUM (${list}))::INTEGER + 1`;
}

/**
 * The sum that numeric/slices.ts defines. All that the slices keep of a term is its nearest multiple of the last place of
 * the second slice; where these are whole numbers of 64 bits they are summed as such, which is faster, else slice by slice.
 */
function termAsked({ sql, largest, rows }: Term): Asked {
  const { first, second } = slicesFor(largest, rows);
  const unit = (second / 1.5) * 2 ** -52;
  if (largest <= unit * 2 ** 62 && unit > 2 ** -1000 && unit < 2 ** 900) {
    return {
      inner: [`sum(((${sql}) * ${doubleSql(1 / unit)})::BIGINT)`],
      outer: (k) => ({
        sql: `(${k}::DOUBLE + (${k} - ${k}::DOUBLE::HUGEINT)::DOUBLE) * ${doubleSql(unit)}`,
        kind: 'double',
      }),
    };
  }
  const high = `((${sql}) + ${doubleSql(first)} - ${doubleSql(first)})`;
  return {
    inner: [`sum(${high})`, `sum((${sql}) - ${high} + ${doubleSql(second)} - ${doubleSql(second)})`],
    outer: (k, l) => ({ sql: `${k} + ${l}`, kind: 'double' }),
  };
}
