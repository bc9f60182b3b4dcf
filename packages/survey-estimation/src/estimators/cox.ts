/** Cox models as results; the model itself, with its sources, is in model/cox-model.ts. */
import type { GroupedContext } from '../core/context.ts';
import { finite, objectOf, oneOf, type Described } from '../core/describe.ts';
import { termsOf } from '../core/result.ts';
import { defineEstimator } from '../inference/estimator.ts';
import { explain } from '../inference/explain.ts';
import { matrixOut } from '../inference/output.ts';
import { coxModel } from '../model/cox-model.ts';
import { modelPeople, coxForm, planModel, type CoxSpec } from '../model/spec.ts';
import { counts, termRows } from '../model/term-rows.ts';

const result = objectOf({
  kind: oneOf('cox'),
  /** Number of events, unweighted. */
  events: finite,
  ...termsOf,
});
type Result = Described<typeof result>;
const about = { method: 'proportional hazards by weighted partial likelihood', source: 'Binder (1992); Lin (2000)' };

/** A Cox model as a result; p and limits from the normal distribution. */
export const cox = defineEstimator({
  kind: 'cox',
  spec: coxForm,
  result,
  explain: about,
  plan: planModel,
  people: modelPeople,
  answer,
});

function answer(ctx: GroupedContext, spec: CoxSpec): Result {
  const model = coxModel(ctx, spec);
  const rule = explain(ctx, about, spec.confidence);
  return {
    kind: 'cox',
    terms: termRows(model, Infinity, spec.confidence?.level),
    df: null,
    events: model.events,
    ...counts(ctx, model.matrix.used),
    ...(spec.vcov ? { vcov: matrixOut(model.covariance) } : {}),
    explanation: { ...rule, df: 'infinite (normal distribution)' },
  };
}
