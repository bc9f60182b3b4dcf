/** Weighted cross products of columns, for the information matrices of models; in blocks of rows that stay in the cache. */
import { cholesky } from '../numeric/cholesky.ts';
import { dotFrom, zeros, type Matrix } from '../numeric/matrix.ts';
import { qr } from '../numeric/qr.ts';

const BLOCK = 2048;

/** X' diag(weights) X. */
export function gram(x: readonly Float64Array[], weights: Float64Array): Matrix {
  const p = x.length;
  const out = zeros(p);
  const weighted = new Float64Array(BLOCK);
  for (let from = 0; from < weights.length; from += BLOCK) {
    const n = Math.min(BLOCK, weights.length - from);
    for (let i = 0; i < p; i++) {
      const column = x[i]!;
      for (let k = 0; k < n; k++) weighted[k] = weights[from + k]! * column[from + k]!;
      const row = out[i]!;
      let j = 0;
      for (; j + 3 <= i; j += 4) {
        fourDots(weighted, x[j]!, x[j + 1]!, x[j + 2]!, x[j + 3]!, from, n);
        for (let k = 0; k < 4; k++) row[j + k]! += dots[k]!;
      }
      for (; j <= i; j++) row[j]! += dotFrom(weighted, x[j]!, from, n);
    }
  }
  for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) out[j]![i] = out[i]![j]!;
  return out;
}

const dots = new Float64Array(4);

/** The inner products of `a` with four columns at once, into `dots`: each value of `a` is read once for the four. */
function fourDots(
  a: Float64Array,
  b0: Float64Array,
  b1: Float64Array,
  b2: Float64Array,
  b3: Float64Array,
  from: number,
  n: number,
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let k = 0; k < n; k++) {
    const v = a[k]!;
    s0 += v * b0[from + k]!;
    s1 += v * b1[from + k]!;
    s2 += v * b2[from + k]!;
    s3 += v * b3[from + k]!;
  }
  dots[0] = s0;
  dots[1] = s1;
  dots[2] = s2;
  dots[3] = s3;
}

/** X' y. */
export function crossProduct(x: readonly Float64Array[], y: Float64Array): Float64Array {
  const out = new Float64Array(x.length);
  const block = new Float64Array(BLOCK);
  for (let from = 0; from < y.length; from += BLOCK) {
    const n = Math.min(BLOCK, y.length - from);
    for (let k = 0; k < n; k++) block[k] = y[from + k]!;
    for (let j = 0; j < x.length; j++) out[j]! += dotFrom(block, x[j]!, from, n);
  }
  return out;
}

/** With a pivot below this (of a unit diagonal) the product of columns has lost digits that the columns still have. */
const WELL_CONDITIONED = 1e-4;

/**
 * (X' diag(weights) X)^-1: from the product where it is well conditioned, else by QR of the weighted columns, whose
 * condition is the root of that of the product. undefined where it does not exist.
 */
export function inverseGramOf(x: readonly Float64Array[], weights: Float64Array): Matrix | undefined {
  const factor = cholesky(gram(x, weights));
  if (typeof factor !== 'number' && factor.smallestPivot > WELL_CONDITIONED) return factor.inverse();
  const root = weights.map(Math.sqrt);
  const columns = qr(x.map((column) => column.map((v, u) => v * root[u]!)));
  return columns.kept.length === x.length ? columns.inverseGram() : undefined;
}

/** Are the columns, each row counted `sizes` times, far from any linear dependence? false: it needs a closer look. */
export function clearlyIndependent(x: readonly Float64Array[], sizes: Float64Array): boolean {
  const factor = cholesky(gram(x, sizes));
  return typeof factor !== 'number' && factor.smallestPivot > 1e-9;
}
