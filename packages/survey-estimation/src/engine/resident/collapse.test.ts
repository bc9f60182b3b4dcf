import { describe, expect, it } from 'vitest';
import { estimate, fromColumns, validateSpec, type DataColumns, type ResultOf } from '../../index.ts';
import { Random } from '../../numeric/random.ts';

const rows = 6_000;

function sample(categories: number): DataColumns {
  const random = new Random(11);
  const numbers = (value: (i: number) => number) => Float64Array.from({ length: rows }, (_, i) => value(i));
  const levels = Array.from({ length: categories }, (_, k) => `level ${k}`);
  const coded = () => ({ codes: Int16Array.from({ length: rows }, () => random.below(categories + 1) - 1), levels });
  return {
    psu: numbers((i) => i % 60),
    w: numbers(() => 1 + random.uniform()),
    a: coded(),
    b: coded(),
    yes: numbers(() => (random.uniform() < 0.02 ? NaN : random.below(2))),
    half: numbers(() => random.below(3) / 2),
  };
}

const number = { type: 'number' };
const category = { type: 'category' };
const variables = { psu: number, w: number, a: category, b: category, yes: number, half: number };
const design = { clusters: ['psu'], weights: 'w' };

async function ask(one: object, data: DataColumns, more: object = {}) {
  const { results } = await estimate(validateSpec({ variables, design, ...more, estimate: one }), fromColumns(data));
  expect(results[0]).not.toHaveProperty('error');
  return results[0]!;
}

describe('groups of alike rows', () => {
  it('are made where the cells would be too many for a table', async () => {
    const data = sample(120);
    const found = (await ask({ kind: 'proportion', of: 'a', by: ['b'] }, data)) as ResultOf<'proportion'>;
    const { codes } = data.a as { codes: Int16Array };
    const other = (data.b as { codes: Int16Array }).codes;
    const w = data.w as Float64Array;
    const share = (level: number, by: number) => {
      let [part, whole] = [0, 0];
      codes.forEach((code, i) => {
        if (code < 0 || other[i] !== by) return;
        whole += w[i]!;
        if (code === level) part += w[i]!;
      });
      return part / whole;
    };
    expect(found.rows.length).toBe(120 * 120);
    for (const [label, by] of [
      [0, 0],
      [17, 90],
      [119, 119],
    ] as const) {
      const row = found.rows.find((one) => one.label === `a=level ${label}` && one.by?.b === `level ${by}`)!;
      expect(row.estimate).toBeCloseTo(share(label, by), 12);
    }
  });

  it('answer models of 0 and 1 by shares as by the values themselves', async () => {
    const data = sample(3);
    const model = { kind: 'glm', family: 'binomial', terms: ['a', 'b'], vcov: true };
    const shares = (await ask({ ...model, response: 'yes' }, data)) as ResultOf<'glm'>;
    const values = (await ask({ ...model, response: { where: { eq: ['yes', 1] } } }, data)) as ResultOf<'glm'>;
    expect(shares.dispersion).toBeCloseTo(values.dispersion!, 13);
    expect([shares.n, shares.df]).toEqual([values.n, values.df]);
    shares.terms.forEach((term, k) => {
      expect(term.estimate).toBeCloseTo(values.terms[k]!.estimate!, 13);
      expect(term.se).toBeCloseTo(values.terms[k]!.se!, 13);
    });
  });

  it('do not take other numbers for 0 and 1', async () => {
    const data = sample(3);
    const whole = (await ask(
      { kind: 'glm', family: 'binomial', response: 'half', terms: ['a'] },
      data,
    )) as ResultOf<'glm'>;
    const random = (await ask(
      { kind: 'glm', family: 'binomial', response: 'half', terms: ['a', 'w'] },
      data,
    )) as ResultOf<'glm'>;
    expect(whole.dispersion).toBeGreaterThan(0.6);
    expect(whole.dispersion).toBeCloseTo(random.dispersion!, 2);
  });

  const model = { kind: 'glm', family: 'binomial', response: 'yes', terms: ['a', 'b'] };
  it.each<[string, object]>([
    ['glm', model],
    ['glm, quasi', { ...model, family: 'quasibinomial' }],
    ['glm of other numbers', { kind: 'glm', response: 'half', terms: ['a'] }],
    ['waldTest', { kind: 'waldTest', model, terms: ['b'] }],
    ['termTest', { kind: 'termTest', model, terms: ['b'] }],
    ['score test', { kind: 'termTest', method: 'score', model, terms: ['b'] }],
    ['margins', { kind: 'margins', model, of: 'a' }],
    ['ordinal', { kind: 'ordinal', response: 'a', terms: ['b'] }],
    ['multinomial', { kind: 'multinomial', response: 'a', terms: ['b'] }],
    ['quantile', { kind: 'quantile', of: 'half', probs: [0.2, 0.9], by: ['a'] }],
    ['crosstabTest', { kind: 'crosstabTest', rows: 'a', columns: 'b' }],
    ['mean', { kind: 'mean', of: ['yes'], by: ['a', 'b'], vcov: true }],
  ])('answer as the rows do: %s', async (_, one) => {
    const data = sample(3);
    const groups = flat(await ask(one, data));
    // Limits that trim no weight: trimming looks at every row.
    const [name, numbers] = flat(await ask(one, data, { calibration: [{ method: 'trim', upper: 1e9 }] }));
    expect(groups[0]).toEqual(name);
    groups[1].forEach((x, k) => expect(Math.abs(x - numbers[k]!)).toBeLessThan(1e-9 * (1 + Math.abs(x))));
  });
});

/** The texts of a result in order, and its numbers. */
function flat(result: unknown): [string[], number[]] {
  const texts: string[] = [];
  const numbers: number[] = [];
  JSON.stringify(result, (key, value: unknown) => {
    if (key === 'explanation') return undefined;
    if (typeof value === 'number') numbers.push(value);
    else texts.push(key);
    return value;
  });
  return [texts, numbers];
}
