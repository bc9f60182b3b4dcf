import { type Truth, UNKNOWN, not } from '../core/truth.ts';
import type { Reason } from '../evaluate/result.ts';
import type { Run } from '../evaluate/run.ts';
import { eachEntry } from './entries.ts';
import { type Joint, joinedReason } from './join.ts';
import { bare, overEntries } from './meta.ts';
import type { ConditionNode, Test } from './nodes.ts';
import type { Part } from './part.ts';

/** A condition on all, or on any, of the entries of a list. Where more entries may exist, only what decides alone decides. */
export function quantifiedNode(joint: Joint, each: Part): ConditionNode {
  const list = each.c.list(each.get('in'), each.at('in'));
  const where = each.c.within(list, () => each.condition('where'));
  const more: Test = { ...bare, lists: [list.index], exact: false, truth: () => UNKNOWN };
  const truth = (run: Run): Truth => {
    const { bases, open } = run.lists[list.index]!;
    const before = run.item;
    let found: Truth = open ? UNKNOWN : not(joint.decides);
    for (const base of bases) {
      run.item = base;
      const one = where.truth(run);
      if (one !== joint.decides && one !== UNKNOWN) continue;
      found = one;
      if (one === joint.decides) break;
    }
    run.item = before;
    return found;
  };
  return {
    ...overEntries(where, list.index, each.place),
    truth,
    rest: () => truth,
    reason(run, around) {
      const reasons: Reason[] = [];
      eachEntry(run, list.index, (entry) => {
        const because = where.reason(run, around);
        reasons.push({
          kind: 'entry',
          name: `${list.name}[${entry}]`,
          label: list.label,
          answer: because.answer,
          citations: around,
          because: [because],
        });
      });
      const joined = joinedReason(joint, reasons, run, around, run.lists[list.index]!.open);
      return { ...joined, facts: [{ fact: list.name, label: list.label }] };
    },
    open(run, visit) {
      if (truth(run) !== UNKNOWN) return;
      if (run.lists[list.index]!.open) visit(more);
      eachEntry(run, list.index, () => where.open(run, visit));
    },
  };
}
