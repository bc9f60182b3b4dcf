/** Exactly rounded weighted sums over some rows. */
import { ExactSum } from '../numeric/sum.ts';

/** Terms that are gathered before they are summed. */
const BLOCK = 4096;
const terms = new Float64Array(BLOCK);

/** Sum of w over the rows. */
export function sumOfWeights(w: Float64Array, rows: Uint32Array): number {
  const sum = new ExactSum();
  for (let from = 0; from < rows.length; from += BLOCK) {
    const count = Math.min(BLOCK, rows.length - from);
    for (let r = 0; r < count; r++) terms[r] = w[rows[from + r]!]!;
    sum.addAll(terms, 0, count);
  }
  return sum.value();
}

/** Sum of w y over the rows; each product is rounded once. */
export function weightedSum(w: Float64Array, y: Float64Array, rows: Uint32Array): number {
  const sum = new ExactSum();
  let count = 0;
  for (let r = 0; r < rows.length; r++) {
    const i = rows[r]!;
    const x = w[i]! * y[i]!;
    if (x === 0) continue;
    terms[count++] = x;
    if (count < BLOCK) continue;
    sum.addAll(terms);
    count = 0;
  }
  return sum.addAll(terms, 0, count).value();
}

/** Values for some rows as a column for all, zero in the others. */
export function spread(values: Float64Array, rows: Uint32Array, length: number): Float64Array {
  const out = new Float64Array(length);
  for (let r = 0; r < rows.length; r++) out[rows[r]!] = values[r]!;
  return out;
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
