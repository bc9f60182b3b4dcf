/** Degrees of freedom of a domain. */
import type { Stage } from './stages.ts';

/** Distinct first-stage clusters and strata among the rows marked 1. */
export function countClusters(stage: Stage, present: Uint8Array): { clusters: number; strata: number } {
  return {
    clusters: distinct(stage.clusters.codes, stage.clusters.count, present),
    strata: distinct(stage.strata.codes, stage.strata.count, present),
  };
}

function distinct(codes: Int32Array, count: number, present: Uint8Array): number {
  const seen = new Uint8Array(count);
  let found = 0;
  for (let i = 0; i < present.length; i++) {
    if (present[i] === 1 && seen[codes[i]!] === 0) {
      seen[codes[i]!] = 1;
      found++;
    }
  }
  return found;
}
