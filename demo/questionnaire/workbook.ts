import { createHash } from 'node:crypto';
import type { Sheet } from '@dawra/xlsform';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { questionnaireSheets } from './sheets.ts';

/** Name of the workbook, beside this module. */
export const WORKBOOK = 'dawra-returnee.xlsx';

/** Widths in characters: texts wide, codes narrow. */
const width = (header: string) =>
  /^(label|hint|constraint_message)::/.test(header) ? 48 : header === 'type' ? 28 : 20;

function worksheet({ columns, rows }: Sheet): WorkSheet {
  const headers = columns.map(({ header }) => header);
  const sheet = utils.aoa_to_sheet([headers, ...rows.map(({ cells }) => cells.map((cell) => cell || null))]);
  sheet['!cols'] = headers.map((header) => ({ wch: width(header) }));
  return sheet;
}

/** The questionnaire as the bytes of an .xlsx workbook. */
export function questionnaireWorkbook(): Uint8Array {
  const book = utils.book_new();
  for (const sheet of questionnaireSheets().sheets) utils.book_append_sheet(book, worksheet(sheet), sheet.name);
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer);
}

/** Digest of the questionnaire's content, the same whatever program saved the workbook. */
export const contentDigest = (sheets: readonly Sheet[]): string =>
  createHash('sha256').update(JSON.stringify(sheets)).digest('hex');
