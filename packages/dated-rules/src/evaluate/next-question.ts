import { exactDay } from '../calendar/precision.ts';
import { limits } from '../core/limits.ts';
import { type Truth, NO, UNKNOWN, YES } from '../core/truth.ts';
import { missingOf } from '../compile/reasons.ts';
import type { Compiled } from '../compile/program.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { everyCase } from './cases.ts';
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
  const cases = open.simple ? undefined : everyCase(run, open.variables, rest);
  if (cases && cases.truth !== UNKNOWN) return undefined;
  const variables = decisive(compiled, run, open, rest, cases?.differ ?? true);
  const ranked = variables
    .map((variable) => ({
      variable,
      decides: share(run, open, variable, rest),
      read: open.tests.filter((test) => test.variables.includes(variable)).length,
    }))
    .sort((a, b) => b.decides - a.decides || b.read - a.read || a.variable - b.variable);
  const [best] = ranked;
  if (best) return { ...missingOf(run, compiled.naming, best.variable), decides: best.decides };
  const [list] = missingFacts(compiled, run, open, []);
  return list && { ...list, decides: 0 };
}

/** Of the kinds of answer the share that decides. */
function share(run: Run, open: Open, variable: number, rest: (run: Run) => Truth): number {
  const alone = open.tests.filter(
    ({ variables }) => variables.every((other) => other === variable) && variables.length > 0,
  );
  if (alone.length === 0) return 0;
  const kinds = kindsOf(run, alone, variable);
  if (!kinds) return 0;
  const decided = kinds.filter((value) => {
    const point = { lo: value, hi: value, set: undefined };
    return during(run, variable, point, () => {
      const truth = rest(run);
      return truth !== UNKNOWN || (!open.simple && everyCase(run, open.variables, rest).truth !== UNKNOWN);
    });
  });
  return decided.length / kinds.length;
}

/** One value of each kind, told apart by the tests that hang on this variable alone; undefined where there are too many cuts to see. */
function kindsOf(run: Run, tests: readonly OpenTest[], variable: number): number[] | undefined {
  const kinds = new Map<string, number>();
  let left: number = limits.splits;
  const look = (): boolean => {
    const truths = tests.map((test) => truthOf(run, test));
    if (truths.every((truth) => truth === YES || truth === NO) || isKnown(run, variable)) {
      const key = truths.join('');
      if (!kinds.has(key)) kinds.set(key, run.lo[variable]!);
      return true;
    }
    if (left-- <= 0) return false;
    return halves(run, variable).every((half) => during(run, variable, half, look));
  };
  return look() ? [...kinds.values()] : undefined;
}
