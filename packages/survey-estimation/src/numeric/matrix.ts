/** Small dense matrices as lists of rows. */

/** A matrix as a list of its rows. */
export type Matrix = Float64Array[];

export function zeros(rows: number, columns = rows): Matrix {
  return Array.from({ length: rows }, () => new Float64Array(columns));
}

export function identity(size: number): Matrix {
  const out = zeros(size);
  for (let i = 0; i < size; i++) out[i]![i] = 1;
  return out;
}

export function transpose(a: Matrix): Matrix {
  const out = zeros(a[0]?.length ?? 0, a.length);
  a.forEach((row, i) => row.forEach((x, j) => (out[j]![i] = x)));
  return out;
}

/** A B. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  const out = zeros(a.length, b[0]?.length ?? 0);
  a.forEach((row, i) => {
    const target = out[i]!;
    row.forEach((x, k) => {
      if (x !== 0) b[k]!.forEach((y, j) => (target[j]! += x * y));
    });
  });
  return out;
}

/** A x. */
export function apply(a: Matrix, x: ArrayLike<number>): Float64Array {
  return Float64Array.from(a, (row) => dot(row, x));
}

/** Sum over k < n of a[k] b[from + k], in four interleaved sums. */
export function dotFrom(a: Float64Array, b: Float64Array, from: number, n: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let k = 0;
  for (; k + 3 < n; k += 4) {
    s0 += a[k]! * b[from + k]!;
    s1 += a[k + 1]! * b[from + k + 1]!;
    s2 += a[k + 2]! * b[from + k + 2]!;
    s3 += a[k + 3]! * b[from + k + 3]!;
  }
  for (; k < n; k++) s0 += a[k]! * b[from + k]!;
  return s0 + s1 + (s2 + s3);
}

/** Inner product, in four interleaved partial sums: faster and more accurate than one. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>, n = a.length): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const whole = n - (n % 4);
  for (let i = 0; i < whole; i += 4) {
    s0 += a[i]! * b[i]!;
    s1 += a[i + 1]! * b[i + 1]!;
    s2 += a[i + 2]! * b[i + 2]!;
    s3 += a[i + 3]! * b[i + 3]!;
  }
  for (let i = whole; i < n; i++) s0 += a[i]! * b[i]!;
  return s0 + s1 + (s2 + s3);
}

/** A B Aᵀ for a symmetric B; the result is symmetric to the last bit. */
export function sandwich(a: Matrix, b: Matrix): Matrix {
  const ab = multiply(a, b);
  const out = zeros(a.length);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j <= i; j++) out[i]![j] = out[j]![i] = dot(ab[i]!, a[j]!);
  }
  return out;
}

/** The rows and columns of those numbers. */
export function submatrix(a: Matrix, index: readonly number[]): Matrix {
  return index.map((i) => Float64Array.from(index, (j) => a[i]![j]!));
}

export function trace(a: Matrix): number {
  return a.reduce((sum, row, i) => sum + row[i]!, 0);
}
