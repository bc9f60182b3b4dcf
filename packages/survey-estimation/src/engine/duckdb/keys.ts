/** What DuckDB groups by: columns as they are stored where that is enough. */
import type { Columns } from './columns.ts';
import { codeSql, MOST_LISTED } from './codes.ts';
import type { Wanted } from './wanted.ts';
import { identifier } from '../sql/text.ts';
import type { Key } from '../sql/table.ts';

/** Texts of fewer combinations than this are grouped as they are, which is faster; codes take less room. */
const FEW_GROUPS = 2000;
/** Types whose values have a text of their own, never an empty one. */
const TOLD_APART = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|BOOLEAN|DATE)$/;

/** A key or sum: what the rows are grouped by or summed, and what is read of it. */
export interface Asked {
  readonly inner: readonly string[];
  /** `k` is the name of the first inner expression, `l` of the second. */
  readonly outer: ((k: string, l: string) => Wanted) | null;
}

/** The columns that keys are made of. */
export interface KeyColumns extends Columns {
  /** What numbers are grouped by. */
  readonly numberKey: (name: string) => Promise<string>;
}

/** The keys as they are asked for. */
export async function keysAsked(table: KeyColumns, keys: readonly Key[]): Promise<Asked[]> {
  const combinations = keys.reduce((product, key) => product * (key.kind === 'text' ? key.levels.length + 1 : 1), 1);
  const asked: Asked[] = [];
  for (const key of keys) asked.push(await keyAsked(table, key, combinations < FEW_GROUPS));
  return asked;
}

async function keyAsked(table: KeyColumns, key: Key, few: boolean): Promise<Asked> {
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
