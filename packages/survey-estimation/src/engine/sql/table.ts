/** A table in a database, as the making of groups sees it. */
import type { Variable, Variables } from '../../core/circumstances.ts';
import type { Extent } from '../extent.ts';
import type { ColumnSql } from './expression.ts';

/** What rows of a group agree in. */
export type Key =
  | { readonly kind: 'text'; readonly name: string; readonly levels: readonly string[] }
  | { readonly kind: 'number'; readonly name: string }
  /** An expression: a truth, or a whole number that is an index into the levels. */
  | { readonly kind: 'code'; readonly name: string; readonly levels: readonly string[]; readonly sql: string }
  /** A truth that tells rows apart and is no column of the groups. */
  | { readonly kind: 'flag'; readonly sql: string };

/** What is summed in a group, with the facts that the slices of the sum depend on: see numeric/slices.ts. */
export interface Term {
  readonly sql: string;
  /** The largest absolute value of the term in the table. */
  readonly largest: number;
  /** The rows of the table. */
  readonly rows: number;
}

/** The groups of a table: an array for each key but flags (codes with -1 for missing, or numbers with NaN). */
export interface Groups {
  readonly keys: readonly (Float64Array | Int32Array)[];
  /** Rows in each group. */
  readonly counts: Float64Array;
  /** An array for each term, NaN where the term is missing. */
  readonly sums: readonly Float64Array[];
}

/** A table in a database. */
export interface SqlTable extends ColumnSql {
  /** The condition that a number is at most a limit, NULL or false where it is missing. */
  readonly atMost: (name: string, limit: number) => string;
  /** Refuses `unknown-column` for declared columns that are not there. */
  readonly checkDeclared: (variables: Variables) => void;
  /** Refuses `not-a-number` where columns of numbers hold something else. */
  readonly checkNumbers: (names: readonly string[]) => Promise<void>;
  /** The declared levels (refusing others), or those present. */
  readonly levelsOf: (name: string, variable: Variable) => Promise<readonly string[]>;
  readonly rows: () => Promise<number>;
  /** Facts of columns of numbers. */
  readonly extents: (names: readonly string[]) => Promise<readonly Extent[]>;
  /** Of expressions that are not negative the largest value (0 where all are missing) and the smallest but 0 (Infinity where there is none). */
  readonly reachOf: (expressions: readonly string[]) => Promise<readonly { largest: number; smallest: number }[]>;
  /** Whether a column of numbers has, as far as is easily known, no more distinct values than that. */
  readonly hasAtMost: (name: string, most: number) => Promise<boolean>;
  /** Whether a column of numbers holds nothing but 0 and 1 where it is not missing. */
  readonly isBinary: (name: string) => Promise<boolean>;
  /** One row for each combination of the keys, in any order. */
  readonly group: (keys: readonly Key[], terms: readonly Term[]) => Promise<Groups>;
}
