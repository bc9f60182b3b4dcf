import { describe, expect, it } from 'vitest';
import { answerOf, refusalTo } from '../testing/ask.ts';

const number = { type: 'number' };
const rows = Array.from({ length: 72 }, (_, i) => ({
  w: 1 + (i % 5),
  psu: `p${i % 12}`,
  yes: (i * 41) % 13 < 5 + (i % 3) ? 1 : 0,
  sex: i % 2 ? 'man' : 'woman',
  region: ['north', 'south'][((i * 5) % 7) % 2]!,
}));
const sex = { type: 'category', levels: ['woman', 'man', 'other'] };
const variables = { w: number, psu: { type: 'category' }, yes: number, sex, region: { type: 'category' } };
const question = { rows, variables, design: { weights: 'w', clusters: ['psu'] } };
const model = { kind: 'glm', family: 'binomial', response: 'yes', terms: ['sex'] };

describe('margins', () => {
  it('of a model of that category alone are its means, with their errors; a level without rows has none', async () => {
    const result = await answerOf('margins', { ...question, estimate: { kind: 'margins', model, of: 'sex' } });
    const means = await answerOf('mean', { ...question, estimate: { kind: 'mean', of: 'yes', by: 'sex' } });
    [0, 1].forEach((k) => {
      expect(result.rows[k]!.estimate).toBeCloseTo(means.rows[k]!.estimate!, 12);
      expect(result.rows[k]!.se).toBeCloseTo(means.rows[k]!.se!, 11);
    });
    expect(result.rows[2]).toMatchObject({ label: 'sex=other', estimate: null, se: null, ci: [null, null] });
  });

  it('of a saturated model are the means of the cells, standardised to the whole', async () => {
    const saturated = { ...model, terms: ['sex', 'region', { interaction: ['sex', 'region'] }] };
    const result = await answerOf('margins', {
      ...question,
      estimate: { kind: 'margins', model: saturated, of: 'sex' },
    });
    const cells = await answerOf('mean', { ...question, estimate: { kind: 'mean', of: 'yes', by: ['sex', 'region'] } });
    const weight = (region: string) => rows.reduce((s, r) => (r.region === region ? s + r.w : s), 0);
    const [north, south] = [weight('north'), weight('south')];
    [0, 1].forEach((k) => {
      const standard =
        (north * cells.rows[2 * k]!.estimate! + south * cells.rows[2 * k + 1]!.estimate!) / (north + south);
      expect(result.rows[k]!.estimate).toBeCloseTo(standard, 12);
    });
  });

  it('differences of margins of a linear model are its coefficients', async () => {
    const linear = { kind: 'glm', response: 'yes', terms: ['sex', 'region'] };
    const result = await answerOf('margins', {
      ...question,
      estimate: { kind: 'margins', model: linear, of: 'sex', vcov: true },
    });
    const { terms } = await answerOf('glm', { ...question, estimate: linear });
    const v = result.vcov!;
    expect(result.rows[1]!.estimate! - result.rows[0]!.estimate!).toBeCloseTo(terms[1]!.estimate!, 12);
    expect(Math.sqrt(v[0]![0]! + v[1]![1]! - 2 * v[0]![1]!)).toBeCloseTo(terms[1]!.se!, 12);
  });

  it('against a level are average marginal effects: the differences, with the errors that their covariance gives', async () => {
    const adjusted = { ...model, terms: ['sex', 'region'] };
    const three = { kind: 'margins', model: adjusted, of: 'sex', vcov: true };
    const { rows: margin, vcov: v } = await answerOf('margins', { ...question, estimate: three });
    const effects = await answerOf('margins', { ...question, estimate: { ...three, against: 'woman' } });
    expect(effects.rows.map(({ label }) => label)).toEqual(['sex=man', 'sex=other']);
    const [man] = effects.rows;
    const se = Math.sqrt(v![0]![0]! + v![1]![1]! - 2 * v![0]![1]!);
    expect(man!.estimate).toBeCloseTo(margin[1]!.estimate! - margin[0]!.estimate!, 12);
    expect(man!.se).toBeCloseTo(se, 12);
    expect(man!.t).toBeCloseTo(man!.estimate! / se, 10);
    expect(man!.p).toBeGreaterThan(0);
    expect(effects.vcov).toHaveLength(1);
    expect(effects.vcov![0]![0]).toBeCloseTo(se ** 2, 12);
    expect(effects.rows[1]).toMatchObject({ estimate: null, se: null, ci: [null, null] });
    const linear = { kind: 'glm', response: 'yes', terms: ['sex', 'region'] };
    const straight = await answerOf('margins', {
      ...question,
      estimate: { kind: 'margins', model: linear, of: 'sex', against: 'woman' },
    });
    const { terms } = await answerOf('glm', { ...question, estimate: linear });
    expect(straight.rows[0]).toMatchObject({
      estimate: expect.closeTo(terms[1]!.estimate!, 12),
      se: expect.closeTo(terms[1]!.se!, 12),
      p: expect.closeTo(terms[1]!.p!, 10),
    });
  });

  it('against a level that nobody has, or that the category has not, is nothing or refused', async () => {
    const estimate = { kind: 'margins', model, of: 'sex' };
    const none = await answerOf('margins', { ...question, estimate: { ...estimate, against: 'other' } });
    expect(none.rows.map(({ estimate: found }) => found)).toEqual([null, null]);
    expect(await refusalTo({ ...question, estimate: { ...estimate, against: 'child' } })).toMatchObject({
      code: 'unknown-level',
    });
  });

  it('jackknifed stand near the linearised', async () => {
    const adjusted = { ...model, terms: ['sex', 'region'] };
    const estimate = { kind: 'margins', model: adjusted, of: 'sex' };
    const design = { weights: 'w', clusters: ['psu'], replicates: { type: 'JK1' } };
    const one = await answerOf('margins', { ...question, estimate });
    const other = await answerOf('margins', { ...question, design, estimate });
    [0, 1].forEach((k) => expect(Math.abs(other.rows[k]!.se! / one.rows[k]!.se! - 1)).toBeLessThan(0.2));
  });

  it('refuses a category that the model has not', async () => {
    expect(await refusalTo({ ...question, estimate: { kind: 'margins', model, of: 'region' } })).toMatchObject({
      code: 'unknown-term',
    });
  });
});
