import type { CellObject } from '@e965/xlsx';
import { columnLetter, type Column, type Row, type Sheet } from '../sheets.ts';
import type { Problem } from '../problem.ts';
import { cellText } from './cell.ts';
import type { Limits } from './limits.ts';
import { readProblem } from './problems.ts';
import { Stop } from './result.ts';

/** A row of cells, with holes where there is none. */
export type Cells = readonly (CellObject | undefined)[];

/** Rows of a worksheet with their 0-based numbers, read once, in order. */
export type Rows = Iterable<readonly [number, Cells]>;

const blank = (text: string) => text.trim() === '';

interface Reading {
  readonly sheet: Sheet;
  readonly problems: readonly Problem[];
}

/** Present elements only, however long the array claims to be: an address such as `A4294967295` must not cost a walk. */
export function* present<T>(sparse: readonly (T | undefined)[]): Generator<readonly [number, T]> {
  for (const key of Object.keys(sparse)) {
    const element = sparse[Number(key)];
    if (element !== undefined && element !== null) yield [Number(key), element];
  }
}

/** Columns that have a header, from the first row that has text. */
function headers(row: Cells, date1904: boolean): Map<number, Column> {
  const columns = new Map<number, Column>();
  for (const [index, cell] of present(row)) {
    const read = cellText(cell, date1904);
    if ('text' in read && !blank(read.text)) columns.set(index, { header: read.text, letter: columnLetter(index) });
  }
  return columns;
}

/**
 * Turns rows of cells into a sheet: header row, then the rows that have text under a header. Cell errors become problems.
 * `budget.characters` is lowered by every text kept; `Stop` is thrown when it is spent or there are too many columns.
 */
export function rowsToSheet(
  name: string,
  given: Rows,
  date1904: boolean,
  limits: Limits,
  budget: { characters: number },
): Reading {
  const problems: Problem[] = [];
  const rows: Row[] = [];
  let columns: Map<number, Column> | undefined;
  const read = (cell: CellObject | undefined, number: number, column: Column): string => {
    const value = cell && cellText(cell, date1904);
    if (!value) return '';
    if ('text' in value) return value.text;
    problems.push(readProblem('read-error-value', { sheet: name, row: number, column: column.header }, value.error));
    return '';
  };
  for (const [index, cells] of given) {
    if (!columns) {
      const found = headers(cells, date1904);
      if (found.size === 0) continue;
      if (found.size > limits.columns) {
        const details = { what: `${name}, columns`, limit: String(limits.columns) };
        throw new Stop(readProblem('read-too-large', { sheet: name }, String(found.size), details));
      }
      columns = found;
      continue;
    }
    const texts = [...columns].map(([at, column]) => read(cells[at], index + 1, column));
    if (texts.every(blank)) continue;
    for (const text of texts) budget.characters -= text.length;
    if (budget.characters < 0) {
      const details = { what: 'text', limit: `${limits.characters} characters` };
      throw new Stop(readProblem('read-too-large', { sheet: name, row: index + 1 }, `> ${limits.characters}`, details));
    }
    rows.push({ number: index + 1, cells: texts });
  }
  return { sheet: { name, columns: [...(columns?.values() ?? [])], rows }, problems };
}
