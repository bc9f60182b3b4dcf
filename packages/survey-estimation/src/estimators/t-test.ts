/**
 * t tests: the mean of two groups (as a regression on the group, so that the difference carries their covariance), or one
 * mean against a number. Positive: the second group is larger.
 *
 * Source: R's survey, `svyttest` (Lumley 2010, Complex Surveys, 2.3): design degrees of freedom, less 1 for two groups.
 */
import type { GroupedContext } from '../core/context.ts';
import { refuse } from '../core/refusal.ts';
import { explain } from '../inference/explain.ts';
import { levelOf, orNull, tidySe, waldLimits } from '../inference/output.ts';
import { ptTwoSided } from '../numeric/distributions.ts';
import { meansByGroup, meansInfluence } from '../inference/group-means.ts';
import { counts } from '../model/term-rows.ts';
import { testGroups } from '../inference/two-groups.ts';
import { finite, objectOf, oneOf, optional, text, type Described } from '../core/describe.ts';
import { measure } from '../core/circumstances.ts';
import { confidence } from '../core/confidence.ts';
import { defineEstimator, everyRow } from '../inference/estimator.ts';
import { namesOf } from '../core/measure.ts';
import { testOf } from '../core/result.ts';

const form = objectOf({
  kind: oneOf('tTest'),
  /** What is estimated: a column, a level, or a condition; or several. */
  of: measure,
  /** A category of which two levels have used rows; absent: one sample against `mean`. */
  by: optional(text),
  /** Number the mean is held against. Default 0. */
  mean: optional(finite),
  /** Level, method and degrees of freedom of the limits. Default 95 %, Wald, those of the used rows. */
  confidence: optional(confidence),
});
export type TTestSpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('tTest'), ...testOf });
type Result = Described<typeof result>;
const about = { method: 't test of design-based means', source: 'Lumley (2010), Complex Surveys, 2.3' };

/** Refuses `too-few-levels` and `bad-spec` unless two levels of `by` have used rows. */
export const tTest = defineEstimator({
  kind: 'tTest',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ of, by }) => ({ measures: [of], divided: namesOf(by) }),
  answer,
});

function answer(ctx: GroupedContext, spec: TTestSpec): Result {
  if (spec.by !== undefined && spec.mean !== undefined)
    refuse('bad-spec', 'a t test is of two groups, or against a mean');
  const y = ctx.measure(spec.of).values;
  const split = spec.by === undefined ? oneGroup(ctx, y) : testGroups(ctx, [y], spec.by, 2);
  const members = split.groups.map((group) => group.rows);
  const contrast = members.length === 2 ? [-1, 1] : [1];
  const combine = (means: Float64Array) => means.reduce((s, m, k) => s + contrast[k]! * m, 0);
  const means = meansByGroup(members, y, ctx.weights);
  const difference = combine(means) - (members.length === 2 ? 0 : (spec.mean ?? 0));
  const covariance = ctx.covariance({
    estimate: [difference],
    used: split.used,
    influence: () => [meansInfluence(members, y, ctx.weights, means, contrast)],
    refit: (weights) => [combine(meansByGroup(members, y, weights))],
  });
  const df = ctx.df(split.used, spec.confidence) - (spec.confidence?.df === undefined ? members.length - 1 : 0);
  const se = tidySe(Math.sqrt(covariance[0]![0]!), difference);
  const statistic = se > 0 ? difference / se : NaN;
  return {
    kind: 'tTest',
    estimate: orNull(difference),
    se: orNull(se),
    ci: waldLimits(difference, se, df, levelOf(spec.confidence)),
    statistic: orNull(statistic),
    ddf: orNull(df),
    p: orNull(df > 0 ? ptTwoSided(statistic, df) : NaN),
    ...counts(ctx, split.used),
    explanation: explain(ctx, about, spec.confidence),
  };
}

function oneGroup(ctx: GroupedContext, y: Float64Array) {
  const used = ctx.usedRows([y]);
  const rows = Uint32Array.from([...used.keys()].filter((i) => used[i] === 1));
  return { used, groups: [{ rows, used }] };
}
