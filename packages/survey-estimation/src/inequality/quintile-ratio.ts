/**
 * Quintile share ratio S80/S20: what the richest fifth has over what the poorest fifth has.
 *
 * Source: Osier (2009), Variance estimation for complex indicators of poverty and inequality using linearization techniques,
 * Survey Research Methods 3, 167-195. The densities at the quantiles cancel.
 */
import { weightedQuantile, type SortedSample } from './sample.ts';

/** The ratio; NaN where the poorest fifth has nothing. */
export function quintileRatio(sample: SortedSample): number {
  const { rich, poor } = parts(sample);
  return poor === 0 ? NaN : rich / poor;
}

/** Linearised values of the rows of the sample. */
export function quintileRatioInfluence(sample: SortedSample): Float64Array {
  const { order, y } = sample;
  const { rich, poor, q20, q80 } = parts(sample);
  const upTo = (q: number, p: number, v: number) => (v <= q ? v - q : 0) + p * q;
  const z = new Float64Array(y.length);
  for (const i of order) {
    const v = y[i]!;
    const top = v - upTo(q80, 0.8, v);
    z[i] = (top - (rich / poor) * upTo(q20, 0.2, v)) / poor;
  }
  return z;
}

function parts(sample: SortedSample) {
  const { order, y, weights } = sample;
  const q20 = weightedQuantile(sample, 0.2);
  const q80 = weightedQuantile(sample, 0.8);
  const sumWhere = (holds: (v: number) => boolean) =>
    order.reduce((s, i) => (holds(y[i]!) ? s + weights[i]! * y[i]! : s), 0);
  return { q20, q80, rich: sumWhere((v) => v > q80), poor: sumWhere((v) => v <= q20) };
}
