/** Cox models with design-based covariance: that of the weighted score residuals times the inverse information (Lin 2000). */
import type { EstimationContext } from '../core/context.ts';
import { numbersOf } from '../core/frame.ts';
import { apply, multiply, sandwich, type Matrix } from '../numeric/matrix.ts';
import { refuse } from '../core/refusal.ts';
import type { CoxSpec } from './spec.ts';
import { coxScoreResiduals, fitCox, type CoxProblem } from './cox-fit.ts';
import { refuseNegativeTimes } from '../core/measure.ts';
import { backTransform, modelMatrix, type ModelMatrix } from './model-matrix.ts';
import { withoutColumns, type FittedModel } from './term-rows.ts';

export interface CoxModel extends FittedModel {
  readonly matrix: ModelMatrix;
  readonly events: number;
}

/** Fits a Cox model. Refuses `bad-spec` for an event other than 0 or 1, `singular` where no event determines a coefficient. */
export function coxModel(ctx: EstimationContext, spec: CoxSpec): CoxModel {
  const time = numbersOf(ctx.frame, spec.time);
  const event = ctx.measure(spec.event).values;
  const matrix = modelMatrix(ctx, {
    terms: spec.terms,
    intercept: false,
    impliedConstant: true,
    others: [time, event],
    grouping: [],
    collapse: false,
  });
  refuseNegativeTimes(time, matrix.used);
  const problem = coxProblem(spec, matrix, time, event, ctx.weights);
  const fit = fitCox(problem);
  const transform = backTransform(matrix, false);
  const estimate = apply(transform, fit.b);
  const covariance = ctx.covariance({
    estimate,
    used: matrix.used,
    influence: () => dfbeta(matrix, multiply(transform, fit.information.inverse()), coxScoreResiduals(problem, fit.b)),
    refit: (weights) => apply(transform, fitCox({ ...problem, w: atUnits(matrix, weights) }, fit.b).b),
  });
  return {
    names: matrix.columns.map((c) => c.name),
    terms: matrix.columns.map((c) => c.term),
    kept: matrix.kept,
    estimate,
    covariance,
    df: ctx.df(matrix.used, spec.confidence) + 1 - matrix.kept.length,
    matrix,
    working: {
      covariance: sandwich(transform, fit.information.inverse()),
      ratioWithout: (index) => 2 * (fit.likelihood - fitCox(withoutColumns(problem, index)).likelihood),
    },
    events: problem.event.reduce((n, e) => n + e, 0),
  };
}

function coxProblem(
  spec: CoxSpec,
  matrix: ModelMatrix,
  time: Float64Array,
  event: Float64Array,
  weights: Float64Array,
): CoxProblem {
  const { rows } = matrix.units;
  const times = Float64Array.from(rows, (row) => time[row]!);
  const events = Uint8Array.from(rows, (row) => {
    const e = event[row]!;
    return e === 0 || e === 1 ? e : refuse('bad-spec', `an event is 0 or 1, not ${e}`);
  });
  return {
    x: matrix.x,
    names: matrix.kept.map((j) => matrix.columns[j]!.name),
    order: Uint32Array.from(rows.keys()).sort((a, b) => times[b]! - times[a]! || a - b),
    time: times,
    event: events,
    w: atUnits(matrix, weights),
    efron: spec.ties !== 'breslow',
  };
}

function atUnits(matrix: ModelMatrix, weights: Float64Array): Float64Array {
  return Float64Array.from(matrix.units.rows, (row) => weights[row]!);
}

/** Score residuals times a matrix, over the rows of the frame. */
function dfbeta(matrix: ModelMatrix, toCoefficients: Matrix, residuals: readonly Float64Array[]): Float64Array[] {
  const { rows, unitOf } = matrix.units;
  return toCoefficients.map((row) => {
    const z = new Float64Array(unitOf.length);
    residuals.forEach((r, j) => rows.forEach((at, u) => (z[at]! += row[j]! * r[u]!)));
    return z;
  });
}
