import { SSF, type CellObject } from '@e965/xlsx';

const isDateFormat: (format: string) => boolean = SSF.is_date;

const errorNames: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/**
 * Spreadsheet serial number as ISO 8601: a date, a date and time, or a time of day when it is less than one day.
 * `date1904` counts from 1 January 1904 instead of 31 December 1899. Serial 60 (29 February 1900, which never was) gives 28 February.
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

/** Text of a cell as the author meant it, or the name of the error it holds. Formulas are never evaluated: `v` is the value stored. */
export function cellText(cell: CellObject, date1904: boolean): { text: string } | { error: string } {
  const { t, v, z } = cell;
  if (t === 'e') return { error: errorNames[Number(v)] ?? (typeof v === 'string' ? v : '#ERROR') };
  if (v === undefined || v === null) return { text: '' };
  if (typeof v === 'boolean') return { text: v ? 'TRUE' : 'FALSE' };
  if (v instanceof Date) return { text: v.toISOString().slice(0, 19).replace('T00:00:00', '') };
  if (typeof v === 'string') return { text: v };
  return { text: typeof z === 'string' && isDateFormat(z) ? serialToIso(v, date1904) : String(v) };
}
