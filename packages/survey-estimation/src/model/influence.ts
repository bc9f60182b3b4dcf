/** Linearised values of coefficients: a matrix times the scores of the rows. */
import type { Matrix } from '../numeric/matrix.ts';
import type { ModelMatrix } from './model-matrix.ts';

/** For each row k of `toCoefficients` and each row i of the frame: sum over j of toCoefficients[k][j] x_j score[i]. */
export function influenceColumns(toCoefficients: Matrix, matrix: ModelMatrix, score: Float64Array): Float64Array[] {
  const { unitOf } = matrix.units;
  return toCoefficients.map((row) => {
    const direction = new Float64Array(matrix.units.count);
    matrix.x.forEach((column, j) => {
      const c = row[j]!;
      for (let u = 0; u < direction.length; u++) direction[u]! += c * column[u]!;
    });
    const z = new Float64Array(unitOf.length);
    for (let i = 0; i < z.length; i++) if (unitOf[i]! >= 0) z[i] = direction[unitOf[i]!]! * score[i]!;
    return z;
  });
}
