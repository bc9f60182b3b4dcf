import { describe, expect, it } from 'vitest';
import { Random } from '../numeric/random.ts';
import { rankOfFactors } from './freedom.ts';

const ones = new Float64Array(120).fill(1);

/** 10 clusters in each stratum, drawn from 9 times in each replicate. */
function bootstrap(strata: number, count: number) {
  const random = new Random(2);
  const clusters = strata * 10;
  const draws = Array.from({ length: count }, () => {
    const out = new Uint16Array(clusters);
    for (let h = 0; h < strata; h++) for (let d = 0; d < 9; d++) out[h * 10 + random.below(10)]!++;
    return out;
  });
  const codes = Int32Array.from({ length: clusters }, (_, c) => c);
  const factors = (r: number) => Float64Array.from(draws[r]!, (times) => (10 * times) / 9);
  return { clusters: { codes, count: clusters, name: String }, factors, draws };
}

describe('the rank of bootstrap replicates', () => {
  it('is their number where they are fewer than the free clusters, with or without a look at the draws', () => {
    const made = bootstrap(12, 70);
    expect(rankOfFactors(made, 70, ones, null)).toBe(70);
    expect(rankOfFactors({ clusters: made.clusters, factors: made.factors }, 70, ones, null)).toBe(70);
  });

  it('is that of the free clusters where there are more replicates', () => {
    expect(rankOfFactors(bootstrap(5, 120), 120, ones, null)).toBe(5 * 9 + 1);
  });

  it('counts what is left on the clusters of a domain', () => {
    const made = bootstrap(12, 70);
    const present = Uint8Array.from({ length: 120 }, (_, c) => (c < 20 ? 1 : 0));
    expect(rankOfFactors(made, 70, ones, present)).toBe(2 * 9 + 1);
  });

  it('does not count a replicate twice', () => {
    const made = bootstrap(12, 70);
    const twice = (r: number) => (r < 70 ? r : r - 70);
    const doubled = {
      clusters: made.clusters,
      factors: (r: number) => made.factors(twice(r)),
      draws: [...made.draws, ...made.draws],
    };
    expect(rankOfFactors(doubled, 140, ones, null)).toBe(70);
  });
});
