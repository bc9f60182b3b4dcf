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

/** A value in a condition or a group. */
export type Scalar = string | number;
/** A value, described. */
export const scalar = anyOf(text, finite);

/** A condition on the columns of a row; three-valued (yes, no, unknown). */
export type Expression =
  /** All of them hold. */
  | {
      /** Conditions that all hold. */
      readonly and: readonly Expression[];
    }
  /** One of them holds. */
  | {
      /** Conditions of which one holds. */
      readonly or: readonly Expression[];
    }
  | {
      /** A condition that does not hold. */
      readonly not: Expression;
    }
  /** A column beside a value: equal. */
  | {
      /** Equal. */
      readonly eq: Compared;
    }
  /** Not equal. */
  | {
      /** Not equal. */
      readonly ne: Compared;
    }
  /** Less; of numbers alone, like the next three. */
  | {
      /** Less. */
      readonly lt: Compared;
    }
  /** Less or equal. */
  | {
      /** Less or equal. */
      readonly le: Compared;
    }
  /** Greater. */
  | {
      /** Greater. */
      readonly gt: Compared;
    }
  /** Greater or equal. */
  | {
      /** Greater or equal. */
      readonly ge: Compared;
    }
  /** A column and the values it may have. */
  | {
      /** One of these values. */
      readonly in: readonly [string, readonly Scalar[]];
    }
  /** The column that is missing. */
  | {
      /** Codes that stand for no answer. */
      readonly missing: string;
    };
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

/** A condition, by its name in a schema. */
export const expression: Description<Expression> = named('expression', () => expressionItself);
/** A condition itself, described. */
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
  objectOf({
    /** Column whose weighted total is known. */
    column: text,
    /** Level whose weighted number is known. */
    level: text,
  }),
  objectOf({
    /** Condition whose weighted number is known. */
    where: expression,
    /** Name of the figure. */
    label: optional(text),
  }),
);
/** What is estimated. */
export type Measure = Described<typeof measure>;

/** One name, or several to be crossed; an empty list is no division. */
export const crossing = anyOf(text, listOf(text));
/** One name, or several to be crossed. */
export type Crossing = Described<typeof crossing>;

/** A column: of numbers, or of categories with their levels in order; `missing` are the codes that stand for no answer. */
export const variable = taggedBy('type', {
  number: objectOf({
    type: oneOf('number'),
    /** Codes that stand for no answer. */
    missing: optional(listOf(finite, 1)),
  }),
  category: objectOf({
    type: oneOf('category'),
    /** Levels in their order; default those present, by code point. */
    levels: optional(distinct(listOf(text, 1))),
    /** Codes that stand for no answer. */
    missing: optional(listOf(text, 1)),
  }),
});
/** A column and its type. */
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
/** Columns by name. */
export type Variables = Described<typeof variables>;

/** A finite population at one stage, described. */
export const correction = anyOf(
  objectOf({
    /** Column of counts of clusters in the population, or the number of replicates to make. */
    count: text,
  }),
  objectOf({
    /** Column of the share sampled, in (0, 1]. */
    fraction: text,
  }),
  nothing,
);
/** A finite population at one stage. */
export type Correction = Described<typeof correction>;

/** Replicate weights, described. */
export const replicates = objectOf({
  type: oneOf('JK1', 'JKn', 'BRR', 'Fay', 'bootstrap', 'mrb', 'successive', 'other'),
  /** Replicate weights: columns, or a prefix; absent: replicates are made from the clusters. */
  weights: optional(
    anyOf(
      listOf(text, 1),
      objectOf({
        /** All declared columns whose name begins so. */
        prefix: text,
      }),
    ),
  ),
  /** `true` (default): they are weights; `false`: factors of the base weight. */
  combined: optional(truth),
  /** `true`: deviations from the full estimate; `false` (default): from the mean of the replicates. */
  mse: optional(truth),
  /** Factor of the sum of squares; default by type, required for `other`. */
  scale: optional(between(0, 1e300)),
  /** Factors of single replicates; one number stands for all. Default 1. */
  rscales: optional(anyOf(finite, listOf(finite, 1))),
  /** Factor of Fay’s method, from 0 below 1. */
  fay: optional(between(0, 1)),
  /** Column of counts of clusters in the population, or the number of replicates to make. */
  count: optional(whole(2, 100_000)),
  /** Seed of the draws, a whole number from 0. Default 1. */
  seed: optional(whole(0, 2 ** 32 - 1)),
  /** Bootstrap of Rao, Wu and Yue (default) or of Canty and Davison. */
  method: optional(oneOf('rao-wu-yue', 'canty-davison')),
  /** Column in whose order successive differences are taken. */
  order: optional(text),
  /** Degrees of freedom; default the rank of the replicate weights less 1. */
  df: optional(finite),
});
/** Replicate weights. */
export type Replicates = Described<typeof replicates>;

/** What becomes of strata of one cluster, described. */
export const lonelyPolicy = oneOf('fail', 'remove', 'certainty', 'adjust', 'average');
/** What becomes of strata of one cluster. */
export type LonelyPolicy = Described<typeof lonelyPolicy>;

/** Unequal probabilities, described. */
export const pps = objectOf({
  /** Column of inclusion probabilities, in (0, 1]. */
  probability: text,
  /** Bootstrap of Rao, Wu and Yue (default) or of Canty and Davison. */
  method: oneOf('brewer', 'overton', 'hartley-rao', 'joint'),
  /** Form of the variance with joint probabilities. Default Horvitz-Thompson. */
  estimator: optional(oneOf('horvitz-thompson', 'yates-grundy')),
  /** Matrix of joint probabilities. */
  joint: optional(listOf(listOf(finite))),
  /** Column with the place of a row in that matrix, from 1. */
  index: optional(text),
});
/** Unequal probabilities without replacement. */
export type Pps = Described<typeof pps>;

/** A second phase, described. */
export const phaseTwo = objectOf({
  /** Condition that holds for the rows of the second phase. */
  selected: expression,
  /** Strata: columns by stage; a list in a stage is crossed. Default one stratum. */
  strata: optional(crossing),
});
/** A second phase. */
export type PhaseTwo = Described<typeof phaseTwo>;

/** A design, described. */
export const design = objectOf({
  /** Strata: columns by stage; a list in a stage is crossed. Default one stratum. */
  strata: optional(anyOf(text, listOf(crossing))),
  /** Clusters: columns by stage; a list in a stage is crossed. Default each row its own. */
  clusters: optional(anyOf(text, listOf(crossing))),
  /** Replicate weights: columns, or a prefix; absent: replicates are made from the clusters. */
  weights: optional(text),
  /** Finite populations by stage: counts or sampled fractions; null: with replacement. */
  fpc: optional(listOf(correction)),
  /** `true`: names of clusters begin anew in each stratum. Default false: such clusters are refused. */
  nest: optional(truth),
  /** Strata of one cluster. Default `fail`. */
  lonelyPsu: optional(lonelyPolicy),
  /** `true`: the same for strata of which one cluster is in the domain. Default false. */
  lonelyInDomain: optional(truth),
  /** Replicate weights, given or made. */
  replicates: optional(replicates),
  /** Unequal probabilities without replacement. */
  pps: optional(pps),
  /** `true`: no probabilities are known; results say so. Default false. */
  nonprobability: optional(truth),
  /** A second phase drawn from the rows. */
  phaseTwo: optional(phaseTwo),
  /** A referral sample. */
  rds: optional(
    objectOf({
      /** Column that identifies a person. */
      id: text,
      /** Column with the identifier of who referred the person; missing: a seed. */
      recruiter: text,
      /** Column with how many people the person knows in the population. */
      networkSize: text,
    }),
  ),
});
/** How the rows were sampled. */
export type Design = Described<typeof design>;

/** One line of known totals: `total`, and the levels of the columns it is for. */
export const knownTotal: Description<
  { [column: string]: Scalar } & {
    /** Known total in the population. */
    total: number;
  }
> = {
  json: { type: 'object', properties: { total: finite.json }, required: ['total'], additionalProperties: scalar.json },
  check: (v, path) => {
    const line = recordOf(scalar).check(v, path);
    return { ...line, total: finite.check(line.total, `${path}/total`) };
  },
};

const margin = objectOf({
  /** Columns whose levels make the cells. */
  by: crossing,
  /** Known totals of the cells: one entry for each, with its levels and `total`. */
  totals: listOf(knownTotal, 1),
});
/** A margin and its known totals. */
export type Margin = Described<typeof margin>;

const constraint = objectOf({
  /** Known total in the population. */
  total: finite,
  /** Column whose weighted total is known. */
  column: optional(text),
  /** Level whose weighted number is known. */
  level: optional(text),
  /** Condition whose weighted number is known. */
  where: optional(expression),
});
/** A known total. */
export type Constraint = Described<typeof constraint>;

const limit = anyOf(finite, nothing);
const iteration = {
  /** Relative distance at which the totals count as met. */
  tolerance: optional(finite),
  /** Most rounds. */
  iterations: optional(finite),
};
const regression = {
  /** Known totals. */
  constraints: listOf(constraint, 1),
  /** Least and largest factor of a weight. */
  bounds: optional(listOf(limit, 2, 2)),
  /** Column of residual variances; default the same for all. */
  variance: optional(text),
  ...iteration,
};

/** A step of calibration, described. */
export const calibrationStep = taggedBy('method', {
  poststratify: objectOf({
    /** Bootstrap of Rao, Wu and Yue (default) or of Canty and Davison. */
    method: oneOf('poststratify'),
    /** Columns whose levels make the cells. */
    by: crossing,
    /** Known totals of the cells: one entry for each, with its levels and `total`. */
    totals: listOf(knownTotal, 1),
  }),
  rake: objectOf({
    /** Bootstrap of Rao, Wu and Yue (default) or of Canty and Davison. */
    method: oneOf('rake'),
    /** Margins, each with its totals. */
    margins: listOf(margin, 1),
    ...iteration,
  }),
  linear: objectOf({
    /** Bootstrap of Rao, Wu and Yue (default) or of Canty and Davison. */
    method: oneOf('linear'),
    ...regression,
  }),
  raking: objectOf({
    /** Bootstrap of Rao, Wu and Yue (default) or of Canty and Davison. */
    method: oneOf('raking'),
    ...regression,
  }),
  logit: objectOf({
    /** Bootstrap of Rao, Wu and Yue (default) or of Canty and Davison. */
    method: oneOf('logit'),
    ...regression,
  }),
  nonresponse: objectOf({
    /** Bootstrap of Rao, Wu and Yue (default) or of Canty and Davison. */
    method: oneOf('nonresponse'),
    /** Columns whose levels make the cells. */
    by: optional(crossing),
    /** Condition that holds for who responded. */
    responded: expression,
  }),
  trim: objectOf({
    /** Bootstrap of Rao, Wu and Yue (default) or of Canty and Davison. */
    method: oneOf('trim'),
    /** Least weight. */
    lower: optional(finite),
    /** Largest weight. */
    upper: optional(finite),
    /** `true`: repeat until no weight lies outside. Default false. */
    strict: optional(truth),
  }),
});
/** A step of calibration. */
export type CalibrationStep = Described<typeof calibrationStep>;

const imputations = objectOf({
  /** Column whose weighted total is known. */
  column: text,
  /** Degrees of freedom of the complete data: `used` (default) or `infinite`. */
  completeDf: optional(oneOf('used', 'infinite')),
});
/** Several imputed data sets in one file. */
export type Imputations = Described<typeof imputations>;

/** Where the rows come from and how they were sampled: all of a spec but its estimates. */
export const circumstanceFields = {
  /** The columns by name. */
  variables,
  /** How the rows were sampled. */
  design,
  /** Steps that set the weights to known totals, in order. */
  calibration: optional(listOf(calibrationStep)),
  /** Whom the estimates are of; others stay in the design. */
  domain: optional(expression),
  /** Several imputed data sets in one file. */
  imputations: optional(imputations),
};
/** Notes of whoever keeps the spec; they change nothing. */
const annotations = ['id', 'name', 'note', 'title', 'description', 'comment', 'data', 'expect', 'tolerance', '$schema'];
/** Keys that are notes. */
export const isAnnotation = (key: string): boolean => annotations.includes(key) || key.startsWith('x-');

/** Everything but the estimates. */
export const circumstances = objectOf(circumstanceFields);
/** All of a spec but its estimates. */
export type Circumstances = Described<typeof circumstances>;
