import type { Rational } from './rational.ts';

/**
 * How what lies between two values is rounded: `half-up` to the nearest, halves away from zero; `half-even` halves to the even one; `up` away
 * from zero, `down` towards it; `ceiling` to the larger, `floor` to the smaller.
 */
export const roundings = ['half-up', 'half-even', 'up', 'down', 'ceiling', 'floor'] as const;
export type Rounding = (typeof roundings)[number];

/** The whole number for a fraction. Never falls when the fraction grows. */
export function roundWhole({ n, d }: Rational, mode: Rounding): bigint {
  const towardsZero = n / d;
  const rest = n % d;
  if (rest === 0n) return towardsZero;
  const below = n < 0n;
  const away = towardsZero + (below ? -1n : 1n);
  if (mode === 'up') return away;
  if (mode === 'down') return towardsZero;
  if (mode === 'ceiling') return below ? towardsZero : away;
  if (mode === 'floor') return below ? away : towardsZero;
  const twice = (below ? -rest : rest) * 2n;
  if (twice !== d) return twice > d ? away : towardsZero;
  return mode === 'half-up' || towardsZero % 2n !== 0n ? away : towardsZero;
}

/** To so many places after the decimal point. */
export function roundPlaces(value: Rational, places: number, mode: Rounding): Rational {
  const unit = 10n ** BigInt(places);
  return value.d === unit || value.d === 1n
    ? value
    : { n: roundWhole({ n: value.n * unit, d: value.d }, mode), d: unit };
}
