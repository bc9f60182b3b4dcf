/** Multinomial logit as results; the model itself, with its sources, is in model/multinomial-model.ts. */
import type { GroupedContext } from '../core/context.ts';
import { objectOf, oneOf, type Described } from '../core/describe.ts';
import { termsOf } from '../core/result.ts';
import { defineEstimator } from '../inference/estimator.ts';
import { explain } from '../inference/explain.ts';
import { matrixOut, orNull } from '../inference/output.ts';
import { multinomialModel } from '../model/multinomial-model.ts';
import { modelPeople, multinomialForm, planModel, type MultinomialSpec } from '../model/spec.ts';
import { counts, modelFreedom, termRows } from '../model/term-rows.ts';

const result = objectOf({ kind: oneOf('multinomial'), ...termsOf });
type Result = Described<typeof result>;
const about = { method: 'multinomial logit by weighted likelihood', source: 'Agresti (2013), 8.1; Binder (1983)' };

/** A multinomial model as a result. */
export const multinomial = defineEstimator({
  kind: 'multinomial',
  spec: multinomialForm,
  result,
  explain: about,
  plan: planModel,
  people: modelPeople,
  answer,
});

function answer(ctx: GroupedContext, spec: MultinomialSpec): Result {
  const model = multinomialModel(ctx, spec);
  const rule = explain(ctx, about, spec.confidence);
  return {
    kind: 'multinomial',
    terms: termRows(model, model.df, spec.confidence?.level),
    df: orNull(model.df),
    ...counts(ctx, model.matrix.used),
    ...(spec.vcov ? { vcov: matrixOut(model.covariance) } : {}),
    explanation: {
      ...rule,
      df: modelFreedom(rule.df, spec.confidence, 'plus 1, less the coefficients of one equation'),
    },
  };
}
