import { describe, expect, it } from 'vitest';
import { answerOf, refusalTo } from '../testing/ask.ts';

const number = { type: 'number' };
const category = { type: 'category' };
const rows = Array.from({ length: 96 }, (_, i) => ({
  w: 1 + (i % 4),
  psu: `p${i % 16}`,
  x: (i * 7) % 23,
  sex: i % 2 ? 'man' : 'woman',
  plan: ['stay', 'leave', 'undecided'][((i * 7) % 23) % 5 === 0 ? 0 : (i * 11) % 3]!,
  yes: (i * 41) % 13 < 6 ? 'yes' : 'no',
}));
const variables = {
  w: number,
  psu: category,
  x: number,
  sex: category,
  plan: { type: 'category', levels: ['stay', 'leave', 'undecided', 'other'] },
  yes: category,
};
const question = { rows, variables, design: { weights: 'w', clusters: ['psu'] } };
const model = { kind: 'multinomial', response: 'plan', terms: ['x', 'sex'], vcov: true };

describe('multinomial', () => {
  it('of two levels is the logit', async () => {
    const two = await answerOf('multinomial', { ...question, estimate: { ...model, response: 'yes' } });
    const logit = { kind: 'glm', family: 'binomial', response: { column: 'yes', level: 'yes' }, terms: ['x', 'sex'] };
    const one = await answerOf('glm', { ...question, estimate: logit });
    two.terms.forEach((term, k) => {
      expect(term.estimate).toBeCloseTo(one.terms[k]!.estimate!, 12);
      expect(term.se).toBeCloseTo(one.terms[k]!.se!, 12);
    });
    expect(two.terms[1]!.name).toBe('yes: x');
    expect(two.df).toBe(one.df);
  });

  it('without covariates gives the log odds of the shares', async () => {
    const { terms } = await answerOf('multinomial', { ...question, estimate: { ...model, terms: [] } });
    const { rows: shares } = await answerOf('proportion', {
      ...question,
      estimate: { kind: 'proportion', of: 'plan' },
    });
    expect(terms.map((t) => t.name)).toEqual(['leave: (Intercept)', 'undecided: (Intercept)']);
    expect(terms[0]!.estimate).toBeCloseTo(Math.log(shares[1]!.estimate! / shares[0]!.estimate!), 13);
    expect(terms[1]!.estimate).toBeCloseTo(Math.log(shares[2]!.estimate! / shares[0]!.estimate!), 13);
  });

  it('another reference turns the contrasts, and no test of a term changes', async () => {
    const one = await answerOf('multinomial', { ...question, estimate: model });
    const other = await answerOf('multinomial', { ...question, estimate: { ...model, reference: 'leave' } });
    const named = (result: typeof one, name: string) => result.terms.find((t) => t.name === name)!;
    expect(named(other, 'stay: x').estimate).toBeCloseTo(-named(one, 'leave: x').estimate!, 11);
    expect(named(other, 'stay: x').se).toBeCloseTo(named(one, 'leave: x').se!, 11);
    const tests = await Promise.all(
      [model, { ...model, reference: 'leave' }].map((m) =>
        answerOf('waldTest', { ...question, estimate: { kind: 'waldTest', model: m, terms: ['x'] } }),
      ),
    );
    expect(tests[0]!.statistic).toBeCloseTo(tests[1]!.statistic!, 9);
    expect(tests[0]!.ndf).toBe(2);
  });

  it('jackknife stands near the linearised errors', async () => {
    const design = { weights: 'w', clusters: ['psu'], replicates: { type: 'JK1' } };
    const one = await answerOf('multinomial', { ...question, estimate: model });
    const other = await answerOf('multinomial', { ...question, design, estimate: model });
    one.terms.forEach((term, k) => expect(Math.abs(other.terms[k]!.se! / term.se! - 1)).toBeLessThan(0.25));
  });

  it('refuses separation, one level, a reference without rows', async () => {
    const apart = rows.map((r) => ({ ...r, plan: r.x < 8 ? 'stay' : r.x < 16 ? 'leave' : 'undecided' }));
    expect(await refusalTo({ ...question, rows: apart, estimate: model })).toMatchObject({ code: 'separation' });
    const one = { ...question, domain: { eq: ['plan', 'stay'] } };
    expect(await refusalTo({ ...one, estimate: model })).toMatchObject({ code: 'too-few-levels' });
    expect(await refusalTo({ ...question, estimate: { ...model, reference: 'other' } })).toMatchObject({
      code: 'unknown-level',
    });
  });
});
