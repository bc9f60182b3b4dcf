/**
 * Weighted maximum (quasi-)likelihood of a generalised linear model by Fisher scoring with step halving
 * (McCullagh and Nelder 1989, 2.5), on sums over units, until the predictor stands still.
 */
import { cholesky } from '../numeric/cholesky.ts';
import type { Matrix } from '../numeric/matrix.ts';
import { refuse } from '../refusal.ts';
import type { Family } from './family.ts';
import { crossProduct, gram, inverseGramOf } from './gram.ts';
import type { Link } from './link.ts';
import { linearPredictor } from './model-matrix.ts';
import { isSeparating } from './separation.ts';

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
  readonly likelihood: number;
}

const MOST_STEPS = 200;

/** Fits the model. Refuses `separation`, `singular`, `not-converged`, naming the coefficient. */
export function fitGlm(problem: GlmProblem, start?: Float64Array): GlmFit {
  let b = start ?? startingPoint(problem);
  let state = stateAt(problem, b);
  let lastMove = Infinity;
  for (let count = 1; count <= MOST_STEPS; count++) {
    const step = scoringStep(problem, state, count);
    const direction = linearPredictor(problem.x, step, new Float64Array(state.eta.length));
    const move = largest(direction) / (1 + largest(state.eta));
    if (count > 20 && largest(direction) > 0.3 && isSeparating(problem.family, direction, problem.w, problem.s)) {
      refuse(
        'separation',
        `the response is separated by ${culprit(problem, step)}: its coefficient has no finite estimate`,
      );
    }
    if (!(move > 1e-15) || (move < 1e-9 && move >= lastMove)) return { b, state };
    lastMove = move;
    [b, state] = halved(problem, b, step, state);
  }
  const step = scoringStep(problem, state, MOST_STEPS);
  const worst = culprit(problem, step);
  return refuse(
    'not-converged',
    `no convergence after ${MOST_STEPS} steps; the last one moved ${worst} by ${lastMove}`,
  );
}

/** The inverse of the expected information, for standardised columns. Refuses `singular`. */
export function inverseInformation(problem: GlmProblem, state: GlmState): Matrix {
  return inverseGramOf(problem.x, state.information) ?? refuse('singular', 'the information matrix is singular');
}

export function stateAt({ family, link, x, offset, w, s }: GlmProblem, b: Float64Array): GlmState {
  const eta = linearPredictor(x, b, offset);
  const mu = new Float64Array(eta.length);
  const rest = new Float64Array(eta.length);
  const leverage = new Float64Array(eta.length);
  const information = new Float64Array(eta.length);
  const out = new Float64Array(3);
  let likelihood = 0;
  for (let u = 0; u < eta.length; u++) {
    link.mean(eta[u]!, out);
    mu[u] = out[0]!;
    rest[u] = out[1]!;
    const variance = family.variance(out[0]!, out[1]!);
    if (variance > 0) leverage[u] = out[2]! / variance;
    information[u] = w[u]! * leverage[u]! * out[2]!;
    if (w[u]! > 0) likelihood += family.likelihood(w[u]!, s[u]!, out[0]!, out[1]!);
  }
  return { eta, mu, rest, leverage, information, likelihood: Number.isNaN(likelihood) ? -Infinity : likelihood };
}

function scoringStep(problem: GlmProblem, state: GlmState, count: number): Float64Array {
  const { x, w, s, names, family } = problem;
  const factor = cholesky(gram(x, state.information));
  if (typeof factor === 'number') {
    const apart = count > 5 && family.separable !== 'none' && largest(state.eta) > 15;
    if (apart)
      refuse('separation', `the response is separated: the coefficient of ${names[factor]} has no finite estimate`);
    return refuse('singular', `the coefficient of ${names[factor]} is not determined by the rows of positive weight`);
  }
  const residual = state.mu.map((mu, u) => (s[u]! - w[u]! * mu) * state.leverage[u]!);
  return factor.solve(crossProduct(x, residual));
}

/** The full step, or the first halved one that does not lower the likelihood. */
function halved(
  problem: GlmProblem,
  b: Float64Array,
  step: Float64Array,
  state: GlmState,
): readonly [Float64Array, GlmState] {
  const floor = state.likelihood - 1e-10 * (Math.abs(state.likelihood) + 1);
  let share = 1;
  for (let k = 0; k < 50; k++, share /= 2) {
    const next = b.map((v, j) => v + share * step[j]!);
    const nextState = stateAt(problem, next);
    if (nextState.likelihood >= floor) return [next, nextState];
  }
  return [b, state];
}

function startingPoint(problem: GlmProblem): Float64Array {
  const { link, x, offset, w, s, intercept } = problem;
  const total = w.reduce((a, v) => a + v, 0);
  const mean = s.reduce((a, v) => a + v, 0) / total;
  refuseBounds(problem, mean);
  const b = new Float64Array(x.length);
  if (intercept) {
    b[0] = link.predictor(mean) - offset.reduce((a, v, u) => a + v * w[u]!, 0) / total;
    if (stateAt(problem, b).likelihood > -Infinity) return b;
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

/** The name of the coefficient that a step moves most. */
function culprit({ names }: GlmProblem, step: Float64Array): string {
  let most = 0;
  step.forEach((v, j) => {
    if (Math.abs(v) > Math.abs(step[most]!)) most = j;
  });
  return names[most] ?? '';
}
