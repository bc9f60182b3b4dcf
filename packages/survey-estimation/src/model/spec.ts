/** Models as a spec asks for them, alone or inside a test, a margin or a comparison. */
import { anyOf, listOf, objectOf, oneOf, optional, taggedBy, text, truth, type Described } from '../core/describe.ts';
import { measure } from '../core/circumstances.ts';
import { single } from '../core/grouped.ts';
import type { Collector } from '../inference/collect.ts';
import type { People } from '../inference/estimator.ts';

/** A column, a category with the level it is compared with, or the product of columns. */
export const term = anyOf(
  text,
  objectOf({
    /** Name of a column. */
    column: text,
    /** Level that others are compared with. Default the first. */
    reference: optional(text),
  }),
  objectOf({
    /** Columns whose product is meant. */
    interaction: listOf(text, 2),
  }),
);
/** A term of a model. */
export type Term = Described<typeof term>;

export const glmForm = objectOf({
  kind: oneOf('glm'),
  /** Family of the response. Default `gaussian`. */
  family: optional(
    oneOf('gaussian', 'binomial', 'quasibinomial', 'poisson', 'quasipoisson', 'gamma', 'inverse-gaussian'),
  ),
  /** Link function. Default that of the family, `logit` of ordinal models. */
  link: optional(
    oneOf('identity', 'log', 'logit', 'probit', 'cloglog', 'loglog', 'cauchit', 'inverse', 'sqrt', '1/mu^2'),
  ),
  /** What is explained. */
  response: measure,
  /** Columns, categories with their reference, or products of columns. */
  terms: listOf(term),
  /** `false`: without constant. Default true. */
  intercept: optional(truth),
  /** Column added to the predictor. */
  offset: optional(text),
  /** Small-sample correction of standard errors and degrees of freedom for few clusters. */
  errors: optional(oneOf('linearised', 'bell-mccaffrey')),
  /** Limits by the standard error (default), or by the profile of the working likelihood. */
  limits: optional(oneOf('wald', 'likelihood')),
  ...single,
});
export type GlmSpec = Described<typeof glmForm>;

export const ordinalForm = objectOf({
  kind: oneOf('ordinal'),
  /** Link function. Default that of the family, `logit` of ordinal models. */
  link: optional(oneOf('logit', 'probit', 'cloglog', 'loglog', 'cauchit')),
  /** What is explained. */
  response: text,
  /** Columns, categories with their reference, or products of columns. */
  terms: listOf(term),
  ...single,
});
export type OrdinalSpec = Described<typeof ordinalForm>;

export const multinomialForm = objectOf({
  kind: oneOf('multinomial'),
  /** What is explained. */
  response: text,
  /** The level that the others are compared with; default the first with used rows. */
  reference: optional(text),
  /** Columns, categories with their reference, or products of columns. */
  terms: listOf(term),
  ...single,
});
export type MultinomialSpec = Described<typeof multinomialForm>;

export const coxForm = objectOf({
  kind: oneOf('cox'),
  /** The column of times, not negative. */
  time: text,
  /** Whether the event came at that time: 1, or 0 where it had not come yet. */
  event: measure,
  /** Columns, categories with their reference, or products of columns. */
  terms: listOf(term),
  /** How events at one time are counted. Default `efron`. */
  ties: optional(oneOf('efron', 'breslow')),
  ...single,
});
export type CoxSpec = Described<typeof coxForm>;

/** A model of any kind. */
export const modelForm = taggedBy('kind', {
  glm: glmForm,
  ordinal: ordinalForm,
  multinomial: multinomialForm,
  cox: coxForm,
});
/** A model of any kind. */
export type ModelSpec = Described<typeof modelForm>;

/** The columns that a term speaks of. */
export function columnsOfTerm(one: Term): readonly string[] {
  return typeof one === 'string' ? [one] : 'column' in one ? [one.column] : one.interaction;
}

/** The model as it is asked of groups of alike rows: categories are keys, a response of 0 and 1 is summed. */
export function planModel<M extends ModelSpec>(model: M, collect: Collector): M | null {
  if (model.kind === 'cox' || (model.kind === 'glm' && model.offset !== undefined)) return null;
  if (model.kind === 'glm' && model.errors === 'bell-mccaffrey' && collect.elements) return null;
  const covariates = model.terms.flatMap(columnsOfTerm);
  if (model.kind !== 'glm') {
    collect.keys.push(model.response, ...covariates);
    return model;
  }
  collect.keys.push(...covariates);
  const { response } = model;
  const binomial = model.family === 'binomial' || model.family === 'quasibinomial';
  if (collect.asBinary && binomial && collect.isNumber(response)) {
    collect.sums.push(response);
    collect.binary = [response];
    return model;
  }
  return { ...model, response: collect.measure(response, false) };
}

/** The people behind a fitted model: it tells as much as the table of its terms. */
export function modelPeople(model: ModelSpec): People {
  const covariates = model.terms.flatMap(columnsOfTerm);
  const offset = model.kind === 'glm' && model.offset !== undefined ? [model.offset] : [];
  const told = model.kind === 'cox' ? [model.time, model.event] : [model.response];
  return { measures: [...told, ...covariates, ...offset], divided: covariates };
}
