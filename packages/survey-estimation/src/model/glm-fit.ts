/**
 * Weighted maximum (quasi-)likelihood of a generalised linear model by Fisher scoring with step halving
 * (McCullagh and Nelder 1989, 2.5), then by Newton's steps where that is slow, on sums over units, until the predictor
 * stands still.
 */
import { cholesky, type Cholesky } from '../numeric/cholesky.ts';
import type { Matrix } from '../numeric/matrix.ts';
import { refuse } from '../core/refusal.ts';
import type { Family } from './family.ts';
import { crossProduct, gram, inverseGramOf } from './gram.ts';
import type { Link } from './link.ts';
import { linearPredictor } from './model-matrix.ts';
import { FLAT, flatDirections, isSeparating } from './separation.ts';

export interface GlmProblem {
  readonly family: Family;
  readonly link: Link;
  /** Columns over the units, standardised. */
  readonly x: readonly Float64Array[];
  readonly names: readonly string[];
  readonly intercept: boolean;
  readonly offset: Float64Array;
  /** Sums over the rows of each unit: weights, weights times response. */
  readonly w: Float64Array;
  readonly s: Float64Array;
}

export interface GlmFit {
  readonly b: Float64Array;
  readonly state: GlmState;
}

/** The model at some coefficients, for each unit. */
export interface GlmState {
  readonly eta: Float64Array;
  readonly mu: Float64Array;
  readonly rest: Float64Array;
  /** Slope of the mean over its variance: a row's score is x (y - mu) leverage. */
  readonly leverage: Float64Array;
  /** Expected information of a unit. */
  readonly information: Float64Array;
}

const MOST_STEPS = 200;
/** Below this relative move the information of the last step serves again, and no step needs halving. */
const NEARLY_THERE = 1e-4;

/** Fits the model. Refuses `separation`, `singular`, `not-converged`, naming the coefficient. */
export function fitGlm(problem: GlmProblem, start?: Float64Array): GlmFit {
  let b = start ?? startingPoint(problem);
  let state = stateAt(problem, b);
  let spare = emptyState(state.eta.length);
  let lastMove = Infinity;
  let information: Cholesky | undefined;
  let step: Float64Array = b;
  for (let count = 1; count <= MOST_STEPS; count++) {
    if (count > PATIENCE && (lastMove > NEARLY_THERE || count > 2 * PATIENCE))
      information = observed(problem, state) ?? factorised(problem, state, count);
    else if (!information || lastMove > NEARLY_THERE) information = factorised(problem, state, count);
    step = information.solve(scoreAt(problem, state));
    const next = lastMove < NEARLY_THERE ? stepped(problem, b, step, 1, spare) : halved(problem, b, step, state, spare);
    const moved = largestDifference(next.state.eta, state.eta);
    const move = moved / (1 + largest(state.eta));
    if (count > 20 && moved > 0.3) refuseSeparation(problem, step, state, next.state);
    if (move < 1e-9 && move >= lastMove) return { b, state };
    spare = state;
    ({ b, state } = next);
    if (!(move > 1e-15)) return { b, state };
    lastMove = move;
  }
  const worst = culprit(problem, step);
  return refuse(
    'not-converged',
    `no convergence after ${MOST_STEPS} steps; the last one moved ${worst} by ${lastMove}`,
  );
}

/** Steps by the expected information before the observed one is tried: with other than canonical links the former may creep. */
const PATIENCE = 10;

/** The observed information: the slope of the score of each unit by its predictor, from both sides. undefined where it is not positive. */
function observed({ family, link, x, w, s }: GlmProblem, { eta }: GlmState): Cholesky | undefined {
  const out = new Float64Array(3);
  const score = (u: number, at: number) => {
    link.mean(at, out);
    const variance = family.variance(out[0]!, out[1]!);
    return variance > 0 ? ((s[u]! - w[u]! * out[0]!) * out[2]!) / variance : 0;
  };
  const curvature = eta.map((at, u) => {
    const step = 1e-5 * (1 + Math.abs(at));
    return (score(u, at - step) - score(u, at + step)) / (2 * step);
  });
  if (!curvature.every(Number.isFinite)) return undefined;
  const factor = cholesky(gram(x, curvature));
  return typeof factor === 'number' ? undefined : factor;
}

function refuseSeparation(problem: GlmProblem, step: Float64Array, from: GlmState, to: GlmState): void {
  const direction = to.eta.map((eta, u) => eta - from.eta[u]!);
  if (!isSeparating(problem.family, direction, problem.w, problem.s)) return;
  const name = culprit(problem, step);
  refuse('separation', `the response is separated by ${name}: its coefficient has no finite estimate`);
}

/** The inverse of the expected information, for standardised columns. Refuses `singular`. */
export function inverseInformation(problem: GlmProblem, state: GlmState): Matrix {
  return inverseGramOf(problem.x, state.information) ?? refuse('singular', 'the information matrix is singular');
}

function emptyState(units: number): GlmState {
  const column = () => new Float64Array(units);
  return { eta: column(), mu: column(), rest: column(), leverage: column(), information: column() };
}

/** The model at coefficients b, written over `state`. */
export function stateAt(problem: GlmProblem, b: Float64Array, state = emptyState(problem.w.length)): GlmState {
  const { family, link, x, offset, w } = problem;
  const { eta, mu, rest, leverage, information } = state;
  linearPredictor(x, b, offset, eta);
  const out = new Float64Array(3);
  for (let u = 0; u < eta.length; u++) {
    link.mean(eta[u]!, out);
    mu[u] = out[0]!;
    rest[u] = out[1]!;
    const variance = family.variance(out[0]!, out[1]!);
    leverage[u] = variance > 0 ? out[2]! / variance : 0;
    information[u] = w[u]! * leverage[u]! * out[2]!;
  }
  return state;
}

/** The weighted quasi-likelihood, less what does not depend on the coefficients; -Infinity outside the range of means. */
export function likelihoodOf({ family, w, s }: GlmProblem, { mu, rest }: GlmState): number {
  let sum = 0;
  for (let u = 0; u < mu.length; u++) if (w[u]! > 0) sum += family.likelihood(w[u]!, s[u]!, mu[u]!, rest[u]!);
  return Number.isNaN(sum) ? -Infinity : sum;
}

function factorised(problem: GlmProblem, state: GlmState, count: number): Cholesky {
  const { x, names, family, w, s } = problem;
  const matrix = gram(x, state.information);
  const factor = cholesky(matrix);
  if (typeof factor !== 'number') return factor;
  const runsAway = flatDirections(matrix, factor).some((direction) =>
    isSeparating(family, linearPredictor(x, direction, new Float64Array(w.length)), w, s, FLAT),
  );
  if (runsAway || (count > 3 && reachesBounds(problem, state))) {
    refuse('separation', `the response is separated: the coefficient of ${names[factor]} has no finite estimate`);
  }
  return refuse('singular', `the coefficient of ${names[factor]} is not determined by the rows of positive weight`);
}

/** Are there fitted means at a bound that the likelihood of the family can run to? */
function reachesBounds({ family, w }: GlmProblem, { mu, rest }: GlmState): boolean {
  if (family.separable === 'none') return false;
  return mu.some((m, u) => w[u]! > 0 && (m < 1e-6 || (family.separable === 'both' && rest[u]! < 1e-6)));
}

function scoreAt({ x, w, s }: GlmProblem, { mu, leverage }: GlmState): Float64Array {
  const residual = new Float64Array(mu.length);
  for (let u = 0; u < mu.length; u++) residual[u] = (s[u]! - w[u]! * mu[u]!) * leverage[u]!;
  return crossProduct(x, residual);
}

function stepped(problem: GlmProblem, b: Float64Array, step: Float64Array, share: number, into: GlmState): GlmFit {
  const next = b.map((v, j) => v + share * step[j]!);
  return { b: next, state: stateAt(problem, next, into) };
}

/** The full step, or the first halved one that does not lower the likelihood; its state is written over `into`. */
function halved(problem: GlmProblem, b: Float64Array, step: Float64Array, state: GlmState, into: GlmState): GlmFit {
  const before = likelihoodOf(problem, state);
  const floor = before - 1e-10 * (Math.abs(before) + 1);
  let share = 1;
  for (let k = 0; k < 50; k++, share /= 2) {
    const place = stepped(problem, b, step, share, into);
    if (likelihoodOf(problem, place.state) >= floor) return place;
  }
  return stepped(problem, b, step, 0, into);
}

function startingPoint(problem: GlmProblem): Float64Array {
  const { link, x, offset, w, s, intercept } = problem;
  const total = w.reduce((a, v) => a + v, 0);
  const mean = s.reduce((a, v) => a + v, 0) / total;
  refuseBounds(problem, mean);
  const b = new Float64Array(x.length);
  if (intercept) {
    b[0] = link.predictor(mean) - offset.reduce((a, v, u) => a + v * w[u]!, 0) / total;
    if (likelihoodOf(problem, stateAt(problem, b)) > -Infinity) return b;
  }
  const target = w.map((weight, u) => link.predictor(weight > 0 ? 0.5 * (mean + s[u]! / weight) : mean) - offset[u]!);
  const factor = cholesky(gram(x, w));
  if (typeof factor === 'number') {
    return refuse(
      'singular',
      `the coefficient of ${problem.names[factor]} is not determined by the rows of positive weight`,
    );
  }
  return factor.solve(
    crossProduct(
      x,
      target.map((z, u) => z * w[u]!),
    ),
  );
}

function refuseBounds({ family, names }: GlmProblem, mean: number): void {
  const below = family.separable !== 'none' && mean === 0;
  const above = family.separable === 'both' && mean === 1;
  if (below || above) refuse('separation', `the response is ${mean} in every row: ${names[0]} has no finite estimate`);
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let u = 0; u < values.length; u++) {
    const size = Math.abs(values[u]!);
    if (size > most || Number.isNaN(size)) most = size;
  }
  return most;
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (let u = 0; u < a.length; u++) {
    const size = Math.abs(a[u]! - b[u]!);
    if (size > most || Number.isNaN(size)) most = size;
  }
  return most;
}

/** The name of the coefficient that a step moves most. */
function culprit({ names }: GlmProblem, step: Float64Array): string {
  let most = 0;
  step.forEach((v, j) => {
    if (Math.abs(v) > Math.abs(step[most]!)) most = j;
  });
  return names[most] ?? '';
}
