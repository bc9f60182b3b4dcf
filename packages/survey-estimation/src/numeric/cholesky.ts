/** Solves with symmetric positive definite matrices: scaled to unit diagonal, refined once. */
import { apply, identity, transpose, zeros, type Matrix } from './matrix.ts';

/** A factorised positive definite matrix. */
export interface Cholesky {
  /** x with A x = b. */
  readonly solve: (b: ArrayLike<number>) => Float64Array;
  /** The inverse, symmetric to the last bit. */
  readonly inverse: () => Matrix;
  /** L^-1 B L^-T for A = L L^T: symmetric, with the eigenvalues of A^-1 B. */
  readonly whiten: (b: Matrix) => Matrix;
  /** The smallest pivot of the matrix scaled to unit diagonal: what earlier columns leave of a column, squared. */
  readonly smallestPivot: number;
}

/** A pivot below this share of its diagonal element counts as zero: the column is a combination of earlier ones. */
const SINGULAR = 1e-13;

/**
 * Factorises a symmetric positive definite matrix (only the lower triangle is read).
 * Gives the number of the first dependent column instead where there is one.
 * Source: Golub and Van Loan (2013), Matrix Computations, 4.2 and 3.5.3 (refinement).
 */
export function cholesky(a: Matrix): Cholesky | number {
  const size = a.length;
  const scale = Float64Array.from(a, (row, i) => 1 / Math.sqrt(row[i]!));
  const scaled = zeros(size);
  const factor = zeros(size);
  for (let i = 0; i < size; i++) {
    if (!(a[i]![i]! > 0) || !Number.isFinite(scale[i]!)) return i;
    for (let j = 0; j <= i; j++) scaled[i]![j] = scaled[j]![i] = a[i]![j]! * scale[i]! * scale[j]!;
  }
  let smallestPivot = 1;
  for (let j = 0; j < size; j++) {
    const pivot = factor[j]!;
    for (let i = j; i < size; i++) {
      const row = factor[i]!;
      let s = scaled[i]![j]!;
      for (let k = 0; k < j; k++) s -= row[k]! * pivot[k]!;
      if (i > j) row[j] = s / pivot[j]!;
      else if (s > SINGULAR) row[j] = Math.sqrt(s);
      else return j;
      if (i === j) smallestPivot = Math.min(smallestPivot, s);
    }
  }
  const solve = (b: ArrayLike<number>): Float64Array => {
    const right = Float64Array.from(b, (x, i) => x * scale[i]!);
    const x = substitute(factor, right);
    const residual = apply(scaled, x).map((ax, i) => right[i]! - ax);
    return substitute(factor, residual).map((dx, i) => (x[i]! + dx) * scale[i]!);
  };
  const forward = (b: Matrix): Matrix => transpose(transpose(b).map((column) => lowerSolve(factor, column)));
  const whiten = (b: Matrix): Matrix => {
    const scaledB = b.map((row, i) => row.map((x, j) => x * scale[i]! * scale[j]!));
    return symmetrised(forward(transpose(forward(scaledB))));
  };
  return { solve, inverse: () => symmetrised(transpose(identity(size).map(solve))), whiten, smallestPivot };
}

/** L x = b. */
function lowerSolve(factor: Matrix, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < x.length; i++) {
    const row = factor[i]!;
    for (let k = 0; k < i; k++) x[i]! -= row[k]! * x[k]!;
    x[i]! /= row[i]!;
  }
  return x;
}

/** L Lᵀ x = b. */
function substitute(factor: Matrix, b: Float64Array): Float64Array {
  const x = lowerSolve(factor, b);
  for (let i = x.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < x.length; k++) x[i]! -= factor[k]![i]! * x[k]!;
    x[i]! /= factor[i]![i]!;
  }
  return x;
}

function symmetrised(a: Matrix): Matrix {
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) a[i]![j] = a[j]![i] = 0.5 * (a[i]![j]! + a[j]![i]!);
  }
  return a;
}
