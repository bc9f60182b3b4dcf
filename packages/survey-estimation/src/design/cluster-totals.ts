/** Estimates in replicates from totals by cluster: clusters x replicates multiplications, whatever the number of rows. */
import type { Statistic } from '../core/context.ts';
import { fewTotals } from './few-rows.ts';
import { sparseTotals } from './influence-totals.ts';
import type { ReplicateSet } from './replicates.ts';

/** Columns that are multiplied by the factors of a replicate together. */
const TOGETHER = 4;

/** The estimates in every replicate; null where the statistic or the replicates do not allow it. */
export function fromClusterTotals(
  { byCluster, count }: ReplicateSet,
  { totals }: Statistic,
  base: Float64Array,
): Float64Array[] | null {
  if (!byCluster || !totals) return null;
  const { clusters, factors } = byCluster;
  const parts = totals.columns();
  // Many groups cost their rows: clusters without such rows add nothing.
  const few = fewTotals(parts, base, clusters.codes);
  const sums = few?.totals ?? parts.flatMap((part) => sparseTotals(part, base, clusters));
  const seen = few?.clusters;
  const blocks = Array.from({ length: Math.ceil(sums.length / TOGETHER) }, (_, b) =>
    interleaved(sums.slice(b * TOGETHER, (b + 1) * TOGETHER), seen?.length ?? clusters.count),
  );
  const now = new Float64Array(blocks.length * TOGETHER);
  return Array.from({ length: count }, (_, r) => {
    const all = factors(r);
    const factor = seen ? Float64Array.from(seen, (c) => all[c]!) : all;
    blocks.forEach((block, b) => addProducts(now, b * TOGETHER, factor, block));
    return Float64Array.from(totals.estimates(now.subarray(0, sums.length)));
  });
}

function interleaved(columns: readonly Float64Array[], count: number): Float64Array {
  const out = new Float64Array(count * TOGETHER);
  columns.forEach((column, k) => {
    for (let c = 0; c < count; c++) out[c * TOGETHER + k] = column[c]!;
  });
  return out;
}

/** The inner products of the factors with the four columns of a block. */
function addProducts(out: Float64Array, at: number, factor: Float64Array, block: Float64Array): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let c = 0, k = 0; c < factor.length; c++, k += TOGETHER) {
    const f = factor[c]!;
    s0 += f * block[k]!;
    s1 += f * block[k + 1]!;
    s2 += f * block[k + 2]!;
    s3 += f * block[k + 3]!;
  }
  out[at] = s0;
  out[at + 1] = s1;
  out[at + 2] = s2;
  out[at + 3] = s3;
}
