/** What random questions are made of: columns, conditions, groups, confidence. */
import type { Dice } from './dice.ts';

export type Question = { readonly kind: string; readonly [key: string]: unknown };

export const NUMERIC = ['y', 'x', 'age', 'gain'];
export const CATEGORIES = ['sex', 'school', 'area'];

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
      { not: { missing: 'y' } },
      { ge: ['age', 30] },
    ]);
  if (depth > 1 || dice.chance(0.6)) return simple();
  const parts = [randomCondition(dice, depth + 1), randomCondition(dice, depth + 1)];
  return dice.pick([{ and: parts }, { or: parts }, { not: parts[0] }, { or: [parts[0], { not: parts[1] }] }]);
}

export const byOf = (dice: Dice) =>
  dice.pick([
    {},
    {},
    { by: ['sex'] },
    { by: ['area'] },
    { by: ['k'] },
    { by: ['sex', 'area'] },
    { by: ['k', 'school'] },
  ]);

export const ask = (dice: Dice, p = 0.15) =>
  dice.chance(p)
    ? { confidence: { level: dice.pick([0.8, 0.9, 0.99]), df: dice.pick(['used', 'design', 'infinite', 7]) } }
    : {};

export const measure = (dice: Dice) =>
  dice.pick<unknown>([
    ...NUMERIC,
    { column: 'school', level: 'more' },
    { where: { gt: ['age', 40] }, label: 'old' },
    'e',
  ]);
