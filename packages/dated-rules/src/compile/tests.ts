import { type Truth, truthWords } from '../core/truth.ts';
import type { Run } from '../evaluate/run.ts';
import { type Meta } from './meta.ts';
import type { ConditionNode } from './nodes.ts';
import { type Naming, factsOf, sourcesOf } from './reasons.ts';

/** A single test: it is either decided or keeps what is around it open. */
export function testNode(naming: Naming, meta: Meta, truth: (run: Run) => Truth): ConditionNode {
  const node: ConditionNode = {
    ...meta,
    truth,
    rest: () => truth,
    reason(run, around) {
      const answer = truthWords[truth(run)];
      const facts = factsOf(run, naming, meta);
      const { citations, parameters } = sourcesOf(run, meta, around);
      return parameters.length
        ? { kind: 'test', answer, facts, parameters, citations, because: [] }
        : { kind: 'test', answer, facts, citations, because: [] };
    },
    open: (run, visit) => {
      if (truth(run) === 2) visit(node);
    },
  };
  return node;
}
