/** What an estimator is given. An estimator is a pure function `(ctx, spec) => result`; it refuses by `refuse`. */
import type { Frame } from './frame.ts';
import type { Measure } from './circumstances.ts';
import type { Confidence } from './confidence.ts';

/** A symmetric or general matrix as a list of its rows. */
export type Matrix = Float64Array[];

/** The values of a measure: a column of numbers or a 0/1 indicator, NaN where missing, and its label in results. */
export interface Measured {
  readonly label: string;
  readonly values: Float64Array;
}

/** A statistic whose covariance is wanted. */
export interface Statistic {
  /** The k estimates with the full weights; NaN where an estimate does not exist. */
  readonly estimate: ArrayLike<number>;
  /** 1 for the used rows. Strata and clusters are counted on the whole file, lonely strata among the used rows. */
  readonly used: Uint8Array;
  /**
   * k columns z (length: rows of the frame), zero outside the used rows, NOT multiplied by the weights: the covariance
   * of the estimates is that of the weighted totals of the columns. Called for linearised designs only.
   */
  readonly influence: () => readonly Float64Array[];
  /** The same columns, some after others, where they are zero but in some rows. */
  readonly sparse?: () => readonly Sparse[];
  /** The same columns where few directions decide them; undefined where there are many. */
  readonly factored?: () => Factored;
  /** Where rows stand for several (`Frame.elements`): how z grows with the numbers of which these have the mean. */
  readonly slopes?: () => readonly Slope[];
  /** The same where it is known already: for each row the sum of (w z)(w z)' of those that it stands for. `slopes` is not asked for then. */
  readonly squares?: () => readonly Matrix[];
  /**
   * The k estimates with other weights (length: rows of the frame; zeros and, for models, refusals may occur), NaN where
   * one does not exist; a replicate that throws `Refusal` counts as one in which no estimate exists.
   * Called for replicate designs only.
   */
  readonly refit: (weights: Float64Array) => ArrayLike<number>;
  /** Where the estimates are a function of weighted totals: lets replicates made by cluster work from totals by cluster. */
  readonly totals?: Totals;
}

/** z of one of the estimates grows by `slope` with each unit of a column of numbers, in some rows. */
export interface Slope {
  readonly estimate: number;
  readonly column: Float64Array;
  readonly slope: number;
  readonly rows: Uint32Array;
}

/** Some rows, by their numbers and marked 1 among all. */
export interface UsedRows {
  readonly rows: Uint32Array;
  readonly used: Uint8Array;
}

/** Numbers of rows, and columns with a value for each of them. */
export interface Sparse {
  readonly rows: Uint32Array;
  readonly columns: readonly Float64Array[];
}

/** k columns z: `z[k][i] = directions[k][unitOf[i]] * score[i]`, zero where `unitOf[i]` is -1; scores of null are all 1. */
export interface Factored {
  readonly unitOf: Int32Array;
  readonly units: number;
  readonly score: Float64Array | null;
  readonly directions: readonly Float64Array[];
}

/** Columns (not multiplied by the weights), some after others, and what the estimates are of their weighted totals. */
export interface Totals {
  readonly columns: () => readonly Sparse[];
  readonly estimates: (totals: Float64Array) => ArrayLike<number>;
}

export interface EstimationContext {
  readonly frame: Frame;
  /** Final weights, calibrated. */
  readonly weights: Float64Array;
  /** 1 where the row lies in the domain of the spec. */
  readonly domain: Uint8Array;
  /** Number of replicates; null for a linearised design. */
  readonly replicates: number | null;
  /** True if a used row has a negative weight, in the full sample or in a replicate. */
  readonly hasNegativeWeight: (used: Uint8Array) => boolean;
  /** One column for a measure; refuses a bare category (`wrong-type`). */
  readonly measure: (measure: Measure) => Measured;
  /**
   * Rows in the domain, of weight other than 0 (replicate designs keep those), with nothing missing among the columns
   * (numbers: NaN, codes: -1). Refuses `empty-domain` if there is none.
   */
  readonly usedRows: (columns: readonly (Float64Array | Int32Array)[]) => Uint8Array;
  /** The covariance matrix (k x k) of a statistic: linearised or over the replicates, as the design says. */
  readonly covariance: (statistic: Statistic) => Matrix;
  /** Degrees of freedom by the rule of `confidence.df`; Infinity is possible. */
  readonly df: (used: Uint8Array | UsedRows, confidence?: Confidence) => number;
}

/** What the estimators of this package that work by groups need besides. */
export interface GroupedContext extends EstimationContext {
  /**
   * The covariance of each group by itself (lonely strata and missing replicates are those of the group) and, if wanted,
   * of all groups together, in their order.
   */
  readonly groupedCovariance: (
    groups: readonly Statistic[],
    used: Uint8Array,
    whole: boolean,
  ) => { each: Matrix[]; whole: Matrix | null };
  /** The first-stage cluster of each row, numbered from 0; null where replicate weights were given. */
  readonly clusters: Int32Array | null;
  /** First-stage clusters and strata among rows of weight other than 0; null where replicate weights were given. */
  readonly countClusters: (used: Uint8Array) => { clusters: number; strata: number } | null;
  /** The final weights of a replicate. */
  readonly replicateWeights: (r: number) => Float64Array;
  /** How the variance is found, in words, for explanations. */
  readonly varianceMethod: string;
  /** What readers of every result must know. */
  readonly warnings?: readonly string[];
}
