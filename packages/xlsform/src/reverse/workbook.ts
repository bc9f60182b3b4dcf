import { writeXlsx } from '@dawra/spreadsheet';
import type { Sheets } from '../sheets.ts';

/** Width of a column in characters, by what it usually holds. */
const width = (header: string): number =>
  /^(?:label|hint|constraint_message|required_message)\b/.test(header) ? 48 : 20;

/** Writes sheets as the bytes of an .xlsx workbook; every cell is text, so that no spreadsheet program reads `1-2` as a date. */
export function workbookOf({ sheets }: Sheets): Uint8Array {
  return writeXlsx(
    sheets.map(({ name, columns, rows }) => {
      const headers = columns.map(({ header }) => header);
      return { name, widths: headers.map(width), rows: [headers, ...rows.map(({ cells }) => cells)] };
    }),
  );
}
