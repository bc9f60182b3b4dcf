import { datePrecision } from './dates.ts';
import { intlTag, languages, type Locale } from './locale.ts';

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numbers(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${locale}${JSON.stringify(options)}`;
  let format = cache.get(key) as Intl.NumberFormat | undefined;
  if (!format) cache.set(key, (format = new Intl.NumberFormat(intlTag(locale), options)));
  return format;
}

function dates(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${locale}${JSON.stringify(options)}`;
  let format = cache.get(key) as Intl.DateTimeFormat | undefined;
  if (!format) cache.set(key, (format = new Intl.DateTimeFormat(intlTag(locale), options)));
  return format;
}

/** Spaces inside a number never break a line, nor let a bidi run split ("1 200 000" reversed). */
const unbroken = (text: string): string => text.replace(/ /g, '\u00a0');

/** A number with thousands separators; `digits` fixes the decimals, otherwise at most three are kept. */
export const formatNumber = (locale: Locale, value: number, digits?: number): string =>
  unbroken(
    numbers(
      locale,
      digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits },
    ).format(value),
  );

/** A share (0.125) as a percentage ("12.5%", "12,5 %"), one decimal unless told. */
export const formatPercent = (locale: Locale, share: number, digits = 1): string =>
  unbroken(
    numbers(locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(share),
  );

/** A file size in decimal units. */
export function formatBytes(locale: Locale, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const options = {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: step ? 1 : 0,
  } as const;
  return unbroken(numbers(locale, options).format(bytes / 1000 ** step));
}

/** An interval "12.1 – 15.3", its ends in reading order in every direction of writing. */
export const formatInterval = (low: string, high: string): string => `${isolate(low)}\u00a0–\u00a0${isolate(high)}`;

/** A name before what it names, with the colon as the language sets it (French: after a space that does not break); without a value, what stands before one. */
export const formatNamed = (locale: Locale, name: string, value = ''): string => name + languages[locale].colon + value;

/** A calendar date with the precision it has: `1998`, `1998-07`, `1998-07-03`. What is no date is given back unchanged. */
export function formatDate(locale: Locale, iso: string): string {
  const precision = datePrecision(iso);
  if (!precision) return iso;
  const date = new Date(`${iso}${precision === 'year' ? '-01-01' : precision === 'month' ? '-01' : ''}T00:00:00Z`);
  if (precision === 'year') return iso;
  const day = precision === 'day' ? ({ day: 'numeric' } as const) : {};
  return dates(locale, { timeZone: 'UTC', year: 'numeric', month: 'long', ...day }).format(date);
}

/** A moment (ISO 8601 with time, or a Date) with its time zone, UTC unless told: the same on server and page. */
export const formatMoment = (locale: Locale, moment: string | Date, timeZone = 'UTC'): string =>
  dates(locale, {
    timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(moment));

/** "3 hours ago", "in 2 days": the distance of a moment from `now` in its largest unit. */
export function formatRelative(locale: Locale, moment: string | Date, now: Date = new Date()): string {
  const seconds = (new Date(moment).getTime() - now.getTime()) / 1000;
  const units = [
    ['year', 31_557_600],
    ['month', 2_629_800],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(intlTag(locale), { numeric: 'auto' }).format(Math.round(seconds / length), unit);
}

/** "a, b and c". */
export const formatList = (
  locale: Locale,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => new Intl.ListFormat(intlTag(locale), { type }).format(items);

/** The name of a country by its two letters (ISO 3166-1, CLDR); the letters themselves where there is none. */
export const formatCountry = (locale: Locale, code: string): string =>
  new Intl.DisplayNames(intlTag(locale), { type: 'region', fallback: 'code' }).of(code) ?? code;

/** Wraps a code, a name or a number in first-strong isolates, so that it keeps its order inside a sentence of the other direction. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
