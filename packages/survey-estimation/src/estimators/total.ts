/** Totals of numbers, and weighted counts of levels, by groups. Source: inference/linear.ts. */
import { objectOf, oneOf, type Described } from '../core/describe.ts';
import { rowsOf } from '../core/result.ts';
import { defineEstimator } from '../inference/estimator.ts';
import { TAYLOR } from '../inference/explain.ts';
import { estimateLinear, linearForms, linearPeople, planLinear } from '../inference/linear.ts';

export type TotalSpec = Described<typeof linearForms.total>;
const about = { method: 'weighted total: sum of w y', source: TAYLOR };

/** Totals of numbers, and weighted counts of levels, by groups. */
export const total = defineEstimator({
  kind: 'total',
  spec: linearForms.total,
  result: objectOf({ kind: oneOf('total'), ...rowsOf }),
  explain: about,
  plan: planLinear,
  people: linearPeople,
  answer: (ctx, spec) => estimateLinear(ctx, spec, about),
});
