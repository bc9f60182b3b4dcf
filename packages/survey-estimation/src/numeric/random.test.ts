import { describe, expect, it } from 'vitest';
import { pchisq } from './distributions.ts';
import { Random } from './random.ts';

describe('random numbers', () => {
  it('repeat from the same seed and differ from another', () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 20 }, () => random.uniform());
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
    expect(draw(0).every((x) => x >= 0 && x < 1)).toBe(true);
  });

  it('are even: chi-square of 20 cells over 100,000 draws, for uniform, integers and weighted choice', () => {
    const random = new Random(2024);
    const weights = Array.from({ length: 20 }, (_, i) => (i === 3 ? 0 : i + 1));
    const total = weights.reduce((s, w) => s + w, 0);
    const methods: [() => number, (k: number) => number][] = [
      [() => Math.floor(random.uniform() * 20), () => 1 / 20],
      [() => random.below(20), () => 1 / 20],
      [() => random.weighted(weights), (k) => weights[k]! / total],
    ];
    for (const [draw, share] of methods) {
      const counts = new Array<number>(20).fill(0);
      for (let i = 0; i < 100_000; i++) counts[draw()]! += 1;
      const x2 = counts.reduce((s, c, k) => (share(k) > 0 ? s + (c - 1e5 * share(k)) ** 2 / (1e5 * share(k)) : s), 0);
      expect(pchisq(x2, 19, true)).toBeGreaterThan(1e-4);
      expect(counts.every((c, k) => share(k) > 0 || c === 0)).toBe(true);
    }
  });
});
