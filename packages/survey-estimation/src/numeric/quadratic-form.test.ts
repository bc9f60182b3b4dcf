import { describe, expect, it } from 'vitest';
import { pchisq, pf } from './distributions.ts';
import { chiSquareSumTail } from './quadratic-form.ts';

const relative = (a: number, b: number) => Math.abs(a / b - 1);

describe('tails of weighted sums of chi-squares', () => {
  it.each([1, 2, 3, 8, 25])('%d equal weights: chi-square and F', (q) => {
    for (const x of [1e-3, 0.3, 1, 4, 30, 200]) {
      const weights = new Array<number>(q).fill(2.5);
      expect(relative(chiSquareSumTail(2.5 * x, weights), pchisq(x, q, true)), `x=${x}`).toBeLessThan(1e-11);
      for (const df of [1, 3, 28, 400]) {
        expect(
          relative(chiSquareSumTail(2.5 * x, weights, df), pf(x / q, q, df, true)),
          `x=${x} df=${df}`,
        ).toBeLessThan(1e-11);
      }
    }
  });

  it('pairs of weights: the closed form of a mixture of exponentials', () => {
    const [a, b] = [3, 0.5];
    for (const x of [0.1, 2, 20, 300]) {
      const truth = (a * Math.exp(-x / (2 * a)) - b * Math.exp(-x / (2 * b))) / (a - b);
      expect(relative(chiSquareSumTail(x, [a, a, b, b]), truth)).toBeLessThan(1e-11);
    }
  });

  it('agrees with simulation where there is no closed form', () => {
    let seed = 7;
    const uniform = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const weights = [2, 1, 0.3];
    const draws = 200_000;
    let above = 0;
    for (let k = 0; k < draws; k++) if (weights.reduce((s, l) => s + l * normal() ** 2, 0) > 6) above += 1;
    expect(Math.abs(above / draws - chiSquareSumTail(6, weights))).toBeLessThan(0.004);
  });

  it('ends and bad arguments', () => {
    expect([chiSquareSumTail(0, [1]), chiSquareSumTail(-1, [1]), chiSquareSumTail(Infinity, [1])]).toEqual([1, 1, 0]);
    expect([chiSquareSumTail(1, []), chiSquareSumTail(1, [1, -1]), chiSquareSumTail(NaN, [1])]).toEqual([
      NaN,
      NaN,
      NaN,
    ]);
  });
});
