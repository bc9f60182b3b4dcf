/**
 * Bootstrap of first-stage clusters.
 *
 * Sources: Rao, Wu and Yue (1992), Survey Methodology 18, 209-217 (n - 1 draws, rescaled; the finite population by the
 * square root of 1 - f); Canty and Davison (1999), The Statistician 48, 379-391 (n draws with
 * replacement, for designs without finite populations).
 */
import type { Random } from '../numeric/random.ts';
import { refuse } from '../core/refusal.ts';
import type { MadeFactors } from './replicates.ts';
import type { Stage } from './stages.ts';

/** Rao, Wu and Yue: unbiased for totals, factors never negative. */
export function raoWuYue(stage: Stage, count: number, random: Random): MadeFactors {
  const draws = drawsOf(stage, count, random, (n) => n - 1);
  const free = stage.population.every((size) => size === Infinity);
  const { constant, slope } = rescaling(stage);
  const factors = draws.map((drawn) => {
    const out = new Float64Array(drawn.length);
    for (let c = 0; c < out.length; c++) out[c] = constant[c]! + slope[c]! * drawn[c]!;
    return out;
  });
  return { clusters: stage.clusters, factors, scale: 1 / (count - 1), ...(free ? { draws } : {}) };
}

/** By cluster: 1 - s and s n/(n - 1), s the square root of 1 - f; strata that are not drawn from keep 1. */
function rescaling(stage: Stage): { constant: Float64Array; slope: Float64Array } {
  const constant = new Float64Array(stage.clusters.count);
  const slope = new Float64Array(stage.clusters.count);
  for (let c = 0; c < constant.length; c++) {
    const h = stage.stratumOf[c]!;
    const n = stage.sampled[h]!;
    const shrink = n < 2 ? 0 : Math.sqrt(1 - n / stage.population[h]!);
    constant[c] = 1 - shrink;
    slope[c] = shrink === 0 ? 0 : (shrink * n) / (n - 1);
  }
  return { constant, slope };
}

/** Canty and Davison; the scale makes good n/(n - 1) by the harmonic mean of the strata's clusters. */
export function cantyDavison(stage: Stage, count: number, random: Random): MadeFactors {
  if (stage.population.some((size, h) => Number.isFinite(size) && stage.sampled[h]! > 1 && stage.sampled[h] !== size))
    refuse('bad-spec', 'this bootstrap is for sampling with replacement; with fpc take rao-wu-yue or mrb');
  const draws = drawsOf(stage, count, random, (n) => n);
  const sizes = stage.sampled.filter((n) => n > 1);
  const mean = sizes.length / sizes.reduce((sum, n) => sum + 1 / n, 0);
  const factors = draws.map((drawn) => Float64Array.from(drawn));
  return { clusters: stage.clusters, factors, scale: mean / (mean - 1) / (count - 1), draws };
}

/** How often each cluster is drawn in each replicate; once in strata of one cluster or wholly sampled ones. */
function drawsOf(stage: Stage, count: number, random: Random, size: (n: number) => number): Uint16Array[] {
  const members: number[][] = Array.from(stage.sampled, () => []);
  stage.stratumOf.forEach((h, c) => members[h]!.push(c));
  const strata = members.map((clusters) => Uint32Array.from(clusters));
  return Array.from({ length: count }, () => {
    const out = new Uint16Array(stage.clusters.count);
    strata.forEach((clusters, h) => {
      const n = clusters.length;
      if (n < 2 || stage.population[h] === n) for (let i = 0; i < n; i++) out[clusters[i]!] = 1;
      else for (let d = size(n); d > 0; d--) out[clusters[random.below(n)]!]!++;
    });
    return out;
  });
}
