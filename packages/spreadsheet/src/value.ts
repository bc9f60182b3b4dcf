import type { Cell } from './spreadsheet.ts';

/**
 * Spreadsheet serial number as ISO 8601: a date, a date and time, or a time of day when it is less than one day.
 * `date1904` counts from 1 January 1904 instead of 31 December 1899. Serial 60 (29 February 1900, which never was) gives 28 February.
 * A serial that no date belongs to comes back as a number.
 */
export function serialToIso(serial: number, date1904: boolean): string {
  const leap = !date1904 && serial < 60 ? 1 : 0;
  const origin = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30 + leap);
  const moment = new Date(origin + Math.round(serial * 86_400) * 1_000);
  if (Number.isNaN(moment.getTime())) return String(serial);
  const [day = '', time = ''] = moment.toISOString().split('T');
  const clock = time.slice(0, 8);
  if (serial >= 0 && serial < 1 && !date1904) return clock;
  return clock === '00:00:00' ? day : `${day}T${clock}`;
}

/** What a number format shows: a day (with or without a time), a time of day, or a span of hours, minutes and seconds. */
export type Moment = 'date' | 'time' | 'elapsed';

/** What a number format makes of a number: a moment, or a code of so many digits at least. */
export type Shown = Moment | number;

/** What a number format makes of a number: `00000` a code with its zeros in front, another one a moment or nothing that is not the number. */
export function shownBy(format: string): Shown | undefined {
  return /^0{2,20}$/.test(format.trim()) ? format.trim().length : momentOf(format);
}

/** What a number format shows, by its letters outside quotes, escapes and brackets; nothing for a format of plain numbers. */
export function momentOf(format: string): Moment | undefined {
  const unquoted = format.replace(/"[^"]*"?|\\.|_.|\*./g, '');
  if (/\[(?:h+|m+|s+)\]/i.test(unquoted)) return 'elapsed';
  const bare = unquoted
    .replace(/\[[^\]]*\]/g, '')
    .replace(/General/gi, '')
    .replace(/e[+-]/gi, '');
  if (/[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]|AM\/PM|A\/P/i.test(bare))) return 'date';
  return /[hs]|AM\/PM|A\/P/i.test(bare) ? 'time' : undefined;
}

/** What a built-in number format of Office Open XML or BIFF shows (ECMA-376 part 1, 18.8.30). */
export function builtInMoment(id: number): Moment | undefined {
  if (id === 46) return 'elapsed';
  if ((id >= 18 && id <= 21) || id === 32 || id === 33 || id === 45 || id === 47) return 'time';
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : undefined;
}

/** Hours, minutes and seconds of a span in seconds, hours as many as there are: `30:00:00`, `-00:05:00`. */
export function span(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const parts = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  return (seconds < 0 && whole > 0 ? '-' : '') + parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** The last day that spreadsheet programs know, 31 December 9999. */
const last = Date.UTC(9999, 11, 31) / 86_400_000;

/** A cell from a number, shown as a date, a time, a span or a code with zeros in front where its format is one. */
export function numberCell(value: number, moment: Shown | undefined, date1904: boolean): Cell {
  if (!Number.isFinite(value)) return { type: 'error', text: '#NUM!' };
  if (typeof moment === 'number') {
    const whole = Number.isSafeInteger(value) && value >= 0;
    return whole ? textCell(String(value).padStart(moment, '0')) : { type: 'number', text: String(value) };
  }
  const days = value - (date1904 ? 24_107 : 25_569);
  // Beyond the days that there are, programs show no date either.
  if (!moment || Math.abs(days) >= last + 1) return { type: 'number', text: String(value) };
  if (moment === 'elapsed') return { type: 'date', text: span(value * 86_400) };
  const clock = moment === 'time' && date1904 && value >= 0 && value < 1;
  return { type: 'date', text: clock ? serialToIso(value, false) : serialToIso(value, date1904) };
}

/**
 * A cell from a number as a file has it; nothing when it is none. Whole numbers of more digits than a double keeps stay as written:
 * they are identifiers, and two of them must not become one.
 */
export function writtenNumber(written: string, moment: Shown | undefined, date1904: boolean): Cell | undefined {
  const value = Number(written);
  if (Number.isNaN(value)) return undefined;
  const long =
    (!moment || typeof moment === 'number') &&
    Math.abs(value) > Number.MAX_SAFE_INTEGER &&
    /^-?\d+$/.test(written.trim());
  return long ? { type: 'number', text: written.trim() } : numberCell(value, moment, date1904);
}

/** A cell that says yes or no. */
export const booleanCell = (value: boolean): Cell => ({ type: 'boolean', text: value ? 'TRUE' : 'FALSE' });

/** A cell of text. */
export const textCell = (text: string): Cell => ({ type: 'text', text });

/** A cell with an error's name. */
export const errorCell = (text: string): Cell => ({ type: 'error', text: text || '#ERROR' });

/** A cell whose formula has no stored value. */
export const unvaluedCell: Cell = { type: 'unvalued', text: '' };
