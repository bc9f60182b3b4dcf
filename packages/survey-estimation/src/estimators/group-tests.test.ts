import { describe, expect, it } from 'vitest';
import { answerOf, refusalTo } from '../testing/ask.ts';
import leukemia from '../../fixtures/leukemia.json' with { type: 'json' };

const number = { type: 'number' };
const category = { type: 'category' };
const rows = Array.from({ length: 60 }, (_, i) => ({
  w: 1 + (i % 4),
  psu: `p${i % 15}`,
  y: ((i * 31) % 11) + (i % 3),
  sex: i % 2 ? 'man' : 'woman',
  region: ['north', 'south', 'west'][(i * 5) % 3]!,
}));
const total = rows.reduce((s, r) => s + r.w, 0);
const below = (y: number) => rows.reduce((s, r) => s + (r.y < y ? r.w : r.y === y ? r.w / 2 : 0), 0) / total;
const ranked = rows.map((r) => ({ ...r, rank: below(r.y) }));
const variables = { w: number, psu: category, y: number, rank: number, sex: category, region: category };
const question = { rows: ranked, variables, design: { weights: 'w', clusters: ['psu'] } };

describe('tTest', () => {
  it('of two groups is the coefficient of a linear model', async () => {
    const test = await answerOf('tTest', { ...question, estimate: { kind: 'tTest', of: 'y', by: 'sex' } });
    const model = { kind: 'glm', response: 'y', terms: [{ column: 'sex', reference: 'man' }] };
    const { terms, df } = await answerOf('glm', { ...question, estimate: model });
    expect(test.estimate).toBeCloseTo(terms[1]!.estimate!, 12);
    expect(test.statistic).toBeCloseTo(terms[1]!.t!, 10);
    expect(test.p).toBeCloseTo(terms[1]!.p!, 12);
    expect(test.ddf).toBe(df);
  });

  it('of one group compares its mean with a number', async () => {
    const test = await answerOf('tTest', { ...question, estimate: { kind: 'tTest', of: 'y', mean: 5 } });
    const { rows: means } = await answerOf('mean', { ...question, estimate: { kind: 'mean', of: 'y' } });
    expect(test.estimate).toBeCloseTo(means[0]!.estimate! - 5, 13);
    expect(test.se).toBeCloseTo(means[0]!.se!, 13);
    expect(test.ddf).toBe(14);
  });

  it('refuses three groups, and one', async () => {
    expect(await refusalTo({ ...question, estimate: { kind: 'tTest', of: 'y', by: 'region' } })).toMatchObject({
      code: 'bad-spec',
    });
    const men = { ...question, domain: { eq: ['sex', 'man'] } };
    expect(await refusalTo({ ...men, estimate: { kind: 'tTest', of: 'y', by: 'sex' } })).toMatchObject({
      code: 'too-few-levels',
    });
  });
});

describe('rankTest', () => {
  it('of two groups is the t test of the weighted mid-ranks', async () => {
    const rank = await answerOf('rankTest', { ...question, estimate: { kind: 'rankTest', of: 'y', by: 'sex' } });
    const t = await answerOf('tTest', { ...question, estimate: { kind: 'tTest', of: 'rank', by: 'sex' } });
    expect(rank.statistic).toBeCloseTo(t.statistic!, 10);
    expect(rank.p).toBeCloseTo(t.p!, 12);
  });

  it('of three groups is the Wald test of a linear model of the ranks', async () => {
    const rank = await answerOf('rankTest', { ...question, estimate: { kind: 'rankTest', of: 'y', by: 'region' } });
    const model = { kind: 'glm', response: 'rank', terms: ['region'] };
    const wald = await answerOf('waldTest', { ...question, estimate: { kind: 'waldTest', model, terms: ['region'] } });
    expect(rank.statistic).toBeCloseTo(wald.statistic!, 9);
    expect(rank).toMatchObject({ ndf: 2, ddf: wald.ddf });
  });

  it.each(['wilcoxon', 'vanDerWaerden', 'median'])('%s: only the order of the values counts', async (score) => {
    const estimate = { kind: 'rankTest', of: 'y', by: 'sex', score };
    const one = await answerOf('rankTest', { ...question, estimate });
    const warped = await answerOf('rankTest', {
      ...question,
      rows: ranked.map((r) => ({ ...r, y: Math.exp(r.y) })),
      estimate,
    });
    expect(warped).toEqual(one);
  });
});

describe('logrankTest', () => {
  const arm = (data: { time: number[]; event: number[] }, treatment: string) =>
    data.time.map((time, i) => ({ w: 1, time, event: data.event[i]!, treatment }));
  const trial = {
    rows: [...arm(leukemia.placebo, 'placebo'), ...arm(leukemia.mercaptopurine, 'mercaptopurine')],
    variables: {
      w: number,
      time: number,
      event: number,
      treatment: { type: 'category', levels: ['placebo', 'mercaptopurine'] },
    },
  };
  const estimate = { kind: 'logrankTest', time: 'time', event: 'event', by: 'treatment' };

  it('of the leukemia trial: 9 events observed, 19.25 expected (Freireich 1963), and the linearised error by its definition', async () => {
    const test = await answerOf('logrankTest', { ...trial, estimate });
    expect(test.estimate).toBeCloseTo(9 - 19.2505, 3);
    expect(test).toMatchObject({ ndf: 1, ddf: 41, n: 42 });
    const times = [...new Set(trial.rows.filter((r) => r.event).map((r) => r.time))];
    const z = trial.rows.map((row) =>
      times.reduce((sum, t) => {
        const atRisk = trial.rows.filter((r) => r.time >= t);
        const share = atRisk.filter((r) => r.treatment !== 'placebo').length / atRisk.length;
        const hazard = atRisk.filter((r) => r.time === t && r.event).length / atRisk.length;
        const died = row.time === t && row.event ? 1 : 0;
        return sum + ((row.treatment === 'placebo' ? 0 : 1) - share) * (died - (row.time >= t ? hazard : 0));
      }, 0),
    );
    const centre = z.reduce((s, v) => s + v, 0) / 42;
    expect(test.se).toBeCloseTo(Math.sqrt((42 / 41) * z.reduce((s, v) => s + (v - centre) ** 2, 0)), 12);
    expect(test.statistic).toBeCloseTo((test.estimate! / test.se!) ** 2, 10);
  });

  it('does not depend on which group comes first, nor on the unit of time', async () => {
    const turned = { ...trial.variables, treatment: { type: 'category', levels: ['mercaptopurine', 'placebo'] } };
    const one = await answerOf('logrankTest', { ...trial, estimate: { ...estimate, rho: 1 } });
    const other = await answerOf('logrankTest', { ...trial, variables: turned, estimate: { ...estimate, rho: 1 } });
    const days = trial.rows.map((row) => ({ ...row, time: row.time * 7 }));
    expect(other.statistic).toBeCloseTo(one.statistic!, 10);
    expect(
      (await answerOf('logrankTest', { ...trial, rows: days, estimate: { ...estimate, rho: 1 } })).statistic,
    ).toBeCloseTo(one.statistic!, 12);
    const late = await answerOf('logrankTest', { ...trial, estimate: { ...estimate, gamma: 1 } });
    expect(late.statistic).not.toBeCloseTo(one.statistic!, 2);
  });

  it('jackknife stands near the linearised error', async () => {
    const design = { weights: 'w', replicates: { type: 'JK1' } };
    const one = await answerOf('logrankTest', { ...trial, estimate });
    const other = await answerOf('logrankTest', { ...trial, design, estimate });
    expect(Math.abs(other.se! / one.se! - 1)).toBeLessThan(0.1);
  });
});
