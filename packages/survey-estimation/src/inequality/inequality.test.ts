import { describe, expect, it } from 'vitest';
import { answerOf, refusalTo } from '../fixtures-ask.ts';
import { Random } from '../numeric/random.ts';
import { gini, giniInfluence } from './gini.ts';
import { sortedSample } from './sample.ts';

const number = { type: 'number' };
const random = new Random(5);
const rows = Array.from({ length: 400 }, (_, i) => {
  const income = Math.round(1000 * Math.exp(0.8 * (random.uniform() + random.uniform() + random.uniform() - 1.5) * 2));
  return {
    w: 1 + (i % 4),
    psu: `p${i % 100}`,
    income,
    poor: income < 700 ? 1 : 0,
    gap: Math.max(0, 1 - income / 700),
    sex: i % 2 ? 'man' : 'woman',
  };
});
const variables = {
  w: number,
  psu: { type: 'category' },
  income: number,
  poor: number,
  gap: number,
  sex: { type: 'category' },
};
const question = { rows, variables, design: { weights: 'w', clusters: ['psu'] } };
const jackknife = { ...question, design: { ...question.design, replicates: { type: 'JK1' } } };
const one = { kind: 'inequality', of: 'income' };

describe('inequality', () => {
  it('Gini of equal incomes is 0, of one owner among n is 1 - 1/n, and of 1 to n is (n² - 1)/(3n²) over the mean', () => {
    const of = (...y: number[]) =>
      gini(sortedSample(Uint32Array.from(y.keys()), Float64Array.from(y), new Float64Array(y.length).fill(2)));
    expect(of(5, 5, 5, 5)).toBeCloseTo(0, 15);
    expect(of(0, 0, 0, 8)).toBeCloseTo(3 / 4, 15);
    const n = 10;
    expect(of(...Array.from({ length: n }, (_, i) => i + 1))).toBeCloseTo((n * n - 1) / (3 * n) / (n + 1), 14);
  });

  it('linearised Gini values are the derivatives by the weights', () => {
    const y = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3);
    const w = Float64Array.of(1, 2, 1.5, 1, 3, 1, 2, 0.5, 1, 2);
    const all = Uint32Array.from(y.keys());
    const z = giniInfluence(sortedSample(all, y, w));
    const at = (i: number, step: number) =>
      gini(
        sortedSample(
          all,
          y,
          w.map((v, k) => (k === i ? v + step : v)),
        ),
      );
    z.forEach((v, i) => expect((at(i, 1e-5) - at(i, -1e-5)) / 2e-5).toBeCloseTo(v, 8));
  });

  it('poverty below a fixed line is a mean', async () => {
    const ask = (alpha: number) =>
      answerOf('inequality', {
        ...question,
        estimate: { ...one, index: 'fgt', line: 700, alpha, by: 'sex', vcov: true },
      });
    const mean = (of: string) =>
      answerOf('mean', { ...question, estimate: { kind: 'mean', of, by: 'sex', vcov: true } });
    for (const [alpha, of] of [
      [0, 'poor'],
      [1, 'gap'],
    ] as const) {
      const [index, plain] = [await ask(alpha), await mean(of)];
      index.rows.forEach((row, k) => {
        expect(row.estimate).toBeCloseTo(plain.rows[k]!.estimate!, 13);
        expect(row.se).toBeCloseTo(plain.rows[k]!.se!, 13);
      });
      expect(index.vcov![0]![1]).toBeCloseTo(plain.vcov![0]![1]!, 13);
    }
  });

  it.each([
    ['gini', {}, 0.03],
    ['fgt', { line: { share: 0.6 }, alpha: 1 }, 0.25],
  ])('%s: linearised and jackknifed errors agree', async (index, more, tolerance) => {
    const estimate = { ...one, index, ...more };
    const [linear, replicated] = [
      await answerOf('inequality', { ...question, estimate }),
      await answerOf('inequality', { ...jackknife, estimate }),
    ];
    expect(replicated.rows[0]!.estimate).toBeCloseTo(linear.rows[0]!.estimate!, 13);
    expect(Math.abs(replicated.rows[0]!.se! / linear.rows[0]!.se! - 1)).toBeLessThan(tolerance);
  });

  it.each([
    ['quintileRatio', {}],
    ['fgt', { line: { share: 0.6 } }],
  ])('%s: linearised errors agree with the spread over samples', async (index, more) => {
    const estimates: number[] = [];
    const errors: number[] = [];
    const draw = new Random(9);
    for (let k = 0; k < 120; k++) {
      const sample = Array.from({ length: 300 }, (_, i) => ({ ...rows[draw.below(400)]!, w: 1, psu: `p${i}` }));
      const { rows: answer } = await answerOf('inequality', {
        ...question,
        rows: sample,
        estimate: { ...one, index, ...more },
      });
      estimates.push(answer[0]!.estimate!);
      errors.push(answer[0]!.se!);
    }
    const mean = estimates.reduce((s, v) => s + v, 0) / 120;
    const spread = Math.sqrt(estimates.reduce((s, v) => s + (v - mean) ** 2, 0) / 119);
    expect(Math.abs(errors.reduce((s, v) => s + v, 0) / 120 / spread - 1)).toBeLessThan(0.2);
  });

  it('indices do not depend on the unit of money, and refuse what has no meaning', async () => {
    const cents = rows.map((row) => ({ ...row, income: 100 * row.income }));
    for (const index of ['gini', 'quintileRatio']) {
      const [a, b] = [
        await answerOf('inequality', { ...question, estimate: { ...one, index } }),
        await answerOf('inequality', { ...question, rows: cents, estimate: { ...one, index } }),
      ];
      expect(b.rows[0]!.estimate).toBeCloseTo(a.rows[0]!.estimate!, 12);
      expect(b.rows[0]!.se).toBeCloseTo(a.rows[0]!.se!, 12);
    }
    expect(await refusalTo({ ...question, estimate: { ...one, index: 'fgt' } })).toMatchObject({ code: 'bad-spec' });
    const debts = rows.map((row, i) => ({ ...row, income: i === 0 ? -5 : row.income }));
    expect(await refusalTo({ ...question, rows: debts, estimate: { ...one, index: 'gini' } })).toMatchObject({
      code: 'bad-spec',
    });
  });
});
