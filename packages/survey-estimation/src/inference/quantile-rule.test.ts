import { describe, expect, it } from 'vitest';
import type { QuantileRule } from '../api/spec.ts';
import { distribution, quantileAt } from './quantile-rule.ts';

const x = Float64Array.of(1, 2, 4, 7, 11);
const even = distribution(x, new Float64Array(5).fill(1));

describe('quantile rules', () => {
  // Hyndman and Fan (1996): what rules 1 to 9 give for 1, 2, 4, 7, 11 without weights.
  it.each<[QuantileRule, number, number]>([
    ['hf1', 2, 4],
    ['hf2', 2, 4],
    ['hf4', 1.25, 3],
    ['hf5', 1.75, 4],
    ['hf6', 1.5, 4],
    ['hf7', 2, 4],
    ['hf8', 5 / 3, 4],
    ['hf9', 1.6875, 4],
  ])('%s', (rule, quarter, half) => {
    expect(quantileAt(even, 0.25, rule)).toBeCloseTo(quarter, 12);
    expect(quantileAt(even, 0.5, rule)).toBeCloseTo(half, 12);
  });

  it('ties in the share: the first value, the midpoint, the even one', () => {
    expect(quantileAt(even, 0.4, 'math')).toBe(2);
    expect(quantileAt(even, 0.4, 'school')).toBe(3);
    expect(quantileAt(even, 0.4, 'hf3')).toBe(2);
    expect(quantileAt(even, 0.6, 'hf3')).toBe(7);
  });

  it('a weight of three is three rows for the rules of shares', () => {
    const weighted = distribution(x, Float64Array.of(1, 3, 1, 1, 1));
    const repeated = distribution(Float64Array.of(1, 2, 2, 2, 4, 7, 11), new Float64Array(7).fill(1));
    for (const p of [0.05, 0.2, 0.5, 4 / 7, 0.9]) {
      for (const rule of ['math', 'school', 'hf3'] as const)
        expect(quantileAt(weighted, p, rule)).toBe(quantileAt(repeated, p, rule));
    }
  });

  it('rows of weight 0 are not there; nothing has no quantile; one row is its value', () => {
    expect(quantileAt(distribution(x, Float64Array.of(0, 0, 5, 0, 0)), 0.9, 'hf7')).toBe(4);
    expect(quantileAt(distribution(x, new Float64Array(5)), 0.5, 'math')).toBeNaN();
  });

  it('never leaves the range', () => {
    for (const rule of ['hf4', 'hf5', 'hf6', 'hf7', 'hf8', 'hf9', 'shahvaish', 'math', 'school'] as const) {
      expect(quantileAt(even, 0, rule)).toBe(1);
      expect(quantileAt(even, 1, rule)).toBe(11);
    }
  });
});
