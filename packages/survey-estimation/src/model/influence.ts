/** Linearised values of coefficients: a matrix times the scores of the rows. */
import type { Matrix } from '../numeric/matrix.ts';
import { linearPredictor, type ModelMatrix } from './model-matrix.ts';

/** For each row k of `toCoefficients` and each row i of the frame: sum over j of toCoefficients[k][j] x_j score[i]. */
export function influenceColumns(toCoefficients: Matrix, matrix: ModelMatrix, score: Float64Array): Float64Array[] {
  const { unitOf, count } = matrix.units;
  return toCoefficients.map((row) => {
    const direction = linearPredictor(matrix.x, row, new Float64Array(count));
    const z = new Float64Array(unitOf.length);
    for (let i = 0; i < z.length; i++) {
      const u = unitOf[i]!;
      if (u >= 0) z[i] = direction[u]! * score[i]!;
    }
    return z;
  });
}
