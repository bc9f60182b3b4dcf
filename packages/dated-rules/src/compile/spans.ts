import { wholeMonths, wholeYears } from '../calendar/duration.ts';
import { type JsonObject, within, wordsOf } from '../core/json.ts';
import { whole } from '../number/rational.ts';
import type { Compiler } from './compiler.ts';
import { merged } from './meta.ts';
import type { NumberNode } from './nodes.ts';

/** Nights from one date to another, or whole months or years; below zero where the second is earlier. */
export function elapsedNode(unit: 'days' | 'months' | 'years') {
  return (c: Compiler, term: JsonObject, place: string): NumberNode => {
    const here = within(place, unit);
    const between = wordsOf(wordsOf(term, place, [unit])[unit], here, ['from', 'to']);
    const [from, to] = [c.date(between.from!, within(here, 'from')), c.date(between.to!, within(here, 'to'))];
    const end = unit === 'days' ? 'last-day' : c.endOfMonth(place);
    const count =
      unit === 'days'
        ? (a: number, b: number): number => b - a
        : unit === 'months'
          ? (a: number, b: number): number => wholeMonths(a, b, end)
          : (a: number, b: number): number => wholeYears(a, b, end);
    return {
      ...merged([from, to], place),
      unit,
      digits: 8,
      decimal: true,
      value: (run) => ({ lo: whole(count(from.hi(run), to.lo(run))), hi: whole(count(from.lo(run), to.hi(run))) }),
    };
  };
}
