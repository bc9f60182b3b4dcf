import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerOf, refusalTo } from '../testing/ask.ts';
import { estimate, fromRows, validateSpec } from '../index.ts';
import { Random } from '../numeric/random.ts';

const number = { type: 'number' };
const sexes = { type: 'category', levels: ['woman', 'man', 'other'] };

/** Sixty rows with a gentle trend; everything is a formula of the row's number. */
const rows = Array.from({ length: 60 }, (_, i) => ({
  w: 1 + (i % 7),
  psu: `c${i % 12}`,
  x: (i * 17) % 23,
  z: Math.sin(i) * 3,
  sex: i % 3 === 0 ? 'man' : 'woman',
  y: 5 + ((i * 17) % 23) * 0.3 + Math.cos(i * 1.7) * 2,
  yes: (i * 7919) % 11 < 4 + (i % 3) ? 1 : 0,
}));
const variables = { w: number, psu: { type: 'category' }, x: number, z: number, sex: sexes, y: number, yes: number };
const design = { weights: 'w', clusters: ['psu'] };

interface Longley {
  columns: string[];
  rows: number[][];
  certified: { estimate: number[]; se: number[] };
}

describe('glm', () => {
  it('has 12 digits of the certified coefficients of Longley', async () => {
    const file = new URL('../../fixtures/longley.json', import.meta.url);
    const { columns, rows: data, certified } = JSON.parse(readFileSync(file, 'utf8')) as Longley;
    const result = await answerOf('glm', {
      rows: data.map((row) => ({ w: 1, ...Object.fromEntries(row.map((v, j) => [columns[j]!, v])) })),
      variables: Object.fromEntries([...columns, 'w'].map((name) => [name, number])),
      estimate: { kind: 'glm', response: 'employed', terms: columns.slice(1) },
    });
    result.terms.forEach((term, k) =>
      expect(Math.abs(term.estimate! / certified.estimate[k]! - 1)).toBeLessThan(1e-12),
    );
  });

  it.each([
    ['gaussian', 'identity', 'y'],
    ['gaussian', 'log', 'y'],
    ['gaussian', 'inverse', 'y'],
    ['gamma', 'log', 'y'],
    ['gamma', 'inverse', 'y'],
    ['gamma', 'identity', 'y'],
    ['inverse-gaussian', '1/mu^2', 'y'],
    ['poisson', 'log', 'y'],
    ['poisson', 'sqrt', 'y'],
    ['quasipoisson', 'identity', 'y'],
    ['binomial', 'logit', 'yes'],
    ['binomial', 'probit', 'yes'],
    ['binomial', 'cloglog', 'yes'],
    ['binomial', 'loglog', 'yes'],
    ['binomial', 'cauchit', 'yes'],
    ['binomial', 'log', 'yes'],
    ['quasibinomial', 'identity', 'yes'],
  ])(
    '%s %s: with one factor, fitted means are the weighted means of its levels, and errors those of the means',
    async (family, link, response) => {
      const estimate = { kind: 'glm', family, link, response, terms: ['sex'], vcov: true };
      const { terms, vcov } = await answerOf('glm', { rows, variables, design, estimate });
      const means = await answerOf('mean', {
        rows,
        variables,
        design,
        estimate: { kind: 'mean', of: response, by: 'sex' },
      });
      const inverse: { [link: string]: [(eta: number) => number, (eta: number) => number] } = {
        identity: [(e) => e, () => 1],
        log: [Math.exp, Math.exp],
        inverse: [(e) => 1 / e, (e) => -1 / e ** 2],
        '1/mu^2': [(e) => e ** -0.5, (e) => -0.5 * e ** -1.5],
        sqrt: [(e) => e * e, (e) => 2 * e],
        logit: [(e) => 1 / (1 + Math.exp(-e)), (e) => 1 / (2 + Math.exp(e) + Math.exp(-e))],
        cloglog: [(e) => 1 - Math.exp(-Math.exp(e)), (e) => Math.exp(e - Math.exp(e))],
        loglog: [(e) => Math.exp(-Math.exp(-e)), (e) => Math.exp(-e - Math.exp(-e))],
        cauchit: [(e) => 0.5 + Math.atan(e) / Math.PI, (e) => 1 / (Math.PI * (1 + e * e))],
      };
      const eta = [terms[0]!.estimate!, terms[0]!.estimate! + terms[1]!.estimate!];
      const variance = [vcov![0]![0]!, vcov![0]![0]! + 2 * vcov![0]![1]! + vcov![1]![1]!];
      if (link !== 'probit') {
        eta.forEach((e, k) => {
          const [mean, slope] = inverse[link]!;
          expect(mean(e)).toBeCloseTo(means.rows[k]!.estimate!, 11);
          expect(Math.abs(slope(e)) * Math.sqrt(variance[k]!)).toBeCloseTo(means.rows[k]!.se!, 10);
        });
      }
      expect(terms[2]).toEqual({ name: 'sex=other', estimate: null, se: null, t: null, p: null, ci: [null, null] });
      expect(vcov).toHaveLength(2);
    },
  );

  it('probit: the slope of the two groups is the difference of normal quantiles', async () => {
    const estimate = { kind: 'glm', family: 'binomial', link: 'probit', response: 'yes', terms: ['sex'] };
    const { terms } = await answerOf('glm', { rows, variables, design, estimate });
    const means = await answerOf('mean', { rows, variables, design, estimate: { kind: 'mean', of: 'yes', by: 'sex' } });
    const { qnorm } = await import('../numeric/distributions.ts');
    expect(terms[1]!.estimate).toBeCloseTo(qnorm(means.rows[1]!.estimate!) - qnorm(means.rows[0]!.estimate!), 12);
  });

  it('loglog of an event is cloglog of its absence, with the signs turned', async () => {
    const both = rows.map((row) => ({ ...row, no: 1 - row.yes }));
    const more = { ...variables, no: number };
    const fit = (link: string, response: string) =>
      answerOf('glm', {
        rows: both,
        variables: more,
        design,
        estimate: { kind: 'glm', family: 'binomial', link, response, terms: ['x', 'z'] },
      });
    const one = await fit('loglog', 'yes');
    const other = await fit('cloglog', 'no');
    one.terms.forEach((term, k) => {
      expect(term.estimate).toBeCloseTo(-other.terms[k]!.estimate!, 11);
      expect(term.se).toBeCloseTo(other.terms[k]!.se!, 11);
    });
  });

  it('an offset of a multiple of a covariate moves its coefficient and nothing else', async () => {
    const shifted = rows.map((row) => ({ ...row, o: 0.25 * row.x }));
    const ask = (offset?: string) =>
      answerOf('glm', {
        rows: shifted,
        variables: { ...variables, o: number },
        design,
        estimate: { kind: 'glm', family: 'poisson', response: 'y', terms: ['x', 'sex'], ...(offset ? { offset } : {}) },
      });
    const [plain, moved] = [await ask(), await ask('o')];
    expect(moved.terms[1]!.estimate).toBeCloseTo(plain.terms[1]!.estimate! - 0.25, 12);
    expect(moved.terms[0]!.estimate).toBeCloseTo(plain.terms[0]!.estimate!, 11);
    expect(moved.terms[1]!.se).toBeCloseTo(plain.terms[1]!.se!, 12);
  });

  it('a covariate moved by 1e9 changes only the intercept', async () => {
    const far = rows.map((row) => ({ ...row, x: row.x + 1e9 }));
    const estimate = { kind: 'glm', family: 'binomial', response: 'yes', terms: ['x', 'sex'] };
    const near = await answerOf('glm', { rows, variables, design, estimate });
    const moved = await answerOf('glm', { rows: far, variables, design, estimate });
    [1, 2].forEach((k) => {
      expect(moved.terms[k]!.estimate).toBeCloseTo(near.terms[k]!.estimate!, 9);
      expect(moved.terms[k]!.se).toBeCloseTo(near.terms[k]!.se!, 9);
    });
  });

  /** R 4.2.2, survey 4.1.1: svyglm with epsilon 1e-15. Steps by the expected information alone creep for hundreds of rounds. */
  it.each([
    ['cauchit', [-0.10459990984957797, 1.88662725207916271], [0.59796425195493452, 1.0501408730502515]],
    ['cloglog', [-0.53304549258318501, 1.45324588518419495], [0.3882672212860192, 0.36100477586901114]],
  ])('%s comes to its end where the steps by the expected information creep', async (link, estimates, errors) => {
    const steep = Array.from({ length: 40 }, (_, i) => {
      const x = ((i * 11) % 40) / 10 - 2;
      return { psu: i, w: 1 + (i % 7), x, yes: 2 * x + 1.7 * Math.sin(3 * i) > 0 ? 1 : 0 };
    });
    const { terms } = await answerOf('glm', {
      rows: steep,
      variables: { psu: number, w: number, x: number, yes: number },
      design,
      estimate: { kind: 'glm', family: 'binomial', link, response: 'yes', terms: ['x'] },
    });
    terms.forEach((term, k) => {
      expect(term.estimate).toBeCloseTo(estimates[k]!, 6);
      expect(term.se).toBeCloseTo(errors[k]!, 6);
    });
  });

  it('has an estimate or names separation for every binary response, whatever the link', async () => {
    const random = new Random(9);
    for (let k = 0; k < 60; k++) {
      const sample = Array.from({ length: 40 }, (_, i) => {
        const x = 4 * random.uniform() - 2;
        return { psu: i, w: 1 + 9 * random.uniform(), x, yes: random.uniform() < 1 / (1 + Math.exp(-2 * x)) ? 1 : 0 };
      });
      const outcomes = new Set<string>();
      for (const link of ['logit', 'probit', 'cloglog', 'loglog', 'cauchit']) {
        const spec = {
          variables: { psu: number, w: number, x: number, yes: number },
          design,
          estimate: { kind: 'glm', family: 'binomial', link, response: 'yes', terms: ['x'] },
        };
        const [result] = (await estimate(validateSpec(spec), fromRows(sample))).results;
        outcomes.add(result && 'error' in result ? result.error.code : 'answered');
      }
      expect([...outcomes]).toHaveLength(1);
      expect(['answered', 'separation']).toContain([...outcomes][0]);
    }
  });

  it('refuses separation by name, complete or in one group', async () => {
    const apart = rows.map((row) => ({ ...row, yes: row.x > 11 ? 1 : 0 }));
    const by = (terms: string[], data = apart) =>
      refusalTo({
        rows: data,
        variables,
        design,
        estimate: { kind: 'glm', family: 'binomial', response: 'yes', terms },
      });
    expect(await by(['z', 'x'])).toMatchObject({ code: 'separation', message: expect.stringContaining('x') as string });
    const oneGroup = rows.map((row) => ({ ...row, yes: row.sex === 'man' ? 1 : row.yes }));
    const refused = await by(['x', 'sex'], oneGroup);
    expect(refused).toMatchObject({ code: 'separation', message: expect.stringContaining('sex=man') as string });
    const never = rows.map((row) => ({ ...row, yes: 0 }));
    expect(await by(['x'], never)).toMatchObject({ code: 'separation' });
  });

  it('refuses a response out of range, a link that the family has not, a model without columns', async () => {
    const refuse = (estimate: object) => refusalTo({ rows, variables, design, estimate: { kind: 'glm', ...estimate } });
    expect(await refuse({ family: 'binomial', response: 'y', terms: [] })).toMatchObject({ code: 'bad-spec' });
    expect(await refuse({ family: 'gamma', response: 'yes', terms: [] })).toMatchObject({ code: 'bad-spec' });
    expect(await refuse({ link: 'logit', response: 'y', terms: [] })).toMatchObject({ code: 'bad-spec' });
    expect(await refuse({ response: 'y', terms: [], intercept: false })).toMatchObject({ code: 'no-terms' });
    expect(await refuse({ response: 'y', terms: [{ column: 'sex', reference: 'child' }] })).toMatchObject({
      code: 'unknown-level',
    });
  });
});
