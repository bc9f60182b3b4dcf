/** What an engine is asked for: groups of alike rows. */
import type { Expression } from './circumstances.ts';

/** A condition that is found for every row before rows are put together, as a category of that name with levels 0 and 1. */
export interface Condition {
  readonly name: string;
  readonly expression: Expression;
}

/** What to group by and what to sum. */
export interface Plan {
  readonly weight: string;
  /** Columns that must agree inside a group: categories, and numbers of few values. */
  readonly keys: readonly string[];
  /** Keys of the design itself, which all estimates of a spec share. */
  readonly designKeys: readonly string[];
  readonly conditions: readonly Condition[];
  /** Columns of numbers of which the weighted mean of the group is enough. */
  readonly sums: readonly string[];
  /** Each row is a cluster: sums with squared weights are wanted besides (`Frame.elements`). */
  readonly elements?: boolean;
  /** Those of `sums` that must hold nothing but 0 and 1, else the plan does not serve. */
  readonly binary?: readonly string[];
  /** A column of numbers cut at limits, as a category of that name: the level is how many limits lie below. */
  readonly bins?: { readonly name: string; readonly column: string; readonly limits: readonly number[] };
  /** A key of numbers that may have very many values. */
  readonly valueKey?: string;
}

/** The levels of bins: '0' to the number of limits. */
export function binLevels(limits: readonly number[]): string[] {
  return Array.from({ length: limits.length + 1 }, (_, k) => String(k));
}
