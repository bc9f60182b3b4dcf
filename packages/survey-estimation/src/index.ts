/** Design-based estimates from complex surveys. */
export { estimate, ENGINE_VERSION } from './answer/estimate.ts';
export { estimateJson } from './json.ts';
export { validateSpec, specSchema, resultSchema } from './spec.ts';
export { survey, Survey, Question, type MeasureIn, type SurveyDescription } from './survey.ts';
export { Refusal, SpecError, type RefusalCode } from './refusal.ts';
export { fromRows, fromColumns, type Coded, type DataColumns, type DataRow } from './source/memory.ts';
export { fromCsv } from './source/csv.ts';
/** Distribution functions and quantiles, accurate in both tails: `distributions.pt(t, df, upper)` and its like. */
export * as distributions from './numeric/distributions.ts';
/** Conditions on rows in three-valued logic: one `NO`, `YES` or `UNKNOWN` a row. */
export { evaluate, NO, UNKNOWN, YES, type Truth } from './expression.ts';
export type { Source } from './source/source.ts';
export type { Column, CategoryColumn, NumberColumn, Frame } from './frame.ts';
export type * from './spec.ts';
