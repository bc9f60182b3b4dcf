/** Weighted totals by cluster of the linearised values of a statistic, in the shortest form that it offers. */
import type { Factored, Sparse, Statistic } from '../core/context.ts';
import { dotFrom } from '../numeric/matrix.ts';
import { products } from '../numeric/pick.ts';
import { slicedSums, slicesFor } from '../numeric/slices.ts';
import type { Key } from '../core/keys.ts';

/** One array of totals (length: clusters) for each estimate. */
export function influenceTotals(statistic: Statistic, weights: Float64Array, clusters: Key): Float64Array[] {
  const { factored, sparse } = statistic;
  const form = factored?.();
  if (form && clusters.count * form.units <= 2 * weights.length + 65_536) return ofFactors(form, weights, clusters);
  if (sparse) return sparse().flatMap((part) => sparseTotals(part, weights, clusters));
  return statistic.influence().map((z) => columnTotals(clusters, products(z, weights)));
}

/** Totals by cluster of a column; where every row is a cluster, its values. */
export function columnTotals({ codes, count }: Key, column: Float64Array): Float64Array {
  if (count !== column.length) return slicedSums(codes, count, column);
  const out = new Float64Array(count);
  for (let i = 0; i < count; i++) out[codes[i]!] = column[i]!;
  return out;
}

/** Weighted totals by cluster of columns that are zero but in some rows. */
export function sparseTotals({ rows, columns }: Sparse, weights: Float64Array, { codes, count }: Key): Float64Array[] {
  const clusterOf = new Int32Array(rows.length);
  for (let r = 0; r < rows.length; r++) clusterOf[r] = codes[rows[r]!]!;
  const whole = count === weights.length;
  const weighted = new Float64Array(rows.length);
  return columns.map((column) => {
    for (let r = 0; r < rows.length; r++) weighted[r] = column[r]! * weights[rows[r]!]!;
    if (!whole) return slicedSums(clusterOf, count, weighted);
    const out = new Float64Array(count);
    for (let r = 0; r < rows.length; r++) out[clusterOf[r]!] = weighted[r]!;
    return out;
  });
}

/** First the scores by cluster and unit, then the directions of the units. */
function ofFactors(
  { unitOf, units, score, directions }: Factored,
  weights: Float64Array,
  clusters: Key,
): Float64Array[] {
  const { codes, count } = clusters;
  const sums = unitSums(unitOf, units, score, weights, codes, count);
  return directions.map((direction) => {
    const totals = new Float64Array(count);
    for (let c = 0; c < count; c++) totals[c] = dotFrom(direction, sums, c * units, units);
    return totals;
  });
}

/** Weighted scores by cluster and unit (cluster slowest), in exact slices. */
function unitSums(
  unitOf: Int32Array,
  units: number,
  score: Float64Array | null,
  weights: Float64Array,
  codes: Int32Array,
  count: number,
): Float64Array {
  let largest = 0;
  for (let i = 0; i < unitOf.length; i++) {
    const x = Math.abs(score ? score[i]! * weights[i]! : weights[i]!);
    if (x > largest && unitOf[i]! >= 0) largest = x;
  }
  const { first, second } = slicesFor(largest, unitOf.length);
  const high = new Float64Array(count * units);
  const low = new Float64Array(count * units);
  for (let i = 0; i < unitOf.length; i++) {
    const u = unitOf[i]!;
    if (u < 0) continue;
    const x = score ? score[i]! * weights[i]! : weights[i]!;
    const at = codes[i]! * units + u;
    const q = x + first - first;
    high[at] = high[at]! + q;
    low[at] = low[at]! + (x - q + second - second);
  }
  for (let at = 0; at < high.length; at++) high[at] = high[at]! + low[at]!;
  return high;
}
