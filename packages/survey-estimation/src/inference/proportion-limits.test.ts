import { describe, expect, it } from 'vitest';
import { pbeta } from '../numeric/distributions.ts';
import { proportionLimits, type LimitsMethod } from './proportion-limits.ts';

const methods: LimitsMethod[] = ['wald', 'logit', 'asin', 'beta', 'wilson'];

describe('limits of proportions', () => {
  it.each(methods)('%s hold the proportion and shrink with its error', (method) => {
    const [low, high] = proportionLimits(0.2, 0.03, 200, 40, 0.95, method);
    const [closer, nearer] = proportionLimits(0.2, 0.003, 200, 40, 0.95, method);
    expect(low!).toBeLessThan(0.2);
    expect(high!).toBeGreaterThan(0.2);
    expect(nearer! - closer!).toBeLessThan((high! - low!) / 5);
  });

  it.each(methods.slice(1))('%s stay inside 0 and 1, Wald do not', (method) => {
    const [low] = proportionLimits(0.01, 0.01, 100, 30, 0.95, method);
    expect(low!).toBeGreaterThanOrEqual(0);
    expect(proportionLimits(0.01, 0.01, 100, 30, 0.95, 'wald')[0]!).toBeLessThan(0);
  });

  it('beta limits are those of Clopper and Pearson for a random sample on infinite degrees of freedom', () => {
    const [low, high] = proportionLimits(0.3, Math.sqrt((0.3 * 0.7) / 50), 1e9, Infinity, 0.95, 'beta');
    expect(pbeta(low!, 15, 36)).toBeCloseTo(0.025, 6);
    expect(pbeta(high!, 16, 35, true)).toBeCloseTo(0.025, 6);
  });

  it('without degrees of freedom there are none; without error only those of Wald', () => {
    for (const method of methods) expect(proportionLimits(0.5, 0.1, 10, 0, 0.95, method)).toEqual([null, null]);
    expect(proportionLimits(1, 0, 10, 5, 0.95, 'wald')).toEqual([1, 1]);
    expect(proportionLimits(1, 0, 10, 5, 0.95, 'logit')).toEqual([null, null]);
    expect(proportionLimits(0, 0, 10, 9, 0.95, 'beta')[1]).toBeCloseTo(1 - 0.025 ** (1 / 10), 13);
  });
});
