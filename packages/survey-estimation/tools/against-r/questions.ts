/** Random questions of every kind that the format has in common with R. */
import type { Dice } from './dice.ts';

type Question = { readonly kind: string; readonly [key: string]: unknown };

const NUMERIC = ['y', 'x', 'age', 'gain'];
const CATEGORIES = ['sex', 'school', 'area'];

/** A condition, often a simple one. */
export function randomCondition(dice: Dice, depth = 0): object {
  const simple = () =>
    dice.pick([
      { eq: ['sex', 'woman'] },
      { ne: ['area', 'south'] },
      { in: ['school', ['none', 'more']] },
      { gt: ['x', 5] },
      { le: ['age', 55] },
      { ge: ['y', 80] },
      { lt: ['k', 3] },
      { missing: 'school' },
      { ge: ['age', 30] },
    ]);
  if (depth > 1 || dice.chance(0.6)) return simple();
  const parts = [randomCondition(dice, depth + 1), randomCondition(dice, depth + 1)];
  return dice.pick([{ and: parts }, { or: parts }, { not: parts[0] }, { or: [parts[0], { not: parts[1] }] }]);
}

const byOf = (dice: Dice) =>
  dice.pick([
    {},
    {},
    { by: ['sex'] },
    { by: ['area'] },
    { by: ['k'] },
    { by: ['sex', 'area'] },
    { by: ['k', 'school'] },
  ]);

const ask = (dice: Dice, p = 0.15) =>
  dice.chance(p)
    ? { confidence: { level: dice.pick([0.8, 0.9, 0.99]), df: dice.pick(['used', 'design', 'infinite', 7]) } }
    : {};

const measure = (dice: Dice) =>
  dice.pick<unknown>([
    ...NUMERIC,
    { column: 'school', level: 'more' },
    { where: { gt: ['age', 40] }, label: 'old' },
    'e',
  ]);

const terms = (dice: Dice) =>
  dice.pick<unknown[]>([
    ['x'],
    ['sex', 'x'],
    ['area', 'age'],
    [{ column: 'area', reference: 'south' }, 'x', 'sex'],
    ['sex', 'x', { interaction: ['sex', 'x'] }],
    ['sex', 'area', { interaction: ['sex', 'area'] }],
    ['x', 'age', { interaction: ['x', 'age'] }],
  ]);

/**
 * Means, totals, shares, ratios, quantiles, variances and tables. With `adjust` the reference takes survey 4.1's variance for
 * the design effect of a total, another for its error: not asked.
 */
export function descriptive(dice: Dice, adjusted = false): Question[] {
  const vcov = dice.chance(0.5);
  const deff = dice.chance(0.4) ? { deff: dice.pick(['wor', 'wr']) } : {};
  const method = dice.pick(['wald', 'mean', 'logit', 'xlogit', 'beta', 'asin', 'wilson']);
  const rule = dice.pick([
    'math',
    'school',
    'shahvaish',
    'hf1',
    'hf2',
    'hf3',
    'hf4',
    'hf5',
    'hf6',
    'hf7',
    'hf8',
    'hf9',
  ]);
  const between = dice.pick([
    { by: ['sex'], between: [{ sex: 'man' }, { sex: 'woman' }] },
    { by: ['area'], between: [{ area: 'north' }, { area: 'south' }] },
  ]);
  const inner = { kind: dice.pick(['mean', 'total', 'proportion']), of: [dice.pick(['x', 'e', 'y'])], by: between.by };
  return [
    { kind: 'mean', of: dice.some(NUMERIC), ...byOf(dice), ...deff, vcov, ...ask(dice) },
    { kind: 'mean', of: [measure(dice)], ...byOf(dice), ...ask(dice) },
    { kind: 'total', of: [measure(dice), 'o'], ...byOf(dice), ...(adjusted ? {} : deff), vcov, ...ask(dice) },
    {
      kind: 'proportion',
      of: dice.pick(CATEGORIES),
      ...byOf(dice),
      vcov,
      confidence: { method, ...(ask(dice, 0.3).confidence ?? {}) },
    },
    {
      kind: 'ratio',
      numerator: measure(dice),
      denominator: dice.pick(['x', 'age', 'gain']),
      ...byOf(dice),
      vcov,
      ...ask(dice),
    },
    { kind: 'variance', of: dice.some(NUMERIC), ...byOf(dice), ...ask(dice) },
    {
      kind: 'quantile',
      of: dice.pick([...NUMERIC, 't']),
      probs: [0.05, 0.25, 0.5, Number((0.3 + 0.1 * dice.uniform()).toFixed(3)), 0.98],
      rule,
      interval: dice.pick(['mean', 'beta', 'xlogit', 'asin']),
      ...dice.pick([{}, {}, { by: ['sex'] }, { by: ['area', 'sex'] }]),
      ...ask(dice),
    },
    {
      kind: 'table',
      rows: dice.pick(['sex', 'school']),
      columns: 'area',
      percent: dice.pick(['total', 'row', 'column', 'count']),
      ...ask(dice),
    },
    {
      kind: 'crosstabTest',
      rows: 'sex',
      columns: dice.pick(['school', 'area']),
      statistic: dice.pick(['F', 'Chisq', 'Wald', 'adjWald']),
    },
    { kind: 'crosstabTest', rows: 'school', columns: 'area', statistic: dice.pick(['F', 'Chisq', 'Wald', 'adjWald']) },
    { kind: 'difference', of: inner, between: between.between, vcov },
    {
      kind: 'contrast',
      of: { kind: 'mean', of: ['x'], by: ['area'] },
      contrasts: [
        {
          label: 'c',
          terms: [
            { row: { by: { area: 'north' } }, weight: 1 },
            { row: { by: { area: 'south' } }, weight: -0.5 },
            { row: { by: { area: 'west' } }, weight: -0.5 },
          ],
        },
      ],
    },
    { kind: 'degf', ...ask(dice) },
    { kind: 'weights', rows: [1, 2] },
  ];
}

/** Models and survival curves of the fixtures' format. */
export function models(dice: Dice): Question[] {
  const vcov = dice.chance(0.5);
  const family = dice.pick([
    { family: 'gaussian', response: 'y' },
    { family: 'gaussian', link: 'log', response: 'gain' },
    { family: 'poisson', response: 'k' },
    { family: 'gamma', response: 'gain' },
  ]);
  const binary = { kind: 'glm', family: 'binomial', link: dice.pick(['logit', 'probit', 'cloglog']) } as const;
  const tested = dice.pick([
    { kind: 'glm', response: 'y', terms: ['area', 'x', 'sex'] },
    { kind: 'glm', family: 'binomial', response: 'b', terms: ['area', 'x', 'sex'] },
    { kind: 'cox', time: 't', event: 'e', terms: ['area', 'x', 'sex'] },
    { kind: 'ordinal', response: 'school', terms: ['area', 'x', 'sex'] },
  ]);
  return [
    { kind: 'glm', ...family, terms: terms(dice), vcov, ...(dice.chance(0.2) ? { offset: 'o' } : {}), ...ask(dice) },
    { ...binary, response: dice.pick(['e', 'b']), terms: terms(dice), vcov, ...ask(dice) },
    { kind: 'glm', response: 'x', terms: ['age', 'sex'], intercept: false },
    {
      kind: 'cox',
      time: 't',
      event: 'e',
      terms: terms(dice),
      ties: dice.pick(['efron', 'breslow']),
      vcov,
      ...ask(dice),
    },
    {
      kind: 'ordinal',
      link: dice.pick(['logit', 'probit']),
      response: 'school',
      terms: dice.pick([['x'], ['x', 'sex'], ['age', 'area']]),
      vcov,
    },
    { kind: 'waldTest', model: tested, terms: dice.pick([['area'], ['x'], ['area', 'x'], ['sex']]) },
    {
      kind: 'km',
      time: 't',
      event: 'e',
      at: [0.5, 2, 5, 9, 12],
      ...dice.pick([{}, { by: ['sex'] }]),
      estimator: dice.pick(['nelson-aalen', 'nelson-aalen', 'product-limit']),
      ...ask(dice),
    },
  ];
}

/** Questions that the fixtures do not ask but R answers. */
export function further(dice: Dice): Question[] {
  const glm = dice.pick([
    { response: 'y' },
    { family: 'binomial', response: 'b' },
    { family: 'poisson', response: 'k' },
  ]);
  const linked = dice.pick([
    { family: 'quasibinomial', response: 'e' },
    { family: 'quasipoisson', response: 'k' },
    { family: 'binomial', link: 'cauchit', response: 'b' },
    { family: 'gamma', link: 'inverse', response: 'gain' },
    { family: 'inverse-gaussian', link: 'log', response: 'gain' },
    { family: 'poisson', link: 'sqrt', response: 'k' },
    { family: 'poisson', link: 'identity', response: 'k' },
  ]);
  const shares = ['north', 'south', 'west'].map((area) => ({ levels: { area }, share: 0.1 + dice.uniform() }));
  return [
    { kind: 'glm', ...linked, terms: dice.pick([['x'], ['sex'], ['area', 'age']]) },
    {
      kind: 'termTest',
      model: { kind: 'glm', ...glm, terms: ['area', 'x', 'sex'] },
      terms: dice.pick([['area'], ['x', 'sex'], ['sex']]),
    },
    {
      kind: 'compareModels',
      models: [
        { label: 'small', model: { kind: 'glm', ...glm, terms: ['x'] } },
        { label: 'large', model: { kind: 'glm', ...glm, terms: ['x', 'area'] } },
      ],
    },
    { kind: 'multinomial', response: 'school', terms: dice.pick([['x'], ['sex', 'age']]) },
    { kind: 'tTest', of: dice.pick(['y', 'x', 'e']), by: 'sex' },
    { kind: 'tTest', of: 'x', mean: 7 },
    {
      kind: 'rankTest',
      of: 'u',
      by: dice.pick(['sex', 'area']),
      score: dice.pick(['wilcoxon', 'vanDerWaerden', 'median']),
    },
    {
      kind: 'logrankTest',
      time: 't',
      event: 'e',
      by: dice.pick(['sex', 'area']),
      rho: dice.pick([0, 1]),
      gamma: dice.pick([0, 1]),
    },
    { kind: 'correlation', of: dice.some(NUMERIC, 2) },
    { kind: 'standardised', of: ['x'], over: ['area'], shares },
  ];
}
