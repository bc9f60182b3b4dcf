/** Indices of inequality and poverty by groups, with their design-based errors; sources in the files of the indices. */
import type { GroupedContext, Statistic } from '../context.ts';
import { explain } from '../estimate/explain.ts';
import { groupColumns, groupsOf, numbersWhere } from '../estimate/groups.ts';
import { levelOf, matrixOut, orNull, tidySe, waldLimits } from '../estimate/output.ts';
import { sumOfWeights } from '../estimate/weighted.ts';
import { countRows } from '../frame.ts';
import { namesOf } from '../measure.ts';
import { refuse } from '../refusal.ts';
import type { InequalitySpec, ResultOf, Row } from '../spec.ts';
import { gini, giniInfluence } from './gini.ts';
import { poverty, povertyInfluence, relativeLine, type Line } from './poverty.ts';
import { quintileRatio, quintileRatioInfluence } from './quintile-ratio.ts';
import { sortedSample, type SortedSample } from './sample.ts';

interface Index {
  readonly value: (sample: SortedSample, reference: SortedSample) => number;
  readonly influence: (sample: SortedSample, reference: SortedSample) => Float64Array;
}

/** One row for each group. Refuses `bad-spec` for FGT without a line, or other indices with values below 0. */
export function inequality(ctx: GroupedContext, spec: InequalitySpec): ResultOf<'inequality'> {
  const { values: y, label } = ctx.measure(spec.of);
  const by = namesOf(spec.by);
  const used = ctx.usedRows([y, ...groupColumns(ctx.frame, by)]);
  const all = numbersWhere(used);
  const index = indexOf(spec);
  if (spec.index !== 'fgt' && all.some((i) => y[i]! < 0)) refuse('bad-spec', `"${label}" is below 0 in a row`);
  const groups = groupsOf(ctx.frame, by, used);
  const at = (rows: Uint32Array, weights: Float64Array) =>
    [sortedSample(rows, y, weights), sortedSample(all, y, weights)] as const;
  const statistics = groups.map(({ rows, used: own }): Statistic => ({
    estimate: [index.value(...at(rows, ctx.weights))],
    used: spec.index === 'fgt' && typeof spec.line === 'object' ? used : own,
    influence: () => [index.influence(...at(rows, ctx.weights))],
    refit: (weights) => [index.value(...at(rows, weights))],
  }));
  const { each, whole } = ctx.groupedCovariance(statistics, used, spec.vcov === true);
  return {
    kind: 'inequality',
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
    explanation: explain(ctx, 'inequality', spec.confidence),
  };
}

function indexOf(spec: InequalitySpec): Index {
  if (spec.index === 'gini') return { value: gini, influence: giniInfluence };
  if (spec.index === 'quintileRatio') return { value: quintileRatio, influence: quintileRatioInfluence };
  const { line, alpha = 0 } = spec;
  if (line === undefined) return refuse('bad-spec', 'a measure of poverty needs a line');
  const lineOf = (reference: SortedSample): Line =>
    typeof line === 'number' ? { value: line } : relativeLine(reference, line.share, line.prob ?? 0.5);
  return {
    value: (sample, reference) => poverty(sample, lineOf(reference), alpha),
    influence: (sample, reference) => povertyInfluence(sample, lineOf(reference), alpha),
  };
}
