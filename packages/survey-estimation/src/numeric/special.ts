/** Small pieces shared by the incomplete gamma and beta functions, each accurate to a few units of the last place. */

/** log(1 + u) - u for u > -1 without cancellation near 0 (series of the inverse hyperbolic tangent). */
export function log1pMinus(u: number): number {
  if (u > 0.6 || u < -0.45) return Math.log1p(u) - u;
  const w = u / (2 + u);
  const w2 = w * w;
  let series = 1 / 3;
  let power = w2;
  for (let k = 5; ; k += 2) {
    const next = series + power / k;
    if (next === series) break;
    series = next;
    power *= w2;
  }
  return w * (2 * w2 * series - u);
}

const STIRLING = [1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12];

/**
 * The error of Stirling's formula, lnGamma(z) - ((z - 1/2) ln z - z + ln(2 pi)/2), for z > 0: the asymptotic series
 * (DLMF 5.11.1) from 14 on, the recurrence of the gamma function below. Absolute error about 1e-16.
 */
export function stirlingError(z: number): number {
  if (z === Infinity) return 0;
  let sum = 0;
  for (; z < 14; z += 1) {
    sum += z < 1 ? (z + 0.5) * (Math.log1p(z) - Math.log(z)) - 1 : (z + 0.5) * log1pMinus(1 / z) + 0.5 / z;
  }
  const t = 1 / (z * z);
  let series = 0;
  for (const c of STIRLING) series = series * t + c;
  return sum + series / z;
}

/** x * x as an unevaluated sum of two doubles, [product, error] (Dekker 1971); for |x| < 1e150. */
export function squareParts(x: number): [number, number] {
  const c = 134217729 * x;
  const high = c - (c - x);
  const low = x - high;
  const square = x * x;
  return [square, high * high - square + 2 * high * low + low * low];
}
