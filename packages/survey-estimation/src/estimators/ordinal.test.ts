import { describe, expect, it } from 'vitest';
import { answerOf, refusalTo } from '../testing/ask.ts';

const number = { type: 'number' };
const levels = ['never', 'maybe', 'probably', 'surely'];
const variables = { w: number, x: number, sex: { type: 'category' }, intent: { type: 'category', levels } };
const rows = Array.from({ length: 80 }, (_, i) => ({
  w: 1 + (i % 5),
  x: (i * 13) % 31,
  sex: i % 2 ? 'man' : 'woman',
  intent: levels[Math.min(3, Math.floor((((i * 13) % 31) + ((i * 29) % 40)) / 18))]!,
}));
const LINKS = ['logit', 'probit', 'cloglog', 'loglog', 'cauchit'];
const fit = (more: object, data: object = {}) =>
  answerOf('ordinal', {
    rows,
    variables,
    estimate: { kind: 'ordinal', response: 'intent', terms: ['x', 'sex'], ...more },
    ...data,
  });

describe('ordinal', () => {
  it.each(LINKS)(
    '%s: without covariates the cuts are the link of the cumulated shares, with the errors of these',
    async (link) => {
      const result = await fit({ link, terms: [] });
      const { linkOf } = await import('../model/link.ts');
      const means = await answerOf('mean', {
        rows,
        variables,
        estimate: { kind: 'mean', of: { where: { in: ['intent', ['never', 'maybe']] }, label: 'low' } },
      });
      const predictor = linkOf(link as 'logit').predictor(means.rows[0]!.estimate!);
      expect(result.terms.map((t) => t.name)).toEqual(['never|maybe', 'maybe|probably', 'probably|surely']);
      expect(result.terms[1]!.estimate).toBeCloseTo(predictor, 11);
      const at = new Float64Array(3);
      linkOf(link as 'logit').mean(predictor, at);
      expect(result.terms[1]!.se! * at[2]!).toBeCloseTo(means.rows[0]!.se!, 11);
    },
  );

  it.each([
    ['logit', 'logit'],
    ['probit', 'probit'],
    ['cauchit', 'cauchit'],
    ['cloglog', 'loglog'],
  ])('%s: turning the order of the levels turns the signs (with %s)', async (link, mirror) => {
    const one = await fit({ link });
    const turned = { ...variables, intent: { type: 'category', levels: levels.toReversed() } };
    const other = await fit({ link: mirror }, { variables: turned });
    [0, 1].forEach((k) => {
      expect(other.terms[k]!.estimate).toBeCloseTo(-one.terms[k]!.estimate!, 10);
      expect(other.terms[k]!.se).toBeCloseTo(one.terms[k]!.se!, 10);
    });
    expect(other.terms[2]!.estimate).toBeCloseTo(-one.terms[4]!.estimate!, 10);
  });

  it('refuses two levels, a number, and a response that a covariate orders wholly', async () => {
    const refuse = (estimate: object, data = rows) =>
      refusalTo({ rows: data, variables, estimate: { kind: 'ordinal', terms: [], ...estimate } });
    expect(await refuse({ response: 'sex' })).toMatchObject({ code: 'too-few-levels' });
    expect(await refuse({ response: 'x' })).toMatchObject({ code: 'wrong-type' });
    const ordered = rows.map((row) => ({ ...row, intent: levels[Math.floor(row.x / 8)]! }));
    expect(await refuse({ response: 'intent', terms: ['x'] }, ordered)).toMatchObject({ code: 'separation' });
  });
});
