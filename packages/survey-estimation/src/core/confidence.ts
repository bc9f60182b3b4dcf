/** What limits an estimate has. */
import { anyOf, between, finite, objectOf, oneOf, optional, type Described } from './describe.ts';

export const confidence = objectOf({
  level: optional(between(0, 1, true)),
  method: optional(oneOf('wald', 'mean', 'logit', 'xlogit', 'asin', 'beta', 'wilson')),
  df: optional(anyOf(oneOf('used', 'design', 'infinite'), finite)),
});
export type Confidence = Described<typeof confidence>;
