import type { Condition } from './condition.ts';
import type { DateTerm, NumberTerm } from './term.ts';
import type { Texts } from './text.ts';

/**
 * A decision table. `unique`: one row holds at a time; `first`: of those that hold the first; `collect`: all that hold, put together as
 * `collect` says. Where no row holds nothing is known, with a warning.
 */
export interface Table {
  label: Texts;
  hit: 'unique' | 'first' | 'collect';
  /** For numbers `sum`, `min`, `max`, `count`; for conditions `any`, `all`. */
  collect?: 'sum' | 'min' | 'max' | 'count' | 'any' | 'all';
  output: 'condition' | 'number';
  unit?: string;
  inputs: TableInput[];
  rows: Row[];
  citations?: string[];
}

export type TableInput = { fact: string } | { number: NumberTerm } | { date: DateTerm };

export interface Row {
  /** A cell for each input. */
  when: Cell[];
  then: Condition | NumberTerm;
}

/** What an input must be: anything, yes or no, one of these codes, a number or a date between limits. */
export type Cell =
  | '*'
  | boolean
  | string[]
  | {
      atLeast?: number | string;
      moreThan?: number | string;
      atMost?: number | string;
      lessThan?: number | string;
    }
  | {
      notBefore?: string;
      after?: string;
      notAfter?: string;
      before?: string;
    };
