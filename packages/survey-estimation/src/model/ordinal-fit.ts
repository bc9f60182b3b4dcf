/**
 * Cumulative link model P(Y <= k) = F(zeta_k - x'b) by Newton steps with the exact second derivatives
 * (McCullagh 1980, Regression models for ordinal data, Journal of the Royal Statistical Society B 42, 109-142).
 */
import { cholesky, type Cholesky } from '../numeric/cholesky.ts';
import { zeros, type Matrix } from '../numeric/matrix.ts';
import { refuse } from '../core/refusal.ts';
import { crossProduct, gram } from './gram.ts';
import { linkOf, type Link } from './link.ts';
import { linearPredictor } from './model-matrix.ts';
import { fastest, FLAT, flatDirections, measured, PATIENCE, recedes } from './separation.ts';

export type OrdinalLink = 'logit' | 'probit' | 'cloglog' | 'loglog' | 'cauchit';

/** Second derivative of F, given the first. */
const CURVATURE: { readonly [name in OrdinalLink]: (x: number, slope: number, rest: number) => number } = {
  logit: (_x, slope, rest) => slope * (2 * rest - 1),
  probit: (x, slope) => -x * slope,
  cloglog: (x, slope) => slope * -Math.expm1(x),
  loglog: (x, slope) => slope * Math.expm1(-x),
  cauchit: (x, slope) => -2 * x * slope * slope * Math.PI,
};

export interface OrdinalProblem {
  readonly link: OrdinalLink;
  readonly x: readonly Float64Array[];
  /** Names of slopes and cuts. */
  readonly names: readonly string[];
  /** Category of each unit, from 0 to `categories` - 1. */
  readonly category: Int32Array;
  readonly categories: number;
  readonly w: Float64Array;
}

/** For each unit, derivatives of log P by the predictor at the upper and the lower cut. */
export interface OrdinalState {
  readonly upper: Float64Array;
  readonly lower: Float64Array;
  readonly upperCurve: Float64Array;
  readonly lowerCurve: Float64Array;
  readonly likelihood: number;
}

export interface OrdinalFit {
  /** Slopes, then cuts. */
  readonly theta: Float64Array;
  readonly state: OrdinalState;
  readonly information: Cholesky;
}

const MOST_STEPS = 200;

/** Fits the model. Refuses `too-few-levels` (a category without weight), `singular`, `separation`, `not-converged`. */
export function fitOrdinal(problem: OrdinalProblem, start?: Float64Array): OrdinalFit {
  let theta = start ?? startingPoint(problem);
  let state = stateAt(problem, theta);
  let lastMove = Infinity;
  let step: Float64Array | undefined;
  for (let count = 0; count < MOST_STEPS; count++) {
    const damped = count === 0 || lastMove > 1e-3;
    const information: Cholesky = factorised(problem, informationAt(problem, state), theta, step, damped);
    step = information.solve(scoreAt(problem, state));
    const move = step.reduce((m, v) => Math.max(m, Math.abs(v)), 0);
    if (!(move > 1e-15) || (move < 1e-9 && move >= lastMove)) return { theta, state, information };
    if (count >= PATIENCE && separates(problem, step)) refuseSeparated(problem, step);
    lastMove = move;
    [theta, state] = halved(problem, theta, step, state);
  }
  const name = fastest(step!, problem.names);
  return refuse('not-converged', `no convergence after ${MOST_STEPS} steps; the last one moved ${name} by ${lastMove}`);
}

/** Do the cuts of each answer move away from its predictor, or with it? */
function separates({ x, category, categories, w }: OrdinalProblem, step: Float64Array, slack?: number): boolean {
  const p = x.length;
  const eta = linearPredictor(x, step, new Float64Array(category.length));
  return recedes(
    (visit) =>
      category.forEach((k, u) => {
        if (!(w[u]! > 0)) return;
        if (k < categories - 1) visit(step[p + k]! - eta[u]!);
        if (k > 0) visit(eta[u]! - step[p + k - 1]!);
      }),
    slack,
  );
}

function refuseSeparated({ x, names }: OrdinalProblem, step: Float64Array): never {
  const name = fastest(x.length > 0 ? step.subarray(0, x.length) : step, names);
  return refuse('separation', `the response is separated by ${name}: its coefficient has no finite estimate`);
}

function startingPoint({ x, categories, category, w, link }: OrdinalProblem): Float64Array {
  const theta = new Float64Array(x.length + categories - 1);
  const byCategory = new Float64Array(categories);
  category.forEach((k, u) => (byCategory[k]! += w[u]!));
  if (byCategory.some((total) => !(total > 0))) refuse('too-few-levels', 'a category of the response has no weight');
  const total = byCategory.reduce((s, v) => s + v, 0);
  let below = 0;
  for (let k = 0; k < categories - 1; k++) {
    below += byCategory[k]!;
    theta[x.length + k] = linkOf(link).predictor(below / total);
  }
  return theta;
}

function stateAt({ link, x, category, categories, w }: OrdinalProblem, theta: Float64Array): OrdinalState {
  const count = category.length;
  const eta = linearPredictor(x, theta, new Float64Array(count));
  const curve = CURVATURE[link];
  const at = linkOf(link);
  const p = x.length;
  const high = new Float64Array(3);
  const low = new Float64Array(3);
  const out = [0, 1, 2, 3].map(() => new Float64Array(count));
  const [upper, lower, upperCurve, lowerCurve] = out as [Float64Array, Float64Array, Float64Array, Float64Array];
  let likelihood = 0;
  for (let u = 0; u < count; u++) {
    if (!(w[u]! > 0)) continue;
    const k = category[u]!;
    const hi = k < categories - 1 ? theta[p + k]! - eta[u]! : Infinity;
    const lo = k > 0 ? theta[p + k - 1]! - eta[u]! : -Infinity;
    atCut(at, hi, high);
    atCut(at, lo, low);
    const probability = lo > 0 ? low[1]! - high[1]! : high[0]! - low[0]!;
    upper[u] = high[2]! / probability;
    lower[u] = low[2]! / probability;
    if (hi < Infinity) upperCurve[u] = curve(hi, high[2]!, high[1]!) / probability;
    if (lo > -Infinity) lowerCurve[u] = curve(lo, low[2]!, low[1]!) / probability;
    likelihood += probability > 0 ? w[u]! * Math.log(probability) : -Infinity;
  }
  return { upper, lower, upperCurve, lowerCurve, likelihood };
}

/** F, 1 - F and F' at a cut, which may be infinite. */
function atCut(link: Link, x: number, out: Float64Array): void {
  if (Number.isFinite(x)) return link.mean(x, out);
  out[0] = x > 0 ? 1 : 0;
  out[1] = x > 0 ? 0 : 1;
  out[2] = 0;
}

function scoreAt({ x, category, categories, w }: OrdinalProblem, { upper, lower }: OrdinalState): Float64Array {
  const p = x.length;
  const score = new Float64Array(p + categories - 1);
  score.set(
    crossProduct(
      x,
      w.map((weight, u) => -weight * (upper[u]! - lower[u]!)),
    ),
  );
  category.forEach((k, u) => {
    if (k < categories - 1) score[p + k]! += w[u]! * upper[u]!;
    if (k > 0) score[p + k - 1]! -= w[u]! * lower[u]!;
  });
  return score;
}

/** The observed information. */
function informationAt(problem: OrdinalProblem, state: OrdinalState): Matrix {
  const { x, category, categories, w } = problem;
  const { upper, lower, upperCurve, lowerCurve } = state;
  const p = x.length;
  const info = zeros(p + categories - 1);
  const slopes = w.map((weight, u) => -weight * (upperCurve[u]! - lowerCurve[u]! - (upper[u]! - lower[u]!) ** 2));
  gram(x, slopes).forEach((row, i) => info[i]!.set(row));
  category.forEach((k, u) => {
    const a = upper[u]!;
    const b = lower[u]!;
    const weight = w[u]!;
    if (k < categories - 1) {
      crossWith(info, x, u, p + k, weight * (upperCurve[u]! - (a - b) * a));
      info[p + k]![p + k]! -= weight * (upperCurve[u]! - a * a);
    }
    if (k > 0) {
      crossWith(info, x, u, p + k - 1, -weight * (lowerCurve[u]! - (a - b) * b));
      info[p + k - 1]![p + k - 1]! += weight * (lowerCurve[u]! + b * b);
    }
    if (k > 0 && k < categories - 1) info[p + k]![p + k - 1]! -= weight * a * b;
  });
  return info;
}

/**
 * Factorises the information. On the way (`damped`) one that is not positive definite, as that of the cauchit may be, is
 * moved towards its diagonal (Levenberg 1944). Refuses `separation`, `singular`.
 */
function factorised(
  problem: OrdinalProblem,
  info: Matrix,
  theta: Float64Array,
  step: Float64Array | undefined,
  damped: boolean,
): Cholesky {
  const { names } = problem;
  const factor = cholesky(info);
  if (typeof factor !== 'number') return factor;
  if (step && separates(problem, step)) refuseSeparated(problem, step);
  const flat = flatDirections(info, factor).find((direction) => separates(problem, direction, FLAT));
  if (flat) refuseSeparated(problem, flat);
  if (theta.some((v) => Math.abs(v) > 5)) {
    refuse('separation', `the response is separated: ${names[factor]} has no finite estimate`);
  }
  for (let share = 0.1; damped && share < 1e4; share *= 10) {
    const moved = cholesky(info.map((row, i) => row.map((v, j) => (i === j ? v + share * Math.abs(v) : v))));
    if (typeof moved !== 'number') return moved;
  }
  return refuse('singular', `${names[factor]} is not determined by the rows of positive weight`);
}

/** Adds value * x_u to row `at` of the matrix. */
function crossWith(info: Matrix, x: readonly Float64Array[], u: number, at: number, value: number): void {
  const row = info[at]!;
  for (let j = 0; j < x.length; j++) row[j]! += value * x[j]![u]!;
}

/** The full step, or the first halved one that keeps the cuts in order and does not lower the likelihood. */
function halved(
  problem: OrdinalProblem,
  theta: Float64Array,
  step: Float64Array,
  state: OrdinalState,
): readonly [Float64Array, OrdinalState] {
  const p = problem.x.length;
  let share = measured(linearPredictor(problem.x, step, new Float64Array(problem.w.length)));
  for (let k = 0; k < 50; k++, share /= 2) {
    const next = theta.map((v, j) => v + share * step[j]!);
    if (next.some((v, j) => j > p && v <= next[j - 1]!)) continue;
    const nextState = stateAt(problem, next);
    if (nextState.likelihood >= state.likelihood - 1e-10 * (Math.abs(state.likelihood) + 1)) return [next, nextState];
  }
  return [theta, state];
}
