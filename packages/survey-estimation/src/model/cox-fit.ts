/**
 * Cox's proportional hazards by weighted partial likelihood, ties by Efron or Breslow, and the residuals of its score.
 *
 * Sources: Cox (1972); Efron (1977), JASA 72, 557-565; Breslow (1974); weighted form and score residuals: Binder (1992),
 * Biometrika 79, 139-147, Therneau and Grambsch (2000), Modeling Survival Data, 4.2 and 7.1. With d tied deaths of mean
 * weight m, Efron's j-th term (j = 0..d-1) takes the share 1 - j/d of the deaths in the risk set, each with hazard m.
 */
import { cholesky, type Cholesky } from '../numeric/cholesky.ts';
import { zeros, type Matrix } from '../numeric/matrix.ts';
import { refuse } from '../core/refusal.ts';
import { linearPredictor } from './model-matrix.ts';
import { fastest, FLAT, flatDirections, measured, PATIENCE, recedes } from './separation.ts';

export interface CoxProblem {
  readonly x: readonly Float64Array[];
  readonly names: readonly string[];
  /** Positions of the units by falling time; all arrays are by unit. */
  readonly order: Uint32Array;
  readonly time: Float64Array;
  readonly event: Uint8Array;
  readonly w: Float64Array;
  readonly efron: boolean;
}

export interface CoxFit {
  readonly b: Float64Array;
  readonly information: Cholesky;
  readonly likelihood: number;
}

interface Derivatives {
  readonly likelihood: number;
  readonly score: Float64Array;
  readonly information: Matrix;
}

/** The sums of a risk set, of all at risk and of the tied deaths, when the deaths of one time are reached. */
interface DeathTime {
  /** Units with that time, as a stretch of `order`. */
  readonly from: number;
  readonly to: number;
  /** Tied deaths of positive weight: number, weight. */
  readonly deaths: number;
  readonly weight: number;
  readonly risk: Float64Array;
  readonly dead: Float64Array;
}

const MOST_STEPS = 200;

/** Fits the model. Refuses `separation`, `singular` and `not-converged`, naming the coefficient. */
export function fitCox(problem: CoxProblem, start?: Float64Array): CoxFit {
  let b = start ?? new Float64Array(problem.x.length);
  let at = derivatives(problem, b);
  let lastMove = Infinity;
  let last: Float64Array | undefined;
  for (let count = 1; ; count++) {
    const information = cholesky(at.information);
    if (typeof information === 'number') {
      if (last && separates(problem, last)) refuseMonotone(fastest(last, problem.names));
      const flat = flatDirections(at.information, information).find((d) => separates(problem, d, FLAT));
      if (flat) refuseMonotone(fastest(flat, problem.names));
      const name = problem.names[information]!;
      if (b.some((v) => Math.abs(v) > 7)) refuseMonotone(name);
      return refuse('singular', `the coefficient of ${name} is not determined by the events`);
    }
    const step = information.solve(at.score);
    last = step;
    const worst = step.reduce((m, v, j) => (Math.abs(v) > Math.abs(step[m]!) ? j : m), 0);
    const move = Math.abs(step[worst]!);
    if (!(move > 1e-15) || (move < 1e-9 && move >= lastMove)) return { b, information, likelihood: at.likelihood };
    if (count >= PATIENCE && separates(problem, step)) refuseMonotone(fastest(step, problem.names));
    if (count === MOST_STEPS) {
      refuse(
        'not-converged',
        `no convergence after ${count} steps; the last one moved ${problem.names[worst]} by ${move}`,
      );
    }
    lastMove = move;
    let share = measured(linearPredictor(problem.x, step, new Float64Array(problem.w.length)));
    for (let k = 0; k < 50; k++, share /= 2) {
      const next = b.map((v, j) => v + share * step[j]!);
      const there = derivatives(problem, next);
      if (there.likelihood >= at.likelihood - 1e-10 * (Math.abs(at.likelihood) + 1)) {
        b = next;
        at = there;
        break;
      }
    }
  }
}

/** Does every death keep, or gain, the highest hazard of those at risk? */
function separates({ x, order, time, event, w }: CoxProblem, step: Float64Array, slack?: number): boolean {
  const eta = linearPredictor(x, step, new Float64Array(order.length));
  let least = Infinity;
  let most = -Infinity;
  return recedes((visit) => {
    for (let from = 0; from < order.length;) {
      let to = from;
      for (; to < order.length && time[order[to]!]! === time[order[from]!]!; to++) {
        const u = order[to]!;
        if (!(w[u]! > 0)) continue;
        least = Math.min(least, eta[u]!);
        most = Math.max(most, eta[u]!);
      }
      for (; from < to; from++) {
        const u = order[from]!;
        if (!event[u] || !(w[u]! > 0)) continue;
        visit(eta[u]! - most);
        visit(eta[u]! - least);
      }
    }
  }, slack);
}

/** Refuses a likelihood that grows for ever (Heinze and Schemper 2001, Biometrics 57, 114-119). */
function refuseMonotone(name: string): never {
  return refuse('separation', `the events are separated by ${name}: its coefficient has no finite estimate`);
}

/** exp(x'b), with the largest predictor taken off so that nothing overflows (ratios do not change). */
function hazards({ x, order }: CoxProblem, b: Float64Array): Float64Array {
  const eta = linearPredictor(x, b, new Float64Array(order.length));
  const most = eta.reduce((m, v) => Math.max(m, v), -Infinity);
  return eta.map((v) => Math.exp(v - most));
}

/** Visits the death times from the last to the first. The sums handed over are [S0, S1 (p), S2 (lower triangle)]. */
function forDeathTimes(
  problem: CoxProblem,
  hazard: Float64Array,
  second: boolean,
  visit: (at: DeathTime) => void,
): void {
  const { x, order, time, event, w } = problem;
  const p = x.length;
  const size = second ? 1 + p + (p * (p + 1)) / 2 : 1 + p;
  const risk = new Float64Array(size);
  const dead = new Float64Array(size);
  for (let from = 0; from < order.length;) {
    let to = from;
    let deaths = 0;
    let weight = 0;
    dead.fill(0);
    for (; to < order.length && time[order[to]!]! === time[order[from]!]!; to++) {
      const u = order[to]!;
      if (!(w[u]! > 0)) continue;
      addMoments(risk, x, u, w[u]! * hazard[u]!, second);
      if (!event[u]) continue;
      deaths += 1;
      weight += w[u]!;
      addMoments(dead, x, u, w[u]! * hazard[u]!, second);
    }
    if (deaths > 0) visit({ from, to, deaths, weight, risk, dead });
    from = to;
  }
}

function addMoments(sums: Float64Array, x: readonly Float64Array[], u: number, weight: number, second: boolean): void {
  const p = x.length;
  sums[0]! += weight;
  let at = 1 + p;
  for (let i = 0; i < p; i++) {
    const wx = weight * x[i]![u]!;
    sums[1 + i]! += wx;
    if (second) for (let j = 0; j <= i; j++) sums[at++]! += wx * x[j]![u]!;
  }
}

/** Efron's terms of a death time: hazard and share of the deaths that is taken off; Breslow has one term, share 0. */
function termsOf(problem: CoxProblem, at: DeathTime): { count: number; weight: number; share: (j: number) => number } {
  if (!problem.efron) return { count: 1, weight: at.weight, share: () => 0 };
  return { count: at.deaths, weight: at.weight / at.deaths, share: (j) => j / at.deaths };
}

function derivatives(problem: CoxProblem, b: Float64Array): Derivatives {
  const { x, order, event, w } = problem;
  const p = x.length;
  const hazard = hazards(problem, b);
  const score = new Float64Array(p);
  const information = zeros(p);
  const mean = new Float64Array(p);
  let likelihood = 0;
  forDeathTimes(problem, hazard, true, (at) => {
    for (let k = at.from; k < at.to; k++) {
      const u = order[k]!;
      if (!event[u] || !(w[u]! > 0)) continue;
      likelihood += w[u]! * Math.log(hazard[u]!);
      for (let j = 0; j < p; j++) score[j]! += w[u]! * x[j]![u]!;
    }
    const terms = termsOf(problem, at);
    for (let k = 0; k < terms.count; k++) {
      const share = terms.share(k);
      const total = at.risk[0]! - share * at.dead[0]!;
      likelihood -= terms.weight * Math.log(total);
      let index = 1 + p;
      for (let i = 0; i < p; i++) {
        mean[i] = (at.risk[1 + i]! - share * at.dead[1 + i]!) / total;
        score[i]! -= terms.weight * mean[i]!;
        for (let j = 0; j <= i; j++, index++) {
          const square = (at.risk[index]! - share * at.dead[index]!) / total;
          information[i]![j]! += terms.weight * (square - mean[i]! * mean[j]!);
        }
      }
    }
  });
  return { likelihood, score, information };
}

/** Score residuals (unweighted), one column for each coefficient, one value for each unit. */
export function coxScoreResiduals(problem: CoxProblem, b: Float64Array): Float64Array[] {
  const { x, order, event, w } = problem;
  const p = x.length;
  const hazard = hazards(problem, b);
  const visits: { at: DeathTime; sums: Float64Array }[] = [];
  forDeathTimes(problem, hazard, false, (at) => visits.push({ at, sums: increments(problem, at) }));
  const out = x.map((column) => new Float64Array(column.length));
  const passed = new Float64Array(1 + p);
  let stretch = visits.length - 1;
  for (let k = order.length - 1; k >= 0; k--) {
    const u = order[k]!;
    const visit = visits[stretch];
    const here = visit && k < visit.at.to && k >= visit.at.from ? visit : undefined;
    const dead = here && event[u] && w[u]! > 0;
    for (let j = 0; j < p; j++) {
      let total = passed[0]!;
      let drift = passed[1 + j]!;
      if (here) {
        total += here.sums[dead ? 1 : 0]!;
        drift += here.sums[2 + (dead ? p : 0) + j]!;
      }
      const own = dead ? x[j]![u]! - here.sums[2 + 2 * p + j]! : 0;
      out[j]![u] = own - hazard[u]! * (x[j]![u]! * total - drift);
    }
    if (here && k === here.at.from) {
      passed[0]! += here.sums[0]!;
      for (let j = 0; j < p; j++) passed[1 + j]! += here.sums[2 + j]!;
      stretch--;
    }
  }
  return out;
}

/**
 * Of a death time: hazard of those at risk and of the deaths (whose shares fall), the same times the mean covariates, and
 * the mean over the terms of the mean covariates. Laid out as [h, h', p of h x, p of h' x, p of x].
 */
function increments(problem: CoxProblem, at: DeathTime): Float64Array {
  const p = problem.x.length;
  const sums = new Float64Array(2 + 3 * p);
  const terms = termsOf(problem, at);
  for (let k = 0; k < terms.count; k++) {
    const share = terms.share(k);
    const total = at.risk[0]! - share * at.dead[0]!;
    const step = terms.weight / total;
    sums[0]! += step;
    sums[1]! += step * (1 - share);
    for (let j = 0; j < p; j++) {
      const mean = (at.risk[1 + j]! - share * at.dead[1 + j]!) / total;
      sums[2 + j]! += step * mean;
      sums[2 + p + j]! += step * (1 - share) * mean;
      sums[2 + 2 * p + j]! += mean / terms.count;
    }
  }
  return sums;
}
