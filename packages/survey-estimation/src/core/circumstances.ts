/** The design, the calibration and the choice of rows, as they are written in a spec. */
import {
  Mismatch,
  anyOf,
  between,
  whole,
  finite,
  listOf,
  named,
  nothing,
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

export type Scalar = string | number;
export const scalar = anyOf(text, finite);

/** A condition on the columns of a row; three-valued (yes, no, unknown). */
export type Expression =
  /** All of them hold. */
  | { readonly and: readonly Expression[] }
  /** One of them holds. */
  | { readonly or: readonly Expression[] }
  | { readonly not: Expression }
  /** A column beside a value: equal. */
  | { readonly eq: Compared }
  /** Not equal. */
  | { readonly ne: Compared }
  /** Less; of numbers alone, like the next three. */
  | { readonly lt: Compared }
  /** Less or equal. */
  | { readonly le: Compared }
  /** Greater. */
  | { readonly gt: Compared }
  /** Greater or equal. */
  | { readonly ge: Compared }
  /** A column and the values it may have. */
  | { readonly in: readonly [string, readonly Scalar[]] }
  /** The column that is missing. */
  | { readonly missing: string };
/** A column and a value of it. */
type Compared = readonly [string, Scalar];

function pair<T>(second: Description<T>): Description<readonly [string, T]> {
  const both = listOf(anyOf(text, second), 2, 2);
  return {
    json: { type: 'array', prefixItems: [text.json, second.json], minItems: 2, maxItems: 2 },
    check: (v, path) => {
      both.check(v, path);
      const [a, b] = v as [unknown, unknown];
      return [text.check(a, `${path}/0`), second.check(b, `${path}/1`)];
    },
  };
}

export const expression: Description<Expression> = named('expression', () => expressionItself);
export const expressionItself: Description<Expression> = anyOf(
  objectOf({ and: listOf(expression) }),
  objectOf({ or: listOf(expression) }),
  objectOf({ not: expression }),
  objectOf({ eq: pair(scalar) }),
  objectOf({ ne: pair(scalar) }),
  objectOf({ lt: pair(scalar) }),
  objectOf({ le: pair(scalar) }),
  objectOf({ gt: pair(scalar) }),
  objectOf({ ge: pair(scalar) }),
  objectOf({ in: pair(listOf(scalar)) }),
  objectOf({ missing: text }),
);

/** A list whose values differ. */
function distinct(list: Description<readonly string[]>): Description<readonly string[]> {
  return {
    json: { ...list.json, uniqueItems: true },
    check: (v, path) => {
      const found = list.check(v, path);
      const twice = found.find((value, i) => found.indexOf(value) < i);
      if (twice !== undefined) throw new Mismatch(path, `"${twice}" stands twice in ${path}`);
      return found;
    },
  };
}

/** What is estimated: a column, the indicator of a level, or the indicator of a condition. */
export const measure = anyOf(
  text,
  objectOf({ column: text, level: text }),
  objectOf({ where: expression, label: optional(text) }),
);
export type Measure = Described<typeof measure>;

/** One name, or several to be crossed; an empty list is no division. */
export const crossing = anyOf(text, listOf(text));
export type Crossing = Described<typeof crossing>;

/** A column: of numbers, or of categories with their levels in order; `missing` are the codes that stand for no answer. */
export const variable = taggedBy('type', {
  number: objectOf({ type: oneOf('number'), missing: optional(listOf(finite, 1)) }),
  category: objectOf({
    type: oneOf('category'),
    levels: optional(distinct(listOf(text, 1))),
    missing: optional(listOf(text, 1)),
  }),
});
export type Variable = Described<typeof variable>;
/** Columns by name. Names with a zero character are the engine's own. */
export const variables: Description<{ readonly [name: string]: Variable }> = {
  json: recordOf(variable).json,
  check: (v, path) => {
    const named = recordOf(variable).check(v, path);
    const own = Object.keys(named).find((name) => name.includes('\u0000'));
    if (own !== undefined) throw new Mismatch(`${path}/${own}`, 'a name has no zero characters');
    return named;
  },
};
export type Variables = Described<typeof variables>;

export const correction = anyOf(objectOf({ count: text }), objectOf({ fraction: text }), nothing);
export type Correction = Described<typeof correction>;

export const replicates = objectOf({
  type: oneOf('JK1', 'JKn', 'BRR', 'Fay', 'bootstrap', 'mrb', 'successive', 'other'),
  weights: optional(anyOf(listOf(text, 1), objectOf({ prefix: text }))),
  combined: optional(truth),
  mse: optional(truth),
  scale: optional(between(0, 1e300)),
  rscales: optional(anyOf(finite, listOf(finite, 1))),
  fay: optional(between(0, 1)),
  count: optional(whole(2, 100_000)),
  seed: optional(whole(0, 2 ** 32 - 1)),
  method: optional(oneOf('rao-wu-yue', 'canty-davison')),
  order: optional(text),
  df: optional(finite),
});
export type Replicates = Described<typeof replicates>;

export const lonelyPolicy = oneOf('fail', 'remove', 'certainty', 'adjust', 'average');
export type LonelyPolicy = Described<typeof lonelyPolicy>;

export const pps = objectOf({
  probability: text,
  method: oneOf('brewer', 'overton', 'hartley-rao', 'joint'),
  estimator: optional(oneOf('horvitz-thompson', 'yates-grundy')),
  joint: optional(listOf(listOf(finite))),
  index: optional(text),
});
export type Pps = Described<typeof pps>;

export const phaseTwo = objectOf({ selected: expression, strata: optional(crossing) });
export type PhaseTwo = Described<typeof phaseTwo>;

export const design = objectOf({
  strata: optional(anyOf(text, listOf(crossing))),
  clusters: optional(anyOf(text, listOf(crossing))),
  weights: optional(text),
  fpc: optional(listOf(correction)),
  nest: optional(truth),
  lonelyPsu: optional(lonelyPolicy),
  lonelyInDomain: optional(truth),
  replicates: optional(replicates),
  pps: optional(pps),
  nonprobability: optional(truth),
  phaseTwo: optional(phaseTwo),
  rds: optional(objectOf({ id: text, recruiter: text, networkSize: text })),
});
export type Design = Described<typeof design>;

/** One line of known totals: `total`, and the levels of the columns it is for. */
export const knownTotal: Description<{ [column: string]: Scalar } & { total: number }> = {
  json: { type: 'object', properties: { total: finite.json }, required: ['total'], additionalProperties: scalar.json },
  check: (v, path) => {
    const line = recordOf(scalar).check(v, path);
    return { ...line, total: finite.check(line.total, `${path}/total`) };
  },
};

const margin = objectOf({ by: crossing, totals: listOf(knownTotal, 1) });
export type Margin = Described<typeof margin>;

const constraint = objectOf({
  total: finite,
  column: optional(text),
  level: optional(text),
  where: optional(expression),
});
export type Constraint = Described<typeof constraint>;

const limit = anyOf(finite, nothing);
const iteration = { tolerance: optional(finite), iterations: optional(finite) };
const regression = {
  constraints: listOf(constraint, 1),
  bounds: optional(listOf(limit, 2, 2)),
  variance: optional(text),
  ...iteration,
};

export const calibrationStep = taggedBy('method', {
  poststratify: objectOf({ method: oneOf('poststratify'), by: crossing, totals: listOf(knownTotal, 1) }),
  rake: objectOf({ method: oneOf('rake'), margins: listOf(margin, 1), ...iteration }),
  linear: objectOf({ method: oneOf('linear'), ...regression }),
  raking: objectOf({ method: oneOf('raking'), ...regression }),
  logit: objectOf({ method: oneOf('logit'), ...regression }),
  nonresponse: objectOf({
    method: oneOf('nonresponse'),
    by: optional(crossing),
    responded: expression,
  }),
  trim: objectOf({
    method: oneOf('trim'),
    lower: optional(finite),
    upper: optional(finite),
    strict: optional(truth),
  }),
});
export type CalibrationStep = Described<typeof calibrationStep>;

const imputations = objectOf({ column: text, completeDf: optional(oneOf('used', 'infinite')) });
export type Imputations = Described<typeof imputations>;

/** Where the rows come from and how they were sampled: all of a spec but its estimates. */
export const circumstanceFields = {
  variables,
  design,
  calibration: optional(listOf(calibrationStep)),
  domain: optional(expression),
  imputations: optional(imputations),
};
/** Notes of whoever keeps the spec; they change nothing. */
const annotations = ['id', 'name', 'note', 'title', 'description', 'comment', 'data', 'expect', 'tolerance', '$schema'];
export const isAnnotation = (key: string): boolean => annotations.includes(key) || key.startsWith('x-');

/** Everything but the estimates. */
export const circumstances = objectOf(circumstanceFields);
export type Circumstances = Described<typeof circumstances>;
