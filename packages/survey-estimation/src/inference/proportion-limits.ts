/**
 * Confidence limits of proportions.
 *
 * Sources: logit, asin: R's survey `svyciprop` (closed forms); beta: Korn and Graubard (1998), Survey Methodology 24,
 * 193-201; Wilson (1927), JASA 22, 209-212, with the effective sample size.
 */
import { qbeta, qt } from '../numeric/distributions.ts';
import { tOf, waldLimits, type Limits } from './output.ts';
import type { Confidence } from '../core/confidence.ts';

export type LimitsMethod = NonNullable<Confidence['method']>;

/**
 * Limits for a proportion p with standard error se from n used rows on df degrees of freedom. [null, null] where they do
 * not exist: df <= 0, or (but for Wald) se = 0 or p outside (0, 1).
 */
export function proportionLimits(
  p: number,
  se: number,
  n: number,
  df: number,
  level: number,
  method: LimitsMethod,
): Limits {
  if (method === 'wald' || method === 'mean') return waldLimits(p, se, df, level);
  if (!Number.isFinite(se) || !(df > 0) || se === 0 || !(p > 0 && p < 1)) return [null, null];
  const t = tOf(level, df);
  const spread = p * (1 - p);
  if (method === 'logit' || method === 'xlogit') {
    const centre = Math.log(p / (1 - p));
    const reach = (t * se) / spread;
    return [expit(centre - reach), expit(centre + reach)];
  }
  if (method === 'asin') {
    const centre = Math.asin(Math.sqrt(p));
    const reach = (t * se) / (2 * Math.sqrt(spread));
    return [Math.sin(centre - reach) ** 2, Math.sin(centre + reach) ** 2];
  }
  const m = spread / (se * se);
  if (method === 'wilson') {
    const half = (t / (2 * m)) * Math.sqrt(4 * m * spread + t * t);
    const middle = p + (t * t) / (2 * m);
    const scale = 1 + (t * t) / m;
    return [(middle - half) / scale, (middle + half) / scale];
  }
  const a = (1 - level) / 2;
  const k = m * (qt(a, n - 1) / qt(a, df)) ** 2;
  if (!Number.isFinite(k)) return [null, null];
  return [qbeta(a, k * p, k * (1 - p) + 1), qbeta(a, k * p + 1, k * (1 - p), true)];
}

function expit(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}
