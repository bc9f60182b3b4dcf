/**
 * Sums that no order, thread or engine changes: every term is cut into two slices on a fixed grid, and the sums of slices
 * are exact. The same cut is written in SQL, so a database gives the same bits.
 *
 * Source: Demmel and Nguyen (2015), Parallel reproducible summation, IEEE Trans. Computers 64, 2060-2070 (pre-rounding).
 */

/** The two constants: `high = (v + first) - first`, `low = ((v - high) + second) - second`. */
export interface Slices {
  readonly first: number;
  readonly second: number;
}

/**
 * The slices for at most `rows` terms of absolute value at most `largest`. What the slices leave of a term is below
 * 2^-59 of `largest` for 2^23 rows.
 */
export function slicesFor(largest: number, rows: number): Slices {
  const exponent = largest > 0 ? Math.ceil(Math.log2(largest)) + 1 : 0;
  const room = Math.ceil(Math.log2(Math.max(rows, 2))) + 1;
  return { first: 1.5 * 2 ** (exponent + room), second: 1.5 * 2 ** (exponent + 2 * room - 53) };
}

/** The last place that slices keep. */
export function lastPlace({ second }: Slices): number {
  return (second / 1.5) * 2 ** -52;
}

/** Of each term at least so many bits must stay in its slices, else rows are summed one by one. */
const LEAST_BITS = 27;

/** Whether slices for terms of at most `largest` would wipe out the smallest of them (0: there is none). */
export function isBeyondReach(largest: number, smallest: number, rows: number): boolean {
  return smallest > 0 && Number.isFinite(smallest) && lastPlace(slicesFor(largest, rows)) * 2 ** LEAST_BITS > smallest;
}

/** Sums of the values by group (numbers 0 to size - 1), in two exact slices: the same for any order of the values. */
export function slicedSums(groups: Int32Array, size: number, values: Float64Array): Float64Array {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const x = Math.abs(values[i]!);
    if (x > largest) largest = x;
  }
  const { first, second } = slicesFor(largest, values.length);
  const high = new Float64Array(size);
  const low = new Float64Array(size);
  for (let i = 0; i < values.length; i++) {
    const v = values[i]!;
    if (v === 0) continue;
    const k = groups[i]!;
    const q = v + first - first;
    high[k]! += q;
    low[k]! += v - q + second - second;
  }
  for (let k = 0; k < size; k++) high[k]! += low[k]!;
  return high;
}
