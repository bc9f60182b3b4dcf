/**
 * Multistage rescaled bootstrap: at every stage half of the clusters, without replacement.
 * Source: Preston (2009), Survey Methodology 35, 227-234.
 */
import type { MadeFactors } from './replicates.ts';
import { Random } from '../numeric/random.ts';
import type { Stage } from './stages.ts';

/** Factors of the clusters of the last stage. */
export function multistageFactors(stages: readonly Stage[], count: number, random: Random): MadeFactors {
  const last = stages.at(-1)!;
  const factors = Array.from({ length: count }, () => {
    let state: State = { factor: Float64Array.of(1), chain: Float64Array.of(1), share: Float64Array.of(1) };
    stages.forEach((stage, depth) => (state = nextStage(stage, depth, state, random)));
    return state.factor;
  });
  return { clusters: last.clusters, factors, scale: 1 / (count - 1) };
}

interface State {
  /** The factor so far, by cluster of the stage before. */
  readonly factor: Float64Array;
  /** Product over the stages before of sqrt(n/m) and whether drawn. */
  readonly chain: Float64Array;
  /** Product of the sampling fractions before. */
  readonly share: Float64Array;
}

function nextStage(stage: Stage, depth: number, before: State, random: Random): State {
  const members: number[][] = Array.from(stage.sampled, () => []);
  stage.stratumOf.forEach((h, c) => members[h]!.push(c));
  const size = stage.clusters.count;
  const state = { factor: new Float64Array(size), chain: new Float64Array(size), share: new Float64Array(size) };
  members.forEach((clusters, h) => {
    const n = clusters.length;
    const f = n / stage.population[h]!;
    const parent = depth === 0 ? 0 : stage.parentOf[h]!;
    const m = n < 2 ? n : Math.floor(n / 2);
    const lambda = n < 2 ? 0 : Math.sqrt((m * before.share[parent]! * (1 - f)) / (n - m));
    const picked = new Uint8Array(n);
    for (const i of random.sample(n, m)) picked[i] = 1;
    clusters.forEach((c, i) => {
      const chain = before.chain[parent]!;
      state.factor[c] = before.factor[parent]! - lambda * chain + (picked[i] === 1 ? (lambda * chain * n) / m : 0);
      state.chain[c] = picked[i] === 1 ? chain * Math.sqrt(n / m) : 0;
      state.share[c] = before.share[parent]! * f;
    });
  });
  return state;
}
