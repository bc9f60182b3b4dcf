/** Random questions about models and survival curves. */
import type { Dice } from './dice.ts';
import { ask, NUMERIC, type Question } from './parts.ts';

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
    { kind: 'margins', model: { kind: 'glm', ...glm, terms: ['x', 'area', 'sex'] }, of: 'area' },
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
