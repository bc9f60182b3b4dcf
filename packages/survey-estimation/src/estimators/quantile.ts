/** Weighted quantiles with their limits. Source: inference/quantiles.ts. */
import { listed, namesOf } from '../core/measure.ts';
import { defineEstimator, everyRow } from '../inference/estimator.ts';
import { quantileFromSums } from '../inference/quantile-sums.ts';
import { aboutQuantiles, estimateQuantile, quantileForm, quantileResult } from '../inference/quantiles.ts';

/** Quantiles of one number, by groups. Refuses `bad-spec` for several numbers, or `interval: quantile` without replicates. */
export const quantile = defineEstimator({
  kind: 'quantile',
  spec: quantileForm,
  result: quantileResult,
  explain: aboutQuantiles,
  plan: everyRow,
  people: ({ of, by }) => ({ measures: listed(of), divided: namesOf(by) }),
  answer: estimateQuantile,
  fromSums: quantileFromSums,
});
