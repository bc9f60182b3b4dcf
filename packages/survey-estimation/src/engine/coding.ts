/** Columns as small whole numbers, found once for each array and kept as long as the array is. */
import type { Column } from '../frame.ts';
import { rankCodes } from '../numeric/rank-codes.ts';

/** `codes[i]` in 0..size-1; missing values have a code of their own. */
export interface Coding {
  readonly codes: Int32Array;
  readonly size: number;
}

/** Numbers with more distinct values than this are no keys. */
const MOST_VALUES = 1 << 18;

const codings = new WeakMap<Float64Array | Int32Array, Coding | null>();

/** The coding of a column, in the order of its levels or values; null for numbers of too many values. */
export function codingOf(column: Column): Coding | null {
  const array = column.type === 'number' ? column.values : column.codes;
  let coding = codings.get(array);
  if (coding === undefined) {
    coding =
      column.type === 'number'
        ? codedNumbers(column.values)
        : { codes: column.codes.map((c) => c + 1), size: column.levels.length + 1 };
    codings.set(array, coding);
  }
  return coding;
}

function codedNumbers(values: Float64Array): Coding | null {
  const ranked = rankCodes(values, MOST_VALUES);
  if (!ranked) return null;
  const { codes } = ranked;
  for (let i = 0; i < codes.length; i++) codes[i]!++;
  return { codes, size: ranked.values.length + 1 };
}

/** Facts of a column of numbers. */
export interface Extent {
  readonly least: number;
  readonly most: number;
  readonly missing: boolean;
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

/** The largest absolute value. */
export function largest({ least, most }: Extent): number {
  return Math.max(Math.abs(least), Math.abs(most), 0);
}

/** Numbers that lie close together far from zero lose digits when only their means are kept. */
export function isFarFromZero(extent: Extent): boolean {
  return extent.most - extent.least < 1e-3 * largest(extent);
}

/** Products of sizes up to this are crossed in one pass. */
const ONE_PASS = 1 << 21;

/** Codings crossed with each other; null where there are too many combinations. */
export function crossedAll(codings: readonly Coding[]): Coding | null {
  const size = codings.reduce((product, coding) => product * coding.size, 1);
  const [a, b, c, d] = codings;
  if (size > ONE_PASS || codings.length > 4)
    return codings.reduce<Coding | null>((x, y) => x && crossedCodings(x, y), {
      codes: new Int32Array(a!.codes.length),
      size: 1,
    });
  if (!b) return a!;
  const codes = new Int32Array(a!.codes.length);
  if (!c) for (let i = 0; i < codes.length; i++) codes[i] = a!.codes[i]! * b.size + b.codes[i]!;
  else if (!d)
    for (let i = 0; i < codes.length; i++) codes[i] = (a!.codes[i]! * b.size + b.codes[i]!) * c.size + c.codes[i]!;
  else {
    for (let i = 0; i < codes.length; i++)
      codes[i] = ((a!.codes[i]! * b.size + b.codes[i]!) * c.size + c.codes[i]!) * d.size + d.codes[i]!;
  }
  return { codes, size };
}

/** Crosses a coding into keys; renumbers them where there would be too many. Null where there are too many all the same. */
function crossedCodings(a: Coding, b: Coding): Coding | null {
  const product = a.size * b.size;
  if (product > 1 << 26) return null;
  const codes = new Int32Array(a.codes.length);
  for (let i = 0; i < codes.length; i++) codes[i] = a.codes[i]! * b.size + b.codes[i]!;
  return product <= 1 << 18 ? { codes, size: product } : renumbered({ codes, size: product });
}

/** The same keys, those that occur numbered without gaps in their order. */
export function renumbered({ codes, size }: Coding): Coding {
  const seen = new Uint8Array(size);
  for (let i = 0; i < codes.length; i++) seen[codes[i]!] = 1;
  const next = new Int32Array(size);
  let count = 0;
  for (let c = 0; c < size; c++) next[c] = seen[c] === 1 ? count++ : -1;
  const dense = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) dense[i] = next[codes[i]!]!;
  return { codes: dense, size: count };
}
