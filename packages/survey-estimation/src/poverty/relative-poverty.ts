/** Poverty below a relative line by groups, with design-based errors; sources in gaps.ts. */
import type { GroupedContext, Statistic } from '../context.ts';
import { explain } from '../estimate/explain.ts';
import { groupColumns, groupsOf, numbersWhere } from '../estimate/groups.ts';
import { levelOf, matrixOut, orNull, tidySe, waldLimits } from '../estimate/output.ts';
import { sumOfWeights } from '../estimate/weighted.ts';
import { countRows } from '../frame.ts';
import { namesOf } from '../measure.ts';
import type { RelativePovertySpec, ResultOf, Row } from '../spec.ts';
import { poverty, povertyInfluence, relativeLine } from './gaps.ts';
import { sortedSample } from './sample.ts';

/** One row for each group; the line is that of all used rows. */
export function relativePoverty(ctx: GroupedContext, spec: RelativePovertySpec): ResultOf<'relativePoverty'> {
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
    explanation: explain(ctx, 'relativePoverty', spec.confidence),
  };
}
