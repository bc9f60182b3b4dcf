/**
 * Wald test of all coefficients of some terms: F = b' V^-1 b / q on q and the model's degrees of freedom.
 *
 * Source: Korn and Graubard (1990), Simultaneous testing of regression coefficients with complex survey data,
 * American Statistician 44, 270-276.
 */
import type { GroupedContext } from '../core/context.ts';
import { listOf, objectOf, oneOf, optional, type Described } from '../core/describe.ts';
import { confidence } from '../core/confidence.ts';
import { explained, value } from '../core/result.ts';
import { defineEstimator } from '../inference/estimator.ts';
import { explain } from '../inference/explain.ts';
import { orNull } from '../inference/output.ts';
import { fittedModel, termIndex, waldStatistic } from '../model/fitted.ts';
import { modelForm, modelPeople, planModel, term } from '../model/spec.ts';
import { pf } from '../numeric/distributions.ts';

const form = objectOf({
  kind: oneOf('waldTest'),
  /** The model that is asked about. */
  model: modelForm,
  /** The terms that are tested. */
  terms: listOf(term, 1),
  /** Level, method and degrees of freedom of the limits. Default 95 %, Wald, those of the used rows. */
  confidence: optional(confidence),
});
export type WaldTestSpec = Described<typeof form>;
const result = objectOf({
  kind: oneOf('waldTest'),
  /** The test statistic. */
  statistic: value,
  /** Degrees of freedom of its numerator. */
  ndf: value,
  /** Degrees of freedom of its denominator; null: infinite. */
  ddf: value,
  /** Two-sided probability under the hypothesis, from 0 to 1. */
  p: value,
  ...explained,
});
type Result = Described<typeof result>;
const about = { method: 'Wald test of coefficients', source: 'Korn and Graubard (1990)' };

/** Tests terms of a model. Refuses `unknown-term` for a term without an estimated coefficient, `singular` where V has no inverse. */
export const waldTest = defineEstimator({
  kind: 'waldTest',
  spec: form,
  result,
  explain: about,
  plan: (spec, collect) => {
    const model = planModel(spec.model, collect);
    return model && { ...spec, model };
  },
  people: ({ model }) => modelPeople(model),
  answer,
});

function answer(ctx: GroupedContext, spec: WaldTestSpec): Result {
  const model = fittedModel(ctx, spec.model);
  const index = termIndex(model, spec.terms);
  const statistic = waldStatistic(model, index) / index.length;
  const p = model.df > 0 ? pf(statistic, index.length, model.df, true) : NaN;
  const explanation = { ...explain(ctx, about, spec.model.confidence), df: 'those of the model' };
  return {
    kind: 'waldTest',
    statistic: orNull(statistic),
    ndf: index.length,
    ddf: orNull(model.df),
    p: orNull(p),
    explanation,
  };
}
