/**
 * Gini index with weights: 2 sum(w y F) / sum(w y) - 1, F the share of the population below, ties at the middle.
 *
 * Source: Kovacevic and Binder (1997), Variance estimation for measures of income inequality and polarization, Journal of
 * Official Statistics 13, 41-58.
 */
import type { SortedSample } from './sample.ts';

/** The index; NaN where the sum of y is 0. */
export function gini(sample: SortedSample): number {
  const { ranked, sum } = ginis(sample);
  return (2 * ranked) / sum - 1;
}

/** Linearised values of the rows of the sample. */
export function giniInfluence(sample: SortedSample): Float64Array {
  const { order, y, total } = sample;
  const { rank, above, ranked, sum } = ginis(sample);
  const z = new Float64Array(y.length);
  order.forEach((i, k) => {
    const own = y[i]! * rank[k]! + (above[k]! - ranked) / total;
    z[i] = (2 * (own - (ranked / sum) * y[i]!)) / sum;
  });
  return z;
}

/** For each row in order: the share below it and the weighted sum of y above it, ties by halves; and their sums. */
function ginis({ order, y, weights, total }: SortedSample) {
  const rank = new Float64Array(order.length);
  const above = new Float64Array(order.length);
  const sum = order.reduce((s, i) => s + weights[i]! * y[i]!, 0);
  let below = 0;
  let passed = 0;
  let ranked = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    let tied = 0;
    const value = y[order[from]!]!;
    for (; to < order.length && y[order[to]!] === value; to++) tied += weights[order[to]!]!;
    rank.fill((below + tied / 2) / total, from, to);
    above.fill(sum - passed - (tied * value) / 2, from, to);
    ranked += (tied * value * (below + tied / 2)) / total;
    below += tied;
    passed += tied * value;
    from = to;
  }
  return { rank, above, ranked, sum };
}
