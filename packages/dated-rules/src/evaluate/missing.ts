import { limits } from '../core/limits.ts';
import { type Truth, UNKNOWN } from '../core/truth.ts';
import type { Compiled } from '../compile/program.ts';
import { missingList, missingOf } from '../compile/reasons.ts';
import { widestOf } from './cases.ts';
import type { Open } from './open.ts';
import type { MissingFact } from './result.ts';
import { isKnown, type Run } from './run.ts';
import { atCorner, during, halves } from './split.ts';

/**
 * Variables that are facts and can change the answer.
 * @param rest what of the answer is open
 * @param differ two cases are known to differ: where one thing alone is open, it makes the difference
 */
export function decisive(
  compiled: Compiled,
  run: Run,
  open: Open,
  rest: (run: Run) => Truth,
  differ: boolean,
): number[] {
  const facts = open.variables.filter((variable) => isFact(compiled, variable));
  if (open.apart || (differ && open.variables.length === 1)) return facts;
  return facts.filter((variable) => matters(run, variable, open.variables, rest));
}

export const isFact = (compiled: Compiled, variable: number): boolean =>
  variable < compiled.naming.variables.length || variable >= compiled.variables;

/** The facts that would decide, in the order in which they were met. */
export function missingFacts(compiled: Compiled, run: Run, open: Open, variables: readonly number[]): MissingFact[] {
  const lists = open.lists.map((list) => missingList(compiled.naming.lists[list]!));
  return [...variables.map((variable) => missingOf(run, compiled.naming, variable)), ...lists];
}

/**
 * Whether, for some way of filling in the others, two values of a variable give different answers. Where the limit of cuts ends the search it
 * is taken to matter.
 */
export function matters(run: Run, variable: number, variables: readonly number[], truth: (run: Run) => Truth): boolean {
  const others = variables.filter((other) => other !== variable);
  const differs = (): boolean =>
    truth(run) === UNKNOWN &&
    atCorner(run, [variable], 'lo', () => truth(run)) !== atCorner(run, [variable], 'hi', () => truth(run));
  for (const side of ['lo', 'hi'] as const) if (atCorner(run, others, side, differs)) return true;
  let left: number = limits.splits;
  const search = (): boolean => {
    if (truth(run) !== UNKNOWN) return false;
    const next = widestOf(run, others);
    if (next === undefined && isKnown(run, variable)) return false;
    if (left-- <= 0) return true;
    if (next !== undefined) return halves(run, next).some((half) => during(run, next, half, search));
    return varies();
  };
  /** All others are filled in: whether the answer changes along the variable. */
  const varies = (): boolean => {
    const first = atCorner(run, [variable], 'lo', () => truth(run));
    const differ = (): boolean => {
      const now = truth(run);
      if (isKnown(run, variable)) return now !== first;
      if (now !== UNKNOWN) return now !== first;
      if (left-- <= 0) return true;
      return halves(run, variable).some((half) => during(run, variable, half, differ));
    };
    return differ();
  };
  return search();
}
