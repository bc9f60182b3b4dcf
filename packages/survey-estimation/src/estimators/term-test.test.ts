import { describe, expect, it } from 'vitest';
import { answerOf, refusalTo } from '../testing/ask.ts';

const number = { type: 'number' };
const rows = Array.from({ length: 90 }, (_, i) => ({
  w: 1 + (i % 4),
  psu: `p${i % 18}`,
  y: ((i * 31) % 17) + (i % 3),
  yes: (i * 41) % 13 < 5 + (i % 3) ? 1 : 0,
  x: (i * 7) % 19,
  region: ['north', 'south', 'west'][(i * 5) % 3]!,
}));
const variables = {
  w: number,
  psu: { type: 'category' },
  y: number,
  yes: number,
  x: number,
  d: number,
  region: { type: 'category' },
};
const total = rows.reduce((s, r) => s + r.w, 0);
const mean = (f: (r: (typeof rows)[number]) => number) => rows.reduce((s, r) => s + r.w * f(r), 0) / total;
const [meanX, meanYes] = [mean((r) => r.x), mean((r) => r.yes)];
const question = {
  rows: rows.map((r) => ({ ...r, d: (r.x - meanX) * (r.yes - meanYes) })),
  variables,
  design: { weights: 'w', clusters: ['psu'] },
};
const linear = { kind: 'glm', response: 'y', terms: ['x', 'region'] };
const logit = { kind: 'glm', family: 'binomial', response: 'yes', terms: ['x', 'region'] };

describe('termTest', () => {
  it('likelihood ratio: for one coefficient of a linear model it is the Wald test', async () => {
    const wald = await answerOf('waldTest', {
      ...question,
      estimate: { kind: 'waldTest', model: linear, terms: ['x'] },
    });
    const ratio = await answerOf('termTest', {
      ...question,
      estimate: { kind: 'termTest', model: linear, terms: ['x'] },
    });
    expect(ratio.p).toBeCloseTo(wald.p!, 11);
    expect(ratio.statistic! / ratio.eigenvalues![0]!).toBeCloseTo(wald.statistic!, 9);
    expect(ratio).toMatchObject({ ndf: 1, ddf: wald.ddf });
  });

  it('likelihood ratio of a factor stands near the Wald test, whatever its reference', async () => {
    const other = { ...logit, terms: ['x', { column: 'region', reference: 'west' }] };
    const [one, two] = await Promise.all(
      [logit, other].map((model) =>
        answerOf('termTest', { ...question, estimate: { kind: 'termTest', model, terms: ['region'] } }),
      ),
    );
    const wald = await answerOf('waldTest', {
      ...question,
      estimate: { kind: 'waldTest', model: logit, terms: ['region'] },
    });
    expect(one!.statistic).toBeCloseTo(two!.statistic!, 10);
    expect(one!.p).toBeCloseTo(two!.p!, 10);
    expect(Math.abs(one!.p! - wald.p!)).toBeLessThan(0.1);
  });

  it('score: of one covariate beside the intercept, the squared t of the total of residual products', async () => {
    const model = { ...logit, terms: ['x'] };
    const score = await answerOf('termTest', {
      ...question,
      estimate: { kind: 'termTest', method: 'score', model, terms: ['x'] },
    });
    const sum = await answerOf('total', { ...question, estimate: { kind: 'total', of: 'd' } });
    expect(score.statistic).toBeCloseTo((sum.rows[0]!.estimate! / sum.rows[0]!.se!) ** 2, 10);
  });

  it('score with replicates refits the smaller model and stands near the linearised one', async () => {
    const estimate = { kind: 'termTest', method: 'score', model: logit, terms: ['region'] };
    const design = { weights: 'w', clusters: ['psu'], replicates: { type: 'JK1' } };
    const [linearised, jackknife] = [
      await answerOf('termTest', { ...question, estimate }),
      await answerOf('termTest', { ...question, design, estimate }),
    ];
    expect(Math.abs(jackknife.statistic! / linearised.statistic! - 1)).toBeLessThan(0.3);
  });

  it('likelihood ratio of a multinomial of two levels is that of the logit', async () => {
    const labelled = question.rows.map((r) => ({ ...r, answer: r.yes ? 'yes' : 'no' }));
    const more = { ...question, rows: labelled, variables: { ...variables, answer: { type: 'category' } } };
    const multinomial = { kind: 'multinomial', response: 'answer', terms: ['x', 'region'] };
    const one = await answerOf('termTest', {
      ...more,
      estimate: { kind: 'termTest', model: logit, terms: ['region'] },
    });
    const two = await answerOf('termTest', {
      ...more,
      estimate: { kind: 'termTest', model: multinomial, terms: ['region'] },
    });
    expect(two.statistic).toBeCloseTo(one.statistic!, 9);
    expect(two.p).toBeCloseTo(one.p!, 9);
    expect(two.ndf).toBe(one.ndf);
  });

  it('likelihood ratio of an ordinal model: of a covariate without effect near 0, of one with effect near the Wald test', async () => {
    const graded = question.rows.map((r) => ({
      ...r,
      grade: ['low', 'middle', 'high'][Math.min(2, Math.floor(r.x / 7))]!,
    }));
    const more = {
      ...question,
      rows: graded,
      variables: { ...variables, grade: { type: 'category', levels: ['low', 'middle', 'high'] } },
    };
    const model = { kind: 'ordinal', response: 'grade', terms: ['y', 'region'] };
    const ratio = await answerOf('termTest', { ...more, estimate: { kind: 'termTest', model, terms: ['y'] } });
    const wald = await answerOf('waldTest', { ...more, estimate: { kind: 'waldTest', model, terms: ['y'] } });
    expect(Math.abs(ratio.p! - wald.p!)).toBeLessThan(0.05);
    expect(ratio.statistic! / ratio.eigenvalues![0]! / wald.statistic!).toBeCloseTo(1, 0);
  });

  it('refuses terms that the model has not, the intercept, and score tests of other models', async () => {
    const refuse = (terms: string[]) => refusalTo({ ...question, estimate: { kind: 'termTest', model: logit, terms } });
    expect(await refuse(['y'])).toMatchObject({ code: 'unknown-term' });
    expect(await refuse(['(Intercept)'])).toMatchObject({ code: 'unknown-term' });
    const cox = { kind: 'cox', time: 'y', event: 'yes', terms: ['x'] };
    const score = { kind: 'termTest', method: 'score', model: cox, terms: ['x'] };
    expect(await refusalTo({ ...question, estimate: score })).toMatchObject({ code: 'bad-spec' });
  });
});
