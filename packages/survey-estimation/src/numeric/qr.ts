/**
 * Householder QR of a tall matrix given by its columns, without pivoting: a column that the earlier ones determine is
 * left out where it stands, as R's `qr` does, so that aliasing follows the order of the terms.
 *
 * Source: Golub and Van Loan (2013), Matrix Computations, 5.2; the rule of rank is that of LINPACK's dqrdc2 in R.
 */
import { dot, zeros, type Matrix } from './matrix.ts';

export interface QR {
  /** Numbers of the columns that are kept. */
  readonly kept: readonly number[];
  /** Upper triangle of the kept columns. */
  readonly r: Matrix;
  /** Least-squares coefficients of the kept columns, with one step of refinement. */
  readonly solve: (y: Float64Array) => Float64Array;
  /** (XᵀX)⁻¹ of the kept columns, without forming XᵀX. */
  readonly inverseGram: () => Matrix;
}

/** Factorises; a column of which less than `tolerance` of its length is left is dependent. The columns are not changed. */
export function qr(columns: readonly Float64Array[], tolerance = 1e-9): QR {
  const rows = columns[0]?.length ?? 0;
  const reflectors: Float64Array[] = [];
  const kept: number[] = [];
  const upper: Float64Array[] = [];
  columns.forEach((column, j) => {
    const length = norm(column, 0);
    if (!(length > 0) || reflectors.length === rows) return;
    const x = column.slice();
    reflectors.forEach((v, k) => reflect(v, k, x));
    const k = reflectors.length;
    const left = norm(x, k);
    if (!(left > tolerance * length)) return;
    const r = x[k]! > 0 ? -left : left;
    upper.push(Float64Array.of(...x.subarray(0, k), r));
    x[k] = x[k]! - r;
    const scale = 1 / norm(x, k);
    for (let i = 0; i < rows; i++) x[i] = i < k ? 0 : x[i]! * scale;
    reflectors.push(x);
    kept.push(j);
  });
  const p = kept.length;
  const r = zeros(p);
  upper.forEach((column, j) => column.forEach((value, i) => (r[i]![j] = value)));

  const once = (y: Float64Array): Float64Array => {
    const z = y.slice();
    reflectors.forEach((v, k) => reflect(v, k, z));
    return backSubstitute(r, z.subarray(0, p));
  };
  const solve = (y: Float64Array): Float64Array => {
    const b = once(y);
    const residual = y.slice();
    kept.forEach((j, k) => columns[j]!.forEach((x, i) => (residual[i]! -= x * b[k]!)));
    return once(residual).map((step, k) => b[k]! + step);
  };
  return { kept, r, solve, inverseGram: () => inverseGram(r) };
}

/** Numbers of the columns that no earlier columns determine; columns are compared at unit length. */
export function independentColumns(columns: readonly Float64Array[], tolerance = 1e-9): readonly number[] {
  return qr(columns, tolerance).kept;
}

/** Length of x from row k on, safe from overflow. */
function norm(x: Float64Array, k: number): number {
  let largest = 0;
  for (let i = k; i < x.length; i++) largest = Math.max(largest, Math.abs(x[i]!));
  if (largest === 0) return 0;
  if (largest > 1e-140 && largest < 1e140) {
    const part = x.subarray(k);
    return Math.sqrt(dot(part, part));
  }
  let sum = 0;
  for (let i = k; i < x.length; i++) sum += (x[i]! / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/** x <- x - 2 v (vᵀx), v zero above row k. */
function reflect(v: Float64Array, k: number, x: Float64Array): void {
  const s = 2 * dot(v.subarray(k), x.subarray(k));
  for (let i = k; i < x.length; i++) x[i]! -= s * v[i]!;
}

function backSubstitute(r: Matrix, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let i = x.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < x.length; k++) x[i]! -= r[i]![k]! * x[k]!;
    x[i]! /= r[i]![i]!;
  }
  return x;
}

function inverseGram(r: Matrix): Matrix {
  const size = r.length;
  const inverse = zeros(size);
  for (let j = 0; j < size; j++) {
    const unit = new Float64Array(size);
    unit[j] = 1;
    backSubstitute(r, unit).forEach((x, i) => (inverse[i]![j] = x));
  }
  const out = zeros(size);
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) out[i]![j] = out[j]![i] = dot(inverse[i]!, inverse[j]!);
  return out;
}
