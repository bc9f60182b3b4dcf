import { limits } from '../core/limits.ts';
import { type Truth, UNKNOWN } from '../core/truth.ts';
import type { Compiled } from '../compile/program.ts';
import { missingList, missingOf } from '../compile/reasons.ts';
import { type Budget, widestOf } from './cases.ts';
import type { Open } from './open.ts';
import type { MissingFact } from './result.ts';
import { isKnown, type Run } from './run.ts';
import { atCorner, during, halves } from './split.ts';

/**
 * Variables that are facts and can change the answer, in the order of the rule set.
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
  const facts = open.variables.filter((variable) => isFact(compiled, variable)).sort((a, b) => a - b);
  const budget = { left: 2 * compiled.splits };
  if (open.apart || (differ && open.variables.length === 1)) return facts;
  return facts.filter((variable) => matters(run, variable, open.variables, rest, budget));
}

export const isFact = (compiled: Compiled, variable: number): boolean =>
  variable < compiled.naming.variables.length || variable >= compiled.variables;

/** The facts that would decide, in the order of the rule set. */
export function missingFacts(compiled: Compiled, run: Run, open: Open, variables: readonly number[]): MissingFact[] {
  const lists = open.lists.map((list) => missingList(compiled.naming.lists[list]!));
  return [...variables.map((variable) => missingOf(run, compiled.naming, variable)), ...lists];
}

/**
 * Whether, for some way of filling in the others, two values of a variable give different answers. Where the limit of cuts ends the search it
 * is taken to matter.
 */
export function matters(
  run: Run,
  variable: number,
  variables: readonly number[],
  truth: (run: Run) => Truth,
  budget: Budget,
): boolean {
  if (budget.left-- <= 0) return true;
  const others = variables.filter((other) => other !== variable);
  const differs = (): boolean =>
    truth(run) === UNKNOWN &&
    atCorner(run, [variable], 'lo', () => truth(run)) !== atCorner(run, [variable], 'hi', () => truth(run));
  for (const side of ['lo', 'hi'] as const) if (atCorner(run, others, side, differs)) return true;
  /** One search alone goes no deeper than the stack. */
  let left: number = limits.splits;
  const isSpent = (): boolean => left-- <= 0 || budget.left-- <= 0;
  const search = (): boolean => {
    if (truth(run) !== UNKNOWN) return false;
    const next = widestOf(run, others);
    if (next === undefined && isKnown(run, variable)) return false;
    if (isSpent()) return true;
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
      if (isSpent()) return true;
      return halves(run, variable).some((half) => during(run, variable, half, differ));
    };
    return differ();
  };
  return search();
}
