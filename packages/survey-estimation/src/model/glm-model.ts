/**
 * Generalised linear models by pseudo-likelihood: weighted scores set to zero, design-based covariance of their sum.
 *
 * Source: Binder (1983), On the variances of asymptotically normal estimators from complex surveys, International
 * Statistical Review 51, 279-292; degrees of freedom as in Korn and Graubard (1990), American Statistician 44, 270-276.
 */
import type { EstimationContext } from '../core/context.ts';
import { numbersOf } from '../core/frame.ts';
import { apply, multiply, sandwich, type Matrix } from '../numeric/matrix.ts';
import { pickNumbers } from '../numeric/pick.ts';
import { refuse } from '../core/refusal.ts';
import type { GlmSpec } from './spec.ts';
import { FAMILIES, type Family } from './family.ts';
import { fitGlm, inverseInformation, likelihoodOf, type GlmFit, type GlmProblem } from './glm-fit.ts';
import { influenceColumns, influenceFactors } from './influence.ts';
import { linkOf, type Link } from './link.ts';
import { backTransform, modelMatrix, type ModelMatrix } from './model-matrix.ts';
import { withoutColumns, type FittedModel } from './term-rows.ts';
import { unitSums } from './units.ts';

/** A fitted generalised linear model with all that its tests and predictions need. */
export interface GlmModel extends FittedModel {
  readonly matrix: ModelMatrix;
  readonly problem: GlmProblem;
  readonly fit: GlmFit;
  /** The response less `level`, which is its mean in a linear model with intercept (for the last digits), else 0. */
  readonly response: Float64Array;
  readonly level: number;
  /** Coefficients = T * standardised coefficients. */
  readonly transform: Matrix;
  /** Inverse of the expected information, for the standardised coefficients. */
  readonly inverse: Matrix;
  /** The fit with other weights. */
  readonly refit: (weights: Float64Array) => GlmFit;
}

/** Fits a generalised linear model. Refuses what `modelMatrix` and `fitGlm` refuse, and `bad-spec` for a response out of range. */
export function glmModel(ctx: EstimationContext, spec: GlmSpec): GlmModel {
  const [family, link] = familyAndLink(spec);
  const intercept = spec.intercept ?? true;
  const given = ctx.measure(spec.response).values;
  const offset = spec.offset === undefined ? undefined : numbersOf(ctx.frame, spec.offset);
  const matrix = modelMatrix(ctx, {
    terms: spec.terms,
    intercept,
    impliedConstant: false,
    others: [given],
    grouping: offset ? [offset] : [],
  });
  refuseOutOfRange(family, given, matrix.used);
  const level = intercept && family === FAMILIES.gaussian && link.name === 'identity' ? meanOf(ctx, given, matrix) : 0;
  const response = level === 0 ? given : lessened(given, level);
  const problem: GlmProblem = {
    family,
    link,
    x: matrix.x,
    names: matrix.kept.map((j) => matrix.columns[j]!.name),
    intercept,
    offset: offset ? pickNumbers(offset, matrix.units.rows) : new Float64Array(matrix.units.count),
    ...sums(matrix, ctx.weights, response),
  };
  const fit = fitGlm(problem);
  const transform = backTransform(matrix, intercept);
  const refit = (weights: Float64Array) => fitGlm({ ...problem, ...sums(matrix, weights, response) }, fit.b);
  const coefficients = (b: Float64Array) => apply(transform, b).map((v, j) => (j === 0 ? v + level : v));
  const inverse = inverseInformation(problem, fit.state);
  const covariance = ctx.covariance({
    estimate: coefficients(fit.b),
    used: matrix.used,
    influence: () => glmInfluence(matrix, multiply(transform, inverse), fit, response),
    factored: () => influenceFactors(multiply(transform, inverse), matrix, scoresOf(matrix, fit, response)),
    refit: (weights) => coefficients(refit(weights).b),
  });
  const p = matrix.kept.length;
  const df = ctx.df(matrix.used, spec.confidence) + (spec.confidence?.df === undefined ? 1 - p : 0);
  return {
    names: matrix.columns.map((c) => c.name),
    terms: matrix.columns.map((c) => c.term),
    kept: matrix.kept,
    estimate: coefficients(fit.b),
    covariance,
    df,
    matrix,
    problem,
    fit,
    response,
    level,
    transform,
    inverse,
    refit,
    working: {
      covariance: sandwich(transform, inverse),
      ratioWithout: (index) => {
        const small = withoutColumns(problem, index);
        return 2 * (likelihoodOf(problem, fit.state) - likelihoodOf(small, fitGlm(small).state));
      },
    },
  };
}

/** Family and link of a model. Refuses `bad-spec` for a link that the family has not. */
export function familyAndLink(spec: GlmSpec): [Family, Link] {
  const family = FAMILIES[spec.family ?? 'gaussian'];
  const link = spec.link ?? family.links[0]!;
  if (!family.links.includes(link)) {
    refuse('bad-spec', `family ${spec.family ?? 'gaussian'} has the links ${family.links.join(', ')}, not ${link}`);
  }
  return [family, linkOf(link)];
}

function lessened(values: Float64Array, level: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0; i < out.length; i++) out[i] = values[i]! - level;
  return out;
}

function refuseOutOfRange(family: Family, response: Float64Array, used: Uint8Array): void {
  for (let i = 0; i < used.length; i++) {
    if (used[i] && !family.inRange(response[i]!)) {
      refuse('bad-spec', `the response must be ${family.range}, and is ${response[i]} in a row`);
    }
  }
}

function meanOf(ctx: EstimationContext, values: Float64Array, matrix: ModelMatrix): number {
  const { w, s } = sums(matrix, ctx.weights, values);
  return s.reduce((a, v) => a + v, 0) / w.reduce((a, v) => a + v, 0);
}

function sums(matrix: ModelMatrix, weights: Float64Array, response: Float64Array) {
  return { w: unitSums(matrix.units, weights), s: unitSums(matrix.units, weights, response) };
}

/** For each row of a matrix in the standardised coefficients, and each row i of the frame: its product with x_i (y_i - mu_i) leverage_i. */
export function glmInfluence(
  matrix: ModelMatrix,
  toCoefficients: Matrix,
  fit: GlmFit,
  response: Float64Array,
): Float64Array[] {
  return influenceColumns(toCoefficients, matrix, scoresOf(matrix, fit, response));
}

/** (y_i - mu_i) leverage_i by row. */
function scoresOf({ units }: ModelMatrix, { state }: GlmFit, response: Float64Array): Float64Array {
  const { mu, leverage } = state;
  const { unitOf } = units;
  const scores = new Float64Array(response.length);
  for (let i = 0; i < unitOf.length; i++) {
    const u = unitOf[i]!;
    if (u >= 0) scores[i] = (response[i]! - mu[u]!) * leverage[u]!;
  }
  return scores;
}
