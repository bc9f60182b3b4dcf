import { dayOf, dayText, firstDay, lastDay } from '../calendar/day.ts';
import { within } from '../core/json.ts';
import { YES } from '../core/truth.ts';
import type { Compiled } from '../compile/program.ts';
import { validityOn } from '../evaluate/evaluate.ts';
import type { Finding } from './finding.ts';

const folders = { rule: 'rules', formula: 'formulas', parameter: 'parameters' } as const;

const anOrdinaryDay = dayOf(2000, 1, 1);

/** The days on which something begins to hold or has just ended, while the rule set is in force, and an ordinary one. */
export function turningDays(compiled: Compiled): number[] {
  const { validity, suspended, dated } = compiled;
  const periods = [validity, ...suspended, ...dated.flatMap(({ alternatives }) => alternatives)];
  const days = new Set([firstDay, anOrdinaryDay, ...periods.flatMap(({ from, to }) => [from.hi, to.hi + 1])]);
  return [...days]
    .filter((day) => day >= firstDay && day <= lastDay && validityOn(compiled, day).truth === YES)
    .sort((a, b) => a - b);
}

/** Days for which a rule, formula or parameter has no version, or several without a word on which is followed. */
export function periodFindings(compiled: Compiled): Finding[] {
  const days = turningDays(compiled);
  return compiled.dated.flatMap(({ kind, name, on }) => {
    const place = within(`/${folders[kind]}`, name);
    const first = (wanted: (state: ReturnType<typeof on>) => boolean): number | undefined =>
      days.find((day) => wanted(on(day)));
    const gap = first(({ state }) => state === 'gap');
    const conflict = first(({ state, taken }) => state === 'conflict' && taken === undefined);
    const found: Finding[] = [];
    if (gap !== undefined)
      found.push({ code: 'gap', place, message: `nothing is in force on ${dayText(gap)}, when the rule set is` });
    if (conflict !== undefined)
      found.push({
        code: 'overlapping-validity',
        place,
        message: `several are in force on ${dayText(conflict)}, and "take" does not say which is followed`,
      });
    return found;
  });
}
