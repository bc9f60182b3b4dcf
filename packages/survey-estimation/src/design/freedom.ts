/** Degrees of freedom of a domain. */
import { dot } from '../numeric/matrix.ts';
import type { UsedRows } from '../core/context.ts';
import type { ClusterFactors } from './replicates.ts';
import type { Stage } from './stages.ts';

/** Distinct first-stage clusters and strata among the rows marked 1 whose weight is not 0. */
export function countClusters(
  stage: Stage,
  weights: Float64Array,
  used: Uint8Array | UsedRows,
): { clusters: number; strata: number } {
  if ('rows' in used) return countAmong(stage, weights, used.rows);
  const { codes, count } = stage.clusters;
  const seen = new Uint8Array(count);
  for (let i = 0; i < used.length; i++) if (used[i] === 1 && weights[i] !== 0) seen[codes[i]!] = 1;
  const strata = new Uint8Array(stage.strata.count);
  let clusters = 0;
  for (let c = 0; c < count; c++) {
    if (seen[c] === 0) continue;
    clusters += stage.elements ? stage.elements.count[c]! : 1;
    strata[stage.stratumOf[c]!] = 1;
  }
  return { clusters, strata: strata.reduce((sum, s) => sum + s, 0) };
}

/** The same for rows by their numbers. */
function countAmong(stage: Stage, weights: Float64Array, rows: Uint32Array): { clusters: number; strata: number } {
  const { codes } = stage.clusters;
  const clusters = new Set<number>();
  for (const i of rows) if (weights[i] !== 0) clusters.add(codes[i]!);
  const strata = new Set<number>();
  let count = 0;
  for (const c of clusters) {
    strata.add(stage.stratumOf[c]!);
    count += stage.elements ? stage.elements.count[c]! : 1;
  }
  return { clusters: count, strata: strata.size };
}

const ranks = new WeakMap<ClusterFactors, Map<string, number>>();

/**
 * Rank of replicates on the clusters with used rows of weight other than 0 (all rows where null). Where the factors are draws, these are tried
 * first modulo two: what is independent there is independent. Else by the Gram matrix in order: a replicate counts if what
 * the earlier ones leave of it is at least 1e-5 of its length.
 */
export function rankOfFactors(
  factors: ClusterFactors,
  count: number,
  base: Float64Array,
  used: Uint8Array | UsedRows | null,
): number {
  const { codes, count: clusters } = factors.clusters;
  const seen = new Uint8Array(clusters);
  if (used && 'rows' in used) for (const i of used.rows) seen[codes[i]!]! |= Number(base[i] !== 0);
  else for (let i = 0; i < codes.length; i++) if (base[i] !== 0 && (!used || used[i] === 1)) seen[codes[i]!] = 1;
  const known = ranks.get(factors) ?? new Map<string, number>();
  ranks.set(factors, known);
  const key = seen.join('');
  let rank = known.get(key);
  if (rank === undefined) {
    rank =
      factors.draws && rankModuloTwo(factors.draws, seen) === count
        ? count
        : orderedRank(Array.from({ length: count }, (_, r) => factors.factors(r).filter((_f, c) => seen[c] === 1)));
    known.set(key, rank);
  }
  return rank;
}

/** Rank of whole numbers over the field of two elements, on the columns seen: at most that over the rationals. */
function rankModuloTwo(rows: readonly Uint16Array[], seen: Uint8Array): number {
  const words = Math.ceil(seen.length / 32);
  const basis: { readonly bits: Uint32Array; readonly word: number; readonly bit: number }[] = [];
  for (const row of rows) {
    const bits = new Uint32Array(words);
    for (let c = 0; c < seen.length; c++) if (seen[c] === 1) bits[c >>> 5]! |= (row[c]! & 1) << (c & 31);
    for (const other of basis) {
      if ((bits[other.word]! & other.bit) === 0) continue;
      for (let k = other.word; k < words; k++) bits[k]! ^= other.bits[k]!;
    }
    const word = bits.findIndex((b) => b !== 0);
    if (word >= 0) basis.push({ bits, word, bit: bits[word]! & -bits[word]! });
  }
  return basis.length;
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
