import { type Truth, NO, UNKNOWN, YES } from '../core/truth.ts';
import { type Rational, ZERO, add, compare, divide, multiply, negate } from './rational.ts';

/** A number as it is known: from `lo` to `hi`, both included; undefined is without end. */
export interface Range {
  readonly lo: Rational | undefined;
  readonly hi: Rational | undefined;
}

export const anyNumber: Range = { lo: undefined, hi: undefined };
export const pointOf = (value: Rational): Range => ({ lo: value, hi: value });
export const isPoint = ({ lo, hi }: Range): boolean =>
  lo !== undefined && hi !== undefined && (lo === hi || compare(lo, hi) === 0);

type End = Rational | undefined;
const least = (a: End, b: End): End => (a && b ? (compare(b, a) < 0 ? b : a) : undefined);
const most = (a: End, b: End): End => (a && b ? (compare(b, a) > 0 ? b : a) : undefined);

/** Everything from the lower to the upper end of both. */
export const hull = (a: Range, b: Range): Range => ({ lo: least(a.lo, b.lo), hi: most(a.hi, b.hi) });

export function sum(a: Range, b: Range): Range {
  const lo = a.lo && b.lo && add(a.lo, b.lo);
  return { lo, hi: a.hi === a.lo && b.hi === b.lo ? lo : a.hi && b.hi && add(a.hi, b.hi) };
}

export const opposite = ({ lo, hi }: Range): Range => ({ lo: hi && negate(hi), hi: lo && negate(lo) });

/** The smaller of two (of a known and an endless one, at most the known). */
export const smaller = (a: Range, b: Range): Range => ({
  lo: least(a.lo, b.lo),
  hi: a.hi && b.hi ? least(a.hi, b.hi) : (a.hi ?? b.hi),
});
export const larger = (a: Range, b: Range): Range => opposite(smaller(opposite(a), opposite(b)));

const isZero = (a: Range): boolean => isPoint(a) && a.lo!.n === 0n;

export function product(a: Range, b: Range): Range {
  if (a.lo === a.hi && b.lo === b.hi && a.lo && b.lo) return pointOf(multiply(a.lo, b.lo));
  if (isZero(a) || isZero(b)) return pointOf(ZERO);
  if (a.lo && a.hi && b.lo && b.hi) {
    const corners = [multiply(a.lo, b.lo), multiply(a.lo, b.hi), multiply(a.hi, b.lo), multiply(a.hi, b.hi)];
    return { lo: corners.reduce((x, y) => least(x, y)!), hi: corners.reduce((x, y) => most(x, y)!) };
  }
  const positive = (x: Range): boolean => x.lo !== undefined && x.lo.n >= 0n;
  return positive(a) && positive(b)
    ? { lo: multiply(a.lo!, b.lo!), hi: a.hi && b.hi && multiply(a.hi, b.hi) }
    : anyNumber;
}

/** Any number where the divisor may be zero. */
export function quotient(a: Range, b: Range): Range {
  if (!b.lo || !b.hi || (b.lo.n <= 0n && b.hi.n >= 0n)) return anyNumber;
  const one = { n: 1n, d: 1n };
  return product(a, b.lo === b.hi ? pointOf(divide(one, b.lo)) : { lo: divide(one, b.hi), hi: divide(one, b.lo) });
}

/** A number through a function that never falls. */
export const through = ({ lo, hi }: Range, f: (value: Rational) => Rational): Range => {
  const low = lo && f(lo);
  return { lo: low, hi: hi === lo ? low : hi && f(hi) };
};

export function isLess(a: Range, b: Range): Truth {
  if (a.hi && b.lo && compare(a.hi, b.lo) < 0) return YES;
  return a.lo && b.hi && compare(a.lo, b.hi) >= 0 ? NO : UNKNOWN;
}

export function isEqual(a: Range, b: Range): Truth {
  if (isLess(a, b) === YES || isLess(b, a) === YES) return NO;
  return isPoint(a) && isPoint(b) ? YES : UNKNOWN;
}
