/** Days of the Gregorian calendar, also before 1582, as whole numbers: 0 is 1970-01-01. Years 1 to 9999. */
export type Day = number;

const ERA = 146_097;

/** Months count from 1. Day and month need not exist: 2023-02-31 is 2023-03-03. */
export function dayOf(year: number, month: number, day: number): Day {
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (months - y * 12) + 2) / 5) + day - 1;
  return era * ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civilOf(at: Day): Civil {
  const z = at + 719_468;
  const era = Math.floor(z / ERA);
  const doe = z - era * ERA;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const firstDay: Day = dayOf(1, 1, 1);
export const lastDay: Day = dayOf(9999, 12, 31);

/** 1998-07-15. */
export function dayText(at: Day): string {
  const { year, month, day } = civilOf(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
