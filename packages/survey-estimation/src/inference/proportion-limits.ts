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
 * not exist: df <= 0, or (but for Wald) se = 0 or p outside (0, 1). Shares of 0 and 1 have limits by `beta` and `wilson`, with the
 * used rows as effective sample size (a design effect of 1), and none by `logit`, `xlogit` and `asin`.
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
  if (!Number.isFinite(se) || !(df > 0)) return [null, null];
  if (se === 0 && (p === 0 || p === 1)) return ofNobody(p, n, df, level, method);
  if (se === 0 || !(p > 0 && p < 1)) return [null, null];
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

/** Limits of a share of nobody or everybody, whose error cannot be estimated. */
function ofNobody(p: number, n: number, df: number, level: number, method: LimitsMethod): Limits {
  const a = (1 - level) / 2;
  let reach: number;
  if (method === 'wilson') {
    const t = tOf(level, df);
    reach = (t * t) / (n + t * t);
  } else if (method === 'beta') {
    const k = n * (qt(a, n - 1) / qt(a, df)) ** 2;
    if (!Number.isFinite(k)) return [null, null];
    reach = qbeta(a, 1, k, true);
  } else return [null, null];
  return p === 0 ? [0, reach] : [1 - reach, 1];
}

/** What is to be said where shares of 0 or 1 have limits without width, or none. */
export function limitsWarning(shares: readonly (number | null | undefined)[], method: LimitsMethod): string[] {
  const certain = shares.some((p) => p === 0 || p === 1);
  if (!certain || method === 'beta' || method === 'wilson') return [];
  return [`a share of 0 or 1 has no error to make limits by "${method}" of: take the method "beta" or "wilson"`];
}

function expit(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}
