/** A period on the axis of time, in years: 2013 is from 2013.0 to 2014.0. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

/**
 * Where a period lies: `2019`, `2019-03`, `2019-Q1`, `2015/2020` (both years included). Months are twelfths: an axis of years shows no difference of days.
 * @throws RangeError for what is no period
 */
export function spanOf(period: string): Span {
  const [, year, rest] = /^(\d{4})(?:-(Q[1-4]|0[1-9]|1[0-2])|\/(\d{4}))?$/.exec(period) ? splitPeriod(period) : [];
  if (year === undefined) throw new RangeError(`no period: ${period}`);
  const start = Number(year);
  if (!rest) return span(start, start + 1);
  if (rest.startsWith('Q')) return span(start + (Number(rest[1]) - 1) / 4, start + Number(rest[1]) / 4);
  if (rest.length === 2) return span(start + (Number(rest) - 1) / 12, start + Number(rest) / 12);
  const end = Number(rest);
  if (end < start) throw new RangeError(`ends before it begins: ${period}`);
  return span(start, end + 1);
}

const splitPeriod = (period: string): [string, string, string | undefined] => {
  const [year = '', rest] = period.split(/[-/]/);
  return [period, year, rest];
};
const span = (from: number, to: number): Span => ({ from, to, middle: (from + to) / 2 });

/** Whether a text is a period that an axis of time can hold. */
export function isPeriod(period: string): boolean {
  try {
    spanOf(period);
    return true;
  } catch {
    return false;
  }
}

/** Whether all are single years, whose gaps can be counted. */
export const yearly = (periods: readonly string[]): boolean => periods.every((period) => /^\d{4}$/.test(period));
