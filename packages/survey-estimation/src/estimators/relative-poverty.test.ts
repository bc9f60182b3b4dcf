import { describe, expect, it } from 'vitest';
import { answerOf } from '../testing/ask.ts';
import { Random } from '../numeric/random.ts';

const number = { type: 'number' };
const random = new Random(5);
const rows = Array.from({ length: 400 }, (_, i) => {
  const income = Math.round(1000 * Math.exp(1.6 * (random.uniform() + random.uniform() + random.uniform() - 1.5)));
  return { w: 1 + (i % 4), psu: `p${i % 100}`, income, sex: i % 2 ? 'man' : 'woman' };
});
const variables = { w: number, psu: { type: 'category' }, income: number, sex: { type: 'category' } };
const question = { rows, variables, design: { weights: 'w', clusters: ['psu'] } };
const estimate = { kind: 'relativePoverty', of: 'income' };

describe('relativePoverty', () => {
  it('is poverty below that share of the weighted median, of all groups together', async () => {
    const sorted = rows.toSorted((a, b) => a.income - b.income);
    const total = rows.reduce((s, r) => s + r.w, 0);
    let below = 0;
    const median = sorted.find((r) => (below += r.w) >= total / 2)!.income;
    const { rows: answer } = await answerOf('relativePoverty', { ...question, estimate: { ...estimate, by: 'sex' } });
    for (const row of answer) {
      const group = rows.filter((r) => r.sex === row.by!.sex);
      const poor = group.reduce((s, r) => (r.income < 0.6 * median ? s + r.w : s), 0);
      expect(row.estimate).toBeCloseTo(poor / group.reduce((s, r) => s + r.w, 0), 14);
    }
  });

  it('gaps: linearised and jackknifed errors agree', async () => {
    const gaps = { ...estimate, alpha: 1 };
    const design = { ...question.design, replicates: { type: 'JK1' } };
    const one = await answerOf('relativePoverty', { ...question, estimate: gaps });
    const other = await answerOf('relativePoverty', { ...question, design, estimate: gaps });
    expect(other.rows[0]!.estimate).toBeCloseTo(one.rows[0]!.estimate!, 13);
    expect(Math.abs(other.rows[0]!.se! / one.rows[0]!.se! - 1)).toBeLessThan(0.25);
  });

  it('counts: linearised errors agree with the spread over samples', async () => {
    const estimates: number[] = [];
    const errors: number[] = [];
    const draw = new Random(9);
    for (let k = 0; k < 120; k++) {
      const sample = Array.from({ length: 300 }, (_, i) => ({ ...rows[draw.below(400)]!, w: 1, psu: `p${i}` }));
      const { rows: answer } = await answerOf('relativePoverty', { ...question, rows: sample, estimate });
      estimates.push(answer[0]!.estimate!);
      errors.push(answer[0]!.se!);
    }
    const mean = estimates.reduce((s, v) => s + v, 0) / 120;
    const spread = Math.sqrt(estimates.reduce((s, v) => s + (v - mean) ** 2, 0) / 119);
    expect(Math.abs(errors.reduce((s, v) => s + v, 0) / 120 / spread - 1)).toBeLessThan(0.2);
  });

  it('does not depend on the unit of money', async () => {
    const cents = rows.map((row) => ({ ...row, income: 100 * row.income }));
    const one = await answerOf('relativePoverty', { ...question, estimate });
    const other = await answerOf('relativePoverty', { ...question, rows: cents, estimate });
    expect(other.rows[0]!.estimate).toBeCloseTo(one.rows[0]!.estimate!, 13);
    expect(other.rows[0]!.se).toBeCloseTo(one.rows[0]!.se!, 12);
  });
});
