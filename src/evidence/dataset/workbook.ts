import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { error, Faults } from './fault.contract.ts';
import { headerOf } from './sheet-header.ts';
import { checkHeader } from './sniff.ts';
import { inflateCounted, isZip, ZipTooLarge } from './zip.ts';

/** A workbook is held in memory while it is read; larger tables belong in CSV, which is not. */
export const workbookLimits = { inflatedBytes: 200 * 2 ** 20, members: 2000, cells: 4_000_000 } as const;

/**
 * Opens a workbook (xlsx, xlsm, xls, ods); values only: formulas are never computed, links never followed.
 * @throws Faults when it is not a workbook, lies about its size, or inflates to more than the limit
 */
export async function openWorkbook(path: string): Promise<WorkBook> {
  const tooLarge = (): Faults =>
    new Faults([error('too-many-cells', { expected: `${workbookLimits.inflatedBytes / 2 ** 20} MB` })]);
  if ((await stat(path)).size > workbookLimits.inflatedBytes) throw tooLarge();
  try {
    const { inflatedBytes, members } = workbookLimits;
    const bytes = (await isZip(path))
      ? await inflateCounted(path, { bytes: inflatedBytes, members })
      : await readFile(path);
    return read(bytes, {
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellDates: true,
      UTC: true,
      bookVBA: false,
    });
  } catch (cause) {
    if (cause instanceof ZipTooLarge) throw tooLarge();
    throw new Faults([error('not-a-workbook', { found: (cause as Error).message.slice(0, 200) })]);
  }
}

/** The rows of a sheet as text; an empty cell is null; dates are ISO. Row 0 is row 1 of the sheet. */
export function sheetRows(sheet: WorkSheet, name = ''): (string | null)[][] {
  const { e } = utils.decode_range(sheet['!ref'] ?? 'A1');
  // A sheet may say that it reaches to its last corner and hold one cell: rows are made only where they fit.
  if ((e.r + 1) * (e.c + 1) > workbookLimits.cells)
    throw new Faults([error('too-many-cells', { sheet: name, expected: String(workbookLimits.cells) })]);
  const range = { s: { r: 0, c: 0 }, e };
  return utils
    .sheet_to_json<unknown[]>(sheet, { header: 1, range, raw: true, UTC: true, defval: null, blankrows: true })
    .map((cells) => cells.map(cellText));
}

function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00.*$/, '');
  if (typeof value === 'boolean') return value ? '1' : '0';
  return String(value);
}

export interface SheetTable {
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly header: readonly string[];
  /** Row of the sheet on which the header stands, from 1. */
  readonly headerRow: number;
}

/**
 * Writes one sheet as a CSV in UTF-8, so that workbooks and CSV take the same way from there on.
 * The header is found by `headerOf`; trailing empty rows are left out.
 */
export async function sheetToCsv(path: string, to: string, wanted: string | undefined): Promise<SheetTable> {
  const book = await openWorkbook(path);
  const name = wanted ?? book.SheetNames[0];
  const sheet = name === undefined ? undefined : book.Sheets[name];
  if (name === undefined || !sheet)
    throw new Faults([error('not-a-workbook', { found: wanted ?? '', expected: book.SheetNames.join(', ') })]);
  const rows = sheetRows(sheet, name);
  const found = headerOf(rows, sheet['!merges'] ?? []);
  if (!found) throw new Faults([error('empty-file', { sheet: name })]);
  const { row: first, header } = found;
  const width = header.length;
  checkHeader(header, { sheet: name, row: first + 1 });
  const last = rows.findLastIndex((cells) => cells.some((cell) => cell?.trim()));
  const lines = function* (): Generator<string> {
    for (const cells of [header, ...rows.slice(first + 1, last + 1)])
      yield `${Array.from({ length: width }, (_, index) => csvField(cells[index] ?? '')).join(',')}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(to));
  return { sheet: name, sheets: book.SheetNames, header, headerRow: first + 1 };
}

const csvField = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
