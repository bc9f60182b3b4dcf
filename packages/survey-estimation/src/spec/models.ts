/** Models, survival and referral samples, as a spec may ask for them. */
import {
  anyOf,
  between,
  finite,
  listOf,
  objectOf,
  oneOf,
  optional,
  taggedBy,
  text,
  truth,
  type Described,
} from './describe.ts';
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
  /** Small-sample correction of standard errors and degrees of freedom for few clusters. */
  errors: optional(oneOf('linearised', 'bell-mccaffrey')),
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

export const multinomial = objectOf({
  kind: oneOf('multinomial'),
  response: text,
  /** The level that the others are compared with; default the first with used rows. */
  reference: optional(text),
  terms,
  vcov: optional(truth),
  confidence: optional(confidence),
});
export type MultinomialSpec = Described<typeof multinomial>;

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
  model: taggedBy('kind', { glm, ordinal, multinomial, cox }),
  terms: listOf(term, 1),
  confidence: optional(confidence),
});
export type WaldTestSpec = Described<typeof waldTest>;

export const termTest = objectOf({
  kind: oneOf('termTest'),
  model: taggedBy('kind', { glm, ordinal, multinomial, cox }),
  terms: listOf(term, 1),
  method: optional(oneOf('likelihoodRatio', 'score')),
});
export type TermTestSpec = Described<typeof termTest>;

export const compareModels = objectOf({
  kind: oneOf('compareModels'),
  models: listOf(objectOf({ label: text, model: glm }), 1),
});
export type CompareModelsSpec = Described<typeof compareModels>;

export const margins = objectOf({
  kind: oneOf('margins'),
  model: glm,
  /** The category whose levels are set in turn for every row. */
  of: text,
  /** A level: each row is then the difference from its margin, the average marginal effect. */
  against: optional(text),
  vcov: optional(truth),
  confidence: optional(confidence),
});
export type MarginsSpec = Described<typeof margins>;

export const tTest = objectOf({
  kind: oneOf('tTest'),
  of: measure,
  /** A category of which two levels have used rows; absent: one sample against `mean`. */
  by: optional(text),
  mean: optional(finite),
  confidence: optional(confidence),
});
export type TTestSpec = Described<typeof tTest>;

export const rankTest = objectOf({
  kind: oneOf('rankTest'),
  of: measure,
  by: text,
  score: optional(oneOf('wilcoxon', 'vanDerWaerden', 'median')),
  confidence: optional(confidence),
});
export type RankTestSpec = Described<typeof rankTest>;

export const logrankTest = objectOf({
  kind: oneOf('logrankTest'),
  time: text,
  event: measure,
  by: text,
  /** Weight of an event time: survival^rho (1 - survival)^gamma. */
  rho: optional(finite),
  gamma: optional(finite),
  confidence: optional(confidence),
});
export type LogrankTestSpec = Described<typeof logrankTest>;

export const rds = objectOf({
  kind: oneOf('rds'),
  estimator: optional(oneOf('RDS-I', 'RDS-II', 'SS')),
  of: text,
  /** Persons in the population, for successive sampling (SS). */
  populationSize: optional(finite),
  bootstrap: optional(objectOf({ replicates: between(2, 100_000), seed: optional(finite) })),
  confidence: optional(confidence),
});
export type RdsSpec = Described<typeof rds>;
export const rdsDiagnostics = objectOf({ kind: oneOf('rdsDiagnostics'), of: text });
export type RdsDiagnosticsSpec = Described<typeof rdsDiagnostics>;

export const correlation = objectOf({
  kind: oneOf('correlation'),
  of: listOf(measure, 2),
  by: optional(crossing),
  vcov: optional(truth),
  confidence: optional(confidence),
});
export type CorrelationSpec = Described<typeof correlation>;

export const relativePoverty = objectOf({
  kind: oneOf('relativePoverty'),
  of: measure,
  /** The line: a share (default 0.6) of a quantile (default the median) of all used rows. */
  share: optional(between(0, 10, true)),
  prob: optional(between(0, 1, true)),
  /** 0 (default) counts the poor, 1 their gaps, 2 the squares of the gaps. */
  alpha: optional(between(0, 10)),
  by: optional(crossing),
  vcov: optional(truth),
  confidence: optional(confidence),
});
export type RelativePovertySpec = Described<typeof relativePoverty>;

export const modelKinds = {
  glm,
  ordinal,
  multinomial,
  cox,
  km,
  waldTest,
  termTest,
  compareModels,
  margins,
  tTest,
  rankTest,
  logrankTest,
  correlation,
  relativePoverty,
  rds,
  rdsDiagnostics,
} as const;
