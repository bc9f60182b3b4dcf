/** Columns as small whole numbers, found once for each array and kept as long as the array is. */
import type { Codes, Coding } from '../../core/loose.ts';
import type { Column } from '../../core/frame.ts';
import type { Extent } from '../extent.ts';
import { rankCodes } from '../../numeric/rank-codes.ts';

export type { Codes, Coding } from '../../core/loose.ts';

/** Numbers with more distinct values than this are no keys. */
const MOST_VALUES = 1 << 18;
/** No more codes than this are crossed at once. */
const MOST_PAIRS = 1 << 26;

const codings = new WeakMap<Float64Array | Int32Array, Coding | null>();

/** The coding of a column; null for numbers of too many values. */
export function codingOf(column: Column): Coding | null {
  const array = column.type === 'number' ? column.values : column.codes;
  let coding = codings.get(array);
  if (coding === undefined) {
    coding = column.type === 'number' ? codedNumbers(column.values) : shifted(column.codes, column.levels.length);
    codings.set(array, coding);
  }
  return coding;
}

/** Few values as codes; null for too many. */
export function codedNumbers(values: Float64Array): Coding | null {
  const ranked = rankCodes(values, MOST_VALUES);
  return ranked && { ...shifted(ranked.codes, ranked.values.length), values: ranked.values };
}

/** Codes from -1 (missing) as codes from 0, in as few bytes as hold them. */
export function shifted(codes: Int32Array, levels: number): Coding {
  let missing = false;
  for (let i = 0; i < codes.length; i++) if (codes[i]! < 0) missing = true;
  const offset = missing ? 1 : 0;
  const out = emptyCodes(codes.length, levels + offset);
  for (let i = 0; i < out.length; i++) out[i] = codes[i]! + offset;
  return { codes: out, size: levels + offset, offset };
}

/** Room for that many codes below `size`. */
export function emptyCodes(rows: number, size: number): Codes {
  return size <= 256 ? new Uint8Array(rows) : size <= 65536 ? new Uint16Array(rows) : new Int32Array(rows);
}

/** Codings crossed, those that occur numbered in their order; null where there are too many. */
export function crossed(list: readonly Coding[], rows: number): Coding | null {
  let coding = list[0]!;
  for (let k = 1; k < list.length; k++) {
    const next = list[k]!;
    if (coding.size * next.size > MOST_PAIRS) coding = renumbered(coding);
    if (coding.size * next.size > MOST_PAIRS) return null;
    const codes = emptyCodes(rows, coding.size * next.size);
    for (let i = 0; i < rows; i++) codes[i] = coding.codes[i]! * next.size + next.codes[i]!;
    coding = { codes, size: coding.size * next.size, offset: 0 };
  }
  return renumbered(coding);
}

function renumbered({ codes, size }: Coding): Coding {
  const place = new Int32Array(size);
  for (let i = 0; i < codes.length; i++) place[codes[i]!] = 1;
  let count = 0;
  for (let c = 0; c < size; c++) if (place[c] === 1) place[c] = count++;
  const dense = emptyCodes(codes.length, count);
  const rows = new Uint32Array(count);
  for (let i = codes.length - 1; i >= 0; i--) {
    const c = place[codes[i]!]!;
    dense[i] = c;
    rows[c] = i;
  }
  return { codes: dense, size: count, offset: 0, rows };
}

const extents = new WeakMap<Float64Array, Extent>();

/** Least and largest value, and whether some are missing. */
export function extentOf(values: Float64Array): Extent {
  let extent = extents.get(values);
  if (extent === undefined) {
    let least = Infinity;
    let most = -Infinity;
    let missing = false;
    for (let i = 0; i < values.length; i++) {
      const x = values[i]!;
      if (x < least) least = x;
      if (x > most) most = x;
      if (x !== x) missing = true;
    }
    extent = { least, most, missing };
    extents.set(values, extent);
  }
  return extent;
}

/** Largest absolute value, and smallest that is not 0 (Infinity where there is none). */
export interface Reach {
  readonly largest: number;
  readonly smallest: number;
}

/** So many reaches are kept with a column, which keeps the other columns too. */
const MOST_REACHES = 16;

interface KnownReach {
  readonly factors: readonly Float64Array[];
  readonly reach: Reach;
}
const reaches = new WeakMap<Float64Array, KnownReach[]>();

/** The reach of the products of columns, missing ones apart: of the first with what the others give from left to right. */
export function reachOfProducts(factors: readonly [Float64Array, Float64Array, ...Float64Array[]]): Reach {
  const [a, b, c, d] = factors;
  const last = factors[factors.length - 1]!;
  const known = reaches.get(last) ?? [];
  reaches.set(last, known);
  const same = known.find(
    (one) => one.factors.length === factors.length && factors.every((f, k) => f === one.factors[k]),
  );
  if (same) return same.reach;
  let largest = 0;
  let smallest = Infinity;
  for (let i = 0; i < a.length; i++) {
    let y = b[i]!;
    if (c) y *= c[i]!;
    if (d) y *= d[i]!;
    const x = Math.abs(a[i]! * y);
    if (x > largest) largest = x;
    if (x < smallest && x > 0) smallest = x;
  }
  const reach = { largest, smallest };
  if (known.length === MOST_REACHES) known.shift();
  known.push({ factors, reach });
  return reach;
}
