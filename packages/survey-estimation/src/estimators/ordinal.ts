/** Ordinal regression with cumulative links as results; the model itself, with its sources, is in model/ordinal-model.ts. */
import type { GroupedContext } from '../core/context.ts';
import { objectOf, oneOf, type Described } from '../core/describe.ts';
import { termsOf } from '../core/result.ts';
import { defineEstimator } from '../inference/estimator.ts';
import { explain } from '../inference/explain.ts';
import { matrixOut, orNull } from '../inference/output.ts';
import { ordinalModel } from '../model/ordinal-model.ts';
import { modelPeople, ordinalForm, planModel, type OrdinalSpec } from '../model/spec.ts';
import { counts, modelFreedom, termRows } from '../model/term-rows.ts';

const result = objectOf({ kind: oneOf('ordinal'), ...termsOf });
type Result = Described<typeof result>;
const about = { method: 'cumulative link model by weighted likelihood', source: 'McCullagh (1980); Binder (1983)' };

/** An ordinal model as a result. */
export const ordinal = defineEstimator({
  kind: 'ordinal',
  spec: ordinalForm,
  result,
  explain: about,
  plan: planModel,
  people: modelPeople,
  answer,
});

function answer(ctx: GroupedContext, spec: OrdinalSpec): Result {
  const model = ordinalModel(ctx, spec);
  const rule = explain(ctx, about, spec.confidence);
  return {
    kind: 'ordinal',
    terms: termRows(model, model.df, spec.confidence?.level),
    df: orNull(model.df),
    ...counts(ctx, model.matrix.used),
    ...(spec.vcov ? { vcov: matrixOut(model.covariance) } : {}),
    explanation: { ...rule, df: modelFreedom(rule.df, spec.confidence, 'less the slopes') },
  };
}
