import type { Texts } from './text.ts';

interface Described {
  label: Texts;
  /** How a person is asked. */
  question?: Texts;
}

export interface BooleanFact extends Described {
  type: 'boolean';
}

export interface DateFact extends Described {
  type: 'date';
}

/** A decimal of so many places after the point; a finer one is refused. */
export interface NumberFact extends Described {
  type: 'number';
  places: number;
  /** What it counts: MAD, %, persons. Numbers of different units are neither compared nor added. */
  unit?: string;
  /** The least and the most it can be, both included: a number, or its text. */
  min?: number | string;
  max?: number | string;
}

/** One of the codes. */
export interface ChoiceFact extends Described {
  type: 'choice';
  values: Record<string, Texts>;
}

export type ScalarFact = BooleanFact | DateFact | NumberFact | ChoiceFact;

/** Several entries of the same kind: stays abroad, family members. */
export interface ListFact extends Described {
  type: 'list';
  of: Record<string, ScalarFact>;
}

export type Fact = ScalarFact | ListFact;
