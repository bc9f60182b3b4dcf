/** A group of rows in rising order of a number, with the sums that indices of inequality are made of. */
export interface SortedSample {
  /** Rows of positive weight by rising value. */
  readonly order: Uint32Array;
  readonly y: Float64Array;
  readonly weights: Float64Array;
  /** Sum of weights. */
  readonly total: number;
}

/** Sorts the rows; ties stay in their order, which no index depends on. */
export function sortedSample(rows: Uint32Array, y: Float64Array, weights: Float64Array): SortedSample {
  const order = rows.filter((i) => weights[i]! > 0).sort((a, b) => y[a]! - y[b]! || a - b);
  return { order, y, weights, total: order.reduce((s, i) => s + weights[i]!, 0) };
}

/** The smallest value that at least a share p of the weight does not exceed (within 1e-12). NaN without rows. */
export function weightedQuantile({ order, y, weights, total }: SortedSample, p: number): number {
  let below = 0;
  for (const i of order) {
    below += weights[i]!;
    if (below >= p * total * (1 - 1e-12)) return y[i]!;
  }
  return NaN;
}

/** Weighted Gaussian kernel density at x, bandwidth the weighted standard deviation over the fifth root of the rows (Silverman 1986). */
export function densityAt({ order, y, weights, total }: SortedSample, x: number): number {
  const mean = order.reduce((s, i) => s + weights[i]! * y[i]!, 0) / total;
  const variance = order.reduce((s, i) => s + weights[i]! * (y[i]! - mean) ** 2, 0) / total;
  const h = Math.sqrt(variance) / order.length ** 0.2;
  const kernel = order.reduce((s, i) => s + weights[i]! * Math.exp(-0.5 * ((x - y[i]!) / h) ** 2), 0);
  return kernel / (total * h * Math.sqrt(2 * Math.PI));
}
