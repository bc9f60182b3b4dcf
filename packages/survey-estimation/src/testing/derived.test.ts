/** What follows from results, beside R's survey 4.1 where it has the like (values printed by R on fixtures/data/returnees.csv). */
import { describe, expect, it } from 'vitest';
import {
  estimate,
  fayHerriot,
  fromCsv,
  fromRows,
  functionOf,
  imputedSurvey,
  predict,
  printed,
  ratiosOf,
  survey,
  testAgainst,
  variationOf,
} from '../index.ts';
import { rowsOf, textOf, variablesOf } from './read.ts';

const variables = variablesOf('returnees.csv');
const number = { type: 'number' } as const;
const category = { type: 'category' } as const;
const own = {
  stratum: category,
  psu: number,
  weight: number,
  income: number,
  age: number,
  sex: { ...category, levels: ['woman', 'man'] },
  region: category,
};
const design = { strata: ['stratum'], clusters: ['psu'], weights: 'weight', nest: true };
const data = fromCsv(textOf('returnees.csv'));
const sample = survey({ data, variables: own, ...design });
const near = (x: number | null | undefined, to: number, tolerance = 1e-9) =>
  expect(Math.abs(x! / to - 1)).toBeLessThan(tolerance);

describe('what follows from a result', () => {
  it('functions of several figures are those of svycontrast', async () => {
    const means = await sample.mean('income', 'age').withCovariance();
    const [ratio] = functionOf(means, ([income, age]) => income! / age!, { labels: ['income by age'] });
    near(ratio!.estimate, 131.21964092524507);
    near(ratio!.se, 9.8270003824117662, 1e-7);
    expect(ratio!.label).toBe('income by age');
    expect(() => functionOf({ rows: means.rows }, ([x]) => x!)).toThrow('withCovariance');
  });

  it('predictions are those of predict.svyglm', async () => {
    const question = sample
      .glm({ where: { gt: ['income', 1000] } }, 'sex', 'age')
      .with({ family: 'quasibinomial' })
      .withCovariance();
    const result = await question;
    const rows = [
      { sex: 'woman', age: 30 },
      { sex: 'man', age: 45 },
    ];
    const response = predict(result, question.spec, rows);
    near(response[0]!.estimate, 0.93681263617773403);
    near(response[1]!.estimate, 0.98110124605284232);
    near(response[0]!.se, 0.037141985433174804, 1e-6);
    const link = predict(result, question.spec, rows, 'link');
    near(link[1]!.estimate, 3.9495796700550718);
    near(link[1]!.se, 0.55985438256708342, 1e-6);
    expect(() => predict(result, question.spec, [{ sex: 'man' }])).toThrow('age');
    const [intercept, sex] = ratiosOf(result);
    expect(sex!.ratio).toBeCloseTo(Math.exp(result.terms[1]!.estimate!), 12);
    expect(intercept!.ci[0]).toBeLessThan(intercept!.ratio!);
  });

  it('a coefficient of variation and a test against a value', async () => {
    const [row] = (await sample.mean('age')).rows;
    expect(variationOf(row!)).toBeCloseTo(row!.se! / row!.estimate!, 15);
    expect(testAgainst(row!, row!.estimate!).p).toBe(1);
    expect(testAgainst(row!).p).toBeLessThan(1e-10);
  });

  it('a table shows each figure with its error', async () => {
    const text = printed(await sample.mean('age').by('sex'), { tests: true });
    expect(text.split('\n').map((line) => line.split(/ {2,}/)[0])).toEqual([
      'mean: weighted mean: sum of w y over sum of w',
      '',
      'age sex=woman',
      'age sex=man',
    ]);
    expect(printed(await sample.degreesOfFreedom())).toMatch(/clusters +\d+/);
    expect(printed(await sample.glm('age', 'sex'), { ratios: true })).toContain('ratio');
  });
});

describe('what the design gives', () => {
  it('a statistic of one’s own has the error of withReplicates', async () => {
    const replicated = survey({ data, variables: own, ...design, replicates: { type: 'JKn' } });
    const { rows } = await replicated.withReplicates(
      (w, { income }) => {
        let [sum, size] = [0, 0];
        w.forEach((v, i) => {
          const y = (income as Float64Array)[i]!;
          if (!Number.isNaN(y)) [sum, size] = [sum + v * Math.log(y), size + v];
        });
        return sum / size;
      },
      { labels: ['mean log income'] },
    );
    near(rows[0]!.estimate, 8.340574149685926);
    near(rows[0]!.se, 0.068536963146661745);
    await expect(sample.withReplicates(() => 1)).rejects.toThrow('replicates');
  });

  it('final weights are a column in the order of the data', async () => {
    const totals = [
      { sex: 'woman', total: 4000 },
      { sex: 'man', total: 5000 },
    ];
    const { weights, replicates } = await sample
      .calibrated({ method: 'poststratify', by: 'sex', totals })
      .finalWeights();
    const rows = rowsOf('returnees.csv');
    const women = rows.reduce((sum, row, i) => (row['sex'] === 'woman' ? sum + weights[i]! : sum), 0);
    near(women, 4000, 1e-12);
    expect(replicates).toEqual([]);
    const again = survey({
      data: fromRows(rows.map((row, i) => ({ ...row, weight: weights[i]! }))),
      variables: own,
      ...design,
    });
    const calibrated = sample.calibrated({ method: 'poststratify', by: 'sex', totals });
    near((await again.mean('age')).rows[0]!.estimate, (await calibrated.mean('age')).rows[0]!.estimate!, 1e-13);
  });

  it('every kind has a question of the fluent interface', async () => {
    const logit = sample.glm({ where: { gt: ['income', 3000] } }, 'sex', 'age').with({ family: 'binomial' });
    const asked = [
      sample.margins(logit, 'sex', 'woman'),
      sample.waldTest(logit, 'sex'),
      sample.termTest(logit, 'age'),
      sample.compareModels({ small: sample.glm('income', 'sex'), large: sample.glm('income', 'sex', 'age') }),
      sample.gini('income').by('sex'),
      sample.shareRatio('income'),
      sample.poverty('income', 3000, 1),
      sample.relativePoverty('income'),
      sample.correlation('income', 'age'),
      sample.tTest('income', 'sex'),
      sample.tTest('age', 40),
      sample.rankTest('income', 'sex'),
      sample.contrast(sample.mean('age').by('sex'), {
        label: 'gap',
        terms: [
          { row: { by: { sex: 'man' } }, weight: 1 },
          { row: { by: { sex: 'woman' } }, weight: -1 },
        ],
      }),
      sample.weightFacts('income'),
      sample.degreesOfFreedom(),
      sample.multinomial('region', 'sex'),
    ];
    for (const question of asked) expect((await question).kind).toBe(question.spec.kind);
  });
});

describe('reading', () => {
  it('codes for no answer are missing, in numbers and categories, in every way of asking', async () => {
    const rows = [3, 5, 98, 7, 99, 2].map((y, i) => ({ w: 1, y, g: ['a', 'b', 'refused', 'a', 'b', 'a'][i]! }));
    const declared = {
      w: number,
      y: { ...number, missing: [98, 99] },
      g: { ...category, levels: ['a', 'b'], missing: ['refused'] },
    };
    const { results } = await estimate(
      {
        variables: declared,
        design: { weights: 'w' },
        domain: { ne: ['g', 'b'] },
        estimates: [
          { kind: 'mean', of: 'y' },
          { kind: 'mean', of: 'y', by: 'g' },
          { kind: 'quantile', of: 'y', probs: [1] },
        ],
      },
      fromRows(rows),
    );
    const figures = results.map((result) =>
      'rows' in result && Array.isArray(result.rows)
        ? result.rows.map((row) => (row as { estimate: number }).estimate)
        : result,
    );
    expect(figures).toEqual([[4], [4], [7]]);
  });

  it('imputed data sets are asked and pooled in one call', async () => {
    const rows = rowsOf('returnees.csv');
    const completed = [5000, 5500, 6200].map((fill) =>
      fromRows(rows.map((row) => ({ ...row, income: row['income'] ?? fill }))),
    );
    const result = await imputedSurvey({ data: completed, variables: own, ...design }).mean('income');
    const each = await Promise.all(
      completed.map((one) => survey({ data: one, variables: own, ...design }).mean('income')),
    );
    const estimates = each.map(({ rows: [row] }) => row!.estimate!);
    near(result.rows[0]!.estimate, estimates.reduce((a, b) => a + b, 0) / 3, 1e-13);
    expect(result.imputations).toBe(3);
    expect(result.rows[0]!.fmi).toBeGreaterThan(0);
    expect(() => imputedSurvey({ data: [data], variables: own, ...design })).toThrow('two');
    expect(Object.keys(variables).length).toBeGreaterThan(5);
  });
});

describe('small areas', () => {
  it('of equal precision without covariates are the closed form of James and Stein', () => {
    const y = [12, 15, 9, 20, 14, 17, 11];
    const se = 1.5;
    const { variance, areas, coefficients } = fayHerriot(
      y.map((estimate, i) => ({ label: `area ${i}`, estimate, se })),
    );
    const mean = y.reduce((a, b) => a + b, 0) / y.length;
    const spread = y.reduce((s, v) => s + (v - mean) ** 2, 0) / (y.length - 1);
    near(variance, spread - se ** 2, 1e-10);
    near(coefficients[0], mean, 1e-12);
    const weight = variance / spread;
    near(areas[3]!.estimate, weight * 20 + (1 - weight) * mean, 1e-10);
    const g3 = (se ** 4 / spread ** 3) * ((2 * spread ** 2) / y.length);
    near(areas[3]!.rmse ** 2, weight * se ** 2 + (1 - weight) ** 2 * (spread / y.length) + 2 * g3, 1e-9);
  });
  it('follow the regression where there is no direct estimate, and nothing else where areas do not differ', () => {
    const areas = Array.from({ length: 12 }, (_, i) => ({
      label: String(i),
      estimate: i === 5 ? null : 3 + 2 * i + (i % 2 ? 1e-3 : -1e-3),
      se: 1,
      x: [i],
    }));
    const { variance, areas: found } = fayHerriot(areas);
    expect(variance).toBe(0);
    expect(found[5]!.estimate).toBeCloseTo(13, 2);
    expect(found[5]!.direct).toBeNull();
    expect(() => fayHerriot(areas.slice(0, 3))).toThrow('areas');
  });
});
