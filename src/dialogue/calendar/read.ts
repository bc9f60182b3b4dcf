import type { Trx } from '../../platform/database/transaction.ts';
import { today } from '../../platform/language/dates.ts';
import { found } from '../../platform/record/record.ts';
import { dialogueProblem } from '../problems.ts';
import { getSpace } from '../space/space.sql.ts';
import type { CalendarView, RuleView } from './calendar.contract.ts';
import { meetingsOn, ownFeed, ruleOf } from './calendar.sql.ts';
import { occurrences } from './occurrences.ts';
import { parseRule } from './rule.ts';

/** Days by a rule that are shown at once. */
export const mostShown = 12;

const lastDay = (first: string, days: number): string =>
  new Date(Date.parse(first) + (days - 1) * 86_400_000).toISOString().slice(0, 10);

/** The next days on which a rule falls, from today on. */
export function nextBy({ rule, starts, days, except }: RuleView): { starts: string; ends: string }[] {
  const parsed = rule === null ? undefined : parseRule(rule);
  if (!parsed || !('rule' in parsed)) return [];
  const found = occurrences(parsed.rule, starts, { from: today(), most: mostShown, except });
  return found.map((first) => ({ starts: first, ends: lastDay(first, days) }));
}

/** The calendar of a space as its reader sees it. @throws Problem dialogue.no-space */
export async function readCalendar(trx: Trx, id: string): Promise<CalendarView> {
  const { slug, title, state } = found(await getSpace(trx, id), () => dialogueProblem('no-space'));
  const rule = (await ruleOf(trx, id)) ?? null;
  const next = rule && state !== 'ended' ? nextBy(rule) : [];
  const there = await meetingsOn(
    trx,
    id,
    next.map(({ starts }) => starts),
  );
  return {
    space: { id, slug, title, ended: state === 'ended' },
    rule,
    next: next.map((one) => ({
      ...one,
      meeting: there.find(({ starts }) => starts === one.starts)?.meeting ?? null,
    })),
    feed: await ownFeed(trx, id),
  };
}
