import { problems, type ProblemCode } from './words/index.ts';
import type { Place, Problem } from './problem.ts';
import type { Origin } from './form.ts';

/** What the words of a problem are filled with; a function when finding it costs something. */
export type Details = Readonly<Record<string, string>> | (() => Readonly<Record<string, string>>);

/** Collects the problems of one conversion, in the order found. */
export interface Log {
  readonly problems: readonly Problem[];
  /** Whether there is an error among all problems found, kept or not. */
  readonly failed: boolean;
  add(code: ProblemCode, place: Place, found?: string, details?: Details): void;
  /** All that was kept, with a last problem that counts what was not. */
  all(): Problem[];
}

/** Errors, and warnings, that are kept and worded; what a person has to read, and a hostile form can cost, ends there. */
export const mostProblems = 500;
/** Characters of a cell that are repeated in a problem. */
const mostFound = 2_000;

/** A log with nothing in it. */
export function newLog(): Log {
  const list: Problem[] = [];
  const counts = { error: 0, warning: 0 };
  return {
    problems: list,
    get failed() {
      return counts.error > 0;
    },
    add(code, place, found, details) {
      const { severity } = problems.kindOf(code);
      if (++counts[severity] > mostProblems) return;
      const cut = found !== undefined && found.length > mostFound ? `${found.slice(0, mostFound)}…` : found;
      list.push(problems(code, place, cut, typeof details === 'function' ? details() : details));
    },
    all() {
      const rest = Math.max(0, counts.error - mostProblems) + Math.max(0, counts.warning - mostProblems);
      return rest === 0
        ? list
        : [...list, problems('problems-more', {}, String(rest), { limit: String(mostProblems) })];
    },
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
