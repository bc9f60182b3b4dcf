/** Eigenvalues of symmetric matrices by cyclic Jacobi rotations, accurate for small ones (Golub and Van Loan 2013, 8.5). */
import type { Matrix } from './matrix.ts';

/** The eigenvalues of a symmetric matrix, largest first. */
export function symmetricEigenvalues(a: Matrix): Float64Array {
  const m = a.map((row) => row.slice());
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
        rotate(m, p, q, c, t * c);
      }
    }
    if (!rotated) break;
  }
  return Float64Array.from(m, (row, i) => row[i]!)
    .sort()
    .reverse();
}

/** m <- Jᵀ m J with the rotation of axes p and q. */
function rotate(m: Matrix, p: number, q: number, c: number, s: number): void {
  for (const row of m) {
    const x = row[p]!;
    const y = row[q]!;
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  for (let j = 0; j < m.length; j++) {
    const x = m[p]![j]!;
    const y = m[q]![j]!;
    m[p]![j] = c * x - s * y;
    m[q]![j] = s * x + c * y;
  }
}
