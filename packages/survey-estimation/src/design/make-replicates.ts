/** Replicates made from the clusters of the design, as factors by cluster: never as weights by row. */
import type { Frame } from '../core/frame.ts';
import { refuse } from '../core/refusal.ts';
import type { Replicates } from '../core/circumstances.ts';
import { balancedFactors } from './make-balanced.ts';
import { cantyDavison, raoWuYue } from './make-bootstrap.ts';
import { multistageFactors } from './make-multistage.ts';
import { successiveFactors } from './make-successive.ts';
import { Random } from '../numeric/random.ts';
import { byCluster, refuseIdle, rscalesOf, type MadeFactors, type ReplicateSet } from './replicates.ts';
import type { Stage } from './stages.ts';

/** Makes the replicates that the spec asks for (JK1 and JKn are in replicates.ts). Refuses `bad-spec`. */
export function madeReplicates(
  spec: Replicates,
  stages: readonly Stage[],
  frame: Frame,
  base: Float64Array,
): ReplicateSet {
  refuseIdle(spec);
  const { clusters, factors, scale, draws } = factorsFor(spec, stages, frame);
  const count = factors.length;
  return {
    count,
    scale: spec.scale ?? scale,
    rscales: spec.rscales === undefined ? new Float64Array(count).fill(1) : rscalesOf(spec, count),
    mse: spec.mse ?? false,
    df: spec.df ?? null,
    ...byCluster({ clusters, factors: (r) => factors[r]!, ...(draws ? { draws } : {}) }, base),
  };
}

function factorsFor(spec: Replicates, stages: readonly Stage[], frame: Frame): MadeFactors {
  const first = stages[0]!;
  const count = spec.count ?? 500;
  const random = new Random(spec.seed ?? 1);
  switch (spec.type) {
    case 'BRR':
      return balancedFactors(first, 0);
    case 'Fay':
      return balancedFactors(first, spec.fay ?? refuse('bad-spec', 'replicates of type Fay need "fay"'));
    case 'bootstrap':
      return spec.method === 'canty-davison' ? cantyDavison(first, count, random) : raoWuYue(first, count, random);
    case 'mrb':
      return multistageFactors(stages, count, random);
    case 'successive':
      return successiveFactors(
        first,
        frame,
        spec.order ?? refuse('bad-spec', 'successive differences need "order", a column'),
        spec.count ?? 80,
      );
    default:
      return refuse('bad-spec', `replicates of type ${spec.type} need their weights`);
  }
}
