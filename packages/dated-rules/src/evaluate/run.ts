import type { Day } from '../calendar/day.ts';
import type { Json } from '../core/json.ts';
import type { Warning } from './result.ts';

/** Entries of a list among the facts: where each one's fields begin among the variables, and whether there may be more of them. */
export interface Entries {
  readonly bases: readonly number[];
  readonly open: boolean;
}

/**
 * What is known in one evaluation. A variable is a whole number from `lo` to `hi`: a day, a decimal in its last place, 0 or 1, the place of
 * a code. Codes that are left open have their places in `sets`, in order.
 */
export interface Run {
  readonly asOf: Day;
  readonly lo: number[];
  readonly hi: number[];
  readonly sets: (readonly number[] | undefined)[];
  /** Codes, yes or no, choices of source: what is neither day nor number. */
  readonly coded: boolean[];
  readonly lists: readonly Entries[];
  /** As it was given, for reasons. */
  readonly given: readonly (Json | undefined)[];
  /** Where the fields of the entry that is looked at begin. */
  item: number;
  /** Every condition stands among the reasons, not only those that decide. */
  full: boolean;
  warn: ((warning: Warning) => void) | undefined;
}

/** Nothing is known of a number: the least and the most that a variable holds. */
export const LEAST = -(2 ** 52) + 1;
export const MOST = 2 ** 52 - 1;

export const isKnown = (run: Run, variable: number): boolean => run.lo[variable] === run.hi[variable];
