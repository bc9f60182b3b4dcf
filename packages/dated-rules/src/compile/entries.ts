import { limits } from '../core/limits.ts';
import { refuse } from '../core/refusal.ts';
import { NO, YES } from '../core/truth.ts';
import type { Run } from '../evaluate/run.ts';
import { type Range, anyNumber, hull, pointOf, sum } from '../number/range.ts';
import { ZERO, whole } from '../number/rational.ts';
import { merged, overEntries } from './meta.ts';
import type { NumberNode } from './nodes.ts';
import type { Part } from './part.ts';

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
export function countNode(part: Part): NumberNode {
  const each = part.has(['count']).part('count', ['in', 'where']);
  const { index, where } = entriesOf(each);
  return {
    ...overEntries(where!, index, part.place),
    unit: '',
    digits: 8,
    decimal: true,
    value(run) {
      let [sure, open] = [0, 0];
      eachEntry(run, index, () => {
        const truth = where!.truth(run);
        if (truth === YES) sure++;
        else if (truth !== NO) open++;
      });
      const lo = whole(sure);
      if (run.lists[index]!.open) return { lo, hi: undefined };
      return { lo, hi: open ? whole(sure + open) : lo };
    },
  };
}

/** The list of a part, and its condition on the entries. */
function entriesOf(each: Part) {
  const list = each.c.list(each.get('in'), each.at('in'));
  const where = each.json.where === undefined ? undefined : each.c.within(list, () => each.condition('where'));
  return { list, index: list.index, where };
}

/** A number added up over the entries that meet a condition, or over all. */
export function sumNode(part: Part): NumberNode {
  const each = part.has(['sum']).part('sum', ['in', 'of'], ['where']);
  const { list, index, where } = entriesOf(each);
  const of = each.c.within(list, () => each.number('of'));
  if (!of.decimal) refuse('too-large', each.at('of'), 'fractions are rounded before they are added up');
  return {
    ...overEntries(merged(where ? [of, where] : [of], part.place), index, part.place),
    unit: of.unit,
    digits: of.digits + String(limits.items).length,
    decimal: true,
    value(run) {
      if (run.lists[index]!.open) return anyNumber;
      let total: Range = pointOf(ZERO);
      eachEntry(run, index, () => {
        const truth = where ? where.truth(run) : YES;
        if (truth === NO) return;
        const value = of.value(run);
        total = sum(total, truth === YES ? value : hull(value, pointOf(ZERO)));
      });
      return total;
    },
  };
}
