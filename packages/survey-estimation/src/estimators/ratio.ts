/** The ratio of two totals, by groups. Source: inference/linear.ts. */
import { objectOf, oneOf, type Described } from '../core/describe.ts';
import { rowsOf } from '../core/result.ts';
import { defineEstimator } from '../inference/estimator.ts';
import { TAYLOR } from '../inference/explain.ts';
import { estimateLinear, linearForms, linearPeople, planLinear } from '../inference/linear.ts';

export type RatioSpec = Described<typeof linearForms.ratio>;
const about = { method: 'ratio of two weighted totals', source: TAYLOR };

/** The ratio of two totals, by groups. */
export const ratio = defineEstimator({
  kind: 'ratio',
  spec: linearForms.ratio,
  result: objectOf({ kind: oneOf('ratio'), ...rowsOf }),
  explain: about,
  plan: planLinear,
  people: linearPeople,
  answer: (ctx, spec) => estimateLinear(ctx, spec, about),
});
