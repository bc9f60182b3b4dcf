import type { Json } from '../core/json.ts';
import type { TruthWord } from '../core/truth.ts';
import type { Citation } from '../model/citation.ts';
import type { Texts } from '../model/text.ts';

/** A fact as a reason or a question names it: `returned`, or `stays[0].returned` for an entry of a list. */
export interface FactSeen {
  readonly fact: string;
  readonly label: Texts;
  /** As it was given; absent where nothing was. */
  readonly known?: Json;
}

/** A fact that would decide: nothing is known of it, or not precisely enough. */
export interface MissingFact extends FactSeen {
  readonly question?: Texts;
}

/** The value of a parameter that a test rests on; several where sources conflict. */
export interface ParameterSeen {
  readonly parameter: string;
  readonly label: Texts;
  readonly values: readonly (number | string)[];
}

/** Why: a rule, how conditions are joined, or a single test with its facts. `every-case`: it is so whatever these facts are. */
export interface Reason {
  readonly kind: 'rule' | 'all' | 'any' | 'not' | 'if' | 'entry' | 'test' | 'constant' | 'validity' | 'every-case';
  readonly answer: TruthWord;
  /** The rule, or the entry of a list (`stays[0]`). */
  readonly name?: string;
  readonly label?: Texts;
  readonly facts?: readonly FactSeen[];
  readonly parameters?: readonly ParameterSeen[];
  readonly citations: readonly Citation[];
  readonly because: readonly Reason[];
}

export type WarningCode =
  | 'gap'
  | 'validity-uncertain'
  | 'sources-conflict'
  | 'other-source-differs'
  | 'no-row'
  | 'rows-overlap'
  | 'division-by-zero'
  | 'not-established'
  | 'unverified'
  | 'not-examined';

/** What somebody who reads the answer must know. */
export interface Warning {
  readonly code: WarningCode;
  /** The rule, parameter, formula, table or source it is about. */
  readonly name: string;
  readonly label?: Texts;
  readonly citations: readonly Citation[];
  readonly note?: Texts;
}

export interface Result {
  readonly ruleSet: { readonly id: string; readonly version: string; readonly title: Texts };
  readonly asOf: string;
  readonly answer: TruthWord | 'not-applicable';
  readonly missing: readonly MissingFact[];
  readonly reasons: Reason;
  readonly warnings: readonly Warning[];
}
