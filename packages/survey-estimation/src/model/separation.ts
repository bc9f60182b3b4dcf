/**
 * Separation: a direction along which the likelihood of a model with bounded mean grows for ever, so that no finite
 * estimate exists (Albert and Anderson 1984, Biometrika 71, 1-10). Newton steps of a separated model tend to it.
 */
import type { Family } from './family.ts';

/**
 * Is the step (in the linear predictor, one value for each unit) such a direction? Units whose responses are all at
 * the upper bound must not go down, those at the lower bound not go up, the others not move.
 */
export function isSeparating(family: Family, step: Float64Array, w: Float64Array, s: Float64Array): boolean {
  if (family.separable === 'none') return false;
  const largest = step.reduce((m, x, u) => (w[u]! > 0 ? Math.max(m, Math.abs(x)) : m), 0);
  if (!(largest > 0)) return false;
  const slack = 1e-6 * largest;
  for (let u = 0; u < step.length; u++) {
    if (w[u]! <= 0) continue;
    const mayFall = s[u] === 0;
    const mayRise = family.separable === 'both' && s[u] === w[u];
    if ((step[u]! > slack && !mayRise) || (step[u]! < -slack && !mayFall)) return false;
  }
  return true;
}
