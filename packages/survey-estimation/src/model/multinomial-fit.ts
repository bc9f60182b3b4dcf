/**
 * Multinomial logit by weighted maximum likelihood, Newton steps with the full information matrix
 * (Agresti 2013, Categorical Data Analysis, 8.1). Coefficients are laid out equation by equation.
 */
import { cholesky, type Cholesky } from '../numeric/cholesky.ts';
import { zeros } from '../numeric/matrix.ts';
import { refuse } from '../refusal.ts';
import { crossProduct, gram } from './gram.ts';
import { linearPredictor } from './model-matrix.ts';

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
  for (let count = 1; ; count++) {
    const information = informationAt(problem, state.probability, b);
    const score = new Float64Array(b.length);
    for (let k = 1; k < counts.length; k++) {
      const residual = total.map((t, u) => counts[k]![u]! - t * state.probability[k]![u]!);
      score.set(crossProduct(x, residual), (k - 1) * x.length);
    }
    const step = information.solve(score);
    const worst = step.reduce((m, v, j) => (Math.abs(v) > Math.abs(step[m]!) ? j : m), 0);
    const move = Math.abs(step[worst]!);
    if (!(move > 1e-15) || (move < 1e-9 && move >= lastMove)) {
      return { b, probability: state.probability, information, likelihood: state.likelihood };
    }
    if (count > 25 && move > 0.3) {
      refuse('separation', `the response is separated by ${names[worst]}: the coefficient has no finite estimate`);
    }
    if (count === MOST_STEPS) {
      refuse('not-converged', `no convergence after ${count} steps; the last one moved ${names[worst]} by ${move}`);
    }
    lastMove = move;
    const floor = state.likelihood - 1e-10 * (Math.abs(state.likelihood) + 1);
    for (let k = 0, share = 1; k < 50; k++, share /= 2) {
      const next = b.map((v, j) => v + share * step[j]!);
      const there = stateAt(problem, next);
      if (there.likelihood < floor) continue;
      b = next;
      state = there;
      break;
    }
  }
}

function stateAt({ x, counts, total }: MultinomialProblem, b: Float64Array) {
  const p = x.length;
  const zero = new Float64Array(total.length);
  const eta = counts.map((_, k) => (k === 0 ? zero : linearPredictor(x, b.subarray((k - 1) * p, k * p), zero)));
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
  { x, names, counts, total }: MultinomialProblem,
  probability: readonly Float64Array[],
  b: Float64Array,
) {
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
  const code = b.some((v) => Math.abs(v) > 7) ? 'separation' : 'singular';
  return refuse(code, `the coefficient ${names[factor]} is not determined, or has no finite estimate`);
}
