/**
 * Multinomial logit by weighted maximum likelihood, Newton steps with the full information matrix
 * (Agresti 2013, Categorical Data Analysis, 8.1). Coefficients are laid out equation by equation.
 */
import { cholesky, type Cholesky } from '../numeric/cholesky.ts';
import { zeros } from '../numeric/matrix.ts';
import { refuse } from '../core/refusal.ts';
import { crossProduct, gram } from './gram.ts';
import { linearPredictor } from './model-matrix.ts';
import { fastest, FLAT, flatDirections, measured, PATIENCE, recedes } from './separation.ts';

export interface MultinomialProblem {
  /** Columns over the units, with the intercept. */
  readonly x: readonly Float64Array[];
  /** Names of all coefficients, equation by equation. */
  readonly names: readonly string[];
  /** Weight by category (of which 0 is the reference) and unit; total of each unit. */
  readonly counts: readonly Float64Array[];
  readonly total: Float64Array;
}

export interface MultinomialFit {
  readonly b: Float64Array;
  /** Probabilities by category and unit. */
  readonly probability: readonly Float64Array[];
  readonly information: Cholesky;
  readonly likelihood: number;
}

const MOST_STEPS = 200;

/** Fits the model. Refuses `separation`, `singular`, `not-converged`, naming the coefficient. */
export function fitMultinomial(problem: MultinomialProblem, start?: Float64Array): MultinomialFit {
  const { x, names, counts, total } = problem;
  let b = start ?? new Float64Array(x.length * (counts.length - 1));
  let state = stateAt(problem, b);
  let lastMove = Infinity;
  let last: Float64Array | undefined;
  for (let count = 1; ; count++) {
    const information: Cholesky = informationAt(problem, state.probability, b, last);
    const score = new Float64Array(b.length);
    for (let k = 1; k < counts.length; k++) {
      const residual = total.map((t, u) => counts[k]![u]! - t * state.probability[k]![u]!);
      score.set(crossProduct(x, residual), (k - 1) * x.length);
    }
    const step: Float64Array = information.solve(score);
    last = step;
    const worst = step.reduce((m, v, j) => (Math.abs(v) > Math.abs(step[m]!) ? j : m), 0);
    const move = Math.abs(step[worst]!);
    if (!(move > 1e-15) || (move < 1e-9 && move >= lastMove)) {
      return { b, probability: state.probability, information, likelihood: state.likelihood };
    }
    if (count >= PATIENCE && separates(problem, step)) refuseSeparated(names, step);
    if (count === MOST_STEPS) {
      refuse('not-converged', `no convergence after ${count} steps; the last one moved ${names[worst]} by ${move}`);
    }
    lastMove = move;
    const floor = state.likelihood - 1e-10 * (Math.abs(state.likelihood) + 1);
    const moves = predictors(x, step, counts.length, total.length).map(measured);
    for (let k = 0, share = Math.min(...moves); k < 50; k++, share /= 2) {
      const next = b.map((v, j) => v + share * step[j]!);
      const there = stateAt(problem, next);
      if (there.likelihood < floor) continue;
      b = next;
      state = there;
      break;
    }
  }
}

/** Do the predictors of the given answers grow, or stay, beside all others? */
function separates({ x, counts, total }: MultinomialProblem, step: Float64Array, slack?: number): boolean {
  const eta = predictors(x, step, counts.length, total.length);
  return recedes(
    (visit) =>
      counts.forEach((count, k) =>
        count.forEach((c, u) => {
          if (c > 0) for (const other of eta) visit(eta[k]![u]! - other[u]!);
        }),
      ),
    slack,
  );
}

function refuseSeparated(names: readonly string[], step: Float64Array): never {
  const name = fastest(step, names);
  return refuse('separation', `the response is separated by ${name}: the coefficient has no finite estimate`);
}

/** Of every category and unit; 0 for the reference. */
function predictors(x: readonly Float64Array[], b: Float64Array, categories: number, units: number): Float64Array[] {
  const zero = new Float64Array(units);
  const p = x.length;
  const one = (k: number) => (k === 0 ? zero : linearPredictor(x, b.subarray((k - 1) * p, k * p), zero));
  return Array.from({ length: categories }, (_, k) => one(k));
}

function stateAt({ x, counts, total }: MultinomialProblem, b: Float64Array) {
  const eta = predictors(x, b, counts.length, total.length);
  const probability = counts.map(() => new Float64Array(total.length));
  let likelihood = 0;
  for (let u = 0; u < total.length; u++) {
    let most = 0;
    for (const e of eta) most = Math.max(most, e[u]!);
    let sum = 0;
    for (const e of eta) sum += Math.exp(e[u]! - most);
    for (let k = 0; k < counts.length; k++) {
      probability[k]![u] = Math.exp(eta[k]![u]! - most) / sum;
      if (counts[k]![u]! > 0) likelihood += counts[k]![u]! * (eta[k]![u]! - most - Math.log(sum));
    }
  }
  return { probability, likelihood };
}

function informationAt(
  problem: MultinomialProblem,
  probability: readonly Float64Array[],
  b: Float64Array,
  step: Float64Array | undefined,
): Cholesky {
  const { x, names, counts, total } = problem;
  const p = x.length;
  const info = zeros(b.length);
  for (let k = 1; k < counts.length; k++) {
    for (let l = 1; l <= k; l++) {
      const weight = total.map((t, u) => t * probability[k]![u]! * ((k === l ? 1 : 0) - probability[l]![u]!));
      gram(x, weight).forEach((row, i) =>
        row.forEach((v, j) => (info[(k - 1) * p + i]![(l - 1) * p + j] = info[(l - 1) * p + j]![(k - 1) * p + i] = v)),
      );
    }
  }
  const factor = cholesky(info);
  if (typeof factor !== 'number') return factor;
  if (step && separates(problem, step)) refuseSeparated(names, step);
  const flat = flatDirections(info, factor).find((direction) => separates(problem, direction, FLAT));
  if (flat) refuseSeparated(names, flat);
  const code = b.some((v) => Math.abs(v) > 7) ? 'separation' : 'singular';
  return refuse(code, `the coefficient ${names[factor]} is not determined, or has no finite estimate`);
}
