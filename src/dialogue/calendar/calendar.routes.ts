import type { Trx } from '../../platform/database/transaction.ts';
import type { Route } from '../../platform/http/route.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { digest, newToken } from '../../platform/secret/secret.ts';
import { implement } from '../implement.ts';
import { meetingProblem } from '../meeting.problems.ts';
import { dialogueProblem } from '../problems.ts';
import { getSpace, hasEnded, spaceActs } from '../space/space.sql.ts';
import { calendarApi, feedFile, type RuleForm } from './calendar.contract.ts';
import { endFeed, insertFeed, ruleOf, writeRule } from './calendar.sql.ts';
import { occurrences } from './occurrences.ts';
import { planMeeting } from './plan.ts';
import { nextBy, readCalendar } from './read.ts';
import { parseRule } from './rule.ts';

const absent = () => dialogueProblem('no-space');

/** Holds a space that goes on. @throws Problem dialogue.no-space, dialogue.space-ended */
async function holdActive(trx: Trx, id: string) {
  const space = found(await getSpace(trx, id), absent);
  found(await spaceActs.lock(trx, id), absent);
  if (await hasEnded(trx, id)) throw dialogueProblem('space-ended');
  return space;
}

/** @throws Problem meeting.bad-rule naming the part, meeting.rule-start when the first day is not one of the rule */
function requireRule({ rule, starts }: RuleForm): void {
  if (rule === null) return;
  const parsed = parseRule(rule);
  if ('problem' in parsed)
    throw meetingProblem('bad-rule', { part: parsed.problem.part, nearest: parsed.problem.nearest ?? 'none' });
  if (occurrences(parsed.rule, starts, { from: starts, most: 1 })[0] !== starts)
    throw meetingProblem('rule-start', { starts });
}

export const calendarRoutes: Route[] = [
  implement(calendarApi.read, { permission: 'space.read', work: ({ trx, params }) => readCalendar(trx, params.id) }),
  implement(calendarApi.write, {
    permission: 'space.write',
    work: async ({ trx, params, body, actor, journal }) => {
      requireRule(body);
      await holdActive(trx, params.id);
      const now = await ruleOf(trx, params.id);
      await versioned(now?.revision ?? 0, body.revision, () => readCalendar(trx, params.id));
      await writeRule(trx, params.id, body, actor!.id);
      await journal({ act: 'space.calendar', subject: 'space', subjectId: params.id });
      return readCalendar(trx, params.id);
    },
  }),
  implement(calendarApi.plan, {
    permission: 'meeting.write',
    work: async ({ trx, params, body, actor, journal }) => {
      const space = await holdActive(trx, params.id);
      const rule = await ruleOf(trx, params.id);
      const day = rule && nextBy(rule).find(({ starts }) => starts === body.starts);
      const days = found(day, () => meetingProblem('no-occurrence', { starts: body.starts }));
      const meeting = await planMeeting(trx, space, { ...days, account: actor!.id });
      await journal({ act: 'meeting.plan', subject: 'meeting', subjectId: meeting });
      return { meeting };
    },
  }),
  implement(calendarApi.openFeed, {
    permission: 'space.read',
    perMinute: 10,
    work: async ({ trx, params, actor, services, journal }) => {
      found(await getSpace(trx, params.id), absent);
      await endFeed(trx, params.id);
      const token = newToken();
      await insertFeed(trx, params.id, actor!.id, digest(services.secret, 'calendar', token));
      await journal({ act: 'space-feed.make', subject: 'space', subjectId: params.id });
      const address = services.settings.publicUrl + feedFile.url.replace(':token', token);
      return { address, view: await readCalendar(trx, params.id) };
    },
  }),
  implement(calendarApi.endFeed, {
    permission: 'space.read',
    work: async ({ trx, params, journal }) => {
      found(await getSpace(trx, params.id), absent);
      if (await endFeed(trx, params.id))
        await journal({ act: 'space-feed.end', subject: 'space', subjectId: params.id });
      return readCalendar(trx, params.id);
    },
  }),
];
