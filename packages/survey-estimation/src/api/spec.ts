/** The public format: what is asked (`Spec`) and what is answered (`Answer`). Types, schemas and checks from one source. */
import { circumstanceFields, expressionItself, isAnnotation, type Circumstances } from '../core/circumstances.ts';
import { checked } from '../core/check.ts';
import { anyOf, listOf, objectOf, type Described, type JsonSchema } from '../core/describe.ts';
import { refusal, type RefusalResult } from '../core/result.ts';
import {
  estimateResult,
  estimateSpec,
  estimateSpecItself,
  type EstimateResult,
  type EstimateSpec,
  type SpecOf,
} from '../estimators/registry.ts';

export type * from '../core/circumstances.ts';
export type { Confidence } from '../core/confidence.ts';
export type { Explanation, RefusalResult, Row, TermRow } from '../core/result.ts';
export type { EstimateKind, EstimateResult, EstimateSpec, ResultOf, SpecOf } from '../estimators/registry.ts';
export type { LinearSpec } from '../inference/linear.ts';
export type { QuantileRule } from '../inference/quantile-rule.ts';
export type { ModelSpec, Term } from '../model/spec.ts';
/** What is asked of an estimate of its kind. */
export type MeanSpec = SpecOf<'mean'>;
/** What is asked of an estimate of its kind. */
export type TotalSpec = SpecOf<'total'>;
/** What is asked of an estimate of its kind. */
export type ProportionSpec = SpecOf<'proportion'>;
/** What is asked of an estimate of its kind. */
export type RatioSpec = SpecOf<'ratio'>;
/** What is asked of an estimate of its kind. */
export type QuantileSpec = SpecOf<'quantile'>;
/** What is asked of an estimate of its kind. */
export type VarianceSpec = SpecOf<'variance'>;
/** What is asked of an estimate of its kind. */
export type TableSpec = SpecOf<'table'>;
/** What is asked of an estimate of its kind. */
export type CrosstabTestSpec = SpecOf<'crosstabTest'>;
/** What is asked of an estimate of its kind. */
export type DifferenceSpec = SpecOf<'difference'>;
/** What is asked of an estimate of its kind. */
export type ContrastSpec = SpecOf<'contrast'>;
/** What is asked of an estimate of its kind. */
export type GiniSpec = SpecOf<'gini'>;
/** What is asked of an estimate of its kind. */
export type ShareRatioSpec = SpecOf<'shareRatio'>;
/** What is asked of an estimate of its kind. */
export type PovertySpec = SpecOf<'poverty'>;
/** What is asked of an estimate of its kind. */
export type StandardisedSpec = SpecOf<'standardised'>;
/** What is asked of an estimate of its kind. */
export type GlmSpec = SpecOf<'glm'>;
/** What is asked of an estimate of its kind. */
export type OrdinalSpec = SpecOf<'ordinal'>;
/** What is asked of an estimate of its kind. */
export type MultinomialSpec = SpecOf<'multinomial'>;
/** What is asked of an estimate of its kind. */
export type CoxSpec = SpecOf<'cox'>;
/** What is asked of an estimate of its kind. */
export type KmSpec = SpecOf<'km'>;
/** What is asked of an estimate of its kind. */
export type WaldTestSpec = SpecOf<'waldTest'>;
/** What is asked of an estimate of its kind. */
export type TermTestSpec = SpecOf<'termTest'>;
/** What is asked of an estimate of its kind. */
export type CompareModelsSpec = SpecOf<'compareModels'>;
/** What is asked of an estimate of its kind. */
export type MarginsSpec = SpecOf<'margins'>;
/** What is asked of an estimate of its kind. */
export type TTestSpec = SpecOf<'tTest'>;
/** What is asked of an estimate of its kind. */
export type RankTestSpec = SpecOf<'rankTest'>;
/** What is asked of an estimate of its kind. */
export type LogrankTestSpec = SpecOf<'logrankTest'>;
/** What is asked of an estimate of its kind. */
export type CorrelationSpec = SpecOf<'correlation'>;
/** What is asked of an estimate of its kind. */
export type RelativePovertySpec = SpecOf<'relativePoverty'>;
/** What is asked of an estimate of its kind. */
export type RdsSpec = SpecOf<'rds'>;
/** What is asked of an estimate of its kind. */
export type RdsDiagnosticsSpec = SpecOf<'rdsDiagnostics'>;
/** What is asked of an estimate of its kind. */
export type DegfSpec = SpecOf<'degf'>;
/** What is asked of an estimate of its kind. */
export type WeightsSpec = SpecOf<'weights'>;

const several = objectOf(
  {
    ...circumstanceFields,
    /** What is asked, in order. */
    estimates: listOf(estimateSpec),
  },
  isAnnotation,
);
const single = objectOf(
  {
    ...circumstanceFields,
    /** What is asked, where it is one thing. */
    estimate: estimateSpec,
  },
  isAnnotation,
);
const spec = anyOf(several, single);
/** A question: variables, design, calibration, domain and the estimates asked for. */
export type Spec = Circumstances & {
  /** What is asked, in order. */
  readonly estimates: readonly EstimateSpec[];
};
/** What may be given where a spec is expected: `estimate` is short for a list of one. */
export type SpecInput = Described<typeof spec>;

const answer = objectOf({ results: listOf(anyOf(refusal, estimateResult)) });
/** The answer to one estimate: its figures, or why there are none. */
export type Result = EstimateResult | RefusalResult;
/** The answers to a spec. */
export type Answer = {
  /** The answers, in the order of the questions. */
  results: Result[];
};

/** Checks JSON against the format and gives the spec, with `estimate` turned into a list. Throws SpecError. */
export function validateSpec(json: unknown): Spec {
  if (typeof json === 'object' && json !== null && 'estimate' in json && !('estimates' in json)) {
    const { estimate, ...rest } = checked(single, json);
    return { ...rest, estimates: [estimate] };
  }
  return checked(several, json);
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
