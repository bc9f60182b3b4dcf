import type { Merge, Row, Spreadsheet } from '@dawra/spreadsheet';
import { warning, type Issue } from './issue.contract.ts';
import { headerWithin } from './sheet-header.ts';
import { sheetLines, type Texts } from './workbook.ts';

/** Something that a sheet does in many places: how often, where first, an example. */
interface Seen {
  count: number;
  readonly first: number;
  readonly found: string;
}

/** What a first pass over a sheet finds. */
export interface Survey {
  /** The rows among which the header is. */
  readonly top: Texts[];
  readonly merges: Merge[];
  /** Number of the last row with text, of the columns up to the last with text. */
  readonly rows: number;
  readonly width: number;
  readonly hiddenRows: number[];
  readonly hiddenColumns: (readonly [number, number])[];
  /** Cells of failed formulas, and numbers of more digits than spreadsheet programs keep, by column. */
  readonly failed: Map<number, Seen>;
  readonly long: Map<number, Seen>;
  /** Last row in which a column holds a number with decimals. */
  readonly decimals: Map<number, number>;
}

/** Digits that spreadsheet programs keep of a number. */
const kept = 15;
/** Numbers of rows that a finding names. */
const named = 12;

export function survey(book: Spreadsheet, sheet: string): Survey {
  const found = { top: [] as Texts[], merges: [] as Merge[], hiddenRows: [] as number[] };
  const hiddenColumns: [number, number][] = [];
  const [failed, long] = [new Map<number, Seen>(), new Map<number, Seen>()];
  const decimals = new Map<number, number>();
  const note = (seen: Map<number, Seen>, column: number, row: number, text: string): void => {
    const one = seen.get(column);
    if (one) one.count += 1;
    else seen.set(column, { count: 1, first: row, found: text });
  };
  const row = ({ number, cells, hidden }: Row): void => {
    if (hidden) found.hiddenRows.push(number);
    for (const [column, cell] of cells.entries()) {
      if (cell?.type === 'error') note(failed, column, number, cell.text);
      if (cell?.type === 'number' && !/^-?\d+$/.test(cell.text)) decimals.set(column, number);
      if (cell?.type === 'number' && /^-?\d/.test(cell.text) && digitsOf(cell.text) > kept)
        note(long, column, number, cell.text);
    }
  };
  let [at, rows, width] = [0, 0, 0];
  const merge = (block: Merge): void => void found.merges.push(block);
  const columns = (first: number, last: number): void => void hiddenColumns.push([first, last]);
  for (const line of sheetLines(book, sheet, { merge, hiddenColumns: columns, row })) {
    at += 1;
    const last = line.findLastIndex((cell) => cell?.trim());
    if (at <= headerWithin || (last >= 0 && rows === 0)) found.top[at - 1] = line;
    if (last >= 0) rows = at;
    width = Math.max(width, last + 1);
  }
  return {
    ...found,
    top: Array.from(found.top, (line) => line ?? []),
    rows,
    width,
    hiddenColumns,
    failed,
    long,
    decimals,
  };
}

/** Digits of a whole number; decimals are rounded anyway. */
const digitsOf = (text: string): number =>
  /^-?\d+$/.test(text) ? text.replace(/^-/, '').length : /e\+/.test(text) ? Infinity : 0;

/** What somebody should know of a sheet before its rows are taken for answers. */
export function surveyIssues(
  sheet: string,
  { hiddenRows, hiddenColumns, failed, long }: Survey,
  { header, headerRow, merged }: { header: readonly string[]; headerRow: number; merged: readonly Merge[] },
): Issue[] {
  const list = (numbers: readonly number[]): string =>
    numbers.slice(0, named).join(', ') + (numbers.length > named ? ', …' : '');
  const rows = (code: 'hidden-rows' | 'merged-cells', numbers: readonly number[]): Issue[] =>
    numbers.length ? [warning(code, { sheet, row: numbers[0]!, found: list(numbers), count: numbers.length })] : [];
  const columns = (code: 'error-cells' | 'long-numbers', seen: ReadonlyMap<number, Seen>): Issue[] =>
    [...seen].flatMap(([at, { first, found, count }]) =>
      header[at] === undefined || first <= headerRow
        ? []
        : [warning(code, { sheet, row: first, column: header[at], found, count })],
    );
  return [
    ...rows(
      'hidden-rows',
      hiddenRows.filter((row) => row > headerRow),
    ),
    ...header.flatMap((column, at) =>
      hiddenColumns.some(([first, last]) => at >= first && at <= last)
        ? [warning('hidden-columns', { sheet, column })]
        : [],
    ),
    ...rows(
      'merged-cells',
      [...new Set(merged.map(({ top }) => top + 1))].sort((one, other) => one - other),
    ),
    ...columns('error-cells', failed),
    ...columns('long-numbers', long),
  ];
}

/** Rows by which sheets are compared. */
const compared = 60;

/**
 * The sheet that was most probably meant: of those that are shown the first that holds at least half as many cells as the fullest, by their first rows. Cover sheets, notes and
 * lists of choices hold fewer.
 */
export function likelySheet(book: Spreadsheet): string | undefined {
  const shown = book.sheets.filter(({ hidden }) => !hidden);
  const among = (shown.length ? shown : book.sheets).map(({ name }) => name);
  if (among.length < 2) return among[0];
  const cells = among.map((name) => {
    let [count, rows] = [0, 0];
    for (const row of book.rows(name)) {
      count += row.cells.filter((cell) => cell?.text.trim()).length;
      if (++rows >= compared) break;
    }
    return count;
  });
  const most = Math.max(...cells);
  return among[cells.findIndex((count) => count * 2 >= most)];
}
