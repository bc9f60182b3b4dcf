import type { Limits } from './limits.ts';

/** Formats that are read. */
export type Format = 'xlsx' | 'ods' | 'xls' | 'csv';

/**
 * One cell. `text` is what a person would type: numbers as JavaScript writes them, booleans `TRUE` and `FALSE`, dates and times
 * in ISO 8601 (`2024-02-29`, `2024-02-29T18:00:00`, `12:00:00`), errors by name (`#REF!`). Formulas are never computed: a cell
 * with a formula has the value that was stored, and `unvalued` when none was.
 */
export interface Cell {
  readonly type: 'text' | 'number' | 'boolean' | 'date' | 'error' | 'unvalued';
  readonly text: string;
}

/** A row that has at least one cell. */
export interface Row {
  /** Number as people count, from 1. */
  readonly number: number;
  /** Cells from the first column on, with holes where there is none. */
  readonly cells: readonly (Cell | undefined)[];
  /** Present and true for a row that is not shown: hidden by hand or by a filter. */
  readonly hidden?: boolean;
}

/** A block of merged cells, rows and columns counted from 0. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet by its name. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
}

/** What a reader of rows may be told besides. */
export interface RowOptions {
  /** Called for each block of merged cells; of .xlsx, after the last row. */
  readonly merge?: (block: Merge) => void;
  /** Called for each range of columns that are not shown, first and last counted from 0, before the first row. */
  readonly hiddenColumns?: (first: number, last: number) => void;
}

/** A file that was opened: its sheets, whose rows are read when asked for and as often as asked for. */
export interface Spreadsheet {
  readonly format: Format;
  readonly sheets: readonly Sheet[];
  /**
   * Rows of a sheet in order, one at a time; rows without cells are left out.
   * @throws SpreadsheetRefusal while they are read, when the file is damaged or passes a limit; RangeError for a sheet that is not there
   */
  rows(sheet: string, options?: RowOptions): Iterable<Row>;
}

/** How to open a file. */
export interface OpenOptions {
  readonly limits?: Partial<Limits>;
}

/** Spreadsheet letter of a column counted from 0: 0 → `A`, 26 → `AA`. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Address of a cell, from its row counted from 1 and its column counted from 0: `B12`. */
export const cellAddress = (row: number, column: number): string => `${columnLetter(column)}${row}`;
