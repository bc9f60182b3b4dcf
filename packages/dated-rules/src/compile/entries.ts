import { type JsonObject, within, wordsOf } from '../core/json.ts';
import { limits } from '../core/limits.ts';
import { refuse } from '../core/refusal.ts';
import { NO, YES } from '../core/truth.ts';
import type { Run } from '../evaluate/run.ts';
import { type Range, anyNumber, hull, pointOf, sum } from '../number/range.ts';
import { ZERO, whole } from '../number/rational.ts';
import type { Compiler } from './compiler.ts';
import { merged, overEntries } from './meta.ts';
import type { NumberNode } from './nodes.ts';

/** Looks at every entry of a list in turn. */
export function eachEntry(run: Run, list: number, look: (entry: number) => void): void {
  const before = run.item;
  const { bases } = run.lists[list]!;
  for (let i = 0; i < bases.length; i++) {
    run.item = bases[i]!;
    look(i);
  }
  run.item = before;
}

/** How many entries meet a condition; at least those that do, where more entries may exist. */
export function countNode(c: Compiler, term: JsonObject, place: string): NumberNode {
  const here = within(place, 'count');
  const each = wordsOf(wordsOf(term, place, ['count']).count, here, ['in', 'where']);
  const list = c.list(each.in!, within(here, 'in'));
  const where = c.within(list, () => c.condition(each.where!, within(here, 'where')));
  return {
    ...overEntries(where, list.index, place),
    unit: '',
    digits: 8,
    decimal: true,
    value(run) {
      let [sure, open] = [0, 0];
      eachEntry(run, list.index, () => {
        const truth = where.truth(run);
        if (truth === YES) sure++;
        else if (truth !== NO) open++;
      });
      const lo = whole(sure);
      if (run.lists[list.index]!.open) return { lo, hi: undefined };
      return { lo, hi: open ? whole(sure + open) : lo };
    },
  };
}

/** A number added up over the entries that meet a condition, or over all. */
export function sumNode(c: Compiler, term: JsonObject, place: string): NumberNode {
  const here = within(place, 'sum');
  const each = wordsOf(wordsOf(term, place, ['sum']).sum, here, ['in', 'of'], ['where']);
  const list = c.list(each.in!, within(here, 'in'));
  const [of, where] = c.within(list, () => [
    c.number(each.of!, within(here, 'of')),
    each.where === undefined ? undefined : c.condition(each.where, within(here, 'where')),
  ]);
  if (!of.decimal) refuse('too-large', within(here, 'of'), 'fractions are rounded before they are added up');
  const meta = overEntries(merged(where ? [of, where] : [of], place), list.index, place);
  return {
    ...meta,
    unit: of.unit,
    digits: of.digits + String(limits.items).length,
    decimal: true,
    value(run) {
      if (run.lists[list.index]!.open) return anyNumber;
      let total: Range = pointOf(ZERO);
      eachEntry(run, list.index, () => {
        const truth = where ? where.truth(run) : YES;
        if (truth === NO) return;
        const value = of.value(run);
        total = sum(total, truth === YES ? value : hull(value, pointOf(ZERO)));
      });
      return total;
    },
  };
}
