import { dayText } from '../calendar/day.ts';
import { exactDay } from '../calendar/precision.ts';
import { refuseWord } from '../core/refusal.ts';
import { factsOf, sourcesOf } from '../compile/reasons.ts';
import type { Compiled } from '../compile/program.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Texts } from '../model/text.ts';
import { decimalText } from '../number/decimal.ts';
import type { Range } from '../number/range.ts';
import { compiledOf, validityOn } from './evaluate.ts';
import { type Facts, readFacts } from './read-facts.ts';
import type { FactSeen, ParameterSeen, Warning } from './result.ts';
import { during } from './split.ts';
import { Warnings } from './warnings.ts';
import type { Citation } from '../model/citation.ts';

/** What a formula gives: one decimal where it is known, else limits between which it lies (absent: without end). */
export interface Calculation {
  readonly formula: string;
  readonly label: Texts;
  readonly unit?: string;
  readonly asOf: string;
  readonly applicable: boolean;
  readonly value?: string;
  readonly min?: string;
  readonly max?: string;
  readonly facts: readonly FactSeen[];
  readonly parameters: readonly ParameterSeen[];
  readonly citations: readonly Citation[];
  readonly warnings: readonly Warning[];
}

/**
 * Calculates a formula of a rule set, exactly, as its rules and parameters are on a date.
 * @throws Refusal as `evaluate`, and for a formula that the rule set does not have
 */
export function calculate(ruleSet: RuleSet | Compiled, formula: string, facts: Facts, asOf: string): Calculation {
  const compiled = compiledOf(ruleSet);
  const node =
    compiled.formulas.get(formula) ??
    refuseWord('unknown-name', '/formula', 'the formula', formula, compiled.formulas.keys());
  const day = exactDay(asOf, '/asOf');
  const run = readFacts(compiled, facts, day);
  const warnings = new Warnings();
  run.warn = warnings.add;
  const range = node.value(run);
  run.warn = undefined;
  for (const dated of node.dated) {
    const { indices, taken } = dated.on(day);
    if (taken === undefined || dated.variable < 0) continue;
    const others = indices.filter(
      (i) =>
        i !== taken &&
        !same(
          during(run, dated.variable, { lo: i, hi: i, set: undefined }, () => node.value(run)),
          range,
        ),
    );
    if (others.length)
      warnings.add({
        code: 'other-source-differs',
        name: dated.name,
        label: dated.label,
        citations: [taken, ...others].flatMap((i) => dated.alternatives[i]!.citations),
        ...(dated.take ? { note: dated.take.why } : {}),
      });
  }
  const applicable = validityOn(compiled, day).truth;
  if (applicable === 2)
    warnings.add({
      code: 'validity-uncertain',
      name: compiled.ruleSet.id,
      label: compiled.ruleSet.title,
      citations: compiled.citations,
    });
  const sources = sourcesOf(run, node, []);
  const doubtful = sources.citations.filter(({ status }) => status !== 'verified');
  if (doubtful.length) warnings.add({ code: 'unverified', name: '', citations: doubtful });
  return {
    formula,
    label: compiled.ruleSet.formulas![formula]!.label,
    ...(node.unit ? { unit: node.unit } : {}),
    asOf: dayText(day),
    applicable: applicable !== 0,
    ...(applicable === 1 ? written(range) : {}),
    facts: factsOf(run, compiled.naming, node),
    parameters: sources.parameters,
    citations: sources.citations,
    warnings: warnings.list(),
  };
}

const written = ({ lo, hi }: Range): { value?: string; min?: string; max?: string } => {
  const [min, max] = [lo && decimalText(lo), hi && decimalText(hi)];
  if (min !== undefined && min === max) return { value: min };
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
};

const same = (a: Range, b: Range): boolean => JSON.stringify(written(a)) === JSON.stringify(written(b));
