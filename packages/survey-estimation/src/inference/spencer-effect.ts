/**
 * The design effect of weights for the mean of a number that goes with them, by the model y = a + b p + e on the selection
 * probabilities p = 1/(n w): (1 - r^2) K + (a/s)^2 (K - 1), r the correlation of y and p, s the standard deviation of y,
 * K Kish's effect; all weighted. 1 for equal weights, below K where y goes with p.
 *
 * Source: Spencer (2000), An approximate design effect for unequal weighting when measurements may correlate with selection
 * probabilities, Survey Methodology 26, 137-138.
 */
import type { GroupedContext } from '../core/context.ts';
import type { Measure } from '../core/circumstances.ts';
import { numbersWhere } from './groups.ts';
import { sumOfWeights, weightedMoment, weightedSum } from './weighted.ts';

/** The effect over the rows with weight and value; NaN where the number does not vary. Refuses what `ctx.measure` refuses, `empty-domain`. */
export function spencerEffect(ctx: GroupedContext, of: Measure): number {
  const { values } = ctx.measure(of);
  const w = ctx.weights;
  const rows = numbersWhere(ctx.usedRows([values]));
  const n = rows.length;
  const sumw = sumOfWeights(w, rows);
  const kish = (n * weightedSum(w, w, rows)) / sumw ** 2;
  const p = w.map((x) => 1 / (n * x));
  const meanY = weightedSum(w, values, rows) / sumw;
  const meanP = weightedSum(w, p, rows) / sumw;
  const vy = weightedMoment(w, values, meanY, values, meanY, rows);
  const vp = weightedMoment(w, p, meanP, p, meanP, rows);
  const cov = weightedMoment(w, values, meanY, p, meanP, rows);
  const slope = vp > 0 ? cov / vp : 0;
  const intercept = meanY - slope * meanP;
  const explained = vp > 0 ? (cov * cov) / (vy * vp) : 0;
  const spread = vy * ((n - 1) / n);
  return (1 - explained) * kish + (intercept * intercept * (kish - 1)) / spread;
}
