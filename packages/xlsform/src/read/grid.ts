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
  let indices: readonly number[] = [];
  const read = (cell: Cell, number: number, at: number): string => {
    if (cell.type === 'unvalued') unvalued.push(cellAddress(number, at));
    if (cell.type !== 'error') return cell.text;
    const column = columns?.get(at)?.header;
    problems.push(readProblem('read-error-value', { sheet: name, row: number, column }, cell.text));
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
      indices = [...found.keys()];
      continue;
    }
    const texts: string[] = [];
    let empty = true;
    for (let index = 0; index < indices.length; index++) {
      const at = indices[index] ?? 0;
      const cell = cells[at];
      const text = cell === undefined || cell.type === 'text' ? (cell?.text ?? '') : read(cell, number, at);
      if (empty && text !== '' && !blank(text)) empty = false;
      texts.push(text);
    }
    if (!empty) rows.push({ number, cells: texts });
  }
  const named = [...unvalued.slice(0, shown), ...(unvalued.length > shown ? ['…'] : [])].join(', ');
  const warnings = unvalued.length ? [readProblem('read-formula-without-value', { sheet: name }, named)] : [];
  return { sheet: { name, columns: [...(columns?.values() ?? [])], rows }, problems, warnings };
}
