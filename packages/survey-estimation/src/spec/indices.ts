/** Indices of a distribution and standardised rates. */
import {
  anyOf,
  between,
  finite,
  listOf,
  objectOf,
  oneOf,
  optional,
  recordOf,
  text,
  truth,
  type Described,
} from './describe.ts';
import { crossing, measure, scalar } from './design.ts';
import { confidence } from './confidence.ts';

const common = { by: optional(crossing), vcov: optional(truth), confidence: optional(confidence) };

/** Gini: 0 where all have the same, near 1 where one has all. */
export const gini = objectOf({ kind: oneOf('gini'), of: measure, ...common });
export type GiniSpec = Described<typeof gini>;

/** What the richest share holds over what the poorest share holds: S80/S20 for a share of 0.2. */
export const shareRatio = objectOf({
  kind: oneOf('shareRatio'),
  of: measure,
  share: optional(between(0, 0.5, true)),
  ...common,
});
export type ShareRatioSpec = Described<typeof shareRatio>;

/** Foster, Greer and Thorbecke: the mean of ((line - y)/line)^alpha below the line. */
export const poverty = objectOf({
  kind: oneOf('poverty'),
  of: measure,
  line: finite,
  alpha: optional(between(0, 10)),
  ...common,
});
export type PovertySpec = Described<typeof poverty>;

/** Means standardised to known shares of the levels of one or more columns. */
export const standardised = objectOf({
  kind: oneOf('standardised'),
  of: anyOf(measure, listOf(measure, 1)),
  over: crossing,
  shares: listOf(objectOf({ levels: recordOf(scalar), share: between(0, 1e300) }), 1),
  label: optional(text),
  ...common,
});
export type StandardisedSpec = Described<typeof standardised>;

export const indexKinds = { gini, shareRatio, poverty, standardised } as const;
