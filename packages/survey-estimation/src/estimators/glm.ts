/** Generalised linear models as results; the model itself, with its sources, is in glm-model.ts. */
import type { GroupedContext } from '../core/context.ts';
import { explain } from '../inference/explain.ts';
import { levelOf, matrixOut, orNull } from '../inference/output.ts';
import type { Frame } from '../core/frame.ts';
import type { GlmSpec, Term } from '../model/spec.ts';
import { bellMcCaffrey } from '../model/bell-mccaffrey.ts';
import { glmModel, type GlmModel } from '../model/glm-model.ts';
import { streamedGlm } from '../model/glm-stream.ts';
import { refuse } from '../core/refusal.ts';
import { counts, modelFreedom, termRows } from '../model/term-rows.ts';
import { ownListOf, oneOf, optional, recordOf, text, type Described, objectOf } from '../core/describe.ts';
import { profileLimits, refuseScaled } from '../model/profile-limits.ts';
import { value, termsOf, type TermRow } from '../core/result.ts';
import { columnsOfTerm, glmForm, modelPeople, planModel } from '../model/spec.ts';
import { defineEstimator, type LooseRows } from '../inference/estimator.ts';

const result = objectOf({
  kind: oneOf('glm'),
  /** Variance of the Pearson residuals. */
  dispersion: optional(value),
  /** The levels of the categories among the terms, the one that others are compared with first. */
  levels: optional(recordOf(ownListOf(text))),
  ...termsOf,
});
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
  fromRows,
});

const BELL_MCCAFFREY = 'Bell and McCaffrey (2002): clusters with replacement, residuals corrected for the fit';

function answer(ctx: GroupedContext, spec: GlmSpec): Result {
  const linearised = glmModel(ctx, spec);
  const small = spec.errors === 'bell-mccaffrey' ? bellMcCaffrey(ctx, linearised) : undefined;
  const model = small ? { ...linearised, covariance: small.covariance } : linearised;
  const byLikelihood = spec.limits === 'likelihood' ? { method: `${about.method}; limits by its profile` } : {};
  const rule = { ...explain(ctx, about, spec.confidence), ...byLikelihood };
  const size = counts(ctx, model.matrix.used);
  const shares = typeof spec.response === 'string' && ctx.frame.shares?.includes(spec.response) === true;
  const spread = dispersion(model, ctx.weights, shares, size);
  const ownDf = spec.confidence?.df === undefined ? small?.df : undefined;
  return {
    kind: 'glm',
    terms: withLimits(model, spec, spread, termRows(model, ownDf ?? model.df, spec.confidence?.level)),
    df: orNull(model.df),
    dispersion: orNull(spread),
    ...levelsOf(ctx.frame, spec.terms),
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

/** The rows with limits by likelihood where these are asked for. Refuses `bad-spec` for families with a free scale. */
function withLimits(model: GlmModel, spec: GlmSpec, dispersion: number, rows: TermRow[]): TermRow[] {
  if (spec.limits !== 'likelihood') return rows;
  refuseScaled(spec.family ?? 'gaussian');
  if (spec.errors === 'bell-mccaffrey')
    refuse('bad-spec', 'limits by likelihood do not go with errors "bell-mccaffrey"');
  const limits = profileLimits(model, { dispersion, df: model.df, level: levelOf(spec.confidence) });
  model.kept.forEach((j, k) => {
    const [low, high] = limits[k]!;
    rows[j] = { ...rows[j]!, ci: [orNull(low), orNull(high)] };
  });
  return rows;
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

/** The levels of the categories among the terms, for predictions; nothing where there are none. */
function levelsOf(frame: Frame, terms: readonly Term[]): { levels?: { [column: string]: string[] } } {
  const levels: { [column: string]: string[] } = {};
  for (const one of terms)
    for (const name of columnsOfTerm(one)) {
      const column = frame.columns.get(name);
      if (column?.type !== 'category') continue;
      const reference = typeof one === 'object' && 'column' in one ? one.reference : undefined;
      const first = reference ?? column.levels[0];
      levels[name] ??= [...column.levels].sort((a, b) => Number(b === first) - Number(a === first));
    }
  return Object.keys(levels).length > 0 ? { levels } : {};
}

/** The same from many different rows, without a matrix of them; null where they must be looked at one by one. */
function fromRows(spec: GlmSpec, rows: LooseRows): Result | null {
  const model = streamedGlm(spec, rows);
  if (!model) return null;
  const { stream, estimate, totals, squares, seen } = model;
  const { ctx } = model.design;
  const none = () => refuse('bad-spec', 'a model from sums has no replicates');
  const covariance = ctx.covariance({
    estimate,
    used: seen,
    influence: () => totals.map((total) => total.map((t, g) => t / ctx.weights[g]!)),
    refit: none,
    ...(squares ? { squares: () => squares } : {}),
  });
  const df = ctx.df(seen, spec.confidence) + (spec.confidence?.df === undefined ? 1 - estimate.length : 0);
  const rule = explain(ctx, about, spec.confidence);
  const { names } = stream;
  const fitted = { names, kept: names.map((_, j) => j), estimate, covariance };
  return {
    kind: 'glm',
    terms: termRows(fitted, df, spec.confidence?.level),
    df: orNull(df),
    dispersion: orNull(model.dispersion),
    ...levelsOf(rows.columns.block(0, 0, rows.names), spec.terms),
    n: stream.n,
    sumw: stream.sumw,
    ...(spec.vcov ? { vcov: matrixOut(covariance) } : {}),
    explanation: { ...rule, df: modelFreedom(rule.df, spec.confidence, 'plus 1, less the coefficients') },
  };
}
