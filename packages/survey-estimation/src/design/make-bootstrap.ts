/**
 * Bootstrap of first-stage clusters.
 *
 * Sources: Rao, Wu and Yue (1992), Survey Methodology 18, 209-217 (n - 1 draws, rescaled; the finite population by the
 * square root of 1 - f); Canty and Davison (1999), The Statistician 48, 379-391 (n draws with
 * replacement, for designs without finite populations).
 */
import { Random } from './random.ts';
import { refuse } from '../refusal.ts';
import type { MadeFactors } from './make-replicates.ts';
import type { Stage } from './stages.ts';

/** Rao, Wu and Yue: unbiased for totals, factors never negative. */
export function raoWuYue(stage: Stage, count: number, random: Random): MadeFactors {
  const factors = replicate(stage, count, (members, n, population) => {
    const shrink = Math.sqrt(1 - n / population);
    const draws = drawn(random, n, n - 1);
    return members.map((_, i) => 1 - shrink + (shrink * n * draws[i]!) / (n - 1));
  });
  return { clusters: stage.clusters, factors, scale: 1 / (count - 1) };
}

/** Canty and Davison; the scale makes good n/(n - 1) by the harmonic mean of the strata's clusters. */
export function cantyDavison(stage: Stage, count: number, random: Random): MadeFactors {
  const factors = replicate(stage, count, (_, n, population) => {
    if (Number.isFinite(population))
      refuse('bad-spec', 'this bootstrap is for sampling with replacement; with fpc take rao-wu-yue or mrb');
    return drawn(random, n, n);
  });
  const sizes = stage.sampled.filter((n) => n > 1);
  const mean = sizes.length / sizes.reduce((sum, n) => sum + 1 / n, 0);
  return { clusters: stage.clusters, factors, scale: mean / (mean - 1) / (count - 1) };
}

/** Factors for each replicate; strata of one cluster or wholly sampled keep 1. */
function replicate(
  stage: Stage,
  count: number,
  factorsOf: (members: Float64Array, n: number, population: number) => Float64Array,
): Float64Array[] {
  const members: number[][] = Array.from(stage.sampled, () => []);
  stage.stratumOf.forEach((h, c) => members[h]!.push(c));
  return Array.from({ length: count }, () => {
    const out = new Float64Array(stage.clusters.count).fill(1);
    members.forEach((clusters, h) => {
      const n = clusters.length;
      if (n < 2 || stage.population[h] === n) return;
      const f = factorsOf(new Float64Array(n), n, stage.population[h]!);
      clusters.forEach((c, i) => (out[c] = f[i]!));
    });
    return out;
  });
}

/** How often each of n was drawn in m draws with replacement. */
function drawn(random: Random, n: number, m: number): Float64Array {
  const counts = new Float64Array(n);
  for (let d = 0; d < m; d++) counts[random.below(n)]!++;
  return counts;
}
