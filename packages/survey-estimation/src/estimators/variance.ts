/** Variances and covariances of variables in the population. Source: R's survey `svyvar`; standard errors as of a mean. */
import type { GroupedContext, Measured, Statistic } from '../core/context.ts';
import { manyMeasures, namesOf } from '../core/measure.ts';
import type { Row } from '../core/result.ts';
import { explain } from '../inference/explain.ts';
import { groupColumns, groupsOf, type Group } from '../inference/groups.ts';
import { levelOf, matrixOut, orNull, standardError, waldLimits } from '../inference/output.ts';
import { sumOfWeights, weightedMoment, weightedSum } from '../inference/weighted.ts';
import { objectOf, oneOf, type Described } from '../core/describe.ts';
import { measures, grouped } from '../core/grouped.ts';
import { defineEstimator, everyRow } from '../inference/estimator.ts';
import { listed } from '../core/measure.ts';
import { rowsOf } from '../core/result.ts';

const form = objectOf({
  kind: oneOf('variance'),
  /** What is estimated: a column, a level, or a condition; or several. */
  of: measures,
  ...grouped,
});
export type VarianceSpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('variance'), ...rowsOf });
type Result = Described<typeof result>;
const about = {
  method: 'n/(n-1) times the weighted mean of squares and products about the means',
  source: 'survey: svyvar',
};

/** n/(n-1) times the weighted mean of (a - mean a)(b - mean b), n used rows, for every pair of the measures. */
export const variance = defineEstimator({
  kind: 'variance',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ of, by }) => ({ measures: listed(of), divided: namesOf(by) }),
  answer,
});

interface Pair {
  readonly label: string;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

function answer(ctx: GroupedContext, spec: VarianceSpec): Result {
  const measures = manyMeasures(ctx.frame, spec.of, false);
  const by = namesOf(spec.by);
  const used = ctx.usedRows([...measures.map((m) => m.values), ...groupColumns(ctx.frame, by)]);
  const groups = groupsOf(ctx.frame, by, used);
  const pairs = pairsOf(measures);
  const statistics = groups.map((group) => momentStatistic(ctx, pairs, group));
  const { each, whole } = ctx.groupedCovariance(statistics, used, spec.vcov === true);
  const rows = groups.flatMap((group, g) => {
    const df = ctx.df(group.used, spec.confidence);
    const sumw = sumOfWeights(ctx.weights, group.rows);
    return pairs.map(({ label }, j): Row => {
      const e = statistics[g]!.estimate[j]!;
      const se = Number.isNaN(e) ? NaN : standardError(each[g]![j]![j]!, e);
      const ci = waldLimits(e, se, df, levelOf(spec.confidence));
      const row: Row = { label, estimate: orNull(e), se: orNull(se), ci, df: orNull(df), n: group.rows.length, sumw };
      if (group.by) row.by = group.by;
      return row;
    });
  });
  return {
    kind: 'variance',
    rows,
    ...(whole ? { vcov: matrixOut(whole) } : {}),
    explanation: explain(ctx, about, spec.confidence),
  };
}

function pairsOf(measures: readonly Measured[]): Pair[] {
  return measures.flatMap((a, i) =>
    measures.slice(i).map((b, k) => ({ label: k === 0 ? a.label : `${a.label},${b.label}`, a: a.values, b: b.values })),
  );
}

function momentStatistic(ctx: GroupedContext, pairs: readonly Pair[], group: Group): Statistic {
  const { rows } = group;
  const moments = (w: Float64Array) => {
    const sumw = sumOfWeights(w, rows);
    const mean = (y: Float64Array) => meanOf(w, y, rows, sumw);
    return Float64Array.from(pairs, ({ a, b }) => weightedMoment(w, a, mean(a), b, mean(b), rows));
  };
  const estimate = moments(ctx.weights);
  const influence = () => {
    const sumw = sumOfWeights(ctx.weights, rows);
    const factor = rows.length / (rows.length - 1);
    return pairs.map(({ a, b }, j) => {
      const z = new Float64Array(ctx.frame.rows);
      if (!Number.isFinite(estimate[j]!)) return z;
      const meanA = meanOf(ctx.weights, a, rows, sumw);
      const meanB = meanOf(ctx.weights, b, rows, sumw);
      for (const i of rows) z[i] = (factor * (a[i]! - meanA) * (b[i]! - meanB) - estimate[j]!) / sumw;
      return z;
    });
  };
  return { estimate, used: group.used, influence, refit: moments };
}

/** The weighted mean; of values that are all alike their value, so that they vary by nothing. */
function meanOf(w: Float64Array, y: Float64Array, rows: Uint32Array, sumw: number): number {
  const first = y[rows[0]!]!;
  return rows.every((i) => y[i] === first) ? first : weightedSum(w, y, rows) / sumw;
}
