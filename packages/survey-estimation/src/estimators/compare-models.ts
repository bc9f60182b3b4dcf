/**
 * AIC and BIC of generalised linear models under a complex design.
 *
 * Source: Lumley and Scott (2015), AIC and BIC for modeling with complex survey data, Journal of Survey Statistics and
 * Methodology 3, 1-18. Weights scaled to mean 1. AIC = -2 log-likelihood (deviance; n log(deviance/n) for gaussian) + 2 tr(Delta),
 * Delta the design effects of the coefficients but the intercept. BIC, beside the model with most coefficients: the Wald
 * statistic of those it has more, plus p log(n_eff), n_eff = n / det(Delta)^(1/p), p all coefficients of the model.
 */
import type { GroupedContext } from '../core/context.ts';
import { explain } from '../inference/explain.ts';
import { orNull } from '../inference/output.ts';
import { Refusal, refuse } from '../core/refusal.ts';
import { FAMILIES } from '../model/family.ts';
import { glmModel, type GlmModel } from '../model/glm-model.ts';
import { likelihoodOf } from '../model/glm-fit.ts';
import { counts } from '../model/term-rows.ts';
import { INTERCEPT } from '../model/terms.ts';
import { designEffects, waldStatistic } from '../model/fitted.ts';
import { finite, listOf, ownListOf, objectOf, oneOf, text, type Described } from '../core/describe.ts';
import { value, explained } from '../core/result.ts';
import { glmForm, modelPeople } from '../model/spec.ts';
import { defineEstimator, everyRow } from '../inference/estimator.ts';

const form = objectOf({
  kind: oneOf('compareModels'),
  /** The models, by name. */
  models: listOf(
    objectOf({
      /** Name of the model. */
      label: text,
      /** The model that is asked about. */
      model: glmForm,
    }),
    1,
  ),
});
export type CompareModelsSpec = Described<typeof form>;
const result = objectOf({
  kind: oneOf('compareModels'),
  /** The models, by name. */
  models: ownListOf(
    objectOf({
      /** Name of the model. */
      label: text,
      /** Deviance of the working likelihood. */
      deviance: value,
      /** Number of coefficients. */
      coefficients: finite,
      /** Their number weighed by design effects. */
      effectiveParameters: value,
      /** Akaike’s criterion of Lumley and Scott; smaller is better. */
      aic: value,
      /** Bayesian criterion of the same; smaller is better. */
      bic: value,
      /** Effective number of rows. */
      effectiveN: value,
    }),
  ),
  ...explained,
});
type Result = Described<typeof result>;
const about = { method: 'AIC and BIC of weighted likelihoods', source: 'Lumley and Scott (2015)' };

/** Refuses `bad-spec` for models of other rows, not nested in the largest, or of a family whose likelihood is not used. */
export const compareModels = defineEstimator({
  kind: 'compareModels',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ models }) => {
    const each = models.map(({ model }) => modelPeople(model));
    return { measures: each.flatMap((one) => one.measures), divided: each.flatMap((one) => one.divided) };
  },
  answer,
});

function answer(ctx: GroupedContext, spec: CompareModelsSpec): Result {
  const models = spec.models.map(({ model }) => glmModel(ctx, model));
  const largest = models.reduce((a, b) => (b.kept.length > a.kept.length ? b : a));
  models.forEach((model, k) => refuseIncomparable(model, largest, spec.models[k]!.label));
  return {
    kind: 'compareModels',
    models: models.map((model, k) => ({ label: spec.models[k]!.label, ...criteria(ctx, model, largest) })),
    explanation: { ...explain(ctx, about), df: 'none' },
  };
}

function criteria(ctx: GroupedContext, model: GlmModel, largest: GlmModel) {
  const { n, sumw } = counts(ctx, model.matrix.used);
  const meanWeight = sumw / n;
  const scaled = deviance(model, ctx.weights) / meanWeight;
  const gaussian = model.problem.family === FAMILIES.gaussian;
  const dispersion = gaussian ? scaled / n : 1;
  const p = model.kept.length;
  const all = model.kept.map((_, k) => k);
  const slopes = all.filter((k) => nameOf(model, k) !== INTERCEPT);
  const effects = (index: readonly number[]) => designEffects(model, index, meanWeight * dispersion);
  const effectiveParameters = slopes.length > 0 ? effects(slopes).reduce((s, x) => s + x, 0) : 0;
  const logDeterminant = effects(all).reduce((s, x) => s + Math.log(x), 0);
  const effectiveN = n / Math.exp(logDeterminant / p);
  const names = new Set(all.map((k) => nameOf(model, k)));
  const more = largest.kept.map((_, k) => k).filter((k) => !names.has(nameOf(largest, k)));
  const wald = more.length > 0 ? ifDetermined(() => waldStatistic(largest, more)) : 0;
  const fit = gaussian ? n * Math.log(scaled / n) : scaled;
  return {
    deviance: orNull(scaled),
    coefficients: p,
    effectiveParameters: orNull(effectiveParameters),
    aic: orNull(fit + 2 * effectiveParameters),
    bic: orNull(wald + p * Math.log(effectiveN)),
    effectiveN: orNull(effectiveN),
  };
}

/** NaN where the covariance is singular: then there is no BIC. */
function ifDetermined(statistic: () => number): number {
  try {
    return statistic();
  } catch (e) {
    if (e instanceof Refusal && e.code === 'singular') return NaN;
    throw e;
  }
}

function nameOf(model: GlmModel, k: number): string {
  return model.names[model.kept[k]!]!;
}

function refuseIncomparable(model: GlmModel, largest: GlmModel, label: string): void {
  const { family } = model.problem;
  const known = [FAMILIES.gaussian, FAMILIES.binomial, FAMILIES.poisson].includes(family);
  if (!known) refuse('bad-spec', `"${label}": only gaussian, binomial and poisson models are compared`);
  if (family !== largest.problem.family) refuse('bad-spec', `"${label}" is of another family than the largest model`);
  const names = new Set(largest.kept.map((_, k) => nameOf(largest, k)));
  const strange = model.kept.map((_, k) => nameOf(model, k)).find((name) => !names.has(name));
  if (strange !== undefined) refuse('bad-spec', `"${label}" has ${strange}, which the largest model has not`);
  if (model.matrix.used.some((u, i) => u !== largest.matrix.used[i])) {
    refuse('bad-spec', `"${label}" uses other rows than the largest model: a variable is missing in some`);
  }
}

/** Twice the distance of the weighted log-likelihood from that of a perfect fit. */
function deviance({ matrix, problem, fit, response }: GlmModel, weights: Float64Array): number {
  let perfect = 0;
  matrix.used.forEach((u, i) => {
    if (!u || !(weights[i]! > 0)) return;
    const y = response[i]!;
    perfect += problem.family.likelihood(weights[i]!, weights[i]! * y, y, 1 - y);
  });
  return 2 * (perfect - likelihoodOf(problem, fit.state));
}
