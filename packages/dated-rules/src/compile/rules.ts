import { type Truth, UNKNOWN, agreed, truthWords } from '../core/truth.ts';
import type { Reason } from '../evaluate/result.ts';
import type { Run } from '../evaluate/run.ts';
import { possible } from '../evaluate/possible.ts';
import type { Citation } from '../model/citation.ts';
import type { Dated } from './dated.ts';
import { bare, merged } from './meta.ts';
import type { ConditionNode, Test } from './nodes.ts';

/** A rule as it holds on the date of the evaluation, with its name, its label and its sources among the reasons. */
export function ruleNode(dated: Dated<ConditionNode>, place: string): ConditionNode {
  const nodes = dated.alternatives.map(({ node }) => node);
  const truth = (run: Run): Truth => {
    const indices = possible(run, dated);
    if (!indices) return UNKNOWN;
    let found = nodes[indices[0]!]!.truth(run);
    for (let i = 1; i < indices.length; i++) found = agreed(found, nodes[indices[i]!]!.truth(run));
    return found;
  };
  const single = nodes.length === 1 ? nodes[0]! : undefined;
  const reading: Test = { ...bare, reads: dated.variable < 0 ? [] : [dated.variable], truth };
  return {
    ...merged([...nodes, reading, { ...bare, dated: [dated] }], place),
    truth,
    reason(run): Reason {
      const indices = possible(run, dated) ?? [];
      const citations = citationsOf(dated, dated.on(run.asOf), indices);
      const because = indices.map((i) => nodes[i]!.reason(run, dated.alternatives[i]!.citations));
      const [first] = because;
      const answer =
        first && because.every((reason) => reason.answer === first.answer) ? first.answer : truthWords[UNKNOWN];
      return { kind: 'rule', name: dated.name, label: dated.label, answer, citations, because };
    },
    rest(run) {
      const indices = possible(run, dated);
      return indices?.length === 1 ? nodes[indices[0]!]!.rest(run) : truth;
    },
    open(run, visit) {
      const indices = possible(run, dated);
      if (!indices) return;
      if (single) return single.open(run, visit);
      if (new Set(indices.map((i) => nodes[i]!.truth(run))).size > 1) visit(reading);
      for (const i of indices) nodes[i]!.open(run, visit);
    },
  };
}

/** The sources of what is in force; where nothing is known to be, of all that is written. */
function citationsOf(
  dated: Dated<unknown>,
  inForce: { indices: readonly number[] },
  indices: readonly number[],
): readonly Citation[] {
  if (indices.length === 1) return dated.alternatives[indices[0]!]!.citations;
  const held = indices.length
    ? indices
    : inForce.indices.length
      ? inForce.indices
      : dated.alternatives.map((_, i) => i);
  return [...new Set(held.flatMap((i) => dated.alternatives[i]!.citations))];
}
