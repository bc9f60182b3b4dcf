/** Exactly rounded weighted sums over some rows. */
import { ExactSum } from '../numeric/sum.ts';

/** Sum of w over the rows. */
export function sumOfWeights(w: Float64Array, rows: Uint32Array): number {
  const sum = new ExactSum();
  for (let r = 0; r < rows.length; r++) sum.add(w[rows[r]!]!);
  return sum.value();
}

/** Sum of w y over the rows; each product is rounded once. */
export function weightedSum(w: Float64Array, y: Float64Array, rows: Uint32Array): number {
  const sum = new ExactSum();
  for (let r = 0; r < rows.length; r++) {
    const i = rows[r]!;
    sum.add(w[i]! * y[i]!);
  }
  return sum.value();
}

/** n/(n-1) times the weighted mean of (y - a)(z - b) over the n rows; NaN for fewer than two rows. */
export function weightedMoment(
  w: Float64Array,
  y: Float64Array,
  a: number,
  z: Float64Array,
  b: number,
  rows: Uint32Array,
  n = rows.length,
): number {
  const sum = new ExactSum();
  for (let r = 0; r < rows.length; r++) {
    const i = rows[r]!;
    sum.add(w[i]! * (y[i]! - a) * (z[i]! - b));
  }
  return n < 2 ? NaN : ((n / (n - 1)) * sum.value()) / sumOfWeights(w, rows);
}
