import { exactDay } from '../calendar/precision.ts';
import { limits } from '../core/limits.ts';
import { type Truth, UNKNOWN, YES } from '../core/truth.ts';
import { missingOf } from '../compile/reasons.ts';
import type { Compiled } from '../compile/program.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { type Budget, everyCase } from './cases.ts';
import { compiledOf, validityOn } from './evaluate.ts';
import { decisive, missingFacts } from './missing.ts';
import { type Open, type OpenTest, truthOf, whatIsOpen } from './open.ts';
import { type Facts, readFacts } from './read-facts.ts';
import type { MissingFact } from './result.ts';
import { isKnown, type Run } from './run.ts';
import { during, halves } from './split.ts';

export interface Question extends MissingFact {
  /** Of the kinds of answer to this question, the share after which the whole is decided: 0 to 1. */
  readonly decides: number;
}

/**
 * The fact to ask for next: the one of the missing facts that decides most.
 *
 * Values of a fact between which no open test can tell are one kind of answer (before the limit, after it; one code or another). A fact
 * *decides* the share of its kinds of answer after which the whole is yes or no, with everything else as little known as it is. The largest
 * share is asked first; of equal ones the fact that more open tests read; of equal ones the one that the rule set names first.
 * @returns undefined where nothing is missing that would decide
 */
export function nextQuestion(ruleSet: RuleSet | Compiled, facts: Facts, asOf: string): Question | undefined {
  const compiled = compiledOf(ruleSet);
  const day = exactDay(asOf, '/asOf');
  const run = readFacts(compiled, facts, day);
  if (validityOn(compiled, day).truth !== YES || compiled.answer.truth(run) !== UNKNOWN) return undefined;
  const open = whatIsOpen(compiled, run);
  const rest = compiled.answer.rest(run);
  const cases = open.simple ? undefined : everyCase(run, open.variables, rest, { left: compiled.splits });
  if (cases && cases.truth !== UNKNOWN) return undefined;
  const variables = decisive(compiled, run, open, rest, cases?.differ ?? true);
  const budget = { left: 4 * compiled.splits };
  const tests = byVariable(open);
  const ranked = variables
    .map((variable) => {
      const read = tests.get(variable)!;
      return { variable, decides: share(run, open, variable, read, rest, budget), read: read.length };
    })
    .sort((a, b) => b.decides - a.decides || b.read - a.read || a.variable - b.variable);
  const [best] = ranked;
  if (best) return { ...missingOf(run, compiled.naming, best.variable), decides: best.decides };
  const [list] = missingFacts(compiled, run, open, []);
  return list && { ...list, decides: 0 };
}

/** The open tests that read each variable. */
function byVariable({ tests }: Open): Map<number, OpenTest[]> {
  const found = new Map<number, OpenTest[]>();
  for (const test of tests)
    for (const variable of new Set(test.variables)) {
      const read = found.get(variable);
      if (read) read.push(test);
      else found.set(variable, [test]);
    }
  return found;
}

/** Of the kinds of answer the share that decides; those that the budget leaves unseen do not. */
function share(
  run: Run,
  open: Open,
  variable: number,
  tests: readonly OpenTest[],
  rest: (run: Run) => Truth,
  budget: Budget,
): number {
  const alone = tests.filter(({ variables }) => variables.every((other) => other === variable));
  const kinds = alone.length ? kindsOf(run, alone, variable) : [];
  const decided = kinds.filter((value) => {
    if (budget.left-- <= 0) return false;
    return during(run, variable, { lo: value, hi: value, set: undefined }, () => {
      if (rest(run) !== UNKNOWN) return true;
      return !open.simple && everyCase(run, open.variables, rest, budget).truth !== UNKNOWN;
    });
  });
  return kinds.length ? decided.length / kinds.length : 0;
}

/** One value of each kind, told apart by the tests that hang on this variable alone; none where there are too many cuts to see. */
function kindsOf(run: Run, tests: readonly OpenTest[], variable: number): number[] {
  const kinds = new Map<string, number>();
  let left: number = limits.splits;
  const look = (): boolean => {
    const truths = tests.map((test) => truthOf(run, test));
    if (isKnown(run, variable) || !truths.includes(UNKNOWN)) {
      const key = truths.join('');
      if (!kinds.has(key)) kinds.set(key, run.lo[variable]!);
      return true;
    }
    if (left-- <= 0) return false;
    return halves(run, variable).every((half) => during(run, variable, half, look));
  };
  return look() ? [...kinds.values()] : [];
}
