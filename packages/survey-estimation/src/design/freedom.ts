/** Degrees of freedom of a domain. */
import { dot } from '../numeric/matrix.ts';
import type { ClusterFactors } from './replicates.ts';
import type { Stage } from './stages.ts';

/** Distinct first-stage clusters and strata among the rows marked 1 whose weight is not 0. */
export function countClusters(
  stage: Stage,
  weights: Float64Array,
  used: Uint8Array,
): { clusters: number; strata: number } {
  const { codes, count } = stage.clusters;
  const seen = new Uint8Array(count);
  for (let i = 0; i < used.length; i++) if (used[i] === 1 && weights[i] !== 0) seen[codes[i]!] = 1;
  const strata = new Uint8Array(stage.strata.count);
  let clusters = 0;
  for (let c = 0; c < count; c++) {
    if (seen[c] === 0) continue;
    clusters++;
    strata[stage.stratumOf[c]!] = 1;
  }
  return { clusters, strata: strata.reduce((sum, s) => sum + s, 0) };
}

const ranks = new WeakMap<ClusterFactors, Map<string, number>>();

/**
 * Rank of many replicates on the clusters with rows marked 1 (all where null), by their Gram matrix in order: a replicate
 * counts if what the earlier ones leave of it is at least 1e-5 of its length.
 */
export function rankOfFactors(factors: ClusterFactors, count: number, present: Uint8Array | null): number {
  const { codes, count: clusters } = factors.clusters;
  const seen = new Uint8Array(clusters).fill(present ? 0 : 1);
  if (present) for (let i = 0; i < codes.length; i++) if (present[i] === 1) seen[codes[i]!] = 1;
  const known = ranks.get(factors) ?? new Map<string, number>();
  ranks.set(factors, known);
  const key = seen.join('');
  const rank =
    known.get(key) ??
    orderedRank(Array.from({ length: count }, (_, r) => factors.factors(r).filter((_f, c) => seen[c] === 1)));
  known.set(key, rank);
  return rank;
}

/** In-order Cholesky of the Gram matrix. */
function orderedRank(columns: readonly Float64Array[]): number {
  const rows: Float64Array[] = [];
  const kept: Float64Array[] = [];
  for (const column of columns) {
    const length = dot(column, column, column.length);
    const row = new Float64Array(kept.length + 1);
    let left = length;
    for (let k = 0; k < kept.length; k++) {
      row[k] = (dot(column, kept[k]!, column.length) - dot(row, rows[k]!, k)) / rows[k]![k]!;
      left -= row[k]! * row[k]!;
    }
    if (!(length > 0) || left < 1e-10 * length) continue;
    row[kept.length] = Math.sqrt(left);
    rows.push(row);
    kept.push(column);
  }
  return kept.length;
}
