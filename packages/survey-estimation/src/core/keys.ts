/** Dense codes for strata and clusters: columns crossed, numbered in the order of their values. */
import { columnOf, type Column, type Frame, placeOf } from './frame.ts';
import { firstMissing } from '../numeric/pick.ts';
import { rankCodes } from '../numeric/rank-codes.ts';
import { refuse } from './refusal.ts';

/** `codes[i]` in 0..count-1 for every row; `name` gives the label of a code for messages. */
export interface Key {
  readonly codes: Int32Array;
  readonly count: number;
  readonly name: (code: number) => string;
}

/** Every row its own. */
export function rowKey(rows: number): Key {
  return { codes: Int32Array.from({ length: rows }, (_, i) => i), count: rows, name: (code) => `row ${code + 1}` };
}

/** All rows alike. */
export function singleKey(rows: number): Key {
  return { codes: new Int32Array(rows), count: Math.min(rows, 1), name: () => 'the whole sample' };
}

/** Columns crossed with each other. Refuses `missing-design-value`, `unknown-column`. */
export function columnsKey(frame: Frame, columns: readonly string[]): Key {
  if (columns.length === 0) return singleKey(frame.rows);
  return columns.map((name) => oneColumn(columnOf(frame, name), frame)).reduce(crossed);
}

function oneColumn(column: Column, frame: Frame): Key {
  const missing = column.type === 'number' ? firstMissing(column.values) : column.codes.indexOf(-1);
  if (missing >= 0) {
    refuse('missing-design-value', `"${column.name}" is missing in ${placeOf(frame, missing)}`);
  }
  if (column.type === 'category') return dense(column.codes, column.levels.length, (c) => column.levels[c]!);
  const { codes, values } = rankCodes(column.values)!;
  refuseInexact(column.name, values);
  return { codes, count: values.length, name: (c) => String(values[c]) };
}

/** Refuses identifiers that doubles cannot tell apart. */
export function refuseInexact(name: string, values: Iterable<number>): void {
  for (const x of values)
    if (Math.abs(x) >= 2 ** 53)
      refuse(
        'not-a-number',
        `"${name}" has identifiers beyond 2^53, which numbers cannot tell apart: declare it a category`,
      );
}

/** Only the codes that occur, renumbered in their order. */
function dense(codes: Int32Array, count: number, name: (code: number) => string): Key {
  const seen = new Uint8Array(count);
  for (let i = 0; i < codes.length; i++) seen[codes[i]!] = 1;
  const kept: number[] = [];
  const newCode = new Int32Array(count);
  for (let c = 0; c < count; c++) if (seen[c] === 1) newCode[c] = kept.push(c) - 1;
  const dense = new Int32Array(codes.length);
  for (let i = 0; i < dense.length; i++) dense[i] = newCode[codes[i]!]!;
  return { codes: dense, count: kept.length, name: (c) => name(kept[c]!) };
}

/** Two keys crossed; only pairs that occur get a code. */
export function crossed(a: Key, b: Key): Key {
  if (a.count <= 1) return a.count === 1 ? b : a;
  if (b.count <= 1) return b.count === 1 ? a : b;
  const name = (pair: number) => `${a.name(Math.floor(pair / b.count))}, ${b.name(pair % b.count)}`;
  if (a.count * b.count <= 1 << 24) {
    const pairs = new Int32Array(a.codes.length);
    for (let i = 0; i < pairs.length; i++) pairs[i] = a.codes[i]! * b.count + b.codes[i]!;
    return dense(pairs, a.count * b.count, name);
  }
  const pairs = new Float64Array(a.codes.length);
  for (let i = 0; i < pairs.length; i++) pairs[i] = a.codes[i]! * b.count + b.codes[i]!;
  const kept = Float64Array.from(new Set(pairs)).sort();
  const codeOf = new Map<number, number>();
  kept.forEach((pair, code) => codeOf.set(pair, code));
  return {
    codes: Int32Array.from(pairs, (pair) => codeOf.get(pair)!),
    count: kept.length,
    name: (c) => name(kept[c]!),
  };
}
