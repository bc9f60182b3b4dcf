/** The standard normal distribution; both tails are computed directly, with relative error of a few 1e-16. */
import { squareParts } from './special.ts';

const SQRT_2PI = Math.sqrt(2 * Math.PI);

/**
 * Chebyshev coefficients of (x + 1) Q(x)/phi(x), Q the upper tail and phi the density, in t = (x - 5)/(x + 5), for
 * x from 0 to infinity; computed for this file with 50 digits by Chebyshev interpolation at 64 nodes.
 */
// prettier-ignore
const MILLS = [
  2.315995244261037433,
  -1.633449388451397891e-1,
  -1.368313605578157641e-2,
  3.082200019810003973e-2,
  -1.622007301204680699e-2,
  5.616691016460093486e-3,
  -1.413393378354921628e-3,
  2.502625460725660655e-4,
  -2.468907239728387004e-5,
  -1.010796406183759226e-6,
  7.495419179740572905e-7,
  -7.600274268728336876e-8,
  -1.157477144132864475e-8,
  3.333386472599843146e-9,
  7.538039628171347019e-11,
  -1.110424726372749448e-10,
  3.509243776551058833e-12,
  3.689495386175095368e-12,
  -2.337669777638309372e-13,
  -1.327179752354140545e-13,
  9.921706995888276554e-15,
  5.276004995455379065e-15,
  -3.373097694187921832e-16,
  -2.28043387763799456e-16,
  7.496330565808626388e-18,
  1.032804187729066835e-17,
];

/** Mills' ratio Q(x)/phi(x) for x >= 0. */
export function millsRatio(x: number): number {
  if (x === Infinity) return 0;
  const t2 = (2 * (x - 5)) / (x + 5);
  let b1 = 0;
  let b2 = 0;
  for (let k = MILLS.length - 1; k > 0; k--) {
    const b = t2 * b1 - b2 + MILLS[k]!;
    b2 = b1;
    b1 = b;
  }
  return (t2 * b1 * 0.5 - b2 + MILLS[0]! * 0.5) / (x + 1);
}

/** Standard normal density. */
export function dnorm(x: number): number {
  if (!(Math.abs(x) < 1e150)) return Number.isNaN(x) ? NaN : 0;
  const [square, error] = squareParts(x);
  return (Math.exp(-0.5 * square) * (1 - 0.5 * error)) / SQRT_2PI;
}

/** Distribution function of the standard normal: P(Z <= x), or P(Z > x) with `upper`. */
export function pnorm(x: number, upper = false): number {
  if (Number.isNaN(x)) return NaN;
  const distance = Math.abs(x);
  const tail = dnorm(distance) * millsRatio(distance);
  return x > 0 === upper ? tail : 1 - tail;
}

/**
 * Quantile of the standard normal: the x with P(Z <= x) = p, or with P(Z > x) = p with `upper`. NaN unless 0 <= p <= 1.
 * Newton steps on the logarithm of the smaller tail; near the middle on the area between 0 and x.
 */
export function qnorm(p: number, upper = false): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  const tail = Math.min(p, 1 - p);
  const x = Math.abs(p - 0.5) < 0.25 ? fromCentre(0.5 - tail) : fromTail(tail);
  return p < 0.5 === upper ? x : -x;
}

/** x >= 0 with area c between 0 and x, c < 0.25. */
function fromCentre(c: number): number {
  let x = c * SQRT_2PI;
  for (let i = 0; i < 20; i++) {
    const step = (c - centralArea(x)) / dnorm(x);
    x += step;
    if (Math.abs(step) <= 1e-9 * x) break;
  }
  return x;
}

/** Area between 0 and x, by the series phi(x) (x + x^3/3 + x^5/15 + ...). */
function centralArea(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; term > sum * 1e-18; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return dnorm(x) * sum;
}

/** x > 0 with upper tail p <= 0.25. */
function fromTail(p: number): number {
  if (p === 0) return Infinity;
  const target = Math.log(p) + Math.log(SQRT_2PI);
  let x = Math.sqrt(Math.max(-2 * target - Math.log(Math.max(1, -2 * target)), 0.25));
  for (let i = 0; i < 50; i++) {
    const mills = millsRatio(x);
    const [square, error] = squareParts(x);
    const step = (Math.log(mills) - 0.5 * square - target - 0.5 * error) * mills;
    x += step;
    if (Math.abs(step) <= 1e-9 * x) break;
  }
  return x;
}
