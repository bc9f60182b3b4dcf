import type { Condition } from './condition.ts';

/**
 * A number: a decimal, a fact, a field of the entry that is looked at, a parameter (in force at `asOf`, or on another date), a formula, or
 * what is computed of these, exactly.
 */
export type NumberTerm =
  | number
  | string
  | { fact: string }
  | { item: string }
  | { parameter: string; on?: DateTerm }
  | { formula: string }
  | { add: NumberTerm[] }
  | { subtract: [NumberTerm, NumberTerm] }
  | { multiply: NumberTerm[] }
  | { divide: [NumberTerm, NumberTerm]; round: Round | 'exact' }
  | { round: NumberTerm; places: number; mode: RoundMode }
  | { min: NumberTerm[] }
  | { max: NumberTerm[] }
  | { percent: NumberTerm; of: NumberTerm }
  | { clamp: NumberTerm; low: NumberTerm; high: NumberTerm }
  | { piecewise: NumberTerm; steps: Step[] }
  | { days: Between }
  | { months: Between }
  | { years: Between }
  | { count: Each }
  | { sum: EachNumber }
  | { if: Condition; then: NumberTerm; else: NumberTerm }
  | { table: string };

export type RoundMode = 'half-up' | 'half-even' | 'up' | 'down' | 'ceiling' | 'floor';

export interface Round {
  places: number;
  mode: RoundMode;
}

/** A step of a piecewise value: it holds below, or up to and including, its limit, from the end of the one before; the last may have none. */
export interface Step {
  below?: number | string;
  upTo?: number | string;
  value: NumberTerm;
}

export interface Between {
  from: DateTerm;
  to: DateTerm;
}

/** Entries of a list for which a condition holds. */
export interface Each {
  in: string;
  where: Condition;
}

export interface EachNumber {
  in: string;
  of: NumberTerm;
  where?: Condition;
}

/** A date: a whole one (2000-01-01), `asOf` (the date of the evaluation), a fact, a field, a parameter, or what is counted from these. */
export type DateTerm =
  | string
  | { fact: string }
  | { item: string }
  | { parameter: string }
  | { plus: string; to: DateTerm }
  | { minus: string; from: DateTerm }
  | { earliest: DateTerm[] }
  | { latest: DateTerm[] };
