/**
 * The contract of an estimator: one file of `estimators/` says what may be asked, what is answered, where the formula stands, what sums over
 * alike rows suffice, which people stand behind the figures, and how the answer is worked out.
 */
import type { Circumstances, Expression, Measure } from '../core/circumstances.ts';
import type { GroupedContext } from '../core/context.ts';
import type { Description } from '../core/describe.ts';
import type { Frame } from '../core/frame.ts';
import type { Codes, LooseColumns, UsedInBlock } from '../core/loose.ts';
import type { Plan } from '../core/plan.ts';
import type { Collector } from './collect.ts';
import type { About } from './explain.ts';

/** Which people stand behind the figures of an estimate, for whoever must not let a figure tell of a few. */
export interface People {
  /** What is told of them: a person counts who has a value in each. */
  readonly measures: readonly Measure[];
  /** Columns whose levels divide them: there are figures of each level, or such figures follow. */
  readonly divided: readonly string[];
  /** The figures are of single persons, or of how persons are linked. */
  readonly single?: true;
}

/** What an estimator may know of the spec besides its estimate. */
export type Asked = Pick<Circumstances, 'design' | 'calibration'>;

/** Groups of alike rows for a plan, or null where the data do not allow them. */
export type Groups = (plan: Plan) => Promise<Frame | null>;

export interface Estimator<K extends string, S extends { kind: K }, R extends { kind: K }> {
  readonly kind: K;
  /** What may be asked: TypeScript type, JSON Schema and check. */
  readonly spec: Description<S>;
  /** What is answered. */
  readonly result: Description<R>;
  /** What the figures are, and where the formula stands. */
  readonly explain: About;
  /** The estimate as it is asked of groups of alike rows, whose columns are collected; null where every row is needed. */
  readonly plan: (spec: S, collect: Collector) => S | null;
  /** The people behind the figures. */
  readonly people: (spec: S) => People;
  /** The estimate is of a referral sample alone (`design.rds`). */
  readonly needsRds?: true;
  /** Works out the answer: a function of the context and the spec alone. Refuses by `Refusal`. */
  readonly answer: (ctx: GroupedContext, spec: S, asked: Asked) => R;
  /** An answer from several plans, one after another; null where this estimate of this spec has none. */
  readonly fromSums?: (circumstances: Circumstances, spec: S, groups: Groups) => Promise<R | null>;
  /** An answer from many rows in any order; null where rows in the engine's own order are needed. */
  readonly fromRows?: (spec: S, rows: LooseRows) => R | null;
}

/** The groups that the design tells apart: their context, and the row of its frame that each row belongs to. */
export interface DesignContext {
  readonly ctx: GroupedContext;
  readonly groupOf: Codes;
}

/** Rows in the order of the source. */
export interface LooseRows {
  readonly columns: LooseColumns;
  readonly domain: Expression | undefined;
  /** The columns that the estimate, its domain and its weights speak of. */
  readonly names: readonly string[];
  readonly weight: string;
  /** The groups of the design for an estimate from those rows (null: all). Where each row is a cluster, used rows are told from others. */
  readonly designFor: (used: UsedInBlock | null) => DesignContext;
}

/** Checks that the parts of an estimator fit together. */
export function defineEstimator<const K extends string, S extends { kind: K }, R extends { kind: K }>(
  estimator: Estimator<K, S, R>,
): Estimator<K, S, R> {
  return estimator;
}

/** For estimates that need every row. */
export const everyRow = (): null => null;
