import {
  openSpreadsheet,
  SpreadsheetRefusal,
  type Cell,
  type Limits,
  type Row,
  type RowOptions,
  type Spreadsheet,
} from '@dawra/spreadsheet';
import { readFile, stat } from 'node:fs/promises';
import { error, Issues } from './issue.contract.ts';

/** What a workbook may cost; larger tables belong in CSV, which is not held in memory. */
export const workbookLimits = {
  fileBytes: 200 * 2 ** 20,
  xlsBytes: 32 * 2 ** 20,
  inflatedBytes: 200 * 2 ** 20,
  characters: 200 * 2 ** 20,
  cells: 4_000_000,
} as const;

export type Texts = (string | null)[];

/** A refusal of the reader in the words of an import. */
function refused({ code, details }: SpreadsheetRefusal): Issues {
  const { sheet, row, found, limit, reason } = details;
  const place = { ...(sheet === undefined ? {} : { sheet }), ...(row === undefined ? {} : { row }) };
  if (code === 'too-large') return new Issues([error('too-many-cells', { ...place, expected: limit ?? '' })]);
  if (code === 'password') return new Issues([error('password', place)]);
  if (code === 'not-a-spreadsheet' && found === 'zip') return new Issues([error('no-workbook', place)]);
  return new Issues([error('not-a-workbook', { ...place, found: (reason ?? found ?? code).slice(0, 200) })]);
}

/** @throws Issues where the reader refuses */
export function orIssues<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof SpreadsheetRefusal ? refused(cause) : cause;
  }
}

/**
 * Opens a workbook (xlsx, xlsm, xls, ods); values only: formulas are never computed, links never followed.
 * @param limits ceilings, where they differ from `workbookLimits`
 * @throws Issues when it is not a workbook, lies about its size, or inflates to more than the limit
 */
export async function openWorkbook(path: string, limits: Partial<Limits> = {}): Promise<Spreadsheet> {
  const all = { ...workbookLimits, ...limits };
  if ((await stat(path)).size > all.fileBytes)
    throw new Issues([error('too-many-cells', { expected: `${all.fileBytes / 2 ** 20} MB` })]);
  const bytes = await readFile(path);
  return orIssues(() => openSpreadsheet(bytes, { limits: all }));
}

function cellText(cell: Cell | undefined): string | null {
  if (cell?.type === 'boolean') return cell.text === 'TRUE' ? '1' : '0';
  return cell?.text ?? null;
}

/** What a reader of a sheet may be told besides its texts: merged blocks and columns that are not shown, and each row as the sheet has it. */
export interface SheetWatch extends RowOptions {
  readonly row?: (row: Row) => void;
}

/**
 * The rows of a sheet as texts, from the first to the last with content; row 0 is row 1 of the sheet. Dates are ISO, yes and no 1 and 0.
 * @throws Issues when the sheet is damaged or too large, or holds a formula whose value was not stored: it would be read as no answer
 */
export function* sheetLines(book: Spreadsheet, sheet: string, watch: SheetWatch = {}): Generator<Texts> {
  const empty: Texts = [];
  let next = 1;
  const rows = orIssues(() => book.rows(sheet, watch)[Symbol.iterator]());
  for (let step = orIssues(() => rows.next()); !step.done; step = orIssues(() => rows.next())) {
    const { number, cells } = step.value;
    const unvalued = cells.findIndex((cell) => cell?.type === 'unvalued');
    if (unvalued >= 0) {
      const column = String(unvalued + 1);
      throw new Issues([error('formula-without-value', { sheet, row: number, column })]);
    }
    watch.row?.(step.value);
    for (; next < number; next += 1) yield empty;
    next = number + 1;
    yield Array.from(cells, cellText);
  }
}

/** The rows of a small sheet, all at once. @throws Issues as `sheetLines` */
export const sheetRows = (book: Spreadsheet, sheet: string): Texts[] => [...sheetLines(book, sheet)];
