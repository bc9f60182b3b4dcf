import type { Truth } from '../core/truth.ts';
import type { Range } from '../number/range.ts';
import type { Reason } from '../evaluate/result.ts';
import type { Run } from '../evaluate/run.ts';
import type { Citation } from '../model/citation.ts';
import type { Meta } from './meta.ts';

export interface NumberNode extends Meta {
  value(run: Run): Range;
  /** Undefined where any unit will do: a decimal that is written down. */
  readonly unit: string | undefined;
  /** Decimal digits that the fraction can have above and below. */
  readonly digits: number;
  /** Below stands a power of ten. */
  readonly decimal: boolean;
}

export interface DateNode extends Meta {
  lo(run: Run): number;
  hi(run: Run): number;
}

/** A single test, whose facts are asked for when it is unknown. */
export interface Test extends Meta {
  truth(run: Run): Truth;
}

export interface ConditionNode extends Test {
  /** Says why, citing what it rests on, or what is around it. */
  reason(run: Run, around: readonly Citation[]): Reason;
  /** What of it is still open: its truth is that of the whole as long as no less is known. */
  rest(run: Run): (run: Run) => Truth;
  /** Visits the tests that keep it unknown; called where it is. */
  open(run: Run, visit: (test: Test) => void): void;
}
