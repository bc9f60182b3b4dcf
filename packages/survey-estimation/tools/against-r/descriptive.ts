/** Random questions about means, totals, shares, ratios, quantiles, variances, tables and tests of independence. */
import { quantileRules } from '../../src/inference/quantile-rule.ts';
import type { Dice } from './dice.ts';
import { ask, byOf, CATEGORIES, measure, NUMERIC, type Question } from './parts.ts';

/**
 * Means, totals, shares, ratios, quantiles, variances and tables. With `adjust` the reference takes survey 4.1's variance for
 * the design effect of a total, another for its error: not asked.
 */
export function descriptive(dice: Dice, adjusted = false, replicates = false): Question[] {
  const vcov = dice.chance(0.5);
  const deff = dice.chance(0.4) ? { deff: dice.pick(['wor', 'wr']) } : {};
  const method = dice.pick(['wald', 'mean', 'logit', 'xlogit', 'beta', 'asin', 'wilson']);
  const rule = dice.pick(quantileRules);
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
      interval: dice.pick(['mean', 'beta', 'xlogit', 'asin', ...(replicates ? ['quantile', 'quantile'] : [])]),
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
