/**
 * Balanced repeated replication and Fay's variant, from two clusters in each stratum.
 *
 * Sources: McCarthy (1969), Review of the ISI 37, 239-264; Judkins (1990), Journal of Official Statistics 6, 223-239.
 * Balanced in full: the order of the Hadamard matrix is the power of two above the number of strata.
 */
import { refuse } from '../core/refusal.ts';
import { hadamardSign, orderAbove } from './hadamard.ts';
import type { MadeFactors } from './replicates.ts';
import type { Stage } from './stages.ts';

/** Factors 1 +/- (1 - fay) for the two clusters of a stratum. Refuses `bad-spec` where a stratum has not two clusters. */
export function balancedFactors(stage: Stage, fay: number): MadeFactors {
  const strata = stage.strata.count;
  const odd = stage.sampled.findIndex((n) => n !== 2);
  if (odd >= 0)
    refuse('bad-spec', `BRR needs two clusters in each stratum; ${stage.strata.name(odd)} has ${stage.sampled[odd]}`);
  const count = orderAbove(strata);
  const seen = new Uint8Array(strata);
  const second = stage.stratumOf.map((h) => seen[h]!++);
  const factors = Array.from({ length: count }, (_, r) =>
    Float64Array.from(stage.stratumOf, (h, c) => 1 + (second[c] === 0 ? 1 : -1) * (1 - fay) * hadamardSign(r, h + 1)),
  );
  return { clusters: stage.clusters, factors, scale: 1 / (count * (1 - fay) ** 2) };
}
