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
