import { nearest } from '../../platform/language/nearest.ts';

/** How often meetings come: the part of the recurrence rules of iCalendar (RFC 5545, 3.3.10) that regular meetings need. */
export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

export interface Rule {
  readonly frequency: Frequency;
  /** Every so many days, weeks, months, years. */
  readonly interval: number;
  /** Occurrences in all; null without an end of that kind. */
  readonly count: number | null;
  /** The last day that may be one, `YYYY-MM-DD`. */
  readonly until: string | null;
  /** Weekdays; `nth` of the month from its beginning, negative from its end, null for each of them. */
  readonly byDay: readonly { readonly nth: number | null; readonly day: Weekday }[];
  /** Days of the month, negative from its end. */
  readonly byMonthDay: readonly number[];
}

/** What is wrong with a rule: the part, and the nearest right word where one is near. */
export interface RuleProblem {
  readonly part: string;
  readonly nearest: string | null;
}

const parts = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY'] as const;
const whole = (text: string | undefined, least: number, most: number): number | undefined =>
  text !== undefined && /^[+-]?\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most
    ? Number(text)
    : undefined;

/** The day that `20260131`, or a moment of it, names. */
function dayOf(text: string): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(text);
  const iso = match && `${match[1]}-${match[2]}-${match[3]}`;
  return iso && !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso) ? iso : undefined;
}

function weekdayOf(text: string): Rule['byDay'][number] | undefined {
  const match = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
  return match ? { nth: match[1] ? Number(match[1]) : null, day: match[2] as Weekday } : undefined;
}

/**
 * Reads a rule: `FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU;UNTIL=20271231`. What this part of the standard does not know is refused, never left out of account: the nth
 * weekday of a week, days of the month in a weekly rule, any choice of days in a yearly one, COUNT beside UNTIL.
 */
export function parseRule(text: string): { readonly rule: Rule } | { readonly problem: RuleProblem } {
  const wrong = (part: string, known: readonly string[] = []) => ({
    problem: { part, nearest: nearest(part.split('=').at(-1)!, known) ?? null },
  });
  const given = new Map<string, string>();
  for (const part of text
    .trim()
    .replace(/^RRULE:/, '')
    .toUpperCase()
    .split(';')) {
    const [name = '', value] = part.split('=');
    if (!(parts as readonly string[]).includes(name)) return wrong(name, parts);
    if (!value || given.has(name)) return wrong(part);
    given.set(name, value);
  }
  const frequency = frequencies.find((one) => one === given.get('FREQ'));
  if (!frequency) return wrong(`FREQ=${given.get('FREQ') ?? ''}`, frequencies);
  const interval = whole(given.get('INTERVAL') ?? '1', 1, 400);
  if (!interval) return wrong(`INTERVAL=${given.get('INTERVAL')}`);
  const count = given.has('COUNT') ? whole(given.get('COUNT'), 1, 1000) : null;
  if (count === undefined || (count !== null && given.has('UNTIL'))) return wrong(`COUNT=${given.get('COUNT')}`);
  const until = given.has('UNTIL') ? dayOf(given.get('UNTIL')!) : null;
  if (until === undefined) return wrong(`UNTIL=${given.get('UNTIL')}`);
  const byDay = (given.get('BYDAY')?.split(',') ?? []).map(weekdayOf);
  const nths = byDay.some((one) => one && one.nth !== null);
  if (byDay.includes(undefined) || (nths && frequency !== 'MONTHLY') || (byDay.length && frequency === 'YEARLY'))
    return wrong(`BYDAY=${given.get('BYDAY')}`, weekdays);
  const byMonthDay = (given.get('BYMONTHDAY')?.split(',') ?? []).map((one) => whole(one, -31, 31) || undefined);
  if (byMonthDay.includes(undefined) || (byMonthDay.length && !['DAILY', 'MONTHLY'].includes(frequency)))
    return wrong(`BYMONTHDAY=${given.get('BYMONTHDAY')}`);
  const days = { byDay: byDay as Rule['byDay'], byMonthDay: byMonthDay as number[] };
  return { rule: { frequency, interval, count, until, ...days } };
}
