/** The estimates that a spec may ask for. */
import {
  anyOf,
  between,
  finite,
  listOf,
  named,
  objectOf,
  oneOf,
  optional,
  recordOf,
  taggedBy,
  text,
  truth,
  type Described,
  type Description,
} from './describe.ts';
import { confidence } from './confidence.ts';
import { crossing, measure, scalar } from './design.ts';
import { indexKinds } from './indices.ts';
import { modelKinds } from './models.ts';

export type * from './confidence.ts';
export type * from './indices.ts';
export type * from './models.ts';

const measures = anyOf(measure, listOf(measure, 1));
const common = { by: optional(crossing), vcov: optional(truth), confidence: optional(confidence) };
const linear = { of: measures, deff: optional(oneOf('wor', 'wr')), ...common };

export const mean = objectOf({ kind: oneOf('mean'), ...linear });
export const total = objectOf({ kind: oneOf('total'), ...linear });
export const proportion = objectOf({ kind: oneOf('proportion'), ...linear });
export const ratio = objectOf({
  kind: oneOf('ratio'),
  numerator: measure,
  denominator: measure,
  label: optional(text),
  ...common,
});
export type MeanSpec = Described<typeof mean>;
export type TotalSpec = Described<typeof total>;
export type ProportionSpec = Described<typeof proportion>;
export type RatioSpec = Described<typeof ratio>;
export type LinearSpec = MeanSpec | TotalSpec | ProportionSpec | RatioSpec;
const linearSpec = taggedBy('kind', { mean, total, proportion, ratio });

export const quantileRules = [
  'math',
  'school',
  'shahvaish',
  'hf1',
  'hf2',
  'hf3',
  'hf4',
  'hf5',
  'hf6',
  'hf7',
  'hf8',
  'hf9',
] as const;
export const quantileRule = oneOf(...quantileRules);
export type QuantileRule = Described<typeof quantileRule>;
export const quantile = objectOf({
  kind: oneOf('quantile'),
  of: measures,
  probs: listOf(between(0, 1), 1),
  rule: optional(quantileRule),
  interval: optional(oneOf('mean', 'xlogit', 'asin', 'beta', 'quantile')),
  by: optional(crossing),
  confidence: optional(confidence),
});
export type QuantileSpec = Described<typeof quantile>;

export const variance = objectOf({ kind: oneOf('variance'), of: measures, ...common });
export type VarianceSpec = Described<typeof variance>;

export const table = objectOf({
  kind: oneOf('table'),
  rows: text,
  columns: text,
  percent: optional(oneOf('total', 'row', 'column', 'count')),
  confidence: optional(confidence),
});
export type TableSpec = Described<typeof table>;

export const crosstabTest = objectOf({
  kind: oneOf('crosstabTest'),
  rows: text,
  columns: text,
  statistic: optional(oneOf('F', 'Chisq', 'Wald', 'adjWald')),
  confidence: optional(confidence),
});
export type CrosstabTestSpec = Described<typeof crosstabTest>;

const group = recordOf(scalar);
export const difference = objectOf({
  kind: oneOf('difference'),
  of: linearSpec,
  between: listOf(group, 2, 2),
  vcov: optional(truth),
  confidence: optional(confidence),
});
export type DifferenceSpec = Described<typeof difference>;

const contrastTerm = objectOf({ row: objectOf({ label: optional(text), by: optional(group) }), weight: finite });
export const contrast = objectOf({
  kind: oneOf('contrast'),
  of: linearSpec,
  contrasts: listOf(objectOf({ label: text, terms: listOf(contrastTerm, 1) }), 1),
  vcov: optional(truth),
  confidence: optional(confidence),
});
export type ContrastSpec = Described<typeof contrast>;

export const degf = objectOf({ kind: oneOf('degf'), confidence: optional(confidence) });
export type DegfSpec = Described<typeof degf>;
export const weights = objectOf({
  kind: oneOf('weights'),
  rows: optional(listOf(finite)),
  /** The number for whose mean the model design effect is wanted. */
  of: optional(measure),
});
export type WeightsSpec = Described<typeof weights>;
export const estimateKinds = {
  mean,
  total,
  proportion,
  ratio,
  quantile,
  variance,
  table,
  crosstabTest,
  difference,
  contrast,
  ...indexKinds,
  ...modelKinds,
  degf,
  weights,
} as const;
const tagged = taggedBy('kind', estimateKinds);
export type EstimateSpec = Described<typeof tagged>;
export const estimateSpec: Description<EstimateSpec> = named('estimate', () => tagged);
export const estimateSpecItself: Description<EstimateSpec> = tagged;
