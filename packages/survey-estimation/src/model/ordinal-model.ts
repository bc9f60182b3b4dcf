/** Ordinal regression (proportional odds and other cumulative links) with design-based covariance; source in ordinal-fit.ts. */
import type { EstimationContext } from '../core/context.ts';
import { categoryOf } from '../core/frame.ts';
import { apply, multiply, sandwich, type Matrix } from '../numeric/matrix.ts';
import { refuse } from '../core/refusal.ts';
import type { OrdinalSpec } from './spec.ts';
import { backTransform, modelMatrix, type ModelMatrix } from './model-matrix.ts';
import { fitOrdinal, type OrdinalFit, type OrdinalProblem } from './ordinal-fit.ts';
import { withoutColumns, type FittedModel } from './term-rows.ts';
import { unitSums } from './units.ts';

/** The term that cuts belong to. */
const CUTS = '|';

export interface OrdinalModel extends FittedModel {
  readonly matrix: ModelMatrix;
  readonly problem: OrdinalProblem;
  readonly fit: OrdinalFit;
}

/** Fits an ordinal model. Refuses `too-few-levels` below three levels with used rows. */
export function ordinalModel(ctx: EstimationContext, spec: OrdinalSpec): OrdinalModel {
  const response = categoryOf(ctx.frame, spec.response);
  const matrix = modelMatrix(
    ctx,
    { terms: spec.terms, intercept: false, impliedConstant: true, others: [], grouping: [response.codes] },
    true,
  );
  const levels = levelsIn(response.codes, matrix.used, response.levels.length);
  if (levels.length < 3)
    refuse('too-few-levels', `"${spec.response}" has ${levels.length} levels with used rows, not 3`);
  const rank = new Int32Array(response.levels.length);
  levels.forEach((code, k) => (rank[code] = k));
  const cuts = levels.slice(1).map((code, k) => `${response.levels[levels[k]!]}|${response.levels[code]}`);
  const names = matrix.columns.map((c) => c.name);
  const problem: OrdinalProblem = {
    link: spec.link ?? 'logit',
    x: matrix.x,
    names: [...matrix.kept.map((j) => names[j]!), ...cuts],
    category: Int32Array.from(matrix.units.rows, (row) => rank[response.codes[row]!]!),
    categories: levels.length,
    w: unitSums(matrix.units, ctx.weights),
  };
  const fit = fitOrdinal(problem);
  const transform = backTransform(matrix, false, cuts.length);
  const estimate = apply(transform, fit.theta);
  const covariance = ctx.covariance({
    estimate,
    used: matrix.used,
    influence: () => influence(matrix, problem, fit, multiply(transform, fit.information.inverse())),
    refit: (weights) => apply(transform, fitOrdinal({ ...problem, w: unitSums(matrix.units, weights) }).theta),
  });
  const slopes = matrix.kept.length;
  return {
    names: [...names, ...cuts],
    terms: [...matrix.columns.map((c) => c.term), ...cuts.map(() => CUTS)],
    kept: [...matrix.kept, ...cuts.map((_, k) => names.length + k)],
    estimate,
    covariance,
    df: ctx.df(matrix.used, spec.confidence) - (spec.confidence?.df === undefined ? slopes : 0),
    matrix,
    problem,
    fit,
    working: {
      covariance: sandwich(transform, fit.information.inverse()),
      ratioWithout: (index) => 2 * (fit.state.likelihood - fitOrdinal(withoutColumns(problem, index)).state.likelihood),
    },
  };
}

function levelsIn(codes: Int32Array, used: Uint8Array, levels: number): number[] {
  const seen = new Uint8Array(levels);
  codes.forEach((code, i) => {
    if (used[i]) seen[code] = 1;
  });
  return [...seen.keys()].filter((code) => seen[code]);
}

/** B times the score of each row. */
function influence(matrix: ModelMatrix, problem: OrdinalProblem, fit: OrdinalFit, b: Matrix): Float64Array[] {
  const { x, category, categories } = problem;
  const { upper, lower } = fit.state;
  const { unitOf } = matrix.units;
  const p = x.length;
  return b.map((row) => {
    const byUnit = new Float64Array(category.length);
    category.forEach((k, u) => {
      let along = 0;
      for (let j = 0; j < p; j++) along += row[j]! * x[j]![u]!;
      const up = k < categories - 1 ? row[p + k]! : 0;
      const down = k > 0 ? row[p + k - 1]! : 0;
      byUnit[u] = (up - along) * upper[u]! - (down - along) * lower[u]!;
    });
    const z = new Float64Array(unitOf.length);
    unitOf.forEach((u, i) => {
      if (u >= 0) z[i] = byUnit[u]!;
    });
    return z;
  });
}
