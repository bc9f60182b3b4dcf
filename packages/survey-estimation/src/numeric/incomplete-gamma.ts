/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x), each computed directly.
 *
 * Sources: series DLMF 8.7.1 below the mean, Legendre's continued fraction DLMF 8.9.2 above it; the factor
 * x^a e^-x / Gamma(a) in the saddle-point form of Loader (2000), Fast and accurate computation of binomial probabilities.
 */
import { log1pMinus, stirlingError } from './special.ts';

/** Logarithms of a tail area and of x^a e^-x / Gamma(a), the derivative of the lower area by log x. */
export interface LogTail {
  tail: number;
  kernel: number;
}

/** log of x^a e^-x / Gamma(a) at x = a r. */
function logKernel(a: number, r: number): number {
  const core = r > 0.4 && r < 1.6 ? a * log1pMinus(r - 1) : a * (Math.log(r) - (r - 1));
  return core - stirlingError(a) + 0.5 * Math.log(a / (2 * Math.PI));
}

/** P(a, a r), or Q(a, a r) with `upper`, in logarithms; r > 0 finite. */
export function logGammaTail(a: number, r: number, upper: boolean): LogTail {
  const kernel = logKernel(a, r);
  const x = a * r;
  const aboveMean = x > a + 1;
  const direct = kernel + Math.log(aboveMean ? upperFraction(a, x) : lowerSeries(a, x));
  return { tail: aboveMean === upper ? direct : Math.log1p(-Math.exp(Math.min(direct, 0))), kernel };
}

/** P(a, x), or Q(a, x) with `upper`; a > 0. NaN for a NaN argument or a <= 0. */
export function incompleteGamma(a: number, x: number, upper: boolean): number {
  if (!(a > 0) || Number.isNaN(x)) return NaN;
  if (x <= 0) return upper ? 1 : 0;
  if (x === Infinity) return upper ? 0 : 1;
  const kernel = Math.exp(logKernel(a, x / a));
  if (x > a + 1) return upper ? kernel * upperFraction(a, x) : 1 - kernel * upperFraction(a, x);
  const lower = kernel * lowerSeries(a, x);
  return upper ? 1 - lower : lower;
}

/** 1/a + x/(a (a+1)) + ... */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** 1/(x + 1 - a - 1 (1 - a)/(x + 3 - a - ...)), by the modified Lentz method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let d = 1 / b;
  let c = Infinity;
  let value = d;
  for (let n = 1; n < 100_000; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}
