/**
 * Poverty after Foster, Greer and Thorbecke (1984), Econometrica 52, 761-766: the mean of ((L - y)/L)^alpha over the rows
 * below the line L, others 0. The line is a share of a quantile of a reference sample, whose sampling error counts: Deville
 * (1999), Survey Methodology 25, 193-203, Osier (2009), Survey Research Methods 3, 167-195; densities by a Gaussian kernel.
 */
import { densityAt, weightedQuantile, type SortedSample } from './sorted-sample.ts';

export interface Line {
  readonly value: number;
  readonly reference: SortedSample;
  readonly share: number;
  readonly prob: number;
}

/** share times the quantile of the reference. */
export function relativeLine(reference: SortedSample, share: number, prob: number): Line {
  return { value: share * weightedQuantile(reference, prob), reference, share, prob };
}

/** What a value adds to the index. */
function gap(y: number, line: number, alpha: number): number {
  return y >= line ? 0 : alpha === 0 ? 1 : ((line - y) / line) ** alpha;
}

/** The index. */
export function poverty({ order, y, weights, total }: SortedSample, line: Line, alpha: number): number {
  return order.reduce((s, i) => s + weights[i]! * gap(y[i]!, line.value, alpha), 0) / total;
}

/** Linearised values of the rows of the sample and of the reference. */
export function povertyInfluence(sample: SortedSample, line: Line, alpha: number): Float64Array {
  const { order, y, total } = sample;
  const index = poverty(sample, line, alpha);
  const z = new Float64Array(y.length);
  for (const i of order) z[i] = (gap(y[i]!, line.value, alpha) - index) / total;
  const { reference, share, prob } = line;
  const quantile = line.value / share;
  const slope = (share * slopeByLine(sample, line.value, alpha)) / (reference.total * densityAt(reference, quantile));
  for (const i of reference.order) z[i]! -= slope * ((reference.y[i]! <= quantile ? 1 : 0) - prob);
  return z;
}

/** Derivative of the index by the line. */
function slopeByLine(sample: SortedSample, line: number, alpha: number): number {
  if (alpha === 0) return densityAt(sample, line);
  const { order, y, weights, total } = sample;
  const each = (v: number) => (v >= line ? 0 : (alpha * gap(v, line, alpha - 1) * v) / (line * line));
  return order.reduce((s, i) => s + weights[i]! * each(y[i]!), 0) / total;
}
