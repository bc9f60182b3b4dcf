import { Refusal } from '../core/refusal.ts';
import { shortened } from '../core/refusal.ts';
import { type Day, civilOf, dayOf, daysIn } from './day.ts';

/** Months first, then days: P1Y6M, P3M, P365D, P2W. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

/**
 * Where the day of the month does not exist (31 January and one month, 29 February and one year): `last-day`, the last day of that month,
 * or `next-day`, the first of the next.
 */
export type EndOfMonth = 'last-day' | 'next-day';

/** @throws Refusal `bad-duration` */
export function durationOf(text: unknown, place = ''): Duration {
  const found =
    typeof text === 'string' && /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?$/.exec(text);
  if (!found)
    throw new Refusal(
      'bad-duration',
      place,
      `${shortened(text)} is no duration: P1Y, P3M, P365D, P1Y6M`,
      meantDuration(text),
    );
  const [years, months, weeks, days] = found.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return { months: years * 12 + months, days: weeks * 7 + days };
}

function meantDuration(text: unknown): string | undefined {
  const found = typeof text === 'string' && /^\s*[Pp]?(\d{1,4})\s*(y|m|w|d)/i.exec(text);
  return found ? `P${found[1]}${found[2]!.toUpperCase()}` : undefined;
}

/** The same day of the month so many months later (or earlier, below zero). Never falls when `at` grows. */
export function plusMonths(at: Day, months: number, end: EndOfMonth): Day {
  if (months === 0) return at;
  const { year, month, day } = civilOf(at);
  const count = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const last = daysIn(y, m);
  return day <= last ? dayOf(y, m, day) : dayOf(y, m, last) + (end === 'next-day' ? 1 : 0);
}

export const plus = (at: Day, { months, days }: Duration, end: EndOfMonth): Day => plusMonths(at, months, end) + days;
export const minus = (at: Day, { months, days }: Duration, end: EndOfMonth): Day => plusMonths(at, -months, end) - days;

/** Whole months from one day to another: the most that can be added to `from` without passing `to`. Below zero where `to` is earlier. */
export function wholeMonths(from: Day, to: Day, end: EndOfMonth): number {
  const [a, b] = [civilOf(from), civilOf(to)];
  let months = (b.year - a.year) * 12 + b.month - a.month + 1;
  while (plusMonths(from, months, end) > to) months--;
  return months;
}

/** Whole years: the most that can be added to `from` without passing `to`. */
export function wholeYears(from: Day, to: Day, end: EndOfMonth): number {
  let years = civilOf(to).year - civilOf(from).year + 1;
  while (plusMonths(from, years * 12, end) > to) years--;
  return years;
}
