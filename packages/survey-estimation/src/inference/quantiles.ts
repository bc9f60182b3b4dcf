/**
 * Quantiles with Woodruff limits: the limits of the share below, turned back by the same rule.
 *
 * Source: Woodruff (1952), JASA 47, 635-646; with replicates also the variance of the quantile itself.
 */
import type { GroupedContext, Statistic } from '../core/context.ts';
import { countRows } from '../core/frame.ts';
import { manyMeasures, namesOf } from '../core/measure.ts';
import { refuse } from '../core/refusal.ts';
import { rowsOf, type Row } from '../core/result.ts';
import { between, listOf, objectOf, oneOf, optional, type Described } from '../core/describe.ts';
import { crossing } from '../core/circumstances.ts';
import { confidence } from '../core/confidence.ts';
import { measures } from '../core/grouped.ts';
import { explain } from './explain.ts';
import { groupColumns, groupsOf, type Group } from './groups.ts';
import { levelOf, orNull, tidySe, tOf, waldLimits, type Limits } from './output.ts';
import { proportionLimits } from './proportion-limits.ts';
import { distribution, quantileAt, quantileRule, type Distribution } from './quantile-rule.ts';
import { spread, sumOfWeights } from './weighted.ts';

export const quantileForm = objectOf({
  kind: oneOf('quantile'),
  /** The number. */
  of: measures,
  /** Probabilities from 0 to 1. */
  probs: listOf(between(0, 1), 1),
  /** Definition of the quantile. Default `math`. */
  rule: optional(quantileRule),
  /** How limits are found. Default `mean`. */
  interval: optional(oneOf('mean', 'xlogit', 'asin', 'beta', 'quantile')),
  /** Columns whose levels make the groups; default none: all used rows together. */
  by: optional(crossing),
  /** Level, method and degrees of freedom of the limits. Default 95 %, Wald, those of the used rows. */
  confidence: optional(confidence),
});
export type QuantileSpec = Described<typeof quantileForm>;
export const quantileResult = objectOf({ kind: oneOf('quantile'), ...rowsOf });
export type QuantileResult = Described<typeof quantileResult>;
export const aboutQuantiles = {
  method: 'weighted quantile by the rule asked for',
  source: 'Woodruff (1952); rules 1-9: Hyndman and Fan (1996); Shah and Vaish (2006)',
};

/** Quantiles of one number, by groups. Refuses `bad-spec` for several numbers, or `interval: quantile` without replicates. */
export function estimateQuantile(ctx: GroupedContext, spec: QuantileSpec): QuantileResult {
  const measures = manyMeasures(ctx.frame, spec.of, false);
  const { label, values } = measures[0]!;
  if (measures.length !== 1) refuse('bad-spec', 'quantiles are of one number');
  if (spec.interval === 'quantile' && ctx.replicates === null)
    refuse('bad-spec', 'interval "quantile" needs replicates');
  const by = namesOf(spec.by);
  const used = ctx.usedRows([values, ...groupColumns(ctx.frame, by)]);
  const rows = groupsOf(ctx.frame, by, used).flatMap((group) => {
    const df = ctx.df(group, spec.confidence);
    const sumw = sumOfWeights(ctx.weights, group.rows);
    const found =
      spec.interval === 'quantile'
        ? overReplicates(ctx, spec, values, group, df)
        : woodruff(ctx, spec, values, group, df);
    return quantileRows(ctx, spec, label, group, found, df, sumw);
  });
  return { kind: 'quantile', rows, explanation: explain(ctx, aboutQuantiles, spec.confidence) };
}

/** One row for each probability. */
export function quantileRows(
  ctx: GroupedContext,
  spec: QuantileSpec,
  label: string,
  group: Group,
  found: readonly Found[],
  df: number,
  sumw: number,
): Row[] {
  const n = countRows(ctx.frame, group.rows);
  return found.map(({ q, se, ci }, i): Row => {
    const row: Row = { label, prob: spec.probs[i]!, estimate: orNull(q), se: orNull(se), ci, df: orNull(df), n, sumw };
    if (group.by) row.by = group.by;
    return row;
  });
}

/** A quantile with its limits. */
export interface Found {
  readonly q: number;
  readonly se: number;
  readonly ci: Limits;
}

/** Row numbers by value, equal values in file order. */
function sortedRows(ctx: GroupedContext, values: Float64Array, rows: Uint32Array): Uint32Array {
  const { line } = ctx.frame;
  return rows.slice().sort((a, b) => values[a]! - values[b]! || line[a]! - line[b]!);
}

function woodruff(ctx: GroupedContext, spec: QuantileSpec, values: Float64Array, group: Group, df: number): Found[] {
  const sorted = sortedRows(ctx, values, group.rows);
  const rule = spec.rule ?? 'math';
  const d = distribution(
    Float64Array.from(sorted, (i) => values[i]!),
    Float64Array.from(sorted, (i) => ctx.weights[i]!),
  );
  const quantiles = spec.probs.map((p) => quantileAt(d, p, rule));
  return quantileLimits(ctx, spec, d, quantiles, (limit) => belowLimit(values, limit, group), group, df);
}

/** For each row of the group 1 if its value is at most `limit`, else 0. */
function belowLimit(values: Float64Array, limit: number, group: Group): Float64Array {
  return Float64Array.from(group.rows, (i) => (values[i]! <= limit ? 1 : 0));
}

/** What counts as at most q: relative tolerance 1e-12. */
export function limitOf(q: number): number {
  return q + 1e-12 * Math.abs(q);
}

/** Woodruff limits of quantiles of a distribution; `below(limit)` is the indicator of values up to a limit, for the rows of the group. */
export function quantileLimits(
  ctx: GroupedContext,
  spec: QuantileSpec,
  d: Distribution,
  quantiles: readonly number[],
  below: (limit: number) => Float64Array,
  group: Group,
  df: number,
): Found[] {
  const rule = spec.rule ?? 'math';
  const level = levelOf(spec.confidence);
  const n = countRows(ctx.frame, group.rows);
  const shares = quantiles.map((q) => shareOf(ctx, below(limitOf(q)), group));
  const { each } = ctx.groupedCovariance([joined(ctx, shares, group)], group.used, false);
  return quantiles.map((q, k): Found => {
    const share = shares[k]!;
    const whole = share.below.every((x) => x === 1);
    const p = whole ? 1 : share.estimate;
    const se = whole ? 0 : tidySe(Math.sqrt(Math.max(0, each[0]![k]![k]!)), share.estimate);
    const [low, high] = proportionLimits(p, se, n, df, level, limitsMethod(spec));
    const lower = low !== null && low >= 0 ? quantileAt(d, low, rule) : NaN;
    const upper = high !== null && high <= 1 ? quantileAt(d, high, rule) : NaN;
    return { q, se: df > 0 ? (upper - lower) / (2 * tOf(level, df)) : NaN, ci: [orNull(lower), orNull(upper)] };
  });
}

function limitsMethod(spec: QuantileSpec): 'mean' | 'xlogit' | 'asin' | 'beta' {
  return spec.interval === undefined || spec.interval === 'quantile' ? 'mean' : spec.interval;
}

interface Share {
  readonly below: Float64Array;
  readonly estimate: number;
}

function shareOf(ctx: GroupedContext, below: Float64Array, group: Group): Share {
  return { below, estimate: shareWith(ctx.weights, below, group.rows) };
}

/** The weight of the rows marked in `below` over that of all. */
function shareWith(w: Float64Array, below: Float64Array, rows: Uint32Array): number {
  return (
    sumOfWeights(
      w,
      rows.filter((_, r) => below[r] === 1),
    ) / sumOfWeights(w, rows)
  );
}

function joined(ctx: GroupedContext, shares: readonly Share[], group: Group): Statistic {
  const columns = () => {
    const sumw = sumOfWeights(ctx.weights, group.rows);
    return shares.map(({ below, estimate }) => {
      const z = new Float64Array(group.rows.length);
      for (let r = 0; r < z.length; r++) z[r] = (below[r]! - estimate) / sumw;
      return z;
    });
  };
  return {
    estimate: shares.map((share) => share.estimate),
    get used() {
      return group.used;
    },
    influence: () => columns().map((column) => spread(column, group.rows, ctx.frame.rows)),
    sparse: () => [{ rows: group.rows, columns: columns() }],
    refit: (w) => shares.map(({ below }) => shareWith(w, below, group.rows)),
    totals: {
      columns: () => [
        {
          rows: group.rows,
          columns: [...shares.map(({ below }) => below), new Float64Array(group.rows.length).fill(1)],
        },
      ],
      estimates: (totals) => shares.map((_, k) => totals[k]! / totals[shares.length]!),
    },
  };
}

function overReplicates(
  ctx: GroupedContext,
  spec: QuantileSpec,
  values: Float64Array,
  group: Group,
  df: number,
): Found[] {
  const sorted = sortedRows(ctx, values, group.rows);
  const x = Float64Array.from(sorted, (i) => values[i]!);
  const rule = spec.rule ?? 'math';
  const all = (weights: Float64Array) => {
    const d = distribution(
      x,
      Float64Array.from(sorted, (i) => weights[i]!),
    );
    return spec.probs.map((p) => quantileAt(d, p, rule));
  };
  const quantiles = all(ctx.weights);
  const level = levelOf(spec.confidence);
  return quantiles.map((q, k): Found => {
    const one: Statistic = { estimate: [q], used: group.used, influence: () => [], refit: (w) => [all(w)[k]!] };
    const se = Math.sqrt(ctx.covariance(one)[0]![0]!);
    return { q, se: tidySe(se, q), ci: waldLimits(q, se, df, level) };
  });
}
