import { describe, expect, it } from 'vitest';
import { estimate, fromRows, validateSpec, type Row } from '../index.ts';
import { Random } from '../numeric/random.ts';

const random = new Random(4);
const n = 30;
const N = 120;
const rows = Array.from({ length: n }, (_, i) => ({
  i: i + 1,
  p: n / N,
  w: N / n,
  N,
  y: 5 + random.below(100),
  q: (10 + random.below(30)) / 100,
}));
const variables = Object.fromEntries(Object.keys(rows[0]!).map((name) => [name, { type: 'number' }]));

async function total(design: object): Promise<Row> {
  const spec = validateSpec({ variables, design, estimate: { kind: 'total', of: 'y' } });
  const [result] = (await estimate(spec, fromRows(rows))).results;
  if (!result || !('rows' in result)) throw new Error(JSON.stringify(result));
  return result.rows[0]!;
}

const matrix = (p: (a: number, b: number) => number) => rows.map((_, a) => rows.map((_row, b) => p(a, b)));

describe('unequal probabilities without replacement', () => {
  const equal = matrix((a, b) => (a === b ? n / N : (n * (n - 1)) / (N * (N - 1))));
  it.each([
    ['Brewer', { method: 'brewer' }, 1e-12],
    ['Overton', { method: 'overton' }, 1e-10],
    ['Overton by pairs', { method: 'overton', estimator: 'yates-grundy' }, 1e-10],
    ['joint probabilities', { method: 'joint', joint: equal, index: 'i' }, 1e-10],
    ['joint probabilities by pairs', { method: 'joint', joint: equal, index: 'i', estimator: 'yates-grundy' }, 1e-10],
    ['Hartley and Rao', { method: 'hartley-rao', estimator: 'yates-grundy' }, 5e-3],
  ])('%s gives the error of a simple random sample where probabilities are equal', async (_, pps, tolerance) => {
    const simple = await total({ weights: 'w', fpc: [{ count: 'N' }] });
    const made = await total({ pps: { probability: 'p', ...pps } });
    expect(made.estimate).toBeCloseTo(simple.estimate!, 8);
    expect(Math.abs(made.se! / simple.se! - 1)).toBeLessThan(tolerance);
  });

  it('Yates and Grundy is zero where y is proportional to the probability', async () => {
    const joint = matrix((a, b) => (a === b ? rows[a]!.q : 0.9 * rows[a]!.q * rows[b]!.q));
    const spec = validateSpec({
      variables,
      design: { pps: { probability: 'q', method: 'joint', joint, index: 'i', estimator: 'yates-grundy' } },
      estimate: { kind: 'total', of: 'q' },
    });
    const [result] = (await estimate(spec, fromRows(rows))).results;
    expect(result).toMatchObject({
      rows: [{ estimate: expect.closeTo(n, 10) as number, se: expect.closeTo(0, 6) as number }],
    });
  });

  it('refuses what is no probability', async () => {
    await expect(total({ pps: { probability: 'w', method: 'brewer' } })).rejects.toThrow(
      'a probability lies in (0, 1]',
    );
  });

  it.each([
    ['hartley-rao', 'horvitz-thompson', 40.12151680970092],
    ['hartley-rao', 'yates-grundy', 46.08797947243783],
    ['overton', 'horvitz-thompson', 33.63199534834501],
    ['overton', 'yates-grundy', 45.50518895930686],
    ['brewer', undefined, 46.08797947243784],
  ])('%s with %s has the error of survey 4.1', async (method, estimator, expected) => {
    const p = [0.1, 0.25, 0.3, 0.12, 0.2, 0.4, 0.15];
    const y = [12, 30, 41, 9, 22, 50, 19];
    const few = p.map((pi, i) => ({ p: pi, y: y[i]!, s: i < 3 ? 1 : 2 }));
    const spec = validateSpec({
      variables: { p: { type: 'number' }, y: { type: 'number' }, s: { type: 'number' } },
      design: { strata: ['s'], pps: { probability: 'p', method, ...(estimator ? { estimator } : {}) } },
      estimate: { kind: 'total', of: 'y' },
    });
    const [result] = (await estimate(spec, fromRows(few))).results;
    if (!result || !('rows' in result)) throw new Error(JSON.stringify(result));
    expect(result.rows[0]!.se! / expected).toBeCloseTo(1, 13);
  });

  it('a negative variance has no standard error', async () => {
    const joint = matrix((a, b) => (a === b ? rows[a]!.q : 0.2 * rows[a]!.q * rows[b]!.q));
    const found = await total({ pps: { probability: 'q', method: 'joint', joint, index: 'i' } });
    expect(found).toMatchObject({ se: null, ci: [null, null] });
  });
});
