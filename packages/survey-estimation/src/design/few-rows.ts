/**
 * The covariance of statistics of few rows among many: what the clusters without such rows add is known from their number,
 * so that many groups cost no more than their rows. The formula is that of variance.ts, for one stage without lonely strata.
 */
import { pairOf } from '../core/elements.ts';
import type { Matrix, Statistic } from '../core/context.ts';
import { slicedSums } from '../numeric/slices.ts';
import type { Stage } from './stages.ts';

/** Statistics of fewer rows than one in so many are worked out by themselves. */
const FEW = 8;

/** The covariance; null where the rows are many, or the statistic does not name them. */
export function covarianceOfFew(
  statistic: Statistic,
  weights: Float64Array,
  stage: Stage,
  numbers: readonly Float64Array[],
): Matrix | null {
  const [part, ...others] = statistic.sparse?.() ?? [];
  if (!part || others.length > 0 || part.rows.length * FEW > weights.length) return null;
  const { rows, columns } = part;
  const { codes } = stage.clusters;
  const clusters = Int32Array.from(new Set(Array.from(rows, (i) => codes[i]!))).sort();
  const placeOf = new Map<number, number>();
  clusters.forEach((c, at) => placeOf.set(c, at));
  const place = Int32Array.from(rows, (i) => placeOf.get(codes[i]!)!);
  const totals = columns.map((column) => {
    const weighted = new Float64Array(rows.length);
    for (let r = 0; r < weighted.length; r++) weighted[r] = column[r]! * weights[rows[r]!]!;
    return slicedSums(place, clusters.length, weighted);
  });
  const byStratum = new Map<number, number[]>();
  clusters.forEach((c, at) => {
    const h = stage.stratumOf[c]!;
    const list = byStratum.get(h);
    if (list) list.push(at);
    else byStratum.set(h, [at]);
  });
  const k = columns.length;
  const v = Array.from({ length: k }, () => new Float64Array(k));
  const slopes = columns.map(() => numbers.map(() => 0));
  if (stage.elements && numbers.length > 0)
    for (const { estimate, column, slope } of statistic.slopes?.() ?? []) {
      const j = numbers.indexOf(column);
      if (j >= 0) slopes[estimate]![j]! += slope;
    }
  const weightOf = new Float64Array(clusters.length);
  if (stage.elements) rows.forEach((i, r) => (weightOf[place[r]!] = weights[i]!));
  for (const h of [...byStratum.keys()].sort((a, b) => a - b)) {
    const seen = byStratum.get(h)!;
    if (stage.elements) addElementStratum(v, totals, seen, h, stage, { clusters, weightOf, slopes });
    else addStratum(v, totals, seen, h, stage);
  }
  return v;
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
  h: number,
  stage: Stage,
  { clusters, weightOf, slopes }: FewElements,
): void {
  const { of } = stage.elements!;
  const n = stage.sampled[h]!;
  const free = 1 - n / stage.population[h]!;
  if (!(free >= 1e-7)) return;
  const scale = (free * n) / (n - 1);
  const mean = totals.map((t) => seen.reduce((sum, c) => sum + t[c]!, 0) / n);
  for (let a = 0; a < totals.length; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = -n * mean[a]! * mean[b]!;
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
  h: number,
  stage: Stage,
): void {
  const n = stage.sampled[h]!;
  const free = 1 - n / stage.population[h]!;
  if (!(free >= 1e-7)) return;
  const scale = (free * n) / (n - 1);
  const mean = totals.map((t) => seen.reduce((sum, c) => sum + t[c]!, 0) / n);
  for (let a = 0; a < totals.length; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = (n - seen.length) * mean[a]! * mean[b]!;
      for (const c of seen) sum += (totals[a]![c]! - mean[a]!) * (totals[b]![c]! - mean[b]!);
      v[a]![b]! += scale * sum;
      if (a !== b) v[b]![a] = v[a]![b]!;
    }
  }
}
