import { describe, expect, it } from 'vitest';
import { answerOf, refusalTo } from '../testing/ask.ts';

const number = { type: 'number' };
const variables = { w: number, y: number, x: number, z: number, region: { type: 'category' } };
const rows = Array.from({ length: 50 }, (_, i) => ({
  w: 1 + (i % 4),
  y: ((i * 31) % 17) + (i % 3),
  x: (i * 7) % 19,
  z: Math.cos(i),
  region: ['north', 'south', 'west'][i % 3]!,
}));
const model = { kind: 'glm', response: 'y', terms: ['x', 'z', 'region'], vcov: true };
const question = { rows, variables };

describe('waldTest', () => {
  it('of one coefficient is its t squared', async () => {
    const { terms, df } = await answerOf('glm', { ...question, estimate: model });
    const test = await answerOf('waldTest', { ...question, estimate: { kind: 'waldTest', model, terms: ['x'] } });
    expect(test.statistic).toBeCloseTo(terms[1]!.t! ** 2, 10);
    expect(test).toMatchObject({ ndf: 1, ddf: df });
    expect(test.p).toBeCloseTo(terms[1]!.p!, 12);
  });

  it('of a factor does not depend on its reference', async () => {
    const other = { ...model, terms: ['x', 'z', { column: 'region', reference: 'west' }] };
    const tests = await Promise.all(
      [model, other].map((m) =>
        answerOf('waldTest', { ...question, estimate: { kind: 'waldTest', model: m, terms: ['region'] } }),
      ),
    );
    expect(tests[0]!.statistic).toBeCloseTo(tests[1]!.statistic!, 10);
    expect(tests[0]!.ndf).toBe(2);
  });

  it('refuses a term that the model has not, and coefficients of singular covariance', async () => {
    const test = { kind: 'waldTest', model, terms: ['y'] };
    expect(await refusalTo({ ...question, estimate: test })).toMatchObject({ code: 'unknown-term' });
    const clustered = {
      rows: rows.map((row, i) => ({ ...row, psu: `p${i % 2}` })),
      variables: { ...variables, psu: { type: 'category' } },
    };
    const few = {
      ...clustered,
      design: { weights: 'w', clusters: ['psu'] },
      estimate: { ...test, terms: ['x', 'z', 'region'] },
    };
    expect(await refusalTo(few)).toMatchObject({ code: 'singular' });
  });
});
