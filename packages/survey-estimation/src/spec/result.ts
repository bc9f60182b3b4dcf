/** The results, as they are written. Infinite and non-existent numbers are null. */
import {
  anyOf,
  finite,
  listOf,
  nothing,
  objectOf,
  oneOf,
  optional,
  recordOf,
  taggedBy,
  text,
  type Described,
} from './describe.ts';
import { scalar } from './design.ts';

const value = anyOf(finite, nothing);
const limits = listOf(value, 2, 2);
const matrix = listOf(listOf(value));

export const row = objectOf({
  label: optional(text),
  levels: optional(recordOf(text)),
  by: optional(recordOf(scalar)),
  prob: optional(finite),
  time: optional(finite),
  estimate: value,
  se: value,
  ci: limits,
  df: optional(value),
  deff: optional(value),
  t: optional(value),
  p: optional(value),
  fmi: optional(value),
  n: optional(finite),
  sumw: optional(finite),
  meanDegree: optional(value),
});
export type Row = Described<typeof row>;

export const termRow = objectOf({
  name: text,
  estimate: value,
  se: value,
  t: value,
  p: value,
  ci: limits,
  df: optional(value),
  fmi: optional(value),
});
export type TermRow = Described<typeof termRow>;

/** How a result was made: what a reader needs to judge it, in plain words. */
export const explanation = objectOf({
  method: text,
  source: text,
  variance: optional(text),
  df: optional(text),
  missing: optional(text),
  warnings: optional(listOf(text)),
});
export type Explanation = Described<typeof explanation>;

const counts = { n: finite, sumw: finite };
const explained = { explanation: optional(explanation), imputations: optional(finite) };
const rowsOf = { rows: listOf(row), vcov: optional(matrix), ...explained };
const termsOf = { terms: listOf(termRow), df: optional(value), ...counts, vcov: optional(matrix), ...explained };

const comparedModel = objectOf({
  label: text,
  deviance: value,
  coefficients: finite,
  effectiveParameters: value,
  aic: value,
  bic: value,
  effectiveN: value,
});
const testOf = {
  estimate: optional(value),
  se: optional(value),
  ci: optional(limits),
  statistic: value,
  ndf: optional(value),
  ddf: value,
  p: value,
  ...counts,
  ...explained,
};

const kinds = {
  mean: objectOf({ kind: oneOf('mean'), ...rowsOf }),
  total: objectOf({ kind: oneOf('total'), ...rowsOf }),
  proportion: objectOf({ kind: oneOf('proportion'), ...rowsOf }),
  ratio: objectOf({ kind: oneOf('ratio'), ...rowsOf }),
  quantile: objectOf({ kind: oneOf('quantile'), ...rowsOf }),
  variance: objectOf({ kind: oneOf('variance'), ...rowsOf }),
  table: objectOf({ kind: oneOf('table'), ...rowsOf }),
  difference: objectOf({ kind: oneOf('difference'), ...rowsOf }),
  contrast: objectOf({ kind: oneOf('contrast'), ...rowsOf }),
  gini: objectOf({ kind: oneOf('gini'), ...rowsOf }),
  shareRatio: objectOf({ kind: oneOf('shareRatio'), ...rowsOf }),
  poverty: objectOf({ kind: oneOf('poverty'), ...rowsOf }),
  standardised: objectOf({ kind: oneOf('standardised'), ...rowsOf }),
  km: objectOf({ kind: oneOf('km'), ...rowsOf }),
  correlation: objectOf({ kind: oneOf('correlation'), ...rowsOf }),
  relativePoverty: objectOf({ kind: oneOf('relativePoverty'), ...rowsOf }),
  rds: objectOf({ kind: oneOf('rds'), ...rowsOf }),
  rdsDiagnostics: objectOf({
    kind: oneOf('rdsDiagnostics'),
    groups: listOf(text),
    n: finite,
    seeds: finite,
    waves: finite,
    recruitment: listOf(listOf(finite)),
    homophily: listOf(objectOf({ label: text, recruits: finite, within: value, index: value })),
    recruitmentHomophily: value,
    wavesToEquilibrium: value,
    convergence: listOf(objectOf({ wave: finite, n: finite, shares: listOf(finite) })),
    bottleneck: listOf(objectOf({ seed: finite, group: text, n: finite, shares: listOf(finite) })),
    ...explained,
  }),
  crosstabTest: objectOf({
    kind: oneOf('crosstabTest'),
    statistic: value,
    ndf: value,
    ddf: value,
    p: value,
    ...counts,
    ...explained,
  }),
  waldTest: objectOf({ kind: oneOf('waldTest'), statistic: value, ndf: value, ddf: value, p: value, ...explained }),
  termTest: objectOf({
    kind: oneOf('termTest'),
    statistic: value,
    ndf: value,
    ddf: value,
    p: value,
    eigenvalues: optional(listOf(finite)),
    ...explained,
  }),
  compareModels: objectOf({ kind: oneOf('compareModels'), models: listOf(comparedModel), ...explained }),
  margins: objectOf({ kind: oneOf('margins'), ...rowsOf }),
  tTest: objectOf({ kind: oneOf('tTest'), ...testOf }),
  rankTest: objectOf({ kind: oneOf('rankTest'), ...testOf }),
  logrankTest: objectOf({ kind: oneOf('logrankTest'), ...testOf }),
  multinomial: objectOf({ kind: oneOf('multinomial'), ...termsOf }),
  glm: objectOf({ kind: oneOf('glm'), dispersion: optional(value), ...termsOf }),
  ordinal: objectOf({ kind: oneOf('ordinal'), ...termsOf }),
  cox: objectOf({ kind: oneOf('cox'), events: finite, ...termsOf }),
  degf: objectOf({
    kind: oneOf('degf'),
    df: value,
    clusters: optional(finite),
    strata: optional(finite),
    ...counts,
    ...explained,
  }),
  weights: objectOf({
    kind: oneOf('weights'),
    ...counts,
    min: finite,
    max: finite,
    sumsq: finite,
    deffKish: optional(value),
    /** Spencer's, of the number in `of`. */
    deffSpencer: optional(value),
    effectiveN: optional(value),
    values: optional(listOf(finite)),
    ...explained,
  }),
} as const;

export const estimateResult = taggedBy('kind', kinds);
/** An answered estimate. */
export type EstimateResult = Described<typeof estimateResult>;
/** The answered estimate of one kind. */
export type ResultOf<K extends EstimateResult['kind']> = Extract<EstimateResult, { kind: K }>;

export const refusal = objectOf({ error: objectOf({ code: text, message: text, path: optional(text) }) });
/** A refused estimate. */
export type RefusalResult = Described<typeof refusal>;
export const result = anyOf(refusal, estimateResult);
export type Result = EstimateResult | RefusalResult;
export const answer = objectOf({ results: listOf(result) });
export type Answer = { results: Result[] };
