import { refuse } from '../core/refusal.ts';

/** The unit that all have; a decimal that is written down (undefined) goes with any. Refuses different ones. */
export function sameUnit(units: readonly (string | undefined)[], place: string): string | undefined {
  const found = [...new Set(units.filter((unit) => unit !== undefined))];
  if (found.length > 1)
    refuse(
      'unit-mismatch',
      place,
      `${found.map((unit) => (unit === '' ? 'a plain number' : `"${unit}"`)).join(' and ')} do not go together`,
    );
  return found[0];
}

/** The unit of a product: at most one of its parts has one. */
export function productUnit(units: readonly (string | undefined)[], place: string): string | undefined {
  const found = units.filter((unit) => unit !== undefined && unit !== '');
  if (found.length > 1)
    refuse('unit-mismatch', place, `a product of ${found.map((unit) => `"${unit}"`).join(' and ')}`);
  return found[0] ?? (units.includes('') ? '' : undefined);
}

export function quotientUnit(above: string | undefined, below: string | undefined, place: string): string | undefined {
  if (below === undefined || below === '') return above;
  if (above === below) return '';
  return refuse('unit-mismatch', place, `a plain number or "${above}" divided by "${below}"`);
}
