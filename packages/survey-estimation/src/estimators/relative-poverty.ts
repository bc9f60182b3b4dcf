/** Poverty below a relative line by groups, with design-based errors; sources in gaps.ts. */
import type { GroupedContext, Statistic } from '../core/context.ts';
import { explain } from '../inference/explain.ts';
import { groupColumns, groupsOf, numbersWhere } from '../inference/groups.ts';
import { levelOf, matrixOut, orNull, tidySe, waldLimits } from '../inference/output.ts';
import { sumOfWeights } from '../inference/weighted.ts';
import { countRows } from '../core/frame.ts';
import { namesOf } from '../core/measure.ts';
import type { Row } from '../core/result.ts';
import { poverty, povertyInfluence, relativeLine } from '../inference/poverty-gaps.ts';
import { sortedSample } from '../inference/sorted-sample.ts';
import { between, objectOf, oneOf, optional, type Described } from '../core/describe.ts';
import { measure } from '../core/circumstances.ts';
import { defineEstimator, everyRow } from '../inference/estimator.ts';
import { grouped } from '../core/grouped.ts';
import { rowsOf } from '../core/result.ts';

const form = objectOf({
  kind: oneOf('relativePoverty'),
  /** What is estimated: a column, a level, or a condition; or several. */
  of: measure,
  /** The line: a share (default 0.6) of a quantile (default the median) of all used rows. */
  share: optional(between(0, 10, true)),
  /** Probability of the quantile. Default 0.5. */
  prob: optional(between(0, 1, true)),
  /** 0 (default) counts the poor, 1 their gaps, 2 the squares of the gaps. */
  alpha: optional(between(0, 10)),
  ...grouped,
});
export type RelativePovertySpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('relativePoverty'), ...rowsOf });
type Result = Described<typeof result>;
const about = {
  method: 'poverty below a share of a quantile, whose own error counts',
  source: 'Foster, Greer and Thorbecke (1984); Deville (1999); Osier (2009)',
};

/** One row for each group; the line is that of all used rows. */
export const relativePoverty = defineEstimator({
  kind: 'relativePoverty',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ of, by }) => ({ measures: [of], divided: namesOf(by) }),
  answer,
});

function answer(ctx: GroupedContext, spec: RelativePovertySpec): Result {
  const { values: y, label } = ctx.measure(spec.of);
  const by = namesOf(spec.by);
  const { share = 0.6, prob = 0.5, alpha = 0 } = spec;
  const used = ctx.usedRows([y, ...groupColumns(ctx.frame, by)]);
  const all = numbersWhere(used);
  const groups = groupsOf(ctx.frame, by, used);
  const lineOf = (weights: Float64Array) => relativeLine(sortedSample(all, y, weights), share, prob);
  const line = lineOf(ctx.weights);
  const statistics = groups.map(({ rows }): Statistic => ({
    estimate: [poverty(sortedSample(rows, y, ctx.weights), line, alpha)],
    used,
    influence: () => [povertyInfluence(sortedSample(rows, y, ctx.weights), line, alpha)],
    refit: (weights) => [poverty(sortedSample(rows, y, weights), lineOf(weights), alpha)],
  }));
  const { each, whole } = ctx.groupedCovariance(statistics, used, spec.vcov === true);
  return {
    kind: 'relativePoverty',
    rows: groups.map((group, g): Row => {
      const estimate = statistics[g]!.estimate[0]!;
      const exists = Number.isFinite(estimate);
      const se = exists ? tidySe(Math.sqrt(Math.max(0, each[g]![0]![0]!)), estimate) : NaN;
      const df = ctx.df(group.used, spec.confidence);
      return {
        label,
        ...(group.by ? { by: group.by } : {}),
        estimate: orNull(estimate),
        se: orNull(se),
        ci: waldLimits(estimate, se, df, levelOf(spec.confidence)),
        df: orNull(df),
        n: countRows(ctx.frame, group.rows),
        sumw: sumOfWeights(ctx.weights, group.rows),
      };
    }),
    ...(whole ? { vcov: matrixOut(whole) } : {}),
    explanation: explain(ctx, about, spec.confidence),
  };
}
