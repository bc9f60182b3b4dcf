/**
 * Calibration to totals: linear (GREG), raking (exponential) and logit distance, with or without bounds on the factor g.
 *
 * Source: Deville and Sarndal (1992), JASA 87, 376-382; variance by the residuals of the regression on the constraints,
 * weighted by the weights before (R's survey: `calibrate`).
 */
import { checkLevels, evaluate, UNKNOWN, YES } from '../core/expression.ts';
import { type Frame, placeOf } from '../core/frame.ts';
import { measuresOf } from '../core/measure.ts';
import { firstMissing } from '../numeric/pick.ts';
import { qr } from '../numeric/qr.ts';
import { exactSum } from '../numeric/sum.ts';
import { refuse } from '../core/refusal.ts';
import type { Constraint } from '../core/circumstances.ts';
import { distanceOf, type Distance } from './distance.ts';
import type { CalibrationMethod, RegressionStep } from './step.ts';

/** Prepares the constraints; the method then finds g with `sum w g z = totals`. */
export function regressionCalibration(step: RegressionStep, frame: Frame): CalibrationMethod {
  const z = step.constraints.map((constraint) => constraintColumn(constraint, frame));
  const totals = step.constraints.map((constraint) => constraint.total);
  for (const { total, column, level } of step.constraints)
    if (total < 0 && (column === undefined || level !== undefined))
      refuse('bad-spec', `the known number of ${level ?? 'rows'} is negative: ${total}`);
  const distance = distanceOf(step);
  const spread = varianceColumn(step, z, frame.rows);
  return (before) => {
    const g = calibratedFactors(z, totals, before, spread, distance, step);
    const weights = before.map((w, i) => w * g[i]!);
    const residualise = (x: Float64Array) => residuals(z, before, weights, spread, x);
    return { weights, residualise };
  };
}

function constraintColumn(constraint: Constraint, frame: Frame): Float64Array {
  const { column, level, where } = constraint;
  let values = new Float64Array(frame.rows).fill(1);
  if (column !== undefined) {
    const measure = level === undefined ? column : { column, level };
    values = Float64Array.from(measuresOf(frame, measure, false)[0]!.values);
  }
  if (where !== undefined) {
    checkLevels(where, frame);
    const truth = evaluate(where, frame);
    values = values.map((x, i) => (truth[i] === UNKNOWN ? NaN : truth[i] === YES ? x : 0));
  }
  const gap = firstMissing(values);
  if (gap < 0) return values;
  return refuse(
    'missing-calibration-value',
    `a constraint${column ? ` on "${column}"` : ''} is missing in ${placeOf(frame, gap)}`,
  );
}

function varianceColumn(step: RegressionStep, z: readonly Float64Array[], rows: number): Float64Array {
  if (step.variance === undefined) return new Float64Array(rows).fill(1);
  if (step.method !== 'linear') refuse('bad-spec', '"variance" is for the linear method');
  const at = step.constraints.findIndex((constraint) => constraint.column === step.variance);
  if (at < 0) refuse('bad-spec', `"variance" names "${step.variance}", which is not a constraint`);
  if (z[at]!.some((v) => !(v > 0))) refuse('calibration-failed', `"${step.variance}" is not positive everywhere`);
  return z[at]!;
}

function calibratedFactors(
  z: readonly Float64Array[],
  totals: readonly number[],
  w: Float64Array,
  spread: Float64Array,
  distance: Distance,
  step: RegressionStep,
): Float64Array {
  const tolerance = step.tolerance ?? 1e-12;
  const limit = step.iterations ?? 500;
  let coefficients: Float64Array = new Float64Array(z.length);
  let state = factorsAt(z, coefficients, spread, distance);
  let misfit = misfitOf(z, totals, w, state.g);
  let best = Infinity;
  for (let round = 0; round < limit; round++) {
    let move = newtonStep(z, w, state.slope, spread, misfit);
    let next = factorsAt(z, plus(coefficients, move), spread, distance);
    for (let halving = 0; halving < 60 && !next.finite; halving++) {
      move = move.map((d) => d / 2);
      next = factorsAt(z, plus(coefficients, move), spread, distance);
    }
    if (!next.finite) break;
    coefficients = plus(coefficients, move);
    state = next;
    misfit = misfitOf(z, totals, w, state.g);
    const size = Math.max(...misfit.map((m, k) => Math.abs(m) / (1 + Math.abs(totals[k]!))));
    if (size < tolerance && (size === 0 || size >= best / 2)) return state.g;
    best = Math.min(best, size);
  }
  if (best < tolerance) return state.g;
  const worst = misfit.map((m, k) => `${k + 1}: ${m.toPrecision(3)}`).join(', ');
  return refuse('calibration-failed', `no weights inside the bounds meet the totals; missed by constraint ${worst}`);
}

function plus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, k) => x + b[k]!);
}

function factorsAt(z: readonly Float64Array[], coefficients: Float64Array, spread: Float64Array, distance: Distance) {
  const g = new Float64Array(spread.length);
  const slope = new Float64Array(spread.length);
  let finite = true;
  for (let i = 0; i < g.length; i++) {
    let u = 0;
    for (let k = 0; k < z.length; k++) u += z[k]![i]! * coefficients[k]!;
    u /= spread[i]!;
    g[i] = distance.factor(u);
    slope[i] = distance.slope(u);
    if (!Number.isFinite(g[i]!) || !Number.isFinite(slope[i]!)) finite = false;
  }
  return { g, slope, finite };
}

function misfitOf(z: readonly Float64Array[], totals: readonly number[], w: Float64Array, g: Float64Array): number[] {
  return z.map((column, k) => totals[k]! - exactSum(column.map((x, i) => x * w[i]! * g[i]!)));
}

/** The change of the coefficients that meets the totals to first order; 0 for constraints that others imply. */
function newtonStep(
  z: readonly Float64Array[],
  w: Float64Array,
  slope: Float64Array,
  spread: Float64Array,
  misfit: readonly number[],
): Float64Array {
  const root = w.map((wi, i) => Math.sqrt(Math.max(0, (wi * slope[i]!) / spread[i]!)));
  const fit = qr(
    z.map((column) => column.map((x, i) => x * root[i]!)),
    1e-9,
  );
  const inverse = fit.inverseGram();
  const move = new Float64Array(z.length);
  fit.kept.forEach((k, a) => fit.kept.forEach((l, b) => (move[k]! += inverse[a]![b]! * misfit[l]!)));
  return move;
}

/** e (t - fitted t), t = x/e, fitted by least squares on the constraints with the weights before (over the variances). */
function residuals(
  z: readonly Float64Array[],
  before: Float64Array,
  after: Float64Array,
  spread: Float64Array,
  x: Float64Array,
): Float64Array {
  const root = before.map((d, i) => Math.sqrt(Math.max(0, d / spread[i]!)));
  const fit = qr(
    z.map((column) => column.map((value, i) => value * root[i]!)),
    1e-9,
  );
  const t = x.map((value, i) => (after[i] === 0 ? 0 : value / after[i]!));
  const b = fit.solve(t.map((value, i) => value * root[i]!));
  return t.map((value, i) => {
    let fitted = 0;
    for (let a = 0; a < b.length; a++) fitted += z[fit.kept[a]!]![i]! * b[a]!;
    return after[i]! * (value - fitted);
  });
}
