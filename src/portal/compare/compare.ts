import type { ComparisonCell } from './compare.contract.ts';

/** How a reproduced figure stands to the printed one. */
export type Reading = 'same' | 'rounded-twice' | 'about' | 'more-than' | 'within' | 'differs';

const round = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;

/** A figure rounded to one decimal more than print and then again, as some tables were made: 6.349 → 6.35 → 6.4. */
export const roundedTwice = (value: number, decimals: number): { first: number; second: number } => {
  const first = round(value, decimals + 1);
  return { first, second: round(Number((first * 10 ** decimals).toFixed(6)), 0) / 10 ** decimals };
};

/** Says why two figures that do not look alike agree, or that they do not. */
export function readingOf(cell: ComparisonCell): Reading {
  const { reproduced, published, decimals, statistic, agrees } = cell;
  if (!agrees || reproduced === null) return 'differs';
  if (statistic === 'percent_more_than') return 'more-than';
  if (round(reproduced, decimals) === published) return 'same';
  if (statistic === 'percent_about') return 'about';
  return roundedTwice(reproduced, decimals).second === published ? 'rounded-twice' : 'within';
}
