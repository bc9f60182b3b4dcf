/**
 * Successive difference replication, for systematic samples: each cluster is set against its neighbours in the order of
 * selection. Sources: Fay and Train (1995), Proceedings of the Government Statistics Section, 154-159; Wolter (1984).
 */
import type { Frame } from '../core/frame.ts';
import { hadamardSign, orderAbove } from './hadamard.ts';
import type { MadeFactors } from './replicates.ts';
import { knownNumbers } from './replicates.ts';
import type { Stage } from './stages.ts';

/** Factors 1 + (h[i+1] - h[i+2]) / 2^1.5, rows of a Hadamard matrix in the order of the clusters' least `order`. */
export function successiveFactors(stage: Stage, frame: Frame, order: string, wanted: number): MadeFactors {
  const values = knownNumbers(frame, order);
  const place = new Float64Array(stage.clusters.count).fill(Infinity);
  values.forEach((x, i) => (place[stage.clusters.codes[i]!] = Math.min(place[stage.clusters.codes[i]!]!, x)));
  const sorted = Uint32Array.from(place.keys()).sort(
    (a, b) => stage.stratumOf[a]! - stage.stratumOf[b]! || place[a]! - place[b]!,
  );
  const count = orderAbove(wanted - 1);
  const row = (i: number) => 1 + (i % (count - 1));
  const factors = Array.from({ length: count }, (_, r) => {
    const out = new Float64Array(stage.clusters.count);
    sorted.forEach((c, i) => (out[c] = 1 + (hadamardSign(row(i), r) - hadamardSign(row(i + 1), r)) / 2 ** 1.5));
    return out;
  });
  return { clusters: stage.clusters, factors, scale: 4 / count };
}
