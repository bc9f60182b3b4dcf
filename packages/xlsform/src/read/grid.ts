import { cellAddress, type Cell, type Row as Line } from '@dawra/spreadsheet';
import type { Problem } from '../problem.ts';
import { columnLetter, type Column, type Row, type Sheet } from '../sheets.ts';
import type { Limits } from './limits.ts';
import { readProblem } from './problems.ts';
import { Stop } from './result.ts';

const blank = (text: string): boolean => text.trim() === '';
/** Addresses named in one problem. */
const shown = 10;

interface Reading {
  readonly sheet: Sheet;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Columns that have a header, from the first row that has text. */
function headers(cells: readonly (Cell | undefined)[]): Map<number, Column> {
  const columns = new Map<number, Column>();
  cells.forEach((cell, index) => {
    if (!cell || cell.type === 'error' || blank(cell.text)) return;
    columns.set(index, { header: cell.text, letter: columnLetter(index) });
  });
  return columns;
}

/**
 * Turns rows of cells into a sheet: header row, then the rows that have text under a header. Cell errors become problems,
 * formulas without a stored value one warning that names them. @throws Stop when there are too many columns
 */
export function rowsToSheet(name: string, lines: Iterable<Line>, limits: Limits): Reading {
  const problems: Problem[] = [];
  const rows: Row[] = [];
  const unvalued: string[] = [];
  let columns: Map<number, Column> | undefined;
  const read = (cell: Cell | undefined, number: number, at: number, { header }: Column): string => {
    if (cell?.type === 'unvalued') unvalued.push(cellAddress(number, at));
    if (cell?.type !== 'error') return cell?.text ?? '';
    problems.push(readProblem('read-error-value', { sheet: name, row: number, column: header }, cell.text));
    return '';
  };
  for (const { number, cells } of lines) {
    if (!columns) {
      const found = headers(cells);
      if (found.size === 0) continue;
      if (found.size > limits.headers) {
        const details = { what: `${name}, columns`, limit: String(limits.headers) };
        throw new Stop(readProblem('read-too-large', { sheet: name }, String(found.size), details));
      }
      columns = found;
      continue;
    }
    const texts: string[] = [];
    for (const [at, column] of columns) texts.push(read(cells[at], number, at, column));
    if (!texts.every(blank)) rows.push({ number, cells: texts });
  }
  const named = [...unvalued.slice(0, shown), ...(unvalued.length > shown ? ['…'] : [])].join(', ');
  const warnings = unvalued.length ? [readProblem('read-formula-without-value', { sheet: name }, named)] : [];
  return { sheet: { name, columns: [...(columns?.values() ?? [])], rows }, problems, warnings };
}
