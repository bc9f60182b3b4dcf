/**
 * Means, totals, proportions and ratios, with the covariance of all rows.
 *
 * Source: Sarndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, ch. 5 (Taylor linearisation; domains as
 * zeros outside); R's survey: `svymean`, `svytotal`, `svyratio`, `svyby`.
 */
import type { GroupedContext, Matrix, Measured, Slope, Statistic } from '../core/context.ts';
import { refuse } from '../core/refusal.ts';
import { countRows, numbersOf, type Frame } from '../core/frame.ts';
import { pickNumbers } from '../numeric/pick.ts';
import { listed, manyMeasures, measuresOf, namesOf } from '../core/measure.ts';
import type { Explanation, Row } from '../core/result.ts';
import { objectOf, oneOf, optional, taggedBy, text, type Described } from '../core/describe.ts';
import { measure } from '../core/circumstances.ts';
import { shareConfidence } from '../core/confidence.ts';
import { grouped, measures } from '../core/grouped.ts';
import type { Collector } from './collect.ts';
import type { People } from './estimator.ts';
import { designEffect } from './design-effect.ts';
import { explain, type About } from './explain.ts';
import { groupColumns, groupsOf, type Group } from './groups.ts';
import { levelOf, matrixOut, orNull, standardError, waldLimits } from './output.ts';
import { limitsWarning, proportionLimits } from './proportion-limits.ts';
import { spread, sumOfWeights, weightedSum } from './weighted.ts';

const asked = {
  /** What is estimated: a column, a level, or a condition; or several. */
  of: measures,
  /** Design effects beside sampling without (`wor`) or with (`wr`) replacement. */
  deff: optional(oneOf('wor', 'wr')),
  ...grouped,
};
const share = {
  ...asked,
  /** Level, method and degrees of freedom of the limits. Default 95 %, Wald, those of the used rows. */
  confidence: optional(shareConfidence),
};
const ratio = {
  /** What stands above. */
  numerator: measure,
  /** What stands below. */
  denominator: measure,
  /** Name of the figure. */
  label: optional(text),
  ...grouped,
};

/** The estimates of this file as a spec asks for them. */
export const linearForms = {
  mean: objectOf({ kind: oneOf('mean'), ...asked }),
  total: objectOf({ kind: oneOf('total'), ...asked }),
  proportion: objectOf({ kind: oneOf('proportion'), ...share }),
  ratio: objectOf({ kind: oneOf('ratio'), ...ratio }),
} as const;
/** Any of them: what differences and contrasts are of. */
export const linearForm = taggedBy('kind', linearForms);
/** An estimate whose rows can be combined. */
export type LinearSpec = Described<typeof linearForm>;
export type LinearKind = LinearSpec['kind'];

/** The rows, and what contrasts of them need. */
export interface LinearFit {
  readonly rows: Row[];
  readonly estimates: Float64Array;
  readonly vcov: Matrix | null;
  readonly used: Uint8Array;
}

/** One estimate of one group: y itself, y over the weights, or y over x. */
interface Target {
  readonly label: string;
  readonly y: Float64Array;
  readonly x: Float64Array | null;
}

/** Estimates as the spec asks; with `wantVcov` also the covariance of all rows. */
export function fitLinear(ctx: GroupedContext, spec: LinearSpec, wantVcov: boolean): LinearFit {
  const by = namesOf(spec.by);
  const targets = targetsOf(ctx, spec);
  const needed = targets.flatMap(({ y, x }) => (x ? [y, x] : [y]));
  const used = ctx.usedRows([...needed, ...groupColumns(ctx.frame, by)]);
  if (spec.kind === 'proportion') targets.forEach((target) => refuseOtherShares(target, used));
  const groups = groupsOf(ctx.frame, by, used);
  const statistics = groups.map((group) => linearStatistic(ctx, spec.kind, targets, group));
  const { each, whole } = ctx.groupedCovariance(statistics, used, wantVcov);
  const estimates = new Float64Array(groups.length * targets.length);
  const ses = new Float64Array(estimates.length);
  const rows = groups.flatMap((group, g) => {
    const df = ctx.df(group, spec.confidence);
    const sumw = sumOfWeights(ctx.weights, group.rows);
    return targets.map((target, j): Row => {
      const at = g * targets.length + j;
      const alike = !isMean(ctx.frame, target.y) && allAlike(target.y, group.rows);
      const fixed = spec.kind === 'proportion' && alike;
      const e = fixed ? target.y[group.rows[0]!]! : statistics[g]!.estimate[j]!;
      const certain = fixed || (alike && spec.kind === 'mean' && !ctx.frame.multiplicity);
      const se = certain ? 0 : standardError(each[g]![j]![j]!, e);
      estimates[at] = Number.isFinite(e) ? e : NaN;
      ses[at] = Number.isFinite(e) ? se : NaN;
      return rowOf(ctx, spec, target, group, { e: estimates[at], se: ses[at], df, sumw, alike });
    });
  });
  const vcov = whole && withoutRounding(whole, estimates, ses);
  return { rows, estimates, vcov, used };
}

/** A mean, total, proportion or ratio as a result. */
export function estimateLinear<K extends LinearKind>(
  ctx: GroupedContext,
  spec: LinearSpec & { kind: K },
  about: About,
): { kind: K; rows: Row[]; vcov?: (number | null)[][]; explanation: Explanation } {
  const { rows, vcov } = fitLinear(ctx, spec, spec.vcov === true);
  const method = spec.confidence?.method ?? 'wald';
  const warnings =
    spec.kind === 'proportion'
      ? limitsWarning(
          rows.map(({ estimate }) => estimate),
          method,
        )
      : [];
  return {
    kind: spec.kind,
    rows,
    ...(spec.vcov === true && vcov ? { vcov: matrixOut(vcov) } : {}),
    explanation: explain(ctx, about, spec.confidence, warnings),
  };
}

/** Numbers are needed only by their sums, but for design effects; levels and conditions divide the rows. */
export function planLinear<S extends LinearSpec>(spec: S, collect: Collector): S {
  if (spec.kind === 'ratio') {
    collect.keys.push(...namesOf(spec.by));
    const numerator = collect.measure(spec.numerator, true);
    return { ...spec, numerator, denominator: collect.measure(spec.denominator, true) };
  }
  const of = listed(spec.of).map((one) => {
    if (spec.kind !== 'proportion' || !collect.isNumber(one) || spec.deff !== undefined)
      return collect.measure(one, spec.kind !== 'proportion' && spec.deff === undefined);
    // The share of a number is one only where that is 0 or 1 everywhere.
    if (!collect.asBinary) return collect.measure(one, false);
    collect.binary = [...(collect.binary ?? []), one];
    return collect.measure(one, true);
  });
  collect.keys.push(...namesOf(spec.by));
  return { ...spec, of };
}

export function linearPeople(spec: LinearSpec): People {
  const told = spec.kind === 'ratio' ? [spec.numerator, spec.denominator] : listed(spec.of);
  return { measures: told, divided: namesOf(spec.by) };
}

function targetsOf(ctx: GroupedContext, spec: LinearSpec): Target[] {
  if (spec.kind !== 'ratio') {
    const measures: Measured[] = manyMeasures(ctx.frame, spec.of, spec.kind !== 'mean');
    return measures.map(({ label, values }) => ({ label, y: values, x: null }));
  }
  const top = measuresOf(ctx.frame, spec.numerator, false)[0]!;
  const bottom = measuresOf(ctx.frame, spec.denominator, false)[0]!;
  return [{ label: spec.label ?? `${top.label}/${bottom.label}`, y: top.values, x: bottom.values }];
}

/** Refuses `wrong-type` for a number that is no share. */
function refuseOtherShares({ label, y }: Target, used: Uint8Array): void {
  for (let i = 0; i < used.length; i++)
    if (used[i] === 1 && !(y[i]! >= 0 && y[i]! <= 1))
      refuse(
        'wrong-type',
        `"${label}" is ${y[i]} in a row: a proportion is of a level, a condition, or a number of 0 and 1`,
      );
}

function linearStatistic(ctx: GroupedContext, kind: LinearKind, targets: readonly Target[], group: Group): Statistic {
  const { rows } = group;
  const estimate = estimatesWith(ctx.weights, kind, targets, rows);
  const columns = () => {
    const sumw = kind === 'mean' || kind === 'proportion' ? sumOfWeights(ctx.weights, rows) : 1;
    return targets.map(({ y, x }, j) => {
      const e = estimate[j]!;
      const z = new Float64Array(rows.length);
      if (!Number.isFinite(e)) return z;
      const base = x ? weightedSum(ctx.weights, x, rows) : sumw;
      if (kind === 'total') for (let r = 0; r < z.length; r++) z[r] = y[rows[r]!]!;
      else if (x) for (let r = 0; r < z.length; r++) z[r] = (y[rows[r]!]! - e * x[rows[r]!]!) / base;
      else for (let r = 0; r < z.length; r++) z[r] = (y[rows[r]!]! - e) / base;
      return z;
    });
  };
  const totals = {
    columns: () => [{ rows, columns: totalColumns(kind, targets, rows) }],
    estimates: (t: Float64Array) => fromTotals(kind, targets, t),
  };
  return {
    estimate,
    get used() {
      return group.used;
    },
    influence: () => columns().map((column) => spread(column, rows, ctx.frame.rows)),
    sparse: () => [{ rows, columns: columns() }],
    slopes: () => slopesOf(ctx.weights, kind, targets, rows, estimate),
    refit: (w) => estimatesWith(w, kind, targets, rows),
    totals,
  };
}

/** How z grows with the numbers that it is made of. */
function slopesOf(
  w: Float64Array,
  kind: LinearKind,
  targets: readonly Target[],
  rows: Uint32Array,
  estimates: Float64Array,
): Slope[] {
  const sumw = kind === 'total' ? 1 : sumOfWeights(w, rows);
  return targets.flatMap(({ y, x }, estimate) => {
    const base = x ? weightedSum(w, x, rows) : sumw;
    if (!Number.isFinite(estimates[estimate]!)) return [];
    const own = { estimate, column: y, slope: 1 / base, rows };
    return x ? [own, { estimate, column: x, slope: -estimates[estimate]! / base, rows }] : [own];
  });
}

function estimatesWith(w: Float64Array, kind: LinearKind, targets: readonly Target[], rows: Uint32Array): Float64Array {
  const sumw = kind === 'mean' || kind === 'proportion' ? sumOfWeights(w, rows) : 1;
  return Float64Array.from(targets, ({ y, x }) => weightedSum(w, y, rows) / (x ? weightedSum(w, x, rows) : sumw));
}

/** Columns whose weighted totals decide the estimates: the y, then the x of a ratio, or 1. */
function totalColumns(kind: LinearKind, targets: readonly Target[], rows: Uint32Array): Float64Array[] {
  const tops = targets.map(({ y }) => pickNumbers(y, rows));
  if (kind === 'total') return tops;
  if (kind === 'ratio') return [...tops, ...targets.map(({ x }) => pickNumbers(x!, rows))];
  return [...tops, new Float64Array(rows.length).fill(1)];
}

function fromTotals(kind: LinearKind, targets: readonly Target[], totals: Float64Array): Float64Array {
  const below = (j: number) => (kind === 'total' ? 1 : totals[targets.length + (kind === 'ratio' ? j : 0)]!);
  return Float64Array.from(targets, (_, j) => totals[j]! / below(j));
}

interface Found {
  readonly e: number;
  readonly se: number;
  readonly df: number;
  readonly sumw: number;
  readonly alike: boolean;
}

function rowOf(ctx: GroupedContext, spec: LinearSpec, target: Target, group: Group, found: Found): Row {
  const { e, se, df, sumw } = found;
  const level = levelOf(spec.confidence);
  const n = countRows(ctx.frame, group.rows);
  const ci =
    spec.kind === 'proportion'
      ? proportionLimits(e, se, n, df, level, spec.confidence?.method ?? 'wald')
      : waldLimits(e, se, df, level);
  const row: Row = { label: target.label, estimate: orNull(e), se: orNull(se), ci, df: orNull(df), n, sumw };
  if (group.by) row.by = group.by;
  if (spec.kind !== 'ratio' && spec.deff) {
    row.deff = found.alike
      ? null
      : designEffect(ctx.weights, target.y, group.rows, { kind: spec.kind, deff: spec.deff, se, sumw, n });
  }
  return row;
}

/** Whether a column holds means of numbers that may differ. */
function isMean(frame: Frame, y: Float64Array): boolean {
  return frame.elements?.names.some((name) => numbersOf(frame, name) === y) ?? false;
}

function allAlike(y: Float64Array, rows: Uint32Array): boolean {
  const first = y[rows[0]!]!;
  for (let r = 1; r < rows.length; r++) if (y[rows[r]!]! !== first) return false;
  return true;
}

/** Rows of se 0 have covariance 0, rows without an estimate have none. */
function withoutRounding(v: Matrix, estimates: Float64Array, ses: Float64Array): Matrix {
  const gap = (i: number) => Number.isNaN(estimates[i]!);
  return v.map((row, i) => row.map((x, j) => (gap(i) || gap(j) ? NaN : ses[i] === 0 || ses[j] === 0 ? 0 : x)));
}
