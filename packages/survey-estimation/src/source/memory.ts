/** Rows or columns that are in memory already: browser, tests, other programs. */
import type { CategoryColumn, Column } from '../core/frame.ts';
import { refuse } from '../core/refusal.ts';
import { builderFor, frameOf, sortedCategory } from './build.ts';
import { kept, type Source } from './source.ts';

/** One row: values by column. null, undefined and '' are missing. */
export type DataRow = { readonly [column: string]: unknown };

/** A source of objects, which must not be changed afterwards. A column that no row has refuses as `unknown-column`. */
export function fromRows(rows: readonly DataRow[]): Source {
  if (!Array.isArray(rows)) refuse('bad-spec', 'fromRows takes a list of objects');
  return kept((variables) => {
    const none = rows.findIndex((row) => typeof row !== 'object' || row === null);
    if (none >= 0) refuse('bad-spec', `row ${none + 1} is no object`);
    const columns = Object.entries(variables).map(([name, variable]) => {
      if (rows.length > 0 && !rows.some((row) => hasColumn(row, name))) unknown(name);
      const builder = builderFor(name, variable);
      rows.forEach((row, i) => builder.push(hasColumn(row, name) ? row[name] : undefined, i + 1));
      return builder.finish();
    });
    return frameOf(columns, rows.length);
  });
}

/** Dictionary-coded values: `codes[i]` is an index into `levels`, or -1 (or 255, 65535 for unsigned arrays) where missing. */
export interface Coded {
  /** The place of each row’s level. */
  readonly codes: Int32Array | Int16Array | Int8Array | Uint8Array | Uint16Array | Uint32Array;
  /** The levels. */
  readonly levels: readonly string[];
}
/** Columns by name: typed arrays (NaN is missing), coded categories, or lists of values. All of one length. */
export type DataColumns = {
  readonly [column: string]: Float64Array | Float32Array | Int32Array | Coded | readonly unknown[];
};

/**
 * A source of typed arrays and lists. Float64Array columns are used as they are, without a copy; what is found out about
 * an array is kept with it, so it must not be changed afterwards.
 */
export function fromColumns(data: DataColumns): Source {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    refuse('bad-spec', 'fromColumns takes an object of columns');
  for (const [name, column] of Object.entries(data)) refuseNoColumn(name, column);
  const lengthOf = (c: DataColumns[string]) => ('codes' in c ? c.codes.length : c.length);
  const rows = Object.values(data).map(lengthOf)[0] ?? 0;
  return kept((variables) => {
    const columns = Object.entries(variables).map(([name, variable]): Column => {
      const given = Object.hasOwn(data, name) ? data[name]! : unknown(name);
      if (lengthOf(given) !== rows)
        refuse('bad-spec', `column "${name}" has ${lengthOf(given)} values, others ${rows}`);
      if (variable.type === 'number' && given instanceof Float64Array) {
        refuseInfinite(name, given);
        return { type: 'number', name, values: given };
      }
      if (variable.type === 'category' && 'codes' in given) return recoded(name, given, variable.levels);
      const builder = builderFor(name, variable);
      const value = 'codes' in given ? (i: number) => given.levels[given.codes[i]!] : (i: number) => given[i];
      for (let i = 0; i < rows; i++) builder.push(value(i), i + 1);
      return builder.finish();
    });
    return frameOf(columns, rows);
  });
}

/** Refuses `bad-spec` for what is no column. */
function refuseNoColumn(name: string, column: unknown): void {
  const isList = (x: unknown) => Array.isArray(x) || (ArrayBuffer.isView(x) && !(x instanceof DataView));
  if (isList(column)) return;
  const coded = column as Partial<Coded> | null | undefined;
  if (typeof coded !== 'object' || coded === null || !isList(coded.codes))
    refuse('bad-spec', `column "${name}" is no typed array, list, or { codes, levels }`);
  const levels: unknown = coded!.levels;
  const isText = (level: unknown) => typeof level === 'string' && level !== '';
  if (!Array.isArray(levels) || !levels.every(isText) || new Set(levels).size < levels.length)
    refuse('bad-spec', `the levels of column "${name}" are a list of different texts, none of them empty`);
}

/** A row's own column, or one of its class; not what all objects have. */
function hasColumn(row: DataRow, name: string): boolean {
  return Object.hasOwn(row, name) || (name in row && !(name in Object.prototype));
}

const finite = new WeakSet<Float64Array>();

/** Refuses `not-a-number` for infinite values; looks at an array once. */
function refuseInfinite(name: string, values: Float64Array): void {
  if (finite.has(values)) return;
  for (let i = 0; i < values.length; i++)
    if (values[i] === Infinity || values[i] === -Infinity)
      refuse('not-a-number', `"${name}" is infinite in data line ${i + 1}, which is not a number`);
  finite.add(values);
}

/** What unsigned codes have for missing. */
const MISSING = new Set([255, 65535, 4294967295]);

/** Codes into the given levels turned into codes into the declared ones. */
export function recoded(name: string, given: Coded, declared: readonly string[] | undefined): CategoryColumn {
  const { codes: from, levels } = given;
  const target = Int32Array.from(levels, (level) => (declared ? declared.indexOf(level) : levels.indexOf(level)));
  const codes = new Int32Array(from.length);
  const seen = new Uint8Array(levels.length);
  for (let i = 0; i < from.length; i++) {
    const code = from[i]!;
    if ((code >= levels.length && !MISSING.has(code)) || code < -1 || !Number.isInteger(code))
      refuse('unknown-level', `"${name}" has the code ${code} in data line ${i + 1}, but ${levels.length} levels`);
    if (code < 0 || code >= levels.length) codes[i] = -1;
    else {
      codes[i] = target[code]!;
      if (seen[code] === 0) seen[code] = 1;
      if (codes[i] === -1)
        refuse('unknown-level', `"${name}" has "${levels[code]}" in data line ${i + 1}, which is not a declared level`);
    }
  }
  if (declared) return { type: 'category', name, codes, levels: declared };
  const present = levels.map((_, code) => code).filter((code) => seen[code] === 1);
  const dense = new Int32Array(levels.length);
  present.forEach((code, k) => (dense[code] = k));
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) codes[i] = dense[codes[i]!]!;
  return sortedCategory(
    name,
    codes,
    present.map((code) => levels[code]!),
    undefined,
  );
}

function unknown(name: string): never {
  return refuse('unknown-column', `the data have no column "${name}"`);
}
