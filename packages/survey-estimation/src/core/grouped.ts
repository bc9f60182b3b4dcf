/** Keys that many estimates share: what is estimated, in which groups, with which limits. */
import { anyOf, listOf, optional, truth } from './describe.ts';
import { crossing, measure } from './circumstances.ts';
import { confidence } from './confidence.ts';

/** One measure or several. */
export const measures = anyOf(measure, listOf(measure, 1));
/** Rows by groups, the covariance of all rows, limits. */
export const grouped = {
  /** Columns whose levels make the groups; default none: all used rows together. */
  by: optional(crossing),
  /** `true`: the covariance of all rows or coefficients besides. Default false. */
  vcov: optional(truth),
  /** Level, method and degrees of freedom of the limits. Default 95 %, Wald, those of the used rows. */
  confidence: optional(confidence),
};
/** The same without groups. */
export const single = {
  /** `true`: the covariance of all rows or coefficients besides. Default false. */
  vcov: optional(truth),
  /** Level, method and degrees of freedom of the limits. Default 95 %, Wald, those of the used rows. */
  confidence: optional(confidence),
};
