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
  region: { type: 'category' },
};
const question = {
  rows,
  variables,
  design: { weights: 'w', clusters: ['psu'] },
};
const linear = { kind: 'glm', response: 'y', terms: ['x', 'region'] };
const logit = { kind: 'glm', family: 'binomial', response: 'yes', terms: ['x', 'region'] };

describe('compareModels', () => {
  const nested = [
    { label: 'none', model: { ...logit, terms: [] } },
    { label: 'x', model: { ...logit, terms: ['x'] } },
    { label: 'all', model: logit },
  ];

  it('clusters of three alike multiply the design effects by three and leave the effective sample', async () => {
    const alone = rows.map((r, i) => ({ ...r, psu: `c${i}` }));
    const thrice = [...alone, ...alone, ...alone];
    const once = await answerOf('compareModels', {
      ...question,
      rows: alone,
      estimate: { kind: 'compareModels', models: nested },
    });
    const many = await answerOf('compareModels', {
      ...question,
      rows: thrice,
      estimate: { kind: 'compareModels', models: nested },
    });
    once.models.forEach((model, k) => {
      expect(many.models[k]!.deviance).toBeCloseTo(3 * model.deviance!, 8);
      expect(many.models[k]!.effectiveParameters).toBeCloseTo(3 * model.effectiveParameters!, 8);
      expect(many.models[k]!.effectiveN).toBeCloseTo(model.effectiveN!, 8);
      expect(many.models[k]!.bic).toBeCloseTo(model.bic!, 8);
    });
    expect(once.models.map((m) => m.coefficients)).toEqual([1, 2, 4]);
    expect(once.models[0]!.effectiveParameters).toBe(0);
    expect(once.models[2]!.bic).toBeCloseTo(4 * Math.log(once.models[2]!.effectiveN!), 10);
  });

  it('deviance and AIC of a linear model do not depend on its units', async () => {
    const models = [{ label: 'linear', model: linear }];
    const scaled = question.rows.map((r) => ({ ...r, y: r.y * 10 }));
    const a = await answerOf('compareModels', { ...question, estimate: { kind: 'compareModels', models } });
    const b = await answerOf('compareModels', {
      ...question,
      rows: scaled,
      estimate: { kind: 'compareModels', models },
    });
    expect(b.models[0]!.deviance).toBeCloseTo(100 * a.models[0]!.deviance!, 6);
    expect(b.models[0]!.effectiveParameters).toBeCloseTo(a.models[0]!.effectiveParameters!, 9);
    expect(b.models[0]!.aic! - a.models[0]!.aic!).toBeCloseTo(90 * Math.log(100), 8);
  });

  it('has an AIC but no BIC where clusters are too few for the covariance', async () => {
    const few = rows.map((r, i) => ({ ...r, psu: `p${i % 2}` }));
    const { models } = await answerOf('compareModels', {
      ...question,
      rows: few,
      estimate: { kind: 'compareModels', models: nested.slice(1) },
    });
    expect(models.map((m) => m.bic)).toEqual([null, null]);
    for (const { aic } of models) expect(aic).toBeGreaterThan(0);
  });

  it('refuses models that are not nested, or of other rows', async () => {
    const refuse = (models: object[]) => refusalTo({ ...question, estimate: { kind: 'compareModels', models } });
    const other = { label: 'other', model: { ...logit, terms: ['y'] } };
    expect(await refuse([other, nested[2]!])).toMatchObject({
      code: 'bad-spec',
      message: expect.stringContaining('y') as string,
    });
    expect(await refuse([{ label: 'gamma', model: { ...linear, family: 'gamma', response: 'w' } }])).toMatchObject({
      code: 'bad-spec',
    });
  });
});
