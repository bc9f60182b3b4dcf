import { problems, type ProblemCode } from './words/index.ts';
import type { Place, Problem } from './problem.ts';
import type { Origin } from './form.ts';

/** Collects the problems of one conversion, in the order found. */
export interface Log {
  readonly problems: Problem[];
  add(code: ProblemCode, place: Place, found?: string, details?: Readonly<Record<string, string>>): void;
}

/** A log with nothing in it. */
export function newLog(): Log {
  const list: Problem[] = [];
  return {
    problems: list,
    add: (code, place, found, details) => void list.push(problems(code, place, found, details)),
  };
}

/** Where a column of a row stands; the canonical name when the author wrote no such column. */
export const at = (origin: Origin, column: string): Place => ({
  sheet: origin.sheet,
  row: origin.row,
  column: origin.header(column) ?? column,
});

/** A row as a whole. */
export const atRow = (origin: Origin): Place => ({ sheet: origin.sheet, row: origin.row });
