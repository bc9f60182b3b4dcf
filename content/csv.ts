import { isMissing } from './codebook.ts';
import type { Variable } from './codebook.ts';

/** One interview: every declared column with its value or one of the missing codes, as written in the file. */
export type Row = Readonly<Record<string, string>>;

/**
 * The value of a column.
 * @throws RangeError when the row has no such column
 */
export function valueOf(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new RangeError(`no column ${column}`);
  return value;
}

/**
 * Writes RFC 4180 CSV with a header, UTF-8, LF line ends (accepted by readers, the same on every machine).
 * @param absent `codes` keeps the missing codes, as in the field; `empty` leaves those fields empty, as an analysis expects them
 */
export function toCsv(
  rows: readonly Row[],
  variables: readonly Variable[],
  absent: 'codes' | 'empty' = 'codes',
): string {
  const names = variables.map((variable) => variable.name);
  const lines = rows.map((row) => names.map((name) => field(present(valueOf(row, name), absent))).join(','));
  return `${[names.join(','), ...lines].join('\n')}\n`;
}

function present(value: string, absent: 'codes' | 'empty'): string {
  return absent === 'empty' && isMissing(value) ? '' : value;
}

function field(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
