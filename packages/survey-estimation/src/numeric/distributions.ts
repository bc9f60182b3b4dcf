/**
 * Distribution functions and quantiles of t, F, chi-square and beta. Both tails are computed directly, never as one
 * minus the other; `upper` asks for P(X > x). Degrees of freedom may be fractions and may be Infinity. Arguments outside
 * the domain give NaN. Relative error below 1e-12 for shapes from 0.01 to 5e5 and
 * tails down to 1e-300 (checked on 60-digit values).
 *
 * Reductions: Abramowitz and Stegun (1964), 26.5.27-28 (t and F to the incomplete beta), 26.4.19 (chi-square to the gamma).
 */
import { incompleteBeta, logBetaTail } from './incomplete-beta.ts';
import { incompleteGamma, logGammaTail } from './incomplete-gamma.ts';
import { ratioQuantile, type RatioQuantile } from './log-tail-root.ts';
import { pnorm, qnorm } from './normal.ts';

export { dnorm, pnorm, qnorm } from './normal.ts';

/** Student's t: P(T <= t). */
export function pt(t: number, df: number, upper = false): number {
  if (!(df > 0) || Number.isNaN(t)) return NaN;
  if (df === Infinity) return pnorm(t, upper);
  const size = Math.abs(t);
  if (size === 0) return 0.5;
  const far = t > 0 === upper;
  const r = size * size;
  const logR = 2 * Math.log(size);
  if (far) return 0.5 * incompleteBeta(0.5, df / 2, r, logR, true);
  return 0.5 + 0.5 * incompleteBeta(0.5, df / 2, r, logR, false);
}

/** Two-sided p-value of a t statistic: P(|T| > |t|). */
export function ptTwoSided(t: number, df: number): number {
  return 2 * pt(Math.abs(t), df, true);
}

/** Quantile of Student's t. */
export function qt(p: number, df: number, upper = false): number {
  if (!(df > 0) || !(p >= 0 && p <= 1)) return NaN;
  if (df === Infinity) return qnorm(p, upper);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const sign = p < 0.5 === upper ? 1 : -1;
  if (tail === 0) return sign * Infinity;
  const inMiddle = tail > 0.25;
  const { r, logR } = betaRatio(0.5, df / 2, inMiddle ? 2 * (0.5 - tail) : 2 * tail, !inMiddle);
  return sign * (r > 1e-290 && r < 1e290 ? Math.sqrt(r) : Math.exp(0.5 * logR));
}

/** F with df1 and df2 degrees of freedom: P(F <= x). */
export function pf(x: number, df1: number, df2: number, upper = false): number {
  if (!(df1 > 0 && df2 > 0) || Number.isNaN(x)) return NaN;
  if (x <= 0) return upper ? 1 : 0;
  if (df1 === Infinity && df2 === Infinity) return x >= 1 === upper ? 0 : 1;
  if (df2 === Infinity) return pchisq(x * df1, df1, upper);
  if (df1 === Infinity) return pchisq(df2 / x, df2, !upper);
  return incompleteBeta(df1 / 2, df2 / 2, x, Math.log(x), upper);
}

/** Quantile of F. */
export function qf(p: number, df1: number, df2: number, upper = false): number {
  if (!(df1 > 0 && df2 > 0) || !(p >= 0 && p <= 1)) return NaN;
  if (df1 === Infinity && df2 === Infinity) return 1;
  if (df2 === Infinity) return qchisq(p, df1, upper) / df1;
  if (df1 === Infinity) return df2 / qchisq(p, df2, !upper);
  if (p === 0 || p === 1) return (p === 0) !== upper ? 0 : Infinity;
  return betaRatio(df1 / 2, df2 / 2, p, upper).r;
}

/** Chi-square: P(X <= x). */
export function pchisq(x: number, df: number, upper = false): number {
  return incompleteGamma(df / 2, x / 2, upper);
}

/** Quantile of chi-square. */
export function qchisq(p: number, df: number, upper = false): number {
  if (!(df > 0) || !(p >= 0 && p <= 1)) return NaN;
  if (p === 0 || p === 1) return (p === 0) !== upper ? 0 : Infinity;
  return df * ratioQuantile((r, _logR, tail) => logGammaTail(df / 2, r, tail), p, upper).r;
}

/** Beta with shapes a and b: P(X <= x). */
export function pbeta(x: number, a: number, b: number, upper = false): number {
  if (!(a > 0 && b > 0) || Number.isNaN(x)) return NaN;
  if (x <= 0) return upper ? 1 : 0;
  if (x >= 1) return upper ? 0 : 1;
  const r = (x / (1 - x)) * (b / a);
  return incompleteBeta(a, b, r, Math.log(r), upper);
}

/** Quantile of the beta distribution. */
export function qbeta(p: number, a: number, b: number, upper = false): number {
  if (!(a > 0 && b > 0) || !(p >= 0 && p <= 1)) return NaN;
  if (p === 0 || p === 1) return (p === 0) !== upper ? 0 : 1;
  const { r } = betaRatio(a, b, p, upper);
  return r > 1 ? 1 / (1 + b / a / r) : (r * a) / b / (1 + (r * a) / b);
}

function betaRatio(a: number, b: number, p: number, upper: boolean): RatioQuantile {
  return ratioQuantile((r, logR, tail) => logBetaTail(a, b, r, logR, tail), p, upper);
}
