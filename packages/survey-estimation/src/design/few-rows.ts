/**
 * The covariance of statistics of few rows among many: what the clusters without such rows add is known from their number,
 * so that many groups cost no more than their rows. The formula is that of variance.ts, for one stage.
 */
import { pairOf } from '../core/elements.ts';
import type { Matrix, Sparse, Statistic } from '../core/context.ts';
import { refuse } from '../core/refusal.ts';
import { slicedSums } from '../numeric/slices.ts';
import type { Stage } from './stages.ts';
import type { LonelyRule } from './variance.ts';

/** Statistics of fewer rows than one in so many are worked out by themselves. */
const FEW = 8;

/** Totals of columns that are zero but in few rows, for the clusters that have such rows, in the order of these. */
export interface FewTotals {
  readonly clusters: Int32Array;
  /** The place among `clusters` of the cluster of each row. */
  readonly place: Int32Array;
  readonly totals: readonly Float64Array[];
}

/** The weighted totals of a statistic's only part; null where its rows are many, or it has several. */
export function fewTotals(parts: readonly Sparse[], weights: Float64Array, codes: Int32Array): FewTotals | null {
  const [part, ...others] = parts;
  if (!part || others.length > 0 || part.rows.length * FEW > weights.length) return null;
  const { rows, columns } = part;
  const clusters = Int32Array.from(new Set(Array.from(rows, (i) => codes[i]!))).sort();
  const placeOf = new Map<number, number>();
  clusters.forEach((c, at) => placeOf.set(c, at));
  const place = Int32Array.from(rows, (i) => placeOf.get(codes[i]!)!);
  const totals = columns.map((column) => {
    const weighted = new Float64Array(rows.length);
    for (let r = 0; r < weighted.length; r++) weighted[r] = column[r]! * weights[rows[r]!]!;
    return slicedSums(place, clusters.length, weighted);
  });
  return { clusters, place, totals };
}

/** The covariance; null where the rows are many, or the statistic does not name them. Refuses `lonely-psu`. */
export function covarianceOfFew(
  statistic: Statistic,
  weights: Float64Array,
  stage: Stage,
  numbers: readonly Float64Array[],
  lonely: LonelyRule,
): Matrix | null {
  const parts = statistic.sparse?.() ?? [];
  const few = fewTotals(parts, weights, stage.clusters.codes);
  if (!few) return null;
  const { clusters, place, totals } = few;
  const byStratum = new Map<number, number[]>();
  clusters.forEach((c, at) => {
    const h = stage.stratumOf[c]!;
    const list = byStratum.get(h);
    if (list) list.push(at);
    else byStratum.set(h, [at]);
  });
  const k = totals.length;
  const v = Array.from({ length: k }, () => new Float64Array(k));
  const slopes = totals.map(() => numbers.map(() => 0));
  if (stage.elements && numbers.length > 0)
    for (const { estimate, column, slope } of statistic.slopes?.() ?? []) {
      const j = numbers.indexOf(column);
      if (j >= 0) slopes[estimate]![j]! += slope;
    }
  const weightOf = new Float64Array(clusters.length);
  if (stage.elements) parts[0]!.rows.forEach((i, r) => (weightOf[place[r]!] = weights[i]!));
  const free = (h: number) => 1 - stage.sampled[h]! / stage.population[h]!;
  const sizeOf = (seen: readonly number[]) =>
    stage.elements ? seen.reduce((sum, at) => sum + stage.elements!.count[clusters[at]!]!, 0) : seen.length;
  const alone = (h: number) =>
    free(h) >= 1e-7 && (stage.sampled[h] === 1 || (lonely.inDomain && sizeOf(byStratum.get(h)!) === 1));
  const strata = [...byStratum.keys()].sort((a, b) => a - b);
  const inflation = lonely.policy === 'average' ? averageFactor(strata, alone) : 1;
  const sampled = strata.reduce((sum, h) => sum + stage.sampled[h]!, 0);
  const overall = totals.map((t) => t.reduce((sum, z) => sum + z, 0) / sampled);
  for (const h of strata) {
    if (!(free(h) >= 1e-7)) continue;
    const seen = byStratum.get(h)!;
    const n = stage.sampled[h]!;
    const scale = inflation * free(h) * (n > 1 ? n / (n - 1) : 1);
    if (alone(h)) {
      if (n === 1 && lonely.policy === 'fail')
        refuse('lonely-psu', `stratum ${stage.strata.name(h)} has one sampled cluster at stage 1`);
      if (lonely.policy === 'average') continue;
    }
    const around =
      alone(h) && lonely.policy === 'adjust' ? overall : totals.map((t) => seen.reduce((sum, c) => sum + t[c]!, 0) / n);
    if (stage.elements) addElementStratum(v, totals, seen, around, scale, n, stage, { clusters, weightOf, slopes });
    else addStratum(v, totals, seen, around, scale, n);
  }
  if (Number.isNaN(inflation)) v.forEach((row) => row.fill(NaN));
  return v;
}

/** H/(H - L) of H strata, L of them lonely; NaN where all are. */
function averageFactor(strata: readonly number[], alone: (h: number) => boolean): number {
  const left = strata.filter((h) => !alone(h)).length;
  return left === 0 ? NaN : strata.length / left;
}

interface FewElements {
  readonly clusters: Int32Array;
  readonly weightOf: Float64Array;
  readonly slopes: readonly (readonly number[])[];
}

/** As `addElements` of variance.ts. */
function addElementStratum(
  v: Matrix,
  totals: readonly Float64Array[],
  seen: readonly number[],
  around: readonly number[],
  scale: number,
  n: number,
  stage: Stage,
  { clusters, weightOf, slopes }: FewElements,
): void {
  const { of } = stage.elements!;
  const sums = totals.map((t) => seen.reduce((sum, at) => sum + t[at]!, 0));
  for (let a = 0; a < totals.length; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = n * around[a]! * around[b]! - sums[a]! * around[b]! - around[a]! * sums[b]!;
      for (const at of seen) {
        const c = clusters[at]!;
        const [x, y, w] = [totals[a]![at]!, totals[b]![at]!, weightOf[at]!];
        sum += x * y * of.squares[c]!;
        slopes[a]!.forEach((s, i) => {
          const r = slopes[b]![i]!;
          if (s !== 0 || r !== 0) sum += w * (x * r + s * y) * of.offsets[i]![c]!;
          if (s !== 0)
            slopes[b]!.forEach((t, j) => {
              if (t !== 0) sum += w * w * s * t * of.products[pairOf(i, j)]![c]!;
            });
        });
      }
      v[a]![b]! += scale * sum;
      if (a !== b) v[b]![a] = v[a]![b]!;
    }
  }
}

function addStratum(
  v: Matrix,
  totals: readonly Float64Array[],
  seen: readonly number[],
  around: readonly number[],
  scale: number,
  n: number,
): void {
  for (let a = 0; a < totals.length; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = (n - seen.length) * around[a]! * around[b]!;
      for (const c of seen) sum += (totals[a]![c]! - around[a]!) * (totals[b]![c]! - around[b]!);
      v[a]![b]! += scale * sum;
      if (a !== b) v[b]![a] = v[a]![b]!;
    }
  }
}
