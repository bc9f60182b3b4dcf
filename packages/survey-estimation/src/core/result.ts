/** The parts of results, as they are written. Infinite and non-existent numbers are null. */
import { anyOf, finite, ownListOf, nothing, objectOf, optional, recordOf, text, type Described } from './describe.ts';
import { scalar } from './circumstances.ts';

/** A number, or null where it is infinite or does not exist. */
export const value = anyOf(finite, nothing);
/** Lower and upper limit. */
export const limits = ownListOf(value, 2, 2);
export const matrix = ownListOf(ownListOf(value));

export const row = objectOf({
  /** Name of the figure. */
  label: optional(text),
  /** Levels of the cell, by column. */
  levels: optional(recordOf(text)),
  /** Levels of the group, by column. */
  by: optional(recordOf(scalar)),
  /** Probability of the quantile. */
  prob: optional(finite),
  /** Time of the survival figure, in the unit of the data. */
  time: optional(finite),
  /** The figure, in the unit of what is estimated; null: it does not exist. */
  estimate: value,
  /** Its standard error, in the same unit; null: it does not exist. */
  se: value,
  /** Lower and upper limit. */
  ci: limits,
  /** Degrees of freedom, or their rule in words. */
  df: optional(value),
  /** Design effect: the variance over that of a simple random sample. */
  deff: optional(value),
  /** t statistic against 0. */
  t: optional(value),
  /** Two-sided probability under the hypothesis, from 0 to 1. */
  p: optional(value),
  /** Share of information missing (multiple imputation), from 0 to 1. */
  fmi: optional(value),
  /** Number of rows, unweighted. */
  n: optional(finite),
  /** Sum of their weights. */
  sumw: optional(finite),
  /** Mean network size of the group. */
  meanDegree: optional(value),
});
/** A figure of a result. */
export type Row = Described<typeof row>;

export const termRow = objectOf({
  /** Name of the coefficient. */
  name: text,
  /** The figure, in the unit of what is estimated; null: it does not exist. */
  estimate: value,
  /** Its standard error, in the same unit; null: it does not exist. */
  se: value,
  /** t statistic against 0. */
  t: value,
  /** Two-sided probability under the hypothesis, from 0 to 1. */
  p: value,
  /** Lower and upper limit. */
  ci: limits,
  /** Degrees of freedom, or their rule in words. */
  df: optional(value),
  /** Share of information missing (multiple imputation), from 0 to 1. */
  fmi: optional(value),
});
/** A coefficient of a model. */
export type TermRow = Described<typeof termRow>;

/** How a result was made: what a reader needs to judge it, in plain words. */
export const explanation = objectOf({
  /** The method in words. */
  method: text,
  /** Where the formula stands. */
  source: text,
  /** How the variance was found. */
  variance: optional(text),
  /** Degrees of freedom, or their rule in words. */
  df: optional(text),
  /** What became of missing values. */
  missing: optional(text),
  /** What a reader must know. */
  warnings: optional(ownListOf(text)),
});
/** How a result was made. */
export type Explanation = Described<typeof explanation>;

/** Rows used and the sum of their weights. */
export const counts = {
  /** Number of rows, unweighted. */
  n: finite,
  /** Sum of their weights. */
  sumw: finite,
};
export const explained = {
  /** Method, source, and what a reader must know. */
  explanation: optional(explanation),
  /** Number of imputed data sets that were pooled. */
  imputations: optional(finite),
};
/** A result of rows. */
export const rowsOf = {
  /** One row for each figure. */
  rows: ownListOf(row),
  /** Covariance of all rows or coefficients, in their order. */
  vcov: optional(matrix),
  ...explained,
};
/** A result of coefficients. */
export const termsOf = {
  /** The coefficients, in order. */
  terms: ownListOf(termRow),
  /** Degrees of freedom, or their rule in words. */
  df: optional(value),
  ...counts,
  /** Covariance of all rows or coefficients, in their order. */
  vcov: optional(matrix),
  ...explained,
};

/** A result of a test. */
export const testOf = {
  /** The figure, in the unit of what is estimated; null: it does not exist. */
  estimate: optional(value),
  /** Its standard error, in the same unit; null: it does not exist. */
  se: optional(value),
  /** Lower and upper limit. */
  ci: optional(limits),
  /** The test statistic. */
  statistic: value,
  /** Degrees of freedom of its numerator. */
  ndf: optional(value),
  /** Degrees of freedom of its denominator; null: infinite. */
  ddf: value,
  /** Two-sided probability under the hypothesis, from 0 to 1. */
  p: value,
  ...counts,
  ...explained,
};

export const refusal = objectOf({
  /** Why there is no answer. */
  error: objectOf({
    /** What is wrong, as a word for programs. */
    code: text,
    /** What is wrong, in a sentence. */
    message: text,
    /** Where in the spec: a JSON pointer. */
    path: optional(text),
  }),
});
/** A refused estimate. */
export type RefusalResult = Described<typeof refusal>;

/** What results of any kind may hold in common. */
export interface AnyResult {
  kind: string;
  rows?: Row[];
  terms?: TermRow[];
  vcov?: (number | null)[][];
  df?: number | null;
  explanation?: Explanation;
  imputations?: number;
}
