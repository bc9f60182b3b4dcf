/** Shares of the levels of categories and of conditions, by groups. Source: inference/linear.ts. */
import { objectOf, oneOf, type Described } from '../core/describe.ts';
import { rowsOf } from '../core/result.ts';
import { defineEstimator } from '../inference/estimator.ts';
import { TAYLOR } from '../inference/explain.ts';
import { estimateLinear, linearForms, linearPeople, planLinear } from '../inference/linear.ts';

export type ProportionSpec = Described<typeof linearForms.proportion>;
const about = {
  method: 'weighted share of a level or condition',
  source: `${TAYLOR}; limits: Korn and Graubard (1998), Wilson (1927)`,
};

/** Shares of the levels of categories and of conditions, by groups. */
export const proportion = defineEstimator({
  kind: 'proportion',
  spec: linearForms.proportion,
  result: objectOf({ kind: oneOf('proportion'), ...rowsOf }),
  explain: about,
  plan: planLinear,
  people: linearPeople,
  answer: (ctx, spec) => estimateLinear(ctx, spec, about),
});
