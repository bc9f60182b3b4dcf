/** Multinomial logit with design-based covariance (Binder 1983); coefficients are named `level: term`, against the reference level. */
import type { EstimationContext } from '../core/context.ts';
import { categoryOf } from '../core/frame.ts';
import { apply, multiply, sandwich, zeros, type Matrix } from '../numeric/matrix.ts';
import { refuse } from '../core/refusal.ts';
import type { MultinomialSpec } from './spec.ts';
import { backTransform, modelMatrix, type ModelMatrix } from './model-matrix.ts';
import { fitMultinomial, type MultinomialFit } from './multinomial-fit.ts';
import type { FittedModel } from './term-rows.ts';
import { unitSums } from './units.ts';

export interface MultinomialModel extends FittedModel {
  readonly matrix: ModelMatrix;
}

/** Fits the model. Refuses `too-few-levels` below two levels with used rows, `unknown-level` for the reference. */
export function multinomialModel(ctx: EstimationContext, spec: MultinomialSpec): MultinomialModel {
  const response = categoryOf(ctx.frame, spec.response);
  const matrix = modelMatrix(ctx, {
    terms: spec.terms,
    intercept: true,
    impliedConstant: false,
    others: [response.codes],
    grouping: [],
  });
  const levels = orderedLevels(response.codes, response.levels, matrix.used, spec.reference);
  if (levels.length < 2)
    refuse('too-few-levels', `"${spec.response}" has ${levels.length} level with used rows, not 2`);
  const indicators = levels.map((code) => Float64Array.from(response.codes, (c) => (c === code ? 1 : 0)));
  const p = matrix.kept.length;
  const names = (of: readonly string[]) =>
    levels.slice(1).flatMap((code) => of.map((n) => `${response.levels[code]}: ${n}`));
  const columnNames = matrix.columns.map((c) => c.name);
  const problemFor = (weights: Float64Array) => ({
    x: matrix.x,
    names: names(matrix.kept.map((j) => columnNames[j]!)),
    counts: indicators.map((y) => unitSums(matrix.units, weights, y)),
    total: unitSums(matrix.units, weights),
  });
  const problem = problemFor(ctx.weights);
  const fit = fitMultinomial(problem);
  const transform = blockDiagonal(backTransform(matrix, true), levels.length - 1);
  const estimate = apply(transform, fit.b);
  const covariance = ctx.covariance({
    estimate,
    used: matrix.used,
    influence: () => influence(matrix, fit, indicators, multiply(transform, fit.information.inverse())),
    refit: (weights) => apply(transform, fitMultinomial(problemFor(weights), fit.b).b),
  });
  return {
    names: names(columnNames),
    terms: levels.slice(1).flatMap(() => matrix.columns.map((c) => c.term)),
    kept: levels.slice(1).flatMap((_, k) => matrix.kept.map((j) => k * columnNames.length + j)),
    estimate,
    covariance,
    df: ctx.df(matrix.used, spec.confidence) + (spec.confidence?.df === undefined ? 1 - p : 0),
    matrix,
    working: {
      covariance: sandwich(transform, fit.information.inverse()),
      ratioWithout: (index) => {
        const columns = new Set(index.map((k) => k % p));
        const x = problem.x.filter((_, j) => !columns.has(j));
        const names = problem.names.filter((_, k) => !columns.has(k % p));
        return 2 * (fit.likelihood - fitMultinomial({ ...problem, x, names }).likelihood);
      },
    },
  };
}

/** Codes of the levels with used rows, the reference first. */
function orderedLevels(
  codes: Int32Array,
  levels: readonly string[],
  used: Uint8Array,
  reference: string | undefined,
): number[] {
  const seen = new Set<number>();
  codes.forEach((code, i) => {
    if (used[i]) seen.add(code);
  });
  const present = [...levels.keys()].filter((code) => seen.has(code));
  if (reference === undefined) return present;
  const first = levels.indexOf(reference);
  if (!seen.has(first)) refuse('unknown-level', `the reference "${reference}" has no used rows`);
  return [first, ...present.filter((code) => code !== first)];
}

function blockDiagonal(block: Matrix, times: number): Matrix {
  const p = block.length;
  const out = zeros(p * times);
  for (let k = 0; k < times; k++) block.forEach((row, i) => out[k * p + i]!.set(row, k * p));
  return out;
}

/** B times the score of each row: for equation k, x (y_k - probability_k). */
function influence(
  matrix: ModelMatrix,
  fit: MultinomialFit,
  indicators: readonly Float64Array[],
  b: Matrix,
): Float64Array[] {
  const { unitOf } = matrix.units;
  const p = matrix.x.length;
  return b.map((row) => {
    const z = new Float64Array(unitOf.length);
    for (let k = 1; k < indicators.length; k++) {
      const direction = new Float64Array(matrix.units.count);
      matrix.x.forEach((x, j) => x.forEach((v, u) => (direction[u]! += row[(k - 1) * p + j]! * v)));
      unitOf.forEach((u, i) => {
        if (u >= 0) z[i]! += direction[u]! * (indicators[k]![i]! - fit.probability[k]![u]!);
      });
    }
    return z;
  });
}
