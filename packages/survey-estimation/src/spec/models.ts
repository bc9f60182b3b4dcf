/** Models, survival and referral samples, as a spec may ask for them. */
import { anyOf, finite, listOf, objectOf, oneOf, optional, taggedBy, text, truth, type Described } from './describe.ts';
import { confidence } from './confidence.ts';
import { crossing, measure } from './design.ts';

export const term = anyOf(
  text,
  objectOf({ column: text, reference: optional(text) }),
  objectOf({ interaction: listOf(text, 2) }),
);
export type Term = Described<typeof term>;
const terms = listOf(term);

const families = [
  'gaussian',
  'binomial',
  'quasibinomial',
  'poisson',
  'quasipoisson',
  'gamma',
  'inverse-gaussian',
] as const;
const links = [
  'identity',
  'log',
  'logit',
  'probit',
  'cloglog',
  'loglog',
  'cauchit',
  'inverse',
  'sqrt',
  '1/mu^2',
] as const;
export const glm = objectOf({
  kind: oneOf('glm'),
  family: optional(oneOf(...families)),
  link: optional(oneOf(...links)),
  response: measure,
  terms,
  intercept: optional(truth),
  offset: optional(text),
  vcov: optional(truth),
  confidence: optional(confidence),
});
export type GlmSpec = Described<typeof glm>;

export const ordinal = objectOf({
  kind: oneOf('ordinal'),
  link: optional(oneOf('logit', 'probit', 'cloglog', 'loglog', 'cauchit')),
  response: text,
  terms,
  vcov: optional(truth),
  confidence: optional(confidence),
});
export type OrdinalSpec = Described<typeof ordinal>;

export const cox = objectOf({
  kind: oneOf('cox'),
  time: text,
  event: measure,
  terms,
  ties: optional(oneOf('efron', 'breslow')),
  vcov: optional(truth),
  confidence: optional(confidence),
});
export type CoxSpec = Described<typeof cox>;

export const km = objectOf({
  kind: oneOf('km'),
  time: text,
  event: measure,
  at: listOf(finite, 1),
  by: optional(crossing),
  estimator: optional(oneOf('nelson-aalen', 'product-limit')),
  confidence: optional(confidence),
});
export type KmSpec = Described<typeof km>;

export const waldTest = objectOf({
  kind: oneOf('waldTest'),
  model: taggedBy('kind', { glm, ordinal, cox }),
  terms: listOf(term, 1),
  confidence: optional(confidence),
});
export type WaldTestSpec = Described<typeof waldTest>;

export const rds = objectOf({ kind: oneOf('rds'), estimator: optional(oneOf('RDS-I', 'RDS-II')), of: text });
export type RdsSpec = Described<typeof rds>;

export const modelKinds = { glm, ordinal, cox, km, waldTest, rds } as const;
