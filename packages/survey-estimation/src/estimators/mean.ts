/** Means of numbers and of indicators, by groups. Source: inference/linear.ts. */
import { objectOf, oneOf, type Described } from '../core/describe.ts';
import { rowsOf } from '../core/result.ts';
import { defineEstimator } from '../inference/estimator.ts';
import { TAYLOR } from '../inference/explain.ts';
import { estimateLinear, linearForms, linearPeople, planLinear } from '../inference/linear.ts';

export type MeanSpec = Described<typeof linearForms.mean>;
const about = { method: 'weighted mean: sum of w y over sum of w', source: TAYLOR };

/** Means of numbers and of indicators, by groups. */
export const mean = defineEstimator({
  kind: 'mean',
  spec: linearForms.mean,
  result: objectOf({ kind: oneOf('mean'), ...rowsOf }),
  explain: about,
  plan: planLinear,
  people: linearPeople,
  answer: (ctx, spec) => estimateLinear(ctx, spec, about),
});
