import type { Citation } from './citation.ts';
import type { Condition } from './condition.ts';
import type { Fact } from './fact.ts';
import type { Table } from './table.ts';
import type { NumberTerm } from './term.ts';
import type { Texts } from './text.ts';

/**
 * When something holds: from its first to its last day, both included, each as precisely as it is known (2009, 2015-02, 2011-06-01);
 * without a first or a last day there is no limit. On a day that the precision leaves open nothing is known.
 */
export interface Period {
  validFrom?: string;
  validTo?: string;
}

/** A reading of one source, for a time. Two for one day are a conflict: unknown unless all have the same outcome. */
export interface Sourced extends Period {
  citations: string[];
}

/** Which source is followed where they conflict, and why. Where another one would change the outcome, a warning says so. */
export interface Take {
  source: string;
  why: Texts;
}

export interface Rule {
  label: Texts;
  /** The list over whose entries it is asked; `item` is then a field of the entry. */
  over?: string;
  when?: Condition;
  citations?: string[];
  versions?: RuleVersion[];
  take?: Take;
}

export interface RuleVersion extends Sourced {
  when: Condition;
}

export interface Formula {
  label: Texts;
  unit?: string;
  value?: NumberTerm;
  citations?: string[];
  versions?: FormulaVersion[];
  take?: Take;
}

export interface FormulaVersion extends Sourced {
  value: NumberTerm;
}

export interface Parameter {
  label: Texts;
  type: 'number' | 'date';
  unit?: string;
  values: ParameterValue[];
  take?: Take;
}

/** A decimal (number or text), or a whole date. */
export interface ParameterValue extends Sourced {
  value: number | string;
}

/** A time in which the rule set is not in force. */
export interface Suspension extends Period {
  label: Texts;
  citations: string[];
}

/** Dated, cited rules: the data that this library evaluates. */
export interface RuleSet extends Period {
  format: 'dawra-rules/1';
  id: string;
  version: string;
  title: Texts;
  /** Where the rule set as a whole stands; names of `sources`. Rules without citations of their own have these. */
  citations: string[];
  sources: Record<string, Citation>;
  suspended?: Suspension[];
  /** Needed where months or years are counted. */
  endOfMonth?: 'last-day' | 'next-day';
  facts: Record<string, Fact>;
  parameters?: Record<string, Parameter>;
  formulas?: Record<string, Formula>;
  tables?: Record<string, Table>;
  rules: Record<string, Rule>;
  /** What the rule set answers. */
  answer: Condition;
  note?: Texts;
}
