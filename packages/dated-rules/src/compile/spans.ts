import { wholeMonths, wholeYears } from '../calendar/duration.ts';
import { whole } from '../number/rational.ts';
import { merged } from './meta.ts';
import type { NumberNode } from './nodes.ts';
import type { Part } from './part.ts';

const counts = { days: (from: number, to: number): number => to - from, months: wholeMonths, years: wholeYears };

/** Nights from one date to another, or whole months or years; below zero where the second is earlier. */
export function elapsedNode(unit: keyof typeof counts) {
  return (part: Part): NumberNode => {
    const between = part.has([unit]).part(unit, ['from', 'to']);
    const [from, to] = [between.date('from'), between.date('to')];
    const end = unit === 'days' ? 'last-day' : part.c.endOfMonth(part.place);
    const count = counts[unit];
    return {
      ...merged([from, to], part.place),
      unit,
      digits: 8,
      decimal: true,
      value: (run) => ({
        lo: whole(count(from.hi(run), to.lo(run), end)),
        hi: whole(count(from.lo(run), to.hi(run), end)),
      }),
    };
  };
}
