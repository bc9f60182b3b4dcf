/**
 * Rank tests of two or more groups: estimated population ranks, scored, their means compared. Two groups: t on the design's
 * degrees of freedom less 1; k groups: F on k - 1 and df - k + 1.
 *
 * Source: Lumley and Scott (2013), Two-sample rank tests under complex sampling, Biometrika 100, 831-842. Ties take the
 * middle of their weight, so that no order of rows matters (R's `svyranktest` averages over tied rows without weights).
 */
import type { GroupedContext } from '../core/context.ts';
import { explain } from '../inference/explain.ts';
import { levelOf, orNull, tidySe, waldLimits } from '../inference/output.ts';
import { cholesky } from '../numeric/cholesky.ts';
import { pf, ptTwoSided, qnorm } from '../numeric/distributions.ts';
import { dot } from '../numeric/matrix.ts';
import { refuse } from '../core/refusal.ts';
import { meansByGroup, meansInfluence } from '../inference/group-means.ts';
import { counts } from '../model/term-rows.ts';
import { testGroups } from '../inference/two-groups.ts';
import { objectOf, oneOf, optional, text, type Described } from '../core/describe.ts';
import { measure } from '../core/circumstances.ts';
import { confidence } from '../core/confidence.ts';
import { defineEstimator, everyRow } from '../inference/estimator.ts';
import { testOf } from '../core/result.ts';

const form = objectOf({
  kind: oneOf('rankTest'),
  /** What is estimated: a column, a level, or a condition; or several. */
  of: measure,
  /** Columns whose levels make the groups; default none: all used rows together. */
  by: text,
  /** Scores of the ranks. Default `wilcoxon`. */
  score: optional(oneOf('wilcoxon', 'vanDerWaerden', 'median')),
  /** Level, method and degrees of freedom of the limits. Default 95 %, Wald, those of the used rows. */
  confidence: optional(confidence),
});
export type RankTestSpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('rankTest'), ...testOf });
type Result = Described<typeof result>;
const about = { method: 'test of mean scores of estimated population ranks', source: 'Lumley and Scott (2013)' };

/** Refuses `too-few-levels` unless two levels of `by` have used rows, `singular` where the scores do not vary. */
export const rankTest = defineEstimator({
  kind: 'rankTest',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ of, by }) => ({ measures: [of], divided: [by] }),
  answer,
});

const SCORES: { readonly [name in NonNullable<RankTestSpec['score']>]: (rank: number) => number } = {
  wilcoxon: (rank) => rank,
  vanDerWaerden: (rank) => qnorm(rank),
  median: (rank) => (rank > 0.5 ? 1 : 0),
};

function answer(ctx: GroupedContext, spec: RankTestSpec): Result {
  const y = ctx.measure(spec.of).values;
  const { used, groups } = testGroups(ctx, [y], spec.by);
  const members = groups.map((group) => group.rows);
  const order = Uint32Array.from([...used.keys()].filter((i) => used[i] === 1)).sort((a, b) => y[a]! - y[b]! || a - b);
  const score = SCORES[spec.score ?? 'wilcoxon'];
  const differences = (means: Float64Array) => means.slice(1).map((m) => m - means[0]!);
  const scored = rankScores(order, y, ctx.weights, score);
  const means = meansByGroup(members, scored, ctx.weights);
  const estimate = differences(means);
  const covariance = ctx.covariance({
    estimate,
    used,
    influence: () => contrasts(members.length).map((c) => meansInfluence(members, scored, ctx.weights, means, c)),
    refit: (weights) => differences(meansByGroup(members, rankScores(order, y, weights, score), weights)),
  });
  const less = spec.confidence?.df === undefined ? estimate.length : 0;
  const df = ctx.df(used, spec.confidence) - less;
  const shared = {
    kind: 'rankTest' as const,
    ...counts(ctx, used),
    explanation: explain(ctx, about, spec.confidence),
  };
  if (estimate.length === 1) {
    const e = estimate[0]!;
    const se = tidySe(Math.sqrt(covariance[0]![0]!), e);
    const t = se > 0 ? e / se : NaN;
    const p = df > 0 ? ptTwoSided(t, df) : NaN;
    const ci = waldLimits(e, se, df, levelOf(spec.confidence));
    return { ...shared, estimate: orNull(e), se: orNull(se), ci, statistic: orNull(t), ddf: orNull(df), p: orNull(p) };
  }
  const factor = cholesky(covariance);
  if (typeof factor === 'number') return refuse('singular', 'the covariance of the mean scores is singular');
  const statistic = dot(estimate, factor.solve(estimate)) / estimate.length;
  const p = df > 0 ? pf(statistic, estimate.length, df, true) : NaN;
  return { ...shared, statistic: orNull(statistic), ndf: estimate.length, ddf: orNull(df), p: orNull(p) };
}

/** Each group but the first, less the first. */
function contrasts(groups: number): number[][] {
  return Array.from({ length: groups - 1 }, (_, k) =>
    Array.from({ length: groups }, (_, g) => (g === 0 ? -1 : g === k + 1 ? 1 : 0)),
  );
}

/** Scores of the share of the population below a row, ties at the middle of their weight; `order` by rising y. */
function rankScores(
  order: Uint32Array,
  y: Float64Array,
  weights: Float64Array,
  score: (rank: number) => number,
): Float64Array {
  const out = new Float64Array(y.length);
  const total = order.reduce((s, i) => s + weights[i]!, 0);
  let below = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    let tied = 0;
    for (; to < order.length && y[order[to]!] === y[order[from]!]; to++) tied += weights[order[to]!]!;
    const value = score((below + tied / 2) / total);
    for (let k = from; k < to; k++) out[order[k]!] = value;
    below += tied;
    from = to;
  }
  return out;
}
