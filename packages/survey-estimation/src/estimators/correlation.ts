/**
 * Weighted product-moment correlations of all pairs of numbers. Limits by Fisher's z: tanh(atanh r -+ t se/(1 - r²)), so that
 * they stay inside -1 and 1.
 *
 * Source: Sarndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, 5.9 (a function of totals, linearised);
 * Fisher (1921), Metron 1, 3-32.
 */
import type { GroupedContext, Statistic } from '../core/context.ts';
import { refuse } from '../core/refusal.ts';
import { explain } from '../inference/explain.ts';
import { groupColumns, groupsOf } from '../inference/groups.ts';
import { levelOf, matrixOut, orNull, standardError, tOf, type Limits } from '../inference/output.ts';
import { sumOfWeights, weightedSum } from '../inference/weighted.ts';
import { countRows } from '../core/frame.ts';
import { namesOf } from '../core/measure.ts';
import type { Row } from '../core/result.ts';
import { listOf, objectOf, oneOf, type Described } from '../core/describe.ts';
import { measure } from '../core/circumstances.ts';
import { defineEstimator, everyRow } from '../inference/estimator.ts';
import { grouped } from '../core/grouped.ts';
import { rowsOf } from '../core/result.ts';

const form = objectOf({
  kind: oneOf('correlation'),
  /** What is estimated: a column, a level, or a condition; or several. */
  of: listOf(measure, 2),
  ...grouped,
});
export type CorrelationSpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('correlation'), ...rowsOf });
type Result = Described<typeof result>;
const about = {
  method: 'weighted product-moment correlation',
  source: 'Sarndal, Swensson and Wretman (1992), 5.9; Fisher (1921)',
};

/** One row for each pair `a,b` in each group; null where a number does not vary. */
export const correlation = defineEstimator({
  kind: 'correlation',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ of, by }) => ({ measures: of, divided: namesOf(by) }),
  answer,
});

function answer(ctx: GroupedContext, spec: CorrelationSpec): Result {
  const keys = spec.of.map((one) => JSON.stringify(one));
  const twice = keys.find((key, k) => keys.indexOf(key) < k);
  if (twice !== undefined) refuse('bad-spec', `${twice} stands twice: its correlation with itself is 1`);
  const measures = spec.of.map((one) => ctx.measure(one));
  const by = namesOf(spec.by);
  const used = ctx.usedRows([...measures.map((m) => m.values), ...groupColumns(ctx.frame, by)]);
  const groups = groupsOf(ctx.frame, by, used);
  const pairs = measures.flatMap((a, i) => measures.slice(i + 1).map((b) => [a, b] as const));
  const statistics = groups.map(({ rows, used: own }): Statistic => {
    const correlations = (weights: Float64Array) => pairs.map(([a, b]) => fit(a.values, b.values, weights, rows).r);
    return {
      estimate: correlations(ctx.weights),
      used: own,
      influence: () => pairs.map(([a, b]) => influence(a.values, b.values, ctx.weights, rows)),
      refit: correlations,
    };
  });
  const { each, whole } = ctx.groupedCovariance(statistics, used, spec.vcov === true);
  return {
    kind: 'correlation',
    rows: groups.flatMap((group, g) => {
      const df = ctx.df(group.used, spec.confidence);
      return pairs.map(([a, b], k): Row => {
        const r = statistics[g]!.estimate[k]!;
        const se = Number.isFinite(r) ? standardError(each[g]![k]![k]!, r) : NaN;
        return {
          label: `${a.label},${b.label}`,
          ...(group.by ? { by: group.by } : {}),
          estimate: orNull(r),
          se: orNull(se),
          ci: fisherLimits(r, se, df, levelOf(spec.confidence)),
          df: orNull(df),
          n: countRows(ctx.frame, group.rows),
          sumw: sumOfWeights(ctx.weights, group.rows),
        };
      });
    }),
    ...(whole ? { vcov: matrixOut(whole) } : {}),
    explanation: explain(ctx, about, spec.confidence),
  };
}

interface Moments {
  readonly r: number;
  readonly total: number;
  readonly means: readonly [number, number];
  readonly spreads: readonly [number, number];
}

function fit(x: Float64Array, y: Float64Array, weights: Float64Array, rows: Uint32Array): Moments {
  const total = sumOfWeights(weights, rows);
  const means = [weightedSum(weights, x, rows) / total, weightedSum(weights, y, rows) / total] as const;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const i of rows) {
    const dx = x[i]! - means[0];
    const dy = y[i]! - means[1];
    xx += weights[i]! * dx * dx;
    yy += weights[i]! * dy * dy;
    xy += weights[i]! * dx * dy;
  }
  const spreads = [Math.sqrt(xx / total), Math.sqrt(yy / total)] as const;
  const r = xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : NaN;
  return { r, total, means, spreads };
}

/** (u v - r (u² + v²)/2) / sum of weights, u and v the standardised numbers. */
function influence(x: Float64Array, y: Float64Array, weights: Float64Array, rows: Uint32Array): Float64Array {
  const { r, total, means, spreads } = fit(x, y, weights, rows);
  const z = new Float64Array(x.length);
  if (Number.isNaN(r)) return z;
  for (const i of rows) {
    const u = (x[i]! - means[0]) / spreads[0];
    const v = (y[i]! - means[1]) / spreads[1];
    z[i] = (u * v - (r * (u * u + v * v)) / 2) / total;
  }
  return z;
}

function fisherLimits(r: number, se: number, df: number, level: number): Limits {
  if (!Number.isFinite(se) || !(df > 0)) return [null, null];
  if (se === 0 || Math.abs(r) === 1) return [r, r];
  const reach = (tOf(level, df) * se) / (1 - r * r);
  return [Math.tanh(Math.atanh(r) - reach), Math.tanh(Math.atanh(r) + reach)];
}
