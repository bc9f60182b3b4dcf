/**
 * The regularised incomplete beta function I_x(a, b) and its complement, each computed directly. The argument is the
 * ratio r = (x / (1 - x)) (b / a), the F statistic of 2a and 2b degrees of freedom, so that neither x near 0 nor x near
 * 1 loses digits.
 *
 * Sources: continued fraction of DiDonato and Morris (1992), Algorithm 708, equation 9; the factor
 * x^a (1-x)^b / B(a, b) in the saddle-point form of Loader (2000), written here as
 * a (log r' - u) - (a+b) (log(1+v) - v) with u = r - 1, v = a u / (a+b), which does not cancel at any size of b.
 */
import type { LogTail } from './incomplete-gamma.ts';
import { log1pMinus, stirlingError } from './special.ts';

/** log of x^a (1-x)^b / B(a, b), for a <= b; `logR` = log r is needed where r is not a normal double. */
function logKernelOrdered(a: number, b: number, r: number, logR: number): number {
  const n = a + b;
  const scale =
    0.5 * Math.log(a / (2 * Math.PI * (a / b + 1))) + stirlingError(n) - stirlingError(a) - stirlingError(b);
  const u = r - 1;
  const v = (a * u) / n;
  if (u > -0.45 && u < 0.6) return a * log1pMinus(u) - n * log1pMinus(v) + scale;
  if (v < 0.6) return a * (logR - u) - n * log1pMinus(v) + scale;
  return a * logR - n * (v < 1e300 ? Math.log1p(v) : logR + Math.log(a / n)) + scale;
}

function logKernel(a: number, b: number, r: number, logR: number): number {
  return a <= b ? logKernelOrdered(a, b, r, logR) : logKernelOrdered(b, a, 1 / r, -logR);
}

/** I_x(a, b), or 1 - I_x(a, b) with `upper`, in logarithms, and the derivative of the lower area by log r. */
export function logBetaTail(a: number, b: number, r: number, logR: number, upper: boolean): LogTail {
  const kernel = logKernel(a, b, r, logR);
  const aboveMean = r > 1;
  const direct = kernel + Math.log(aboveMean ? fraction(b, a, 1 / r) : fraction(a, b, r));
  return { tail: aboveMean === upper ? direct : Math.log1p(-Math.exp(Math.min(direct, 0))), kernel };
}

/** I_x(a, b), or its complement with `upper`, at r >= 0; a, b > 0 and finite. */
export function incompleteBeta(a: number, b: number, r: number, logR: number, upper: boolean): number {
  if (logR === -Infinity) return upper ? 1 : 0;
  if (logR === Infinity) return upper ? 0 : 1;
  const kernel = Math.exp(logKernel(a, b, r, logR));
  const aboveMean = r > 1;
  const direct = kernel * (aboveMean ? fraction(b, a, 1 / r) : fraction(a, b, r));
  return aboveMean === upper ? direct : 1 - direct;
}

/** I_x(a, b) / (x^a (1-x)^b / B(a, b)) for x at or below the mean a/(a+b), that is r <= 1. */
function fraction(a: number, b: number, r: number): number {
  const n = a + b;
  const mean = a / n;
  const shrink = 1 + mean * (r - 1);
  const x = (mean * r) / shrink;
  const y = b / n / shrink;
  const lambda = (b * mean * (1 - r)) / shrink;
  let denominator = (a / (a + 1)) * (lambda + 1);
  let c = Infinity;
  let d = 1 / denominator;
  let value = d;
  for (let k = 1; k < 200_000; k++) {
    const e = a + 2 * k - 1;
    const alpha = ((a + k - 1) / e) * ((n + k - 1) / e) * k * (b - k) * x * x;
    denominator = k + (k * (b - k) * x) / e + ((a + k) / (e + 2)) * (lambda + 1 + k * (1 + y));
    d = 1 / (denominator + alpha * d);
    c = denominator + alpha / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}
