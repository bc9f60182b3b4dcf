/** The public format: what is asked (`Spec`) and what is answered (`Answer`). Types, schemas and checks from one source. */
import {
  listOf,
  objectOf,
  optional,
  anyOf,
  oneOf,
  text,
  Mismatch,
  type Described,
  type JsonSchema,
} from './spec/describe.ts';
import { calibrationStep, design, expression, expressionItself, variables } from './spec/design.ts';
import { estimateSpec, estimateSpecItself } from './spec/estimates.ts';
import { answer } from './spec/result.ts';
import { SpecError } from './refusal.ts';

export type * from './spec/design.ts';
export type * from './spec/estimates.ts';
export type * from './spec/result.ts';

const imputations = objectOf({ column: text, completeDf: optional(oneOf('used', 'infinite')) });
export type Imputations = Described<typeof imputations>;

const common = {
  variables,
  design,
  calibration: optional(listOf(calibrationStep)),
  domain: optional(expression),
  imputations: optional(imputations),
};
/** Everything but the estimates. Keys that are not of the format are ignored at this level only. */
export const circumstances = objectOf(common, true);
export type Circumstances = Described<typeof circumstances>;

const several = objectOf({ ...common, estimates: listOf(estimateSpec) }, true);
const single = objectOf({ ...common, estimate: estimateSpec }, true);
export const spec = anyOf(several, single);
/** A question: variables, design, calibration, domain and the estimates asked for. */
export type Spec = Circumstances & { estimates: Described<typeof estimateSpec>[] };
/** What may be given where a spec is expected: `estimate` is short for a list of one. */
export type SpecInput = Described<typeof spec>;

/** Checks JSON against the format and gives the spec, with `estimate` turned into a list. Throws SpecError. */
export function validateSpec(json: unknown): Spec {
  try {
    if (typeof json === 'object' && json !== null && 'estimate' in json && !('estimates' in json)) {
      const { estimate, ...rest } = single.check(json, '');
      return { ...rest, estimates: [estimate] };
    }
    return several.check(json, '');
  } catch (e) {
    if (e instanceof Mismatch) throw new SpecError('bad-spec', e.message, e.path);
    throw e;
  }
}

const $schema = 'https://json-schema.org/draft/2020-12/schema';
const $defs = { expression: expressionItself.json, estimate: estimateSpecItself.json };
/** JSON Schema (2020-12) of a spec. */
export const specSchema: JsonSchema = {
  $schema,
  title: 'Analysis spec of @dawra/survey-estimation',
  ...spec.json,
  $defs,
};
/** JSON Schema (2020-12) of an answer. */
export const resultSchema: JsonSchema = { $schema, title: 'Answer of @dawra/survey-estimation', ...answer.json };
