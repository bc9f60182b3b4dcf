/** Design-based estimates from complex surveys. */
export { estimate, ENGINE_VERSION } from './api/estimate.ts';
export { estimateJson } from './api/json.ts';
export { validateSpec, specSchema, resultSchema } from './api/spec.ts';
export { finalWeights, withReplicates, type FinalWeights, type OwnResult, type OwnStatistic } from './api/custom.ts';
export {
  functionOf,
  predict,
  ratiosOf,
  testAgainst,
  variationOf,
  type DerivedRow,
  type PredictorRow,
  type RatioRow,
} from './api/derived.ts';
export type { FigureOptions } from './api/own-figures.ts';
export { fayHerriot, type Area, type AreaEstimate, type FayHerriot } from './model/fay-herriot.ts';
export { printed, type PrintOptions } from './api/print.ts';
export { fromImputations } from './source/imputed.ts';
export {
  imputedSurvey,
  multiframeSurvey,
  survey,
  Survey,
  Question,
  type MeasureIn,
  type MultiframeDescription,
  type SurveyDescription,
} from './api/survey.ts';
export type { FrameRule, FrameSample } from './source/frames.ts';
export { Refusal, SpecError, type RefusalCode } from './core/refusal.ts';
export { fromRows, fromColumns, type Coded, type DataColumns, type DataRow } from './source/memory.ts';
export { fromCsv } from './source/csv.ts';
/** Distribution functions and quantiles, accurate in both tails: `distributions.pt(t, df, upper)` and its like. */
export * as distributions from './numeric/distributions.ts';
/** Conditions on rows in three-valued logic: one `NO`, `YES` or `UNKNOWN` a row. */
export { evaluate } from './api/condition.ts';
export { NO, UNKNOWN, YES, type Truth } from './core/expression.ts';
/** Which people stand behind the figures of an estimate. */
export { peopleBehind } from './estimators/registry.ts';
export type { People } from './inference/estimator.ts';
export type { Source } from './source/source.ts';
export type { Column, CategoryColumn, NumberColumn, Frame } from './core/frame.ts';
export type * from './api/spec.ts';
