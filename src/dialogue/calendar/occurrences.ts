import { weekdays, type Rule, type Weekday } from './rule.ts';

const dayLength = 86_400_000;
const at = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const parted = (time: number) => {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
};
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
/** The weekday of a day (`YYYY-MM-DD`). */
export const weekdayOn = (day: string): Weekday => weekdays[(new Date(at(day)).getUTCDay() + 6) % 7]!;

/** Which of its weekday in its month a day is, from the beginning: 1 to 5. */
export const nthOn = (day: string): number => Math.ceil(Number(day.slice(8)) / 7);

/** Most days, weeks, months or years that are looked at. */
export const mostPeriods = 1500;
/** Days of the longest period of a kind. */
const longest = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 } as const;

/** Whether a day of a month is one of those that a rule names. */
function fits(rule: Rule, time: number): boolean {
  const { year, month, day } = parted(time);
  const last = daysIn(year, month);
  const byMonthDay = rule.byMonthDay.some((one) => (one > 0 ? one : last + 1 + one) === day);
  const nth = Math.ceil(day / 7);
  const fromEnd = -Math.ceil((last - day + 1) / 7);
  const weekday = weekdayOn(iso(time));
  const byDay = rule.byDay.some(
    (one) => one.day === weekday && (one.nth === null || one.nth === nth || one.nth === fromEnd),
  );
  return (!rule.byMonthDay.length || byMonthDay) && (!rule.byDay.length || byDay);
}

/** The days of the nth period after a beginning on which a rule may fall, in order. */
function daysOfPeriod(rule: Rule, start: number, nth: number): number[] {
  const step = nth * rule.interval;
  const { year, month, day } = parted(start);
  if (rule.frequency === 'DAILY') return [start + step * dayLength].filter((time) => fits(rule, time));
  if (rule.frequency === 'WEEKLY') {
    // Weeks begin on Monday, as they do in the standard unless it is said otherwise.
    const monday = start - weekdays.indexOf(weekdayOn(iso(start))) * dayLength + step * 7 * dayLength;
    const wanted = rule.byDay.length ? rule.byDay.map((one) => one.day) : [weekdayOn(iso(start))];
    return weekdays.flatMap((one, index) => (wanted.includes(one) ? [monday + index * dayLength] : []));
  }
  const first = new Date(
    rule.frequency === 'MONTHLY' ? Date.UTC(year, month + step, 1) : Date.UTC(year + step, month, 1),
  );
  const last = daysIn(first.getUTCFullYear(), first.getUTCMonth());
  // A month without that day has none.
  if (!rule.byDay.length && !rule.byMonthDay.length)
    return day <= last ? [first.getTime() + (day - 1) * dayLength] : [];
  return Array.from({ length: last }, (_, index) => first.getTime() + index * dayLength).filter((time) =>
    fits(rule, time),
  );
}

/**
 * The days (`YYYY-MM-DD`) on which a rule that begins on a day falls, from another day on, in order. Days that are left out count towards COUNT, as in RFC 5545.
 * @param of.except days that are left out @param of.most how many are given
 */
export function occurrences(
  rule: Rule,
  start: string,
  of: { readonly from: string; readonly most: number; readonly except?: readonly string[] },
): string[] {
  const found: string[] = [];
  const begins = at(start);
  let counted = 0;
  // Without a count nothing before the first day that is asked for matters.
  const away = (at(of.from) - begins) / (longest[rule.frequency] * rule.interval * dayLength);
  const first = rule.count === null ? Math.max(0, Math.floor(away) - 1) : 0;
  for (let period = first; period < first + mostPeriods && found.length < of.most; period += 1) {
    for (const time of daysOfPeriod(rule, begins, period)) {
      if (time < begins) continue;
      const day = iso(time);
      if ((rule.until !== null && day > rule.until) || (rule.count !== null && counted >= rule.count)) return found;
      counted += 1;
      if (day < of.from || of.except?.includes(day)) continue;
      found.push(day);
      if (found.length >= of.most) return found;
    }
  }
  return found;
}
