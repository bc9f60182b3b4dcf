import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cholesky } from './cholesky.ts';
import { symmetricEigen, symmetricEigenvalues } from './eigen.ts';
import { solveGeneral } from './lu.ts';
import { multiply, sandwich, submatrix, trace, transpose, type Matrix } from './matrix.ts';
import { independentColumns, qr } from './qr.ts';

interface Longley {
  rows: number[][];
  certified: { estimate: number[] };
}
const longley = JSON.parse(readFileSync(new URL('../../fixtures/longley.json', import.meta.url), 'utf8')) as Longley;
const column = (j: number) => Float64Array.from(longley.rows, (row) => row[j]!);
const X = [new Float64Array(16).fill(1), ...[1, 2, 3, 4, 5, 6].map(column)];

function positiveDefinite(entries: readonly number[], size: number): Matrix {
  const half = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_, j) => entries[i * size + j]!),
  );
  const a = multiply(half, transpose(half));
  a.forEach((row, i) => (row[i]! += 1));
  return a;
}
const entries = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 16, maxLength: 16 });

describe('linear algebra', () => {
  it('QR of centred columns reaches 12 digits on Longley', () => {
    const centred = (x: Float64Array) => x.map((v) => v - x.reduce((s, u) => s + u, 0) / x.length);
    const slopes = qr(X.slice(1).map(centred)).solve(centred(column(0)));
    slopes.forEach((b, k) => expect(Math.abs(b / longley.certified.estimate[k + 1]! - 1)).toBeLessThan(1e-12));
  });

  it('dependent columns are left out in their order', () => {
    const sum = X[1]!.map((x, i) => 2 * x - X[2]![i]! + 5);
    const constant = new Float64Array(16).fill(7);
    expect(independentColumns([X[0]!, X[1]!, constant, X[2]!, sum, X[3]!])).toEqual([0, 1, 3, 5]);
    expect(independentColumns([new Float64Array(16), sum, X[1]!])).toEqual([1, 2]);
    expect(independentColumns([])).toEqual([]);
  });

  it('the inverse Gram matrix of QR is that of Cholesky', () => {
    const some = [X[0]!, X[1]!, X[3]!];
    const gram = some.map((a) => Float64Array.from(some, (b) => a.reduce((s, x, i) => s + x * b[i]!, 0)));
    const factor = cholesky(gram);
    if (typeof factor === 'number') throw new Error('singular');
    const inverse = factor.inverse();
    qr(some)
      .inverseGram()
      .forEach((row, i) => row.forEach((x, j) => expect(Math.abs(x / inverse[i]![j]! - 1)).toBeLessThan(1e-9)));
  });

  it('Cholesky and LU solve alike, and name what is singular', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const a = positiveDefinite(list, 4);
        const b = Float64Array.of(1, -2, 3, 0.5);
        const factor = cholesky(a);
        const general = solveGeneral(a, transpose([b]));
        if (typeof factor === 'number' || !general) throw new Error('singular');
        factor.solve(b).forEach((x, i) => expect(x).toBeCloseTo(general[i]![0]!, 10));
      }),
    );
    const singular = [Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6), Float64Array.of(3, 6, 1)];
    expect(cholesky(singular)).toBe(1);
    expect(solveGeneral(singular, singular)).toBeUndefined();
    expect(cholesky([Float64Array.of(0)])).toBe(0);
  });

  it('eigenvalues keep trace, trace of the square, and those of a diagonal', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const a = positiveDefinite(list, 4);
        const values = symmetricEigenvalues(a);
        expect(values.reduce((s, x) => s + x, 0) / trace(a)).toBeCloseTo(1, 12);
        expect(values.reduce((s, x) => s + x * x, 0) / trace(multiply(a, a))).toBeCloseTo(1, 12);
      }),
    );
    const diagonal = [Float64Array.of(1, 0, 0), Float64Array.of(0, 5, 0), Float64Array.of(0, 0, -2)];
    expect([...symmetricEigenvalues(diagonal)]).toEqual([5, 1, -2]);
    expect([...symmetricEigenvalues([Float64Array.of(2, 1), Float64Array.of(1, 2)])][0]).toBeCloseTo(3, 14);
  });

  it('eigenvectors put the matrix together again', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const a = positiveDefinite(list, 4);
        const { values, vectors } = symmetricEigen(a);
        const diagonal = Array.from(values, (x, i) => Float64Array.from(values, (_, j) => (i === j ? x : 0)));
        sandwich(vectors, diagonal).forEach((row, i) => row.forEach((x, j) => expect(x).toBeCloseTo(a[i]![j]!, 10)));
      }),
    );
  });

  it('sandwich and submatrix', () => {
    const a = [Float64Array.of(1, 2), Float64Array.of(0, 1)];
    const b = [Float64Array.of(2, 1), Float64Array.of(1, 3)];
    expect(sandwich(a, b).map((row) => [...row])).toEqual([
      [18, 7],
      [7, 3],
    ]);
    expect(submatrix(b, [1]).map((row) => [...row])).toEqual([[3]]);
  });
});
