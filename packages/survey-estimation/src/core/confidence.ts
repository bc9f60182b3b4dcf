/** What limits an estimate has. */
import { anyOf, between, Mismatch, objectOf, oneOf, optional, type Described, type Description } from './describe.ts';

const level = optional(between(0, 1, true));
const df = optional(anyOf(oneOf('used', 'design', 'infinite'), between(0, 1e300, true)));
const shareMethod = oneOf('wald', 'mean', 'logit', 'xlogit', 'asin', 'beta', 'wilson');
const plainMethod = oneOf('wald', 'mean');

/** Level (default 0.95), method (default `wald`) and degrees of freedom (default `used`) of the limits of a share. */
export const shareConfidence = objectOf({
  /** Share of repeated samples whose limits hold the figure, between 0 and 1. Default 0.95. */
  level,
  /** How limits are made. Default `wald`. */
  method: optional(shareMethod),
  /** Degrees of freedom: of the used rows (`used`, default), of the design, infinite, or a number. */
  df,
});
/** Limits that are wanted. */
export type Confidence = Described<typeof shareConfidence>;

/** The same of other estimates, whose limits are by Wald. */
export const confidence: Description<Confidence> = {
  json: objectOf({ level, method: optional(plainMethod), df }).json,
  check: (v, path) => {
    const found = shareConfidence.check(v, path);
    if (found.method !== undefined && found.method !== 'wald' && found.method !== 'mean')
      throw new Mismatch(`${path}/method`, `limits by "${found.method}" are for a proportion; here they are by "wald"`);
    return found;
  },
};
