/** Rows of a smooth statistic by groups: estimates, errors, limits, covariance. */
import type { GroupedContext, Statistic } from '../core/context.ts';
import { countRows } from '../core/frame.ts';
import type { Confidence } from '../core/confidence.ts';
import type { Explanation, Row } from '../core/result.ts';
import { explain, type About } from './explain.ts';
import { groupColumns, groupsOf, type Group } from './groups.ts';
import { levelOf, matrixOut, orNull, standardError, waldLimits } from './output.ts';
import { spread, sumOfWeights } from './weighted.ts';

export interface Question {
  readonly about: About;
  readonly labels: readonly string[];
  /** Columns that must be there. */
  readonly needed: readonly (Float64Array | Int32Array)[];
  readonly by: readonly string[];
  readonly vcov: boolean;
  readonly confidence: Confidence | undefined;
}

export interface GroupedRows {
  rows: Row[];
  vcov?: (number | null)[][];
  explanation: Explanation;
}

/** The estimates of a group with some weights, and their influence with the final ones. */
export interface Smooth {
  readonly estimates: (weights: Float64Array, group: Group) => Float64Array;
  /** One column for each estimate: values for the rows of the group, in their order. */
  readonly influence: (estimates: Float64Array, group: Group) => readonly Float64Array[];
}

/** Asks a smooth statistic of every group. */
export function groupedRows(ctx: GroupedContext, question: Question, smooth: Smooth): GroupedRows {
  const { labels, by, confidence } = question;
  const used = ctx.usedRows([...question.needed, ...groupColumns(ctx.frame, by)]);
  const groups = groupsOf(ctx.frame, by, used);
  const statistics = groups.map((group) => statisticOf(ctx, smooth, group));
  const { each, whole } = ctx.groupedCovariance(statistics, used, question.vcov);
  const rows = groups.flatMap((group, g) => {
    const df = ctx.df(group, confidence);
    const n = countRows(ctx.frame, group.rows);
    const sumw = sumOfWeights(ctx.weights, group.rows);
    return labels.map((label, j): Row => {
      const e = statistics[g]!.estimate[j]!;
      const se = Number.isFinite(e) ? standardError(each[g]![j]![j]!, e) : NaN;
      const ci = waldLimits(e, se, df, levelOf(confidence));
      const row: Row = { label, estimate: orNull(e), se: orNull(se), ci, df: orNull(df), n, sumw };
      if (group.by) row.by = group.by;
      return row;
    });
  });
  return { rows, ...(whole ? { vcov: matrixOut(whole) } : {}), explanation: explain(ctx, question.about, confidence) };
}

function statisticOf(ctx: GroupedContext, smooth: Smooth, group: Group): Statistic {
  const estimate = smooth.estimates(ctx.weights, group);
  const columns = () =>
    estimate.every(Number.isFinite)
      ? smooth.influence(estimate, group)
      : Array.from(estimate, () => new Float64Array(group.rows.length));
  return {
    estimate,
    get used() {
      return group.used;
    },
    influence: () => columns().map((column) => spread(column, group.rows, ctx.frame.rows)),
    sparse: () => [{ rows: group.rows, columns: columns() }],
    refit: (w) => smooth.estimates(w, group),
  };
}
