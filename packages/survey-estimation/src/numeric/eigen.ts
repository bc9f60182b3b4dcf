/** Eigenvalues of symmetric matrices by cyclic Jacobi rotations, accurate for small ones (Golub and Van Loan 2013, 8.5). */
import { identity, type Matrix } from './matrix.ts';

/** Eigenvalues, largest first, and the eigenvectors in the columns of `vectors`, in the same order. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Matrix;
}

/** The eigenvalues of a symmetric matrix, largest first. */
export function symmetricEigenvalues(a: Matrix): Float64Array {
  return symmetricEigen(a).values;
}

/** Eigenvalues and eigenvectors of a symmetric matrix. */
export function symmetricEigen(a: Matrix): Eigen {
  const m = a.map((row) => row.slice());
  const v = identity(m.length);
  const size = m.length;
  for (let sweep = 0; sweep < 60; sweep++) {
    let rotated = false;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const apq = m[p]![q]!;
        if (Math.abs(apq) <= 1e-17 * Math.sqrt(Math.abs(m[p]![p]! * m[q]![q]!)) || apq === 0) continue;
        rotated = true;
        const theta = (m[q]![q]! - m[p]![p]!) / (2 * apq);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        rotateColumns(m, p, q, c, t * c);
        rotateRows(m, p, q, c, t * c);
        rotateColumns(v, p, q, c, t * c);
      }
    }
    if (!rotated) break;
  }
  const order = [...m.keys()].sort((i, j) => m[j]![j]! - m[i]![i]!);
  return {
    values: Float64Array.from(order, (i) => m[i]![i]!),
    vectors: v.map((row) => Float64Array.from(order, (i) => row[i]!)),
  };
}

/** m <- m J with the rotation of axes p and q. */
function rotateColumns(m: Matrix, p: number, q: number, c: number, s: number): void {
  for (const row of m) {
    const x = row[p]!;
    const y = row[q]!;
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
}

/** m <- Jᵀ m. */
function rotateRows(m: Matrix, p: number, q: number, c: number, s: number): void {
  for (let j = 0; j < m.length; j++) {
    const x = m[p]![j]!;
    const y = m[q]![j]!;
    m[p]![j] = c * x - s * y;
    m[q]![j] = s * x + c * y;
  }
}
