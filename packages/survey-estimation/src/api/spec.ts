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
export type MeanSpec = SpecOf<'mean'>;
export type TotalSpec = SpecOf<'total'>;
export type ProportionSpec = SpecOf<'proportion'>;
export type RatioSpec = SpecOf<'ratio'>;
export type QuantileSpec = SpecOf<'quantile'>;
export type VarianceSpec = SpecOf<'variance'>;
export type TableSpec = SpecOf<'table'>;
export type CrosstabTestSpec = SpecOf<'crosstabTest'>;
export type DifferenceSpec = SpecOf<'difference'>;
export type ContrastSpec = SpecOf<'contrast'>;
export type GiniSpec = SpecOf<'gini'>;
export type ShareRatioSpec = SpecOf<'shareRatio'>;
export type PovertySpec = SpecOf<'poverty'>;
export type StandardisedSpec = SpecOf<'standardised'>;
export type GlmSpec = SpecOf<'glm'>;
export type OrdinalSpec = SpecOf<'ordinal'>;
export type MultinomialSpec = SpecOf<'multinomial'>;
export type CoxSpec = SpecOf<'cox'>;
export type KmSpec = SpecOf<'km'>;
export type WaldTestSpec = SpecOf<'waldTest'>;
export type TermTestSpec = SpecOf<'termTest'>;
export type CompareModelsSpec = SpecOf<'compareModels'>;
export type MarginsSpec = SpecOf<'margins'>;
export type TTestSpec = SpecOf<'tTest'>;
export type RankTestSpec = SpecOf<'rankTest'>;
export type LogrankTestSpec = SpecOf<'logrankTest'>;
export type CorrelationSpec = SpecOf<'correlation'>;
export type RelativePovertySpec = SpecOf<'relativePoverty'>;
export type RdsSpec = SpecOf<'rds'>;
export type RdsDiagnosticsSpec = SpecOf<'rdsDiagnostics'>;
export type DegfSpec = SpecOf<'degf'>;
export type WeightsSpec = SpecOf<'weights'>;

const several = objectOf({ ...circumstanceFields, estimates: listOf(estimateSpec) }, isAnnotation);
const single = objectOf({ ...circumstanceFields, estimate: estimateSpec }, isAnnotation);
const spec = anyOf(several, single);
/** A question: variables, design, calibration, domain and the estimates asked for. */
export type Spec = Circumstances & { readonly estimates: readonly EstimateSpec[] };
/** What may be given where a spec is expected: `estimate` is short for a list of one. */
export type SpecInput = Described<typeof spec>;

const answer = objectOf({ results: listOf(anyOf(refusal, estimateResult)) });
export type Result = EstimateResult | RefusalResult;
export type Answer = { results: Result[] };

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
