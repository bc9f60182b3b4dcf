/**
 * Separation: a direction along which the likelihood of a model with bounded mean grows for ever, so that no finite
 * estimate exists (Albert and Anderson 1984, Biometrika 71, 1-10; for Cox's model Heinze and Schemper 2001, Biometrics 57,
 * 114-119). Newton steps of a separated model tend to it.
 */
import { cholesky } from '../numeric/cholesky.ts';
import { submatrix, type Matrix } from '../numeric/matrix.ts';
import type { Family } from './family.ts';

/**
 * Is the step (in the linear predictor, one value for each unit) such a direction? Units whose responses are all at
 * the upper bound must not go down, those at the lower bound not go up, the others not move.
 */
export function isSeparating(
  family: Family,
  step: Float64Array,
  w: Float64Array,
  s: Float64Array,
  tolerance = 1e-6,
): boolean {
  if (family.separable === 'none') return false;
  const largest = step.reduce((m, x, u) => (w[u]! > 0 ? Math.max(m, Math.abs(x)) : m), 0);
  if (!(largest > 0)) return false;
  const slack = tolerance * largest;
  for (let u = 0; u < step.length; u++) {
    if (w[u]! <= 0) continue;
    const mayFall = s[u] === 0;
    const mayRise = family.separable === 'both' && s[u] === w[u];
    if ((step[u]! > slack && !mayRise) || (step[u]! < -slack && !mayFall)) return false;
  }
  return true;
}

/** Below this many steps a fit may still be on its way. */
export const PATIENCE = 8;

/**
 * Is a step such a direction? `forMargins` visits what it adds to every margin of the likelihood, a function that does not
 * fall as long as no margin falls: predictors of an answer less that of another, cuts less predictors.
 */
export function recedes(forMargins: (visit: (margin: number) => void) => void, slack = 1e-6): boolean {
  let least = Infinity;
  let most = 1e-9;
  forMargins((margin) => {
    least = Math.min(least, margin);
    most = Math.max(most, margin);
  });
  return most > 1e-9 && least >= -slack * most;
}

/** How near to such a direction a flat one of a nearly singular information must be. */
export const FLAT = 1e-3;

/** The two directions in which an information matrix has no curvature, if it is singular at coefficient k and not before (the lower triangle is read). */
export function flatDirections(information: Matrix, k: number): Float64Array[] {
  const before = Array.from({ length: k }, (_, j) => j);
  const factor = cholesky(submatrix(information, before));
  if (typeof factor === 'number') return [];
  const direction = new Float64Array(information.length);
  factor.solve(before.map((j) => -information[k]![j]!)).forEach((v, j) => (direction[j] = v));
  direction[k] = 1;
  return [direction, direction.map((v) => -v)];
}

/** The share of a step that moves no predictor by more than 10: from a flat start Newton steps can leap beyond all measure. */
export function measured(eta: Float64Array): number {
  return Math.min(1, 10 / eta.reduce((m, v) => Math.max(m, Math.abs(v)), 1e-300));
}

/** The name of the coefficient that moves most. */
export function fastest(step: Float64Array, names: readonly string[]): string {
  return names[step.reduce((m, v, k) => (Math.abs(v) > Math.abs(step[m]!) ? k : m), 0)]!;
}
