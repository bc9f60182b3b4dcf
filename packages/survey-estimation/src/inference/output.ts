/** From computed numbers to what is written: nulls, limits, tidy zeros. */
import { qt } from '../numeric/distributions.ts';
import type { Matrix } from '../core/context.ts';
import type { Confidence } from '../core/confidence.ts';

/** The number, or null where it does not exist or is infinite. */
export function orNull(x: number): number | null {
  return Number.isFinite(x) ? x : null;
}

/** What rounding alone may leave of a standard error, relative to the estimate: some last places of the values and of their sums. */
const ROUNDING = 16 * Number.EPSILON;

/** A standard error that is only rounding is 0; one that does not exist stays NaN. */
export function tidySe(se: number, estimate: number, rounding = ROUNDING): number {
  return se < rounding * Math.abs(estimate) || se < 1e-200 ? 0 : se;
}

/**
 * The standard error of a variance: 0 where it is only rounding, NaN where it is negative, as that of Horvitz and Thompson
 * can be. `scale`: the largest of the variances it was computed from.
 */
export function standardError(variance: number, estimate: number, scale = 0): number {
  if (!(variance < -1e-12 * scale)) return tidySe(Math.sqrt(Math.max(0, variance)), estimate);
  return tidySe(Math.sqrt(-variance), estimate) === 0 ? 0 : NaN;
}

export type Limits = [number | null, number | null];

export function levelOf(confidence: Confidence | undefined): number {
  return confidence?.level ?? 0.95;
}

/** The quantile t of the limits: upper tail (1 - level)/2. */
export function tOf(level: number, df: number): number {
  return qt((1 - level) / 2, df, true);
}

/** estimate -/+ t se; null where there is no se or df <= 0; both the estimate where se is 0. */
export function waldLimits(estimate: number, se: number, df: number, level: number): Limits {
  if (!Number.isFinite(se) || !Number.isFinite(estimate) || !(df > 0)) return [null, null];
  if (se === 0) return [estimate, estimate];
  const reach = se * tOf(level, df);
  return [orNull(estimate - reach), orNull(estimate + reach)];
}

export function matrixOut(v: Matrix): (number | null)[][] {
  return v.map((row) => Array.from(row, orNull));
}
