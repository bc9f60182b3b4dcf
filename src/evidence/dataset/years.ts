import type { Cell } from './cell.ts';

/**
 * Years as columns hold them. A Hijri year and a Gregorian one are both four digits, and the people asked about lived through Hijri 1340 to 1450, which is
 * 1921 to 2028: a year between the two ranges is neither.
 */
export const hijri = { from: 1340, to: 1460 } as const;
export const gregorian = { from: 1880, to: 2100 } as const;

/** SQL condition: a number is a year of that calendar. */
export const yearSql = (number: string, { from, to }: { readonly from: number; readonly to: number }): string =>
  `(${number} between ${from} and ${to} and ${number} % 1 = 0)`;

/** SQL condition: a text says itself that it is of the Hijri calendar, `12/05/1445 هـ`. */
export const saysHijriSql = ({ digits: text }: Cell): string =>
  `case when length(${text}) <= 24 then regexp_full_match(${text}, '.*[0-9] ?(هـ|ه|AH|H)[.]?') and regexp_matches(${text}, '(^|[^0-9])1[34][0-9]{2}([^0-9]|$)') else false end`;

/** SQL of the year of a date in ISO 8601. */
export const yearOf = (day: string): string => `try_cast(left(${day}, 4) as double)`;

const yearWords = /year|annee|année|date|\ban\b|birth|born|naiss|hijri|hegir|hégir|سنة|عام|تاريخ|ميلاد|هجري|مولد/i;

/** Whether the name of a column says that it holds years or dates. */
export const namesYears = (name: string): boolean => yearWords.test(name.replaceAll('_', ' '));

/** How often a column holds years of one calendar and of the other, among its answers. */
export interface Years {
  readonly answers: number;
  readonly hijri: number;
  readonly gregorian: number;
}

/**
 * What the years of a column are. A column of dates tells by a single year; numbers are years where the name says so, or where all of them are years of the
 * one calendar or the other.
 */
export function calendarOf(
  name: string,
  { answers, hijri, gregorian }: Years,
  dates: boolean,
): 'hijri' | 'both' | undefined {
  if (hijri === 0 || answers === 0) return undefined;
  const years = dates || hijri + gregorian === answers || (namesYears(name) && (hijri + gregorian) * 5 >= answers * 4);
  if (!years) return undefined;
  return gregorian > 0 ? 'both' : hijri * 2 >= answers ? 'hijri' : undefined;
}
