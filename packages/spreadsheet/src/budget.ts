import type { Limits } from './limits.ts';
import { tooLarge } from './problem.ts';

/** Counts what one sheet has cost so far and stops at the limits. */
export interface Budget {
  /** Takes one cell, `times` over, before it is made. */
  cell(row: number, column: number, length: number, times?: number): void;
}

/** A new count for a sheet. */
export function newBudget(limits: Limits, sheet: string): Budget {
  let [cells, characters] = [0, 0];
  return {
    cell(row, column, length, times = 1) {
      const place = { sheet, row };
      if (row > limits.rows) throw tooLarge('rows', row, limits.rows, { sheet });
      if (column >= limits.columns) throw tooLarge('columns', column + 1, limits.columns, place);
      if (length > limits.cellCharacters) {
        throw tooLarge('text of one cell', `${length} characters`, `${limits.cellCharacters} characters`, place);
      }
      cells += times;
      if (cells > limits.cells) throw tooLarge('cells', `> ${limits.cells}`, limits.cells, place);
      characters += length * times;
      if (characters > limits.characters) {
        throw tooLarge('text', `> ${limits.characters} characters`, `${limits.characters} characters`, place);
      }
    },
  };
}
