/** Inverts a distribution function on the positive half line by bracketed Newton steps on the logarithm of a tail. */
import type { LogTail } from './incomplete-gamma.ts';

/** A quantile as ratio to the mean scale, and its logarithm where the ratio is no normal double. */
export interface RatioQuantile {
  r: number;
  logR: number;
}

/**
 * The r with tail area `p` (0 < p < 1): `tailAt(r, log r, upper)` gives the logarithms of the area and of the
 * derivative by log r. The smaller tail is the one inverted.
 */
export function ratioQuantile(
  tailAt: (r: number, logR: number, upper: boolean) => LogTail,
  p: number,
  upper: boolean,
): RatioQuantile {
  if (p > 0.5) {
    p = 1 - p;
    upper = !upper;
  }
  const target = Math.log(p);
  const direction = upper ? -1 : 1;
  let low = -Infinity;
  let high = Infinity;
  let s = 0;
  for (let i = 0; i < 400; i++) {
    const exact = Math.abs(s) < 690;
    const r = Math.exp(s);
    const { tail, kernel } = tailAt(r, exact ? Math.log(r) : s, upper);
    const excess = tail - target;
    const step = (-direction * excess) / Math.exp(kernel - tail);
    if (Math.abs(step) < 1e-10 || excess === 0)
      return { r: exact ? r * (1 + step) : Math.exp(s + step), logR: s + step };
    if (direction * excess > 0) high = s;
    else low = s;
    const next = s + step;
    s = next > low && next < high ? next : inside(low, high, s);
    if (high - low <= 4e-16 * Math.abs(s)) break;
  }
  return { r: Math.exp(s), logR: s };
}

/** The middle of the bracket; where one side is open, a point at twice the distance from 0. */
function inside(low: number, high: number, s: number): number {
  if (low === -Infinity) return Math.min(2 * s, s - 1);
  if (high === Infinity) return Math.max(2 * s, s + 1);
  return 0.5 * (low + high);
}
