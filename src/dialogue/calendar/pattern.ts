import { nthOn, weekdayOn } from './occurrences.ts';
import { parseRule, type Rule } from './rule.ts';

/** Regular meetings as people name them: each follows from the first day. */
export const patterns = ['weekly', 'monthly-weekday', 'monthly-last', 'monthly-date', 'yearly'] as const;
export type Pattern = (typeof patterns)[number];

/** The rule of a pattern that begins on a day. @param until the last day, empty for none */
export function composeRule(
  pattern: Pattern,
  of: { readonly starts: string; readonly interval: number; readonly until: string },
): string {
  const weekday = weekdayOn(of.starts);
  const day: Readonly<Record<Pattern, string>> = {
    weekly: `FREQ=WEEKLY;INTERVAL=${of.interval};BYDAY=${weekday}`,
    'monthly-weekday': `FREQ=MONTHLY;INTERVAL=${of.interval};BYDAY=${nthOn(of.starts)}${weekday}`,
    'monthly-last': `FREQ=MONTHLY;INTERVAL=${of.interval};BYDAY=-1${weekday}`,
    'monthly-date': `FREQ=MONTHLY;INTERVAL=${of.interval};BYMONTHDAY=${Number(of.starts.slice(8))}`,
    yearly: `FREQ=YEARLY;INTERVAL=${of.interval}`,
  };
  return day[pattern] + (of.until ? `;UNTIL=${of.until.replaceAll('-', '')}` : '');
}

const patternOf = ({ frequency, byDay, byMonthDay }: Rule): Pattern | undefined => {
  if (frequency === 'WEEKLY' && byDay.length <= 1) return 'weekly';
  if (frequency === 'YEARLY') return 'yearly';
  if (frequency !== 'MONTHLY') return undefined;
  if (byDay.length === 1 && !byMonthDay.length && byDay[0]!.nth !== null)
    return byDay[0]!.nth === -1 ? 'monthly-last' : byDay[0]!.nth > 0 ? 'monthly-weekday' : undefined;
  return !byDay.length && byMonthDay.length === 1 ? 'monthly-date' : undefined;
};

/** The pattern that a rule is, as it is written again; undefined for a rule that no pattern is. */
export function readPattern(text: string): { pattern: Pattern; interval: number; until: string } | undefined {
  const parsed = parseRule(text);
  if (!('rule' in parsed) || parsed.rule.count !== null) return undefined;
  const pattern = patternOf(parsed.rule);
  return pattern && { pattern, interval: parsed.rule.interval, until: parsed.rule.until ?? '' };
}
