import { exactDay } from '../calendar/precision.ts';
import { type Truth, NO, UNKNOWN, YES, truthWords } from '../core/truth.ts';
import { compile } from '../compile/compile.ts';
import { holdsOn } from '../compile/dated.ts';
import type { Compiled } from '../compile/program.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { everyCase } from './cases.ts';
import { decisive, isFact, missingFacts } from './missing.ts';
import type { Run } from './run.ts';
import { seen } from '../compile/reasons.ts';
import { whatIsOpen } from './open.ts';
import { type Facts, readFacts } from './read-facts.ts';
import type { Result, Warning } from './result.ts';
import { Warnings, otherSources, unverified } from './warnings.ts';

export const isCompiled = (given: RuleSet | Compiled): given is Compiled =>
  typeof given === 'object' && given !== null && 'ruleSet' in given;
export const compiledOf = (given: RuleSet | Compiled): Compiled => (isCompiled(given) ? given : compile(given));

/**
 * Evaluates a rule set on facts, as the rules are on a date.
 * @param ruleSet compile it once where it is evaluated often
 * @param facts what is known; dates with their precision
 * @param asOf the date whose rules hold, a whole one: 2012-06-30
 * @returns yes, no or unknown, or *not applicable* on a date outside the validity of the rule set; the facts that would decide; the reasons,
 * each with its sources; warnings
 * @throws Refusal for a rule set, facts or a date that are not as they must be
 */
export function evaluate(ruleSet: RuleSet | Compiled, facts: Facts, asOf: string): Result {
  const compiled = compiledOf(ruleSet);
  const day = exactDay(asOf, '/asOf');
  const run = readFacts(compiled, facts, day);
  const { id, version, title } = compiled.ruleSet;
  const head = { ruleSet: { id, version, title }, asOf };
  const inForce = validityOn(compiled, day);
  if (inForce.truth === NO)
    return {
      ...head,
      answer: 'not-applicable',
      missing: [],
      reasons: validityReason(compiled, inForce, 'no'),
      warnings: [],
    };
  const warnings = new Warnings();
  run.warn = warnings.add;
  let reasons = compiled.answer.reason(run, compiled.citations);
  run.warn = undefined;
  if (inForce.truth === UNKNOWN) {
    warnings.add({ code: 'validity-uncertain', name: id, label: title, citations: inForce.citations });
    return {
      ...head,
      answer: 'unknown',
      missing: [],
      reasons: validityReason(compiled, inForce, 'unknown'),
      warnings: warnings.list(),
    };
  }
  let truth = truthWords.indexOf(reasons.answer) as Truth;
  let missing: Result['missing'] = [];
  if (truth === UNKNOWN) {
    const open = whatIsOpen(compiled, run);
    const rest = compiled.answer.rest(run);
    const cases = open.simple
      ? { truth, spent: false, differ: true }
      : everyCase(run, open.variables, rest, { left: compiled.splits });
    truth = cases.truth;
    if (cases.spent) warnings.add({ code: 'not-examined', name: id, label: title, citations: [] });
    if (truth === UNKNOWN)
      missing = missingFacts(compiled, run, open, decisive(compiled, run, open, rest, cases.differ));
    else {
      run.full = true;
      reasons = everyCaseReason(compiled, run, open.variables, truthWords[truth]);
    }
  }
  for (const warning of otherSources(compiled, run, truth)) warnings.add(warning);
  for (const warning of unverified(reasons)) warnings.add(warning);
  return { ...head, answer: truthWords[truth], missing, reasons, warnings: warnings.list() };
}

/** The answer is the same whatever is not known; all conditions are cited. */
function everyCaseReason(
  compiled: Compiled,
  run: Run,
  variables: readonly number[],
  answer: Result['reasons']['answer'],
): Result['reasons'] {
  const facts = variables
    .filter((variable) => isFact(compiled, variable))
    .map((variable) => seen(run, compiled.naming, variable));
  return {
    kind: 'every-case',
    answer,
    facts,
    citations: compiled.citations,
    because: [compiled.answer.reason(run, compiled.citations)],
  };
}

interface InForceOn {
  readonly truth: Truth;
  readonly citations: Warning['citations'];
  readonly label: Warning['label'];
}

/** Whether the rule set is in force on a day: within its validity, and not suspended. */
export function validityOn({ validity, suspended, citations, ruleSet }: Compiled, day: number): InForceOn {
  const within = holdsOn(validity, day);
  const stopped = suspended.map((one) => ({ ...one, held: holdsOn(one, day) }));
  const off = stopped.find(({ held }) => held === YES);
  if (within === NO || off)
    return {
      truth: NO,
      citations: within === NO ? citations : off!.citations,
      label: within === NO ? ruleSet.title : off!.label,
    };
  const open = stopped.find(({ held }) => held === UNKNOWN);
  const truth = within === UNKNOWN || open ? UNKNOWN : YES;
  return { truth, citations: open?.citations ?? citations, label: open?.label ?? ruleSet.title };
}

const validityReason = (
  compiled: Compiled,
  { citations, label }: InForceOn,
  answer: 'no' | 'unknown',
): Result['reasons'] => ({
  kind: 'validity',
  name: compiled.ruleSet.id,
  ...(label ? { label } : {}),
  answer,
  citations,
  because: [],
});
