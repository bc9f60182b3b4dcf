/** Estimates in replicates from totals by cluster: clusters x replicates multiplications, whatever the number of rows. */
import type { Statistic } from '../context.ts';
import { products } from '../numeric/pick.ts';
import { slicedSums } from '../numeric/slices.ts';
import type { ReplicateSet } from './replicates.ts';

/** The estimates in every replicate; null where the statistic or the replicates do not allow it. */
export function fromClusterTotals(
  { byCluster, count }: ReplicateSet,
  { totals }: Statistic,
  base: Float64Array,
): Float64Array[] | null {
  if (!byCluster || !totals) return null;
  const { clusters, factors } = byCluster;
  const sums = totals.columns().map((column) => slicedSums(clusters.codes, clusters.count, products(column, base)));
  const now = new Float64Array(sums.length);
  return Array.from({ length: count }, (_, r) => {
    const factor = factors(r);
    sums.forEach((sum, k) => {
      let total = 0;
      for (let c = 0; c < sum.length; c++) total += factor[c]! * sum[c]!;
      now[k] = total;
    });
    return Float64Array.from(totals.estimates(now));
  });
}
