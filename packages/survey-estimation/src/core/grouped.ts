/** Keys that many estimates share: what is estimated, in which groups, with which limits. */
import { anyOf, listOf, optional, truth } from './describe.ts';
import { crossing, measure } from './circumstances.ts';
import { confidence } from './confidence.ts';

/** One measure or several. */
export const measures = anyOf(measure, listOf(measure, 1));
/** Rows by groups, the covariance of all rows, limits. */
export const grouped = { by: optional(crossing), vcov: optional(truth), confidence: optional(confidence) };
/** The same without groups. */
export const single = { vcov: optional(truth), confidence: optional(confidence) };
