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

/** Whether a number format shows a date or a time: it has a letter of one outside quotes, escapes and brackets (elapsed time apart). */
export function isDateFormat(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"?|\\.|_.|\*./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/General/gi, '');
  return /[ymdhs]/i.test(bare.replace(/e[+-]/gi, '')) || /AM\/PM|A\/P/i.test(bare);
}

/** Whether a built-in number format of Office Open XML or BIFF shows a date or a time (ECMA-376 part 1, 18.8.30). */
export const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A cell from a number, shown as a date where its format is one. */
export function numberCell(value: number, date: boolean, date1904: boolean): Cell {
  if (!Number.isFinite(value)) return { type: 'error', text: '#NUM!' };
  return date ? { type: 'date', text: serialToIso(value, date1904) } : { type: 'number', text: String(value) };
}

/** A cell that says yes or no. */
export const booleanCell = (value: boolean): Cell => ({ type: 'boolean', text: value ? 'TRUE' : 'FALSE' });

/** A cell of text. */
export const textCell = (text: string): Cell => ({ type: 'text', text });

/** A cell with an error's name. */
export const errorCell = (text: string): Cell => ({ type: 'error', text: text || '#ERROR' });

/** A cell whose formula has no stored value. */
export const unvaluedCell: Cell = { type: 'unvalued', text: '' };
