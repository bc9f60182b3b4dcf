/** Weighted means of groups of rows, and the linearised values of their combinations. */
import { sumOfWeights, weightedSum } from './weighted.ts';

/** One mean for each group; NaN where it has no weight. */
export function meansByGroup(groups: readonly Uint32Array[], y: Float64Array, weights: Float64Array): Float64Array {
  return Float64Array.from(groups, (rows) => weightedSum(weights, y, rows) / sumOfWeights(weights, rows));
}

/** Linearised values of the sum of contrast[k] * mean of group k. */
export function meansInfluence(
  groups: readonly Uint32Array[],
  y: Float64Array,
  weights: Float64Array,
  means: Float64Array,
  contrast: readonly number[],
): Float64Array {
  const z = new Float64Array(y.length);
  groups.forEach((rows, k) => {
    const factor = contrast[k]! / sumOfWeights(weights, rows);
    for (const i of rows) z[i] = factor * (y[i]! - means[k]!);
  });
  return z;
}
