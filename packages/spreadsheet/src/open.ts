import { isCompound } from './cfb.ts';
import { openCsv } from './csv.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { isDocumentPart, openOds } from './ods.ts';
import { asRefusal, damaged, refusing, SpreadsheetRefusal, tooLarge } from './problem.ts';
import type { Format, OpenOptions, Row, Spreadsheet } from './spreadsheet.ts';
import { openXls } from './xls.ts';
import { isWorkbookPart, openXlsx } from './xlsx.ts';
import { openZip } from './zip.ts';

const isZip = (bytes: Uint8Array): boolean => [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);

/** First characters of a file that is no spreadsheet, for the message. */
function beginning(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes.subarray(0, 24)).replace(/[^\x20-\x7e]+/g, ' ');
  return bytes.length === 0 ? '(empty)' : `${text.trim()}…`;
}

/** What a file is by its content: `csv` for text without zero bytes, markup apart; nothing when it is no spreadsheet. */
export function formatOf(bytes: Uint8Array): 'zip' | Extract<Format, 'xls' | 'csv'> | undefined {
  if (isZip(bytes)) return 'zip';
  if (isCompound(bytes)) return 'xls';
  const start = bytes.subarray(0, 4_096);
  const wide = start[0] === 0xff || start[0] === 0xfe;
  const control = start.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  if (bytes.length === 0 || (control && !wide)) return undefined;
  return /^(?:\ufeff|\xef\xbb\xbf)?\s*[<{%]/.test(String.fromCharCode(...start.subarray(0, 64))) ? undefined : 'csv';
}

function open(bytes: Uint8Array, limits: Limits): Spreadsheet {
  const format = formatOf(bytes);
  const most = format === 'xls' ? limits.xlsBytes : limits.fileBytes;
  if (bytes.length > most) throw tooLarge('file', `${bytes.length} B`, `${most} B`);
  if (format === 'xls') return openXls(bytes, limits);
  if (format === 'csv') return openCsv(bytes, limits);
  if (format === undefined) throw new SpreadsheetRefusal('not-a-spreadsheet', { found: beginning(bytes) });
  const parts = openZip(bytes, (name) => isWorkbookPart(name) || isDocumentPart(name), limits);
  const opened = parts.has('[content_types].xml') ? openXlsx(parts, limits) : openOds(parts, limits);
  if (!opened) throw new SpreadsheetRefusal('not-a-spreadsheet', { found: 'zip' });
  return opened;
}

/** Rows whose every fault is a refusal. */
function* guarded(rows: Iterable<Row>): Generator<Row> {
  try {
    yield* rows;
  } catch (error) {
    throw error instanceof RangeError && /^no sheet /.test(error.message) ? error : asRefusal(error);
  }
}

/**
 * Opens a spreadsheet by its content: .xlsx, .xlsm, .ods, .xls (BIFF8) or CSV. Nothing in the file is run or fetched.
 *
 * @param bytes the whole file
 * @param options ceilings, where they differ from `defaultLimits`
 * @returns the sheets, whose rows are read one at a time when asked for
 * @throws SpreadsheetRefusal, and nothing else, for a file that cannot be read; of .xls in browsers also `not-prepared`
 * when `prepareXls` has not been awaited
 */
export function openSpreadsheet(bytes: Uint8Array, options: OpenOptions = {}): Spreadsheet {
  const limits = { ...defaultLimits, ...options.limits };
  const opened = refusing(() => open(bytes, limits));
  if (opened.sheets.length === 0) throw damaged('it has no sheet');
  return { ...opened, rows: (sheet, more) => guarded(opened.rows(sheet, more)) };
}
