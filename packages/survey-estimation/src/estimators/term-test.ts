/**
 * Working likelihood-ratio tests of terms of a model, and score tests of those of a generalised linear model.
 *
 * Sources: Lumley and Scott (2014), Tests for regression models fitted to survey data, Australian and New Zealand Journal
 * of Statistics 56, 1-14 (likelihood ratio of the weighted model, weights scaled to mean 1, against a weighted sum of F);
 * Rao, Scott and Skinner (1998), Quasi-score tests with survey data, Statistica Sinica 8, 1059-1070.
 */
import type { EstimationContext, GroupedContext } from '../core/context.ts';
import { explain } from '../inference/explain.ts';
import { orNull } from '../inference/output.ts';
import { cholesky } from '../numeric/cholesky.ts';
import { pf } from '../numeric/distributions.ts';
import { dot } from '../numeric/matrix.ts';
import { chiSquareSumTail } from '../numeric/quadratic-form.ts';
import { refuse } from '../core/refusal.ts';
import { glmModel, type GlmModel } from '../model/glm-model.ts';
import { fitGlm, type GlmFit, type GlmProblem } from '../model/glm-fit.ts';
import { crossProduct, gram } from '../model/gram.ts';
import type { ModelMatrix } from '../model/model-matrix.ts';
import { counts, withoutColumns, type FittedModel } from '../model/term-rows.ts';
import { designEffects, fittedModel, termIndex } from '../model/fitted.ts';
import { INTERCEPT } from '../model/terms.ts';
import { unitSums } from '../model/units.ts';
import { finite, listOf, objectOf, oneOf, optional, type Described } from '../core/describe.ts';
import { value, explained } from '../core/result.ts';
import { modelForm, modelPeople, planModel, term } from '../model/spec.ts';
import { defineEstimator } from '../inference/estimator.ts';

const form = objectOf({
  kind: oneOf('termTest'),
  /** The model that is asked about. */
  model: modelForm,
  /** The terms that are tested. */
  terms: listOf(term, 1),
  /** Likelihood ratio (default) or score. */
  method: optional(oneOf('likelihoodRatio', 'score')),
});
export type TermTestSpec = Described<typeof form>;
const result = objectOf({
  kind: oneOf('termTest'),
  /** The test statistic. */
  statistic: value,
  /** Degrees of freedom of its numerator. */
  ndf: value,
  /** Degrees of freedom of its denominator; null: infinite. */
  ddf: value,
  /** Two-sided probability under the hypothesis, from 0 to 1. */
  p: value,
  /** Design effects of the tested coefficients. */
  eigenvalues: optional(listOf(finite)),
  ...explained,
});
type Result = Described<typeof result>;
const about = { method: 'test of terms', source: 'Lumley and Scott (2014); Rao, Scott and Skinner (1998)' };

/** Tests terms. Refuses `unknown-term` (also for the intercept), and `singular`. */
export const termTest = defineEstimator({
  kind: 'termTest',
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

function answer(ctx: GroupedContext, spec: TermTestSpec): Result {
  const likelihoodRatio = spec.method !== 'score';
  const scored = !likelihoodRatio && spec.model.kind === 'glm' ? glmModel(ctx, spec.model) : undefined;
  if (!likelihoodRatio && !scored) refuse('bad-spec', 'score tests are of generalised linear models');
  const model = scored ?? fittedModel(ctx, spec.model);
  const index = termIndex(model, spec.terms);
  if (index.some((k) => model.terms[model.kept[k]!] === INTERCEPT)) refuse('unknown-term', 'the intercept is no term');
  const explanation = {
    ...explain(ctx, about, spec.model.confidence),
    method: likelihoodRatio ? 'working likelihood-ratio test' : 'score test at the model without the terms',
    df: 'those of the model',
  };
  const test = scored ? scoreTest(ctx, scored, index) : workingRatio(ctx, model, index);
  return { kind: 'termTest', ...test, explanation };
}

/** Likelihood ratio of the model and the one without the coefficients; its tail by the eigenvalues of the design effect. */
function workingRatio(
  ctx: EstimationContext,
  model: FittedModel & { readonly matrix: ModelMatrix },
  index: readonly number[],
) {
  const { n, sumw } = counts(ctx, model.matrix.used);
  const meanWeight = sumw / n;
  const statistic = Math.max(0, model.working.ratioWithout(index) / meanWeight);
  const eigenvalues = designEffects(model, index, meanWeight);
  const p = model.df > 0 ? chiSquareSumTail(statistic, eigenvalues, model.df) : NaN;
  return { statistic: orNull(statistic), ndf: index.length, ddf: orNull(model.df), p: orNull(p), eigenvalues };
}

/** The score of the left-out coefficients at the smaller model, F on q and the model's degrees of freedom. */
function scoreTest(ctx: EstimationContext, model: GlmModel, index: readonly number[]) {
  const { problem, matrix, response } = model;
  const small = withoutColumns(problem, index);
  const added = index.map((k) => problem.x[k]!);
  const fit = fitGlm(small);
  const score = (f: GlmFit, p: GlmProblem) => crossProduct(added, scores(f, p));
  const covariance = ctx.covariance({
    estimate: score(fit, problem),
    used: matrix.used,
    influence: () => efficientScores(model, small, added, fit),
    refit: (weights) => {
      const sums = { w: unitSums(matrix.units, weights), s: unitSums(matrix.units, weights, response) };
      return score(fitGlm({ ...small, ...sums }, fit.b), { ...problem, ...sums });
    },
  });
  const factor = cholesky(covariance);
  if (typeof factor === 'number') return refuse('singular', 'the covariance of the scores is singular');
  const u = score(fit, problem);
  const statistic = dot(u, factor.solve(u)) / index.length;
  const p = model.df > 0 ? pf(statistic, index.length, model.df, true) : NaN;
  return { statistic: orNull(statistic), ndf: index.length, ddf: orNull(model.df), p: orNull(p) };
}

/** Summed residual of each unit, as it enters the score. */
function scores({ state }: GlmFit, { w, s }: GlmProblem): Float64Array {
  return state.mu.map((mu, u) => (s[u]! - w[u]! * mu) * state.leverage[u]!);
}

/** Residuals of the rows times what the columns of the smaller model do not explain of the added ones. */
function efficientScores(
  model: GlmModel,
  small: GlmProblem,
  added: readonly Float64Array[],
  fit: GlmFit,
): Float64Array[] {
  const information = cholesky(gram(small.x, fit.state.information));
  if (typeof information === 'number') return refuse('singular', 'the information of the smaller model is singular');
  const { unitOf } = model.matrix.units;
  return added.map((column) => {
    const weighted = column.map((x, u) => x * fit.state.information[u]!);
    const explained = information.solve(crossProduct(small.x, weighted));
    const rest = column.slice();
    small.x.forEach((x, j) => x.forEach((v, u) => (rest[u]! -= explained[j]! * v)));
    const z = new Float64Array(unitOf.length);
    unitOf.forEach((u, i) => {
      if (u >= 0) z[i] = rest[u]! * (model.response[i]! - fit.state.mu[u]!) * fit.state.leverage[u]!;
    });
    return z;
  });
}
