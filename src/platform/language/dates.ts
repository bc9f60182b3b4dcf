import { normaliseDigits } from './digits.ts';

export type DatePrecision = 'year' | 'month' | 'day';

/** Today in UTC, ISO 8601. */
export const today = (): string => new Date().toISOString().slice(0, 10);

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** How precise an ISO 8601 date with reduced precision is; `undefined` when it is not one (`1998-02-30`). */
export function datePrecision(iso: string): DatePrecision | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return match[3] ? 'day' : match[2] ? 'month' : 'year';
}

/** Whether a date of reduced precision is one of the calendar, the first day of which is today or lies behind. */
export const hasBegun = (iso: string): boolean =>
  datePrecision(iso) !== undefined && (iso + '-01-01').slice(0, 10) <= today();

/**
 * Reads a date as people type it and gives it as ISO 8601 with the precision they gave: `1998`, `07/1998`, `3/7/1998`
 * (day first, as in the Maghreb and Europe), `1998-07-03`, in any digit set.
 * @returns `undefined` when it is no date of the calendar.
 */
export function parsePartialDate(text: string): string | undefined {
  const parts = normaliseDigits(text)
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim()
    .split(/\s*[-/.\u060d\s]\s*/);
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return undefined;
  const ordered = parts[0]?.length === 4 ? parts : [...parts].reverse();
  if (ordered[0]?.length !== 4 || ordered.slice(1).some((part) => part.length > 2)) return undefined;
  const iso = ordered.map((part, index) => (index ? part.padStart(2, '0') : part)).join('-');
  return datePrecision(iso) ? iso : undefined;
}
