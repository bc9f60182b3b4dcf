/** All estimators by kind: types, schema, check, dispatch and explanation of the package follow from this list. */
import type { GroupedContext } from '../core/context.ts';
import { named, taggedBy, type Described, type Description } from '../core/describe.ts';
import { namesOf } from '../core/measure.ts';
import type { Frame } from '../core/frame.ts';
import { checked } from '../core/check.ts';
import { absentFigures } from '../inference/absent-figures.ts';
import { refuse } from '../core/refusal.ts';
import type { Collector } from '../inference/collect.ts';
import type { Asked, Estimator, People } from '../inference/estimator.ts';
import { compareModels } from './compare-models.ts';
import { contrast } from './contrast.ts';
import { correlation } from './correlation.ts';
import { cox } from './cox.ts';
import { crosstabTest } from './crosstab-test.ts';
import { degf } from './degf.ts';
import { difference } from './difference.ts';
import { gini } from './gini.ts';
import { glm } from './glm.ts';
import { km } from './km.ts';
import { logrankTest } from './logrank-test.ts';
import { margins } from './margins.ts';
import { mean } from './mean.ts';
import { multinomial } from './multinomial.ts';
import { ordinal } from './ordinal.ts';
import { poverty } from './poverty.ts';
import { proportion } from './proportion.ts';
import { quantile } from './quantile.ts';
import { rankTest } from './rank-test.ts';
import { ratio } from './ratio.ts';
import { rds } from './rds.ts';
import { rdsDiagnostics } from './rds-diagnostics.ts';
import { relativePoverty } from './relative-poverty.ts';
import { shareRatio } from './share-ratio.ts';
import { standardised } from './standardised.ts';
import { tTest } from './t-test.ts';
import { table } from './table.ts';
import { termTest } from './term-test.ts';
import { total } from './total.ts';
import { variance } from './variance.ts';
import { waldTest } from './wald-test.ts';
import { weights } from './weights.ts';

export const estimators = {
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
  gini,
  shareRatio,
  poverty,
  standardised,
  glm,
  ordinal,
  multinomial,
  cox,
  km,
  waldTest,
  termTest,
  compareModels,
  margins,
  tTest,
  rankTest,
  logrankTest,
  correlation,
  relativePoverty,
  rds,
  rdsDiagnostics,
  degf,
  weights,
} as const;

/** The kinds of estimates. */
export type EstimateKind = keyof typeof estimators;
/** What is asked of one kind. */
export type SpecOf<K extends EstimateKind> = Described<(typeof estimators)[K]['spec']>;
/** What is answered by one kind. */
export type ResultOf<K extends EstimateKind> = Described<(typeof estimators)[K]['result']>;
/** An estimate of any kind. */
export type EstimateSpec = { [K in EstimateKind]: SpecOf<K> }[EstimateKind];
/** An answered estimate of any kind. */
export type EstimateResult = { [K in EstimateKind]: ResultOf<K> }[EstimateKind];

function partOf<P extends 'spec' | 'result'>(part: P): { [K in EstimateKind]: (typeof estimators)[K][P] } {
  const parts = Object.entries(estimators).map(([kind, estimator]) => [kind, estimator[part]]);
  return Object.fromEntries(parts) as { [K in EstimateKind]: (typeof estimators)[K][P] };
}

/** The estimate itself, and by its name in a schema. */
export const estimateSpecItself: Description<EstimateSpec> = taggedBy('kind', partOf('spec'));
export const estimateSpec: Description<EstimateSpec> = named('estimate', () => estimateSpecItself);
export const estimateResult: Description<EstimateResult> = taggedBy('kind', partOf('result'));

/** An estimator as the rest of the package calls it: of the kind that the spec names. */
type AnyEstimator = Estimator<EstimateKind, EstimateSpec, EstimateResult>;

/** The estimator of a kind. Refuses `bad-spec` for a kind that is not listed. */
export function estimatorOf({ kind }: EstimateSpec): AnyEstimator {
  if (!Object.hasOwn(estimators, kind)) refuse('bad-spec', `there is no kind "${String(kind)}"`);
  return estimators[kind] as unknown as AnyEstimator;
}

/** The people behind the figures of an estimate. */
export function peopleBehind(estimate: EstimateSpec): People {
  return estimatorOf(checked(estimateSpec, estimate)).people(estimate);
}

/** The estimate as it is asked of groups of alike rows; null where every row is needed. */
export function planEstimate(estimate: EstimateSpec, collect: Collector): EstimateSpec | null {
  return estimatorOf(estimate).plan(estimate, collect);
}

/** A result by groups, with a word on the levels that have no row of their own. */
export function withEmptyLevels<R extends EstimateResult>(frame: Frame, estimate: EstimateSpec, result: R): R {
  if (!('by' in estimate) || !('rows' in result) || !result.explanation) return result;
  const empty = namesOf(estimate.by).flatMap((name) => {
    const column = frame.columns.get(name);
    if (column?.type !== 'category') return [];
    const there = new Set(result.rows.map(({ by }) => by?.[name]));
    return column.levels.filter((level) => !there.has(level)).map((level) => `${name}=${level}`);
  });
  if (empty.length === 0) return result;
  const warnings = [...(result.explanation.warnings ?? []), `no used rows: ${empty.join(', ')}`];
  return { ...result, explanation: { ...result.explanation, warnings } };
}

/** A result with a word on figures that do not exist. */
export function withAbsentFigures<R extends EstimateResult>(result: R): R {
  const more = absentFigures(result);
  if (more.length === 0 || !('explanation' in result) || !result.explanation) return result;
  const warnings = [...(result.explanation.warnings ?? []), ...more];
  return { ...result, explanation: { ...result.explanation, warnings } };
}

/** Answers one estimate; refuses by `Refusal`. */
export function answerOne(ctx: GroupedContext, estimate: EstimateSpec, asked: Asked): EstimateResult {
  const { needsRds, answer } = estimatorOf(estimate);
  if (needsRds && !asked.design.rds) refuse('bad-spec', `kind "${estimate.kind}" needs design.rds`);
  if (!needsRds && asked.design.rds && !asked.calibration?.length) {
    refuse('bad-spec', 'a referral sample answers other kinds than "rds" only with a calibration to known margins');
  }
  return withAbsentFigures(withEmptyLevels(ctx.frame, estimate, answer(ctx, estimate, asked)));
}
