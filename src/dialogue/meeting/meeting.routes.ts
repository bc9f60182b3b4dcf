import { defineRoute, Raw, type Route } from '../../platform/http/route.ts';
import { datePrecision } from '../../platform/language/dates.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { eraseTexts } from '../../platform/erasable/erasable.sql.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { calendarType } from '../../platform/mail/calendar.ts';
import { send } from '../../platform/mail/send.ts';
import { byUuid, found, versioned } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { takeAddresses } from './address.sql.ts';
import { meetingOpened } from './notice.ts';
import { dialogueProblem } from '../problems.ts';
import { meetingCalendar } from './calendar.ts';
import { meetingApi, meetingFiles, meetingView, type MeetingForm, type MeetingView } from './meeting.contract.ts';
import {
  getMeeting,
  insertMeeting,
  listActiveSpaces,
  listInstitutions,
  listMeetings,
  listParticipants,
  meetingActs,
  openNumbers,
  seatedAccounts,
  slugTaken,
  updateMeeting,
  wouldLoop,
} from './meeting.sql.ts';
import { missingInMeeting } from './meeting.ts';

const absent = () => dialogueProblem('no-meeting');

/** A meeting with its seats and acts. @throws Problem dialogue.no-meeting */
export async function readMeeting(trx: Trx, id: string): Promise<MeetingView> {
  const stored = found(await getMeeting(trx, id), absent);
  return meetingView.parse({
    ...stored,
    participants: await listParticipants(trx, id),
    acts: await meetingActs.list(trx, id),
  });
}

function requireDates({ starts, ends }: MeetingForm): void {
  const shorter = Math.min(starts.length, ends.length);
  const ordered = ends.slice(0, shorter) >= starts.slice(0, shorter);
  if (!datePrecision(starts) || !datePrecision(ends) || !ordered) throw dialogueProblem('bad-dates');
}

export const meetingRoutes: Route[] = [
  implement(meetingApi.list, { permission: 'meeting.read', work: ({ trx, query }) => listMeetings(trx, query) }),
  implement(meetingApi.plan, {
    permission: 'meeting.write',
    work: async ({ trx, body, actor, journal }) => {
      requireDates(body);
      const made = await insertMeeting(trx, body, { account: actor!.id });
      const id = found(made, () => dialogueProblem('slug-taken', { slug: body.slug }));
      await journal({ act: 'meeting.plan', subject: 'meeting', subjectId: id });
      return readMeeting(trx, id);
    },
  }),
  implement(meetingApi.read, { permission: 'meeting.read', work: ({ trx, params }) => readMeeting(trx, params.id) }),
  implement(meetingApi.change, {
    permission: 'meeting.write',
    work: async ({ trx, params, body, journal }) => {
      requireDates(body);
      const { revision, ...form } = body;
      found(await meetingActs.lock(trx, params.id), absent);
      const now = found(await getMeeting(trx, params.id), absent);
      await versioned(now.revision, revision, () => readMeeting(trx, params.id));
      if (await slugTaken(trx, body.slug, params.id)) throw dialogueProblem('slug-taken', { slug: body.slug });
      if (body.previous && (await wouldLoop(trx, params.id, body.previous))) throw dialogueProblem('previous-loop');
      await updateMeeting(trx, params.id, form, revision);
      await journal({ act: 'meeting.change', subject: 'meeting', subjectId: params.id });
      return readMeeting(trx, params.id);
    },
  }),
  implementActs(implement, meetingApi.act, meetingActs, {
    absent,
    guard: async ({ trx, held, asked: { act } }) => {
      if (act === 'open') {
        const missing = missingInMeeting((await getMeeting(trx, held.id))!);
        if (missing.length) throw dialogueProblem('incomplete', { count: missing.length }, missing);
      }
      if (act === 'close') {
        const open = await openNumbers(trx, held.id);
        if (open.length)
          throw dialogueProblem('open-questions', { count: open.length, numbers: open.join(', ') }, open);
      }
    },
    effect: async ({ trx, held, asked, context }) => {
      if (asked.act === 'close')
        await eraseTexts(trx, context.services, await takeAddresses(trx, { meeting: held.id }));
      if (asked.act !== 'open') return;
      for (const to of await seatedAccounts(trx, held.id))
        await send(trx, { to, kind: meetingOpened, parameters: { meeting: held.id } });
    },
    read: ({ trx, params }) => readMeeting(trx, params.id),
  }),
  defineRoute({
    method: 'GET',
    url: meetingFiles.calendar.url,
    permission: 'meeting.read',
    compartment: 'dialogue',
    summary: 'The days of a meeting for a calendar',
    params: byUuid,
    work: async ({ trx, params, locale, services }) => {
      const place = { publicUrl: services.settings.publicUrl, locale };
      const file = await meetingCalendar(trx, params.id, place);
      if (file === null) throw dialogueProblem('no-days');
      return new Raw(found(file, absent), {
        'content-type': calendarType,
        'content-disposition': 'attachment; filename="dawra.ics"',
      });
    },
  }),
  implement(meetingApi.institutions, { permission: 'meeting.write', work: ({ trx }) => listInstitutions(trx) }),
  implement(meetingApi.spaces, { permission: 'meeting.write', work: ({ trx }) => listActiveSpaces(trx) }),
];
