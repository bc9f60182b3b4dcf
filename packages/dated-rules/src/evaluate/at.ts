import { exactDay } from '../calendar/precision.ts';
import { Refusal } from '../core/refusal.ts';
import { NO, YES } from '../core/truth.ts';
import type { Compiled } from '../compile/program.ts';
import { validityOn } from './evaluate.ts';

/**
 * Of the versions of a rule set the one that is in force on a date; where none certainly is, one that may be (its answer is then unknown,
 * with a warning); undefined where none is.
 * @throws Refusal `overlapping-versions` where two are in force
 */
export function at(ruleSets: readonly Compiled[], date: string): Compiled | undefined {
  const day = exactDay(date, '/date');
  const held = ruleSets.map((ruleSet) => ({ ruleSet, truth: validityOn(ruleSet, day).truth }));
  const sure = held.filter(({ truth }) => truth === YES);
  if (sure.length > 1)
    throw new Refusal(
      'overlapping-versions',
      '',
      `on ${date} ${sure.map(({ ruleSet: { ruleSet } }) => `${ruleSet.id} ${ruleSet.version}`).join(' and ')} are in force`,
    );
  return (sure[0] ?? held.find(({ truth }) => truth !== NO))?.ruleSet;
}
