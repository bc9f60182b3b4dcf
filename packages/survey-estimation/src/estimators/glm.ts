/** Generalised linear models as results; the model itself, with its sources, is in glm-model.ts. */
import type { GroupedContext } from '../core/context.ts';
import { explain } from '../inference/explain.ts';
import { matrixOut, orNull } from '../inference/output.ts';
import type { GlmSpec } from '../model/spec.ts';
import { bellMcCaffrey } from '../model/bell-mccaffrey.ts';
import { glmModel, type GlmModel } from '../model/glm-model.ts';
import { counts, modelFreedom, termRows } from '../model/term-rows.ts';
import { oneOf, optional, type Described, objectOf } from '../core/describe.ts';
import { value, termsOf } from '../core/result.ts';
import { glmForm, modelPeople, planModel } from '../model/spec.ts';
import { defineEstimator } from '../inference/estimator.ts';

const result = objectOf({ kind: oneOf('glm'), dispersion: optional(value), ...termsOf });
type Result = Described<typeof result>;
const about = {
  method: 'generalised linear model by weighted likelihood',
  source: 'Binder (1983); Lumley and Scott (2017)',
};

/** A generalised linear model as a result. */
export const glm = defineEstimator({
  kind: 'glm',
  spec: glmForm,
  result,
  explain: about,
  plan: planModel,
  people: modelPeople,
  answer,
});

const BELL_MCCAFFREY = 'Bell and McCaffrey (2002): clusters with replacement, residuals corrected for the fit';

function answer(ctx: GroupedContext, spec: GlmSpec): Result {
  const linearised = glmModel(ctx, spec);
  const small = spec.errors === 'bell-mccaffrey' ? bellMcCaffrey(ctx, linearised) : undefined;
  const model = small ? { ...linearised, covariance: small.covariance } : linearised;
  const rule = explain(ctx, about, spec.confidence);
  const size = counts(ctx, model.matrix.used);
  const shares = typeof spec.response === 'string' && ctx.frame.shares?.includes(spec.response) === true;
  const ownDf = spec.confidence?.df === undefined ? small?.df : undefined;
  return {
    kind: 'glm',
    terms: termRows(model, ownDf ?? model.df, spec.confidence?.level),
    df: orNull(model.df),
    dispersion: orNull(dispersion(model, ctx.weights, shares, size)),
    ...size,
    ...(spec.vcov ? { vcov: matrixOut(model.covariance) } : {}),
    explanation: {
      ...rule,
      ...(small ? { variance: BELL_MCCAFFREY } : {}),
      df: ownDf
        ? 'Satterthwaite, for each coefficient'
        : modelFreedom(rule.df, spec.confidence, 'plus 1, less the coefficients'),
    },
  };
}

/** Variance of the Pearson residuals about their mean, with n/(n - 1). Rows that hold shares of 0 and 1 vary inside. */
function dispersion(
  { matrix, problem, fit, response }: GlmModel,
  weights: Float64Array,
  shares: boolean,
  { n, sumw }: { readonly n: number; readonly sumw: number },
): number {
  const { unitOf } = matrix.units;
  const { mu, rest } = fit.state;
  const variance = mu.map((m, u) => problem.family.variance(m, rest[u]!));
  const spread = variance.map(Math.sqrt);
  const residual = (i: number, u: number) => (spread[u]! > 0 ? (response[i]! - mu[u]!) / spread[u]! : 0);
  let mean = 0;
  for (let i = 0; i < unitOf.length; i++) if (unitOf[i]! >= 0) mean += weights[i]! * residual(i, unitOf[i]!);
  mean /= sumw;
  let squares = 0;
  for (let i = 0; i < unitOf.length; i++) {
    const u = unitOf[i]!;
    if (u < 0) continue;
    const off = residual(i, u) - mean;
    const inside = shares && variance[u]! > 0 ? (response[i]! * (1 - response[i]!)) / variance[u]! : 0;
    squares += weights[i]! * (off * off + inside);
  }
  return ((squares / sumw) * n) / (n - 1);
}
