/**
 * Upper tails of weighted sums of chi-squares, and of their ratios to an independent chi-square, which are the reference
 * distributions of working likelihood-ratio tests and of first-order Rao-Scott statistics.
 *
 * The tail is the inversion integral of the moment generating function (Rice 1980, Distribution of quadratic forms in
 * normal random variables, SIAM Journal on Scientific and Statistical Computing 1, 438-448) along a hyperbola through
 * the saddle point, so that small tails keep their relative precision (about 1e-12).
 */

/**
 * P(sum of lambda_i X_i > x X/df): X_i chi-square with 1 degree of freedom, X with `df`; `df` = Infinity: P(sum > x).
 * All lambda must be positive. 1 for x <= 0, NaN without lambda.
 */
export function chiSquareSumTail(x: number, lambda: readonly number[], df = Infinity): number {
  if (lambda.length === 0 || !lambda.every((l) => l > 0) || !(df > 0) || Number.isNaN(x)) return NaN;
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  const largest = Math.max(...lambda);
  const scaled = lambda.map((l) => l / largest);
  const form = { lambda: scaled, x: x / largest, df };
  const { c, curvature } = saddlePoint(form);
  return integral(form, c, 1 / Math.sqrt(curvature));
}

interface Form {
  readonly lambda: readonly number[];
  readonly x: number;
  readonly df: number;
}

/** The minimum, on (0, 1/2), of phi(s) = log of the moment generating function - log s, which is convex there. */
function saddlePoint({ lambda, x, df }: Form): { c: number; curvature: number } {
  let low = 0;
  let high = 0.5;
  let c = Math.min(0.25, 1 / (1 + x));
  let curvature = 1;
  for (let i = 0; i < 200; i++) {
    let slope = -1 / c;
    curvature = 1 / (c * c);
    for (const l of lambda) {
      const r = l / (1 - 2 * l * c);
      slope += r;
      curvature += 2 * r * r;
    }
    if (df === Infinity) slope -= x;
    else {
      const r = x / (1 + (2 * x * c) / df);
      slope -= r;
      curvature += (2 * r * r) / df;
    }
    if (slope > 0) high = c;
    else low = c;
    const newton = c - slope / curvature;
    const next = newton > low && newton < high ? newton : 0.5 * (low + high);
    if (Math.abs(next - c) < 1e-12 * c) break;
    c = next;
  }
  return { c, curvature };
}

/** (1/pi) Im of the integral of exp(phi(s)) along s(t) = c + width (i sinh t + cosh t - 1), t > 0; trapezoid rule. */
function integral(form: Form, c: number, width: number): number {
  const h = 1 / 32;
  let sum = 0.5 * Math.exp(phi(form, c, 0)[0]) * width;
  for (let k = 1; k < 2000; k++) {
    const t = k * h;
    const cosh = Math.cosh(t);
    const sinh = Math.sinh(t);
    const [real, imaginary] = phi(form, c + width * (cosh - 1), width * sinh);
    const size = Math.exp(real) * width;
    sum += size * (Math.cos(imaginary) * cosh + Math.sin(imaginary) * sinh);
    if (size * cosh < 1e-18 * Math.abs(sum)) break;
  }
  return Math.min(1, (sum * h) / Math.PI);
}

/** phi at re + i im, as real and imaginary part (on the branch that is continuous from the real axis). */
function phi({ lambda, x, df }: Form, re: number, im: number): [number, number] {
  let real = -Math.log(Math.hypot(re, im));
  let imaginary = -Math.atan2(im, re);
  for (const l of lambda) {
    real -= 0.5 * Math.log(Math.hypot(1 - 2 * l * re, 2 * l * im));
    imaginary += 0.5 * Math.atan2(2 * l * im, 1 - 2 * l * re);
  }
  if (df === Infinity) return [real - x * re, imaginary - x * im];
  const a = (2 * x) / df;
  real -= 0.5 * df * Math.log(Math.hypot(1 + a * re, a * im));
  imaginary -= 0.5 * df * Math.atan2(a * im, 1 + a * re);
  return [real, imaginary];
}
