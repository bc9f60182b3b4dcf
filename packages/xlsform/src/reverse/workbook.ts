import { utils, write } from '@e965/xlsx';
import type { Sheets } from '../sheets.ts';

/** Width of a column in characters, by what it usually holds. */
const width = (header: string): number =>
  /^(?:label|hint|constraint_message|required_message)\b/.test(header) ? 48 : 20;

/** Writes sheets as the bytes of an .xlsx workbook; every cell is text, so that no spreadsheet program reads `1-2` as a date. */
export function workbookOf({ sheets }: Sheets): Uint8Array {
  const book = utils.book_new();
  for (const { name, columns, rows } of sheets) {
    const headers = columns.map(({ header }) => header);
    const sheet = utils.aoa_to_sheet([headers]);
    for (const [index, { cells }] of rows.entries()) {
      cells.forEach((text, column) => {
        if (text !== '') sheet[utils.encode_cell({ r: index + 1, c: column })] = { t: 's', v: text };
      });
    }
    sheet['!ref'] = utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: rows.length, c: Math.max(0, headers.length - 1) },
    });
    sheet['!cols'] = headers.map((header) => ({ wch: width(header) }));
    utils.book_append_sheet(book, sheet, name);
  }
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true });
  return new Uint8Array(bytes);
}
