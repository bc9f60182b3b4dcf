import { describe, expect, it } from 'vitest';
import { answerOf } from '../testing/ask.ts';
import leukemia from '../../fixtures/leukemia.json' with { type: 'json' };

const number = { type: 'number' };
const variables = { w: number, time: number, event: number };
const { time, event } = leukemia.mercaptopurine;
const rows = time.map((t, i) => ({ w: 2, time: t, event: event[i]! }));
const at = [5, 6, 10, 22, 23, 40];
const estimate = { kind: 'km', time: 'time', event: 'event', at };

describe('km', () => {
  it('product limit: the published curve of the leukemia trial, and 1 before the first event', async () => {
    const result = await answerOf('km', { rows, variables, estimate: { ...estimate, estimator: 'product-limit' } });
    [1, 0.857, 0.753, 0.538, 0.448, 0.448].forEach((s, k) => expect(result.rows[k]!.estimate).toBeCloseTo(s, 3));
    expect(result.rows.every((row) => row.se === null)).toBe(true);
  });

  it('Nelson-Aalen: exp of minus the summed shares, with limits around it inside 0 and 1', async () => {
    const result = await answerOf('km', { rows, variables, estimate });
    expect(result.rows[0]).toMatchObject({ estimate: 1, se: 0, ci: [1, 1] });
    expect(result.rows[1]!.estimate).toBeCloseTo(Math.exp(-3 / 21), 14);
    expect(result.rows[2]!.estimate).toBeCloseTo(Math.exp(-3 / 21 - 1 / 17 - 1 / 15), 14);
    for (const row of result.rows.slice(1)) {
      expect(row.ci[0]!).toBeLessThan(row.estimate!);
      expect(row.ci[1]!).toBeGreaterThan(row.estimate!);
      expect(row.ci[1]!).toBeLessThanOrEqual(1);
    }
  });

  it('the first step has the error of a share at risk', async () => {
    const result = await answerOf('km', { rows, variables, estimate });
    const share = 3 / 21;
    const variance = (share * (1 - share)) / 20;
    expect(result.rows[1]!.se! / result.rows[1]!.estimate!).toBeCloseTo(Math.sqrt(variance), 13);
  });

  it('replicates: the jackknife of the summed shares, near the linearised error', async () => {
    const design = { weights: 'w', replicates: { type: 'JK1', mse: true } };
    const linear = await answerOf('km', { rows, variables, design: { weights: 'w' }, estimate });
    const over = await answerOf('km', { rows, variables, design, estimate });
    const hazard = (kept: readonly object[]) =>
      answerOf('km', { rows: kept as typeof rows, variables, estimate }).then((r) => -Math.log(r.rows[4]!.estimate!));
    const full = await hazard(rows);
    let sum = 0;
    for (const left of rows.keys()) sum += ((await hazard(rows.filter((_, i) => i !== left))) - full) ** 2;
    const se = Math.exp(-full) * Math.sqrt((sum * (rows.length - 1)) / rows.length);
    expect(over.rows[4]!.se! / se).toBeCloseTo(1, 12);
    expect(over.rows[0]).toMatchObject({ estimate: 1, se: 0, ci: [1, 1] });
    over.rows.forEach((row, k) => expect(row.estimate).toBe(linear.rows[k]!.estimate));
    expect(over.rows[4]!.se! / linear.rows[4]!.se!).toBeGreaterThan(0.9);
    expect(over.rows[4]!.se! / linear.rows[4]!.se!).toBeLessThan(1.3);
  });

  it('replicates: the product limit has none', async () => {
    const design = { weights: 'w', replicates: { type: 'JK1' } };
    const exact = { ...estimate, estimator: 'product-limit' };
    const result = await answerOf('km', { rows, variables, design, estimate: exact });
    expect(result.rows[1]!.estimate).toBeCloseTo(18 / 21, 14);
    expect(result.rows[1]!.se).toBe(null);
  });
});
