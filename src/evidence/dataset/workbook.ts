import { openSpreadsheet, SpreadsheetRefusal, type Cell, type Merge, type Spreadsheet } from '@dawra/spreadsheet';
import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { error, Faults } from './fault.contract.ts';
import { headerOf, headerWithin } from './sheet-header.ts';
import { checkHeader } from './sniff.ts';

/** What a workbook may cost; larger tables belong in CSV, which is not held in memory. */
export const workbookLimits = {
  fileBytes: 200 * 2 ** 20,
  xlsBytes: 32 * 2 ** 20,
  inflatedBytes: 200 * 2 ** 20,
  characters: 200 * 2 ** 20,
  cells: 4_000_000,
} as const;

type Texts = (string | null)[];

/** A refusal of the reader in the words of an import. */
function refused({ code, details }: SpreadsheetRefusal): Faults {
  const { sheet, row, found, limit, reason } = details;
  const place = { ...(sheet === undefined ? {} : { sheet }), ...(row === undefined ? {} : { row }) };
  if (code === 'too-large') return new Faults([error('too-many-cells', { ...place, expected: limit ?? '' })]);
  return new Faults([error('not-a-workbook', { ...place, found: (reason ?? found ?? code).slice(0, 200) })]);
}

/** @throws Faults where the reader refuses */
function orFaults<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof SpreadsheetRefusal ? refused(cause) : cause;
  }
}

/**
 * Opens a workbook (xlsx, xlsm, xls, ods); values only: formulas are never computed, links never followed.
 * @throws Faults when it is not a workbook, lies about its size, or inflates to more than the limit
 */
export async function openWorkbook(path: string): Promise<Spreadsheet> {
  if ((await stat(path)).size > workbookLimits.fileBytes)
    throw new Faults([error('too-many-cells', { expected: `${workbookLimits.fileBytes / 2 ** 20} MB` })]);
  const bytes = await readFile(path);
  return orFaults(() => openSpreadsheet(bytes, { limits: workbookLimits }));
}

function cellText(cell: Cell | undefined): string | null {
  if (cell?.type === 'boolean') return cell.text === 'TRUE' ? '1' : '0';
  return cell?.text ?? null;
}

/**
 * The rows of a sheet as texts, from the first to the last with content; row 0 is row 1 of the sheet. Dates are ISO, yes and no 1 and 0.
 * @throws Faults when the sheet is damaged or too large, or holds a formula whose value was not stored: it would be read as no answer
 */
export function* sheetLines(book: Spreadsheet, sheet: string, merge?: (block: Merge) => void): Generator<Texts> {
  const empty: Texts = [];
  let next = 1;
  const rows = orFaults(() => book.rows(sheet, merge ? { merge } : {})[Symbol.iterator]());
  for (let step = orFaults(() => rows.next()); !step.done; step = orFaults(() => rows.next())) {
    const { number, cells } = step.value;
    const unvalued = cells.findIndex((cell) => cell?.type === 'unvalued');
    if (unvalued >= 0) {
      const column = String(unvalued + 1);
      throw new Faults([error('formula-without-value', { sheet, row: number, column })]);
    }
    for (; next < number; next += 1) yield empty;
    next = number + 1;
    yield Array.from(cells, cellText);
  }
}

/** The rows of a small sheet, all at once. @throws Faults as `sheetLines` */
export const sheetRows = (book: Spreadsheet, sheet: string): Texts[] => [...sheetLines(book, sheet)];

export interface SheetTable {
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly header: readonly string[];
  /** Row of the sheet on which the header stands, from 1. */
  readonly headerRow: number;
}

/** What a first pass over a sheet finds: the rows among which the header is, the merged blocks, the number of rows up to the last with text. */
function survey(book: Spreadsheet, sheet: string): { top: Texts[]; merges: Merge[]; rows: number } {
  const top: Texts[] = [];
  const merges: Merge[] = [];
  let [at, rows, written] = [0, 0, false];
  for (const line of sheetLines(book, sheet, (block) => merges.push(block))) {
    at += 1;
    const filled = line.some((cell) => cell?.trim());
    if (filled) rows = at;
    if (at <= headerWithin || (filled && !written)) top[at - 1] = line;
    written ||= filled;
  }
  return { top: Array.from(top, (line) => line ?? []), merges, rows };
}

/**
 * Writes one sheet as a CSV in UTF-8, so that workbooks and CSV take the same way from there on.
 * The header is found by `headerOf`; trailing empty rows are left out. The sheet is read twice, row by row: it never stands in memory.
 */
export async function sheetToCsv(path: string, to: string, wanted: string | undefined): Promise<SheetTable> {
  const book = await openWorkbook(path);
  const sheets = book.sheets.map((sheet) => sheet.name);
  const name = wanted ?? sheets[0];
  if (name === undefined || !sheets.includes(name))
    throw new Faults([error('not-a-workbook', { found: wanted ?? '', expected: sheets.join(', ') })]);
  const { top, merges, rows } = survey(book, name);
  const found = headerOf(top, merges);
  if (!found) throw new Faults([error('empty-file', { sheet: name })]);
  const { row: first, header } = found;
  checkHeader(header, { sheet: name, row: first + 1 });
  const csvLine = (cells: readonly (string | null)[]): string =>
    `${header.map((_, index) => csvField(cells[index] ?? '')).join(',')}\n`;
  const lines = function* (): Generator<string> {
    yield csvLine(header);
    let at = 0;
    for (const cells of sheetLines(book, name)) {
      if (at > first && at < rows) yield csvLine(cells);
      at += 1;
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(to));
  return { sheet: name, sheets, header, headerRow: first + 1 };
}

const csvField = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
