/** Linearised values of coefficients: a matrix times the scores of the rows. */
import type { Factored } from '../core/context.ts';
import type { Matrix } from '../numeric/matrix.ts';
import { linearPredictor, type ModelMatrix } from './model-matrix.ts';

/** For each row k of `toCoefficients` and each row i of the frame: sum over j of toCoefficients[k][j] x_j score[i]. */
export function influenceColumns(toCoefficients: Matrix, matrix: ModelMatrix, score: Float64Array): Float64Array[] {
  const { unitOf, directions } = influenceFactors(toCoefficients, matrix, score);
  return directions.map((direction) => {
    const z = new Float64Array(unitOf.length);
    for (let i = 0; i < z.length; i++) {
      const u = unitOf[i]!;
      if (u >= 0) z[i] = direction[u]! * score[i]!;
    }
    return z;
  });
}

/** The same as directions by unit and scores by row. */
export function influenceFactors(toCoefficients: Matrix, matrix: ModelMatrix, score: Float64Array): Factored {
  const { unitOf, count } = matrix.units;
  const directions = toCoefficients.map((row) => linearPredictor(matrix.x, row, new Float64Array(count)));
  return { unitOf, units: count, score, directions };
}
