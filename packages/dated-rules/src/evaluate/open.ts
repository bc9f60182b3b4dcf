import type { Test, ConditionNode } from '../compile/nodes.ts';
import type { Compiled } from '../compile/program.ts';
import { isKnown, type Run } from './run.ts';

/** A test that keeps the answer open, where it stands. */
export interface OpenTest {
  readonly test: Test;
  readonly item: number;
  /** The variables it reads that are not known; what is read twice stands twice. */
  readonly variables: readonly number[];
}

/** What keeps an answer open. */
export interface Open {
  readonly tests: readonly OpenTest[];
  /** Facts and choices of source that are not known, in the order in which they were met. */
  readonly variables: readonly number[];
  /** Lists of which more entries may exist. */
  readonly lists: readonly number[];
  /** No unknown is read twice and every test is exact: then unknown means that both answers are possible. */
  readonly simple: boolean;
  /** No test reads two unknowns either: then each of them matters. */
  readonly apart: boolean;
}

export function whatIsOpen(compiled: Compiled, run: Run, node: ConditionNode = compiled.answer): Open {
  const tests: OpenTest[] = [];
  const counts = new Map<number, number>();
  const lists = new Set<number>();
  let simple = true;
  node.open(run, (test) => {
    const variables = variablesOf(run, compiled, test).filter((variable) => !isKnown(run, variable));
    for (const variable of variables) counts.set(variable, (counts.get(variable) ?? 0) + 1);
    for (const list of test.lists) if (run.lists[list]!.open) lists.add(list);
    simple &&= test.exact && test.dated.every((dated) => /one|conflict/.test(dated.on(run.asOf).state));
    tests.push({ test, item: run.item, variables });
  });
  simple &&= [...counts.values()].every((times) => times === 1);
  const apart = simple && tests.every((one) => one.variables.length < 2);
  return { tests, variables: [...counts.keys()], lists: [...lists], simple, apart };
}

function variablesOf(run: Run, { naming }: Compiled, { reads, lists }: Test): number[] {
  const single = reads.map((read) => (read >= 0 ? read : run.item - 1 - read));
  const entries = lists.flatMap((list) =>
    run.lists[list]!.bases.flatMap((base) => naming.lists[list]!.fields.map((_, j) => base + j)),
  );
  return [...single, ...entries];
}

/** Evaluates a test where it stands. */
export function truthOf(run: Run, { test, item }: OpenTest): ReturnType<Test['truth']> {
  const before = run.item;
  run.item = item;
  const truth = test.truth(run);
  run.item = before;
  return truth;
}
