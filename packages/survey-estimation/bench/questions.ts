/** The questions of the benchmark: the same for every engine. */
import type { Variables } from '@dawra/survey-estimation';

export const variables: Variables = {
  stratum: { type: 'category' },
  psu: { type: 'number' },
  w: { type: 'number' },
  school: { type: 'category', levels: ['none', 'primary', 'secondary', 'vocational', 'tertiary'] },
  sex: { type: 'category', levels: ['woman', 'man'] },
  country: { type: 'category', levels: ['Algeria', 'Morocco', 'Tunisia'] },
  age: { type: 'category', levels: ['15-29', '30-44', '45-59', '60+'] },
  income: { type: 'number' },
  employed: { type: 'number' },
  years: { type: 'number' },
  area: { type: 'category' },
};

export const design = { strata: ['stratum'], clusters: ['psu'], weights: 'w', nest: true };

const rake = {
  method: 'rake',
  margins: [
    {
      by: 'sex',
      totals: [
        { sex: 'woman', total: 5e7 },
        { sex: 'man', total: 5e7 },
      ],
    },
    {
      by: 'country',
      totals: [
        { country: 'Algeria', total: 4e7 },
        { country: 'Morocco', total: 3.5e7 },
        { country: 'Tunisia', total: 2.5e7 },
      ],
    },
  ],
};

/** The same rows, each a cluster of its own. */
export const elements = { strata: ['stratum'], weights: 'w' };

export interface Step {
  readonly name: string;
  readonly spec: { readonly [key: string]: unknown };
}

const ask = (name: string, estimate: object, more: object = {}): Step => ({
  name,
  spec: { variables, design, ...more, estimates: [estimate] },
});
const shares = { kind: 'proportion', of: 'school', vcov: true };

const logisticOfNumbers = { kind: 'glm', family: 'binomial', response: 'employed', terms: ['income', 'years'] };

export const steps: readonly Step[] = [
  ask('design', { kind: 'degf' }),
  ask('proportions', shares),
  ask('proportions x 3 domains', { ...shares, by: ['country'] }),
  ask('total', { kind: 'total', of: ['income'] }),
  ask('Rao-Scott F', { kind: 'crosstabTest', rows: 'school', columns: 'sex' }),
  ask('5 quantiles', { kind: 'quantile', of: 'income', probs: [0.1, 0.25, 0.5, 0.75, 0.9] }),
  ask('logistic', {
    kind: 'glm',
    family: 'binomial',
    response: 'employed',
    terms: ['school', 'sex', 'country', 'age'],
  }),
  ask('rake + shares', shares, { calibration: [rake] }),
  ask(
    'bootstrap 500',
    { kind: 'proportion', of: 'school', by: ['sex', 'country'] },
    { design: { ...design, replicates: { type: 'bootstrap', count: 500 } } },
  ),
  ask('elements: mean', { kind: 'mean', of: ['income'] }, { design: elements }),
  ask('elements: proportions', shares, { design: elements }),
  ask('elements: ratio', { kind: 'ratio', numerator: 'income', denominator: 'years' }, { design: elements }),
  ask('elements: logistic, two numbers', logisticOfNumbers, { design: elements }),
  ask('logistic, two numbers', logisticOfNumbers),
  ask('mean in 200 groups', { kind: 'mean', of: ['income'], by: ['area'] }),
];

/** Many groups: what is asked of files of few rows and many areas. */
export const groupSteps: readonly Step[] = [ask('mean in each area', { kind: 'mean', of: ['income'], by: ['area'] })];
