import { z } from 'zod';
import type { Route } from '../../platform/http/route.ts';
import { datePrecision } from '../../platform/language/dates.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { dialogueRoute } from '../door.ts';
import { dialogueProblem } from '../problems.ts';
import { byUuid } from '../texts.contract.ts';
import {
  changeMeeting,
  institutionView,
  meetingForm,
  meetingLine,
  meetingStep,
  meetingView,
  type MeetingForm,
  type MeetingView,
} from './meeting.contract.ts';
import {
  getMeeting,
  insertMeeting,
  insertMeetingAct,
  listInstitutions,
  listMeetingActs,
  listMeetings,
  listParticipants,
  lockMeeting,
  openNumbers,
  slugTaken,
  updateMeeting,
  wouldLoop,
} from './meeting.sql.ts';
import { missingInMeeting, nextMeetingState } from './meeting.ts';

/** A meeting with its seats and acts. @throws Problem dialogue.no-meeting */
export async function readMeeting(trx: Trx, id: string): Promise<MeetingView> {
  const found = await getMeeting(trx, id);
  if (!found) throw dialogueProblem('no-meeting');
  return meetingView.parse({
    ...found,
    participants: await listParticipants(trx, id),
    acts: await listMeetingActs(trx, id),
  });
}

function requireDates({ starts, ends }: MeetingForm): void {
  const shorter = Math.min(starts.length, ends.length);
  const ordered = ends.slice(0, shorter) >= starts.slice(0, shorter);
  if (!datePrecision(starts) || !datePrecision(ends) || !ordered) throw dialogueProblem('bad-dates');
}

/**
 * Closes, opens or reopens a meeting that the caller sees at this act.
 * @throws Problem dialogue.open-queries with the numbers, dialogue.changed-meanwhile, dialogue.not-possible-now
 */
export async function stepMeeting(
  trx: Trx,
  id: string,
  step: z.output<typeof meetingStep>,
  account: string | null,
): Promise<void> {
  const held = await lockMeeting(trx, id);
  if (!held) throw dialogueProblem('no-meeting');
  if (held.sequence !== step.sequence) {
    const acts = await listMeetingActs(trx, id);
    throw dialogueProblem(
      'changed-meanwhile',
      {},
      acts.filter(({ sequence }) => sequence > step.sequence),
    );
  }
  if (!nextMeetingState(held.state, step.act)) throw dialogueProblem('not-possible-now', { state: held.state });
  if (step.act === 'reopen' && !step.note) throw dialogueProblem('needs-note');
  if (step.act === 'open') {
    const missing = missingInMeeting((await getMeeting(trx, id))!);
    if (missing.length) throw dialogueProblem('incomplete', { count: missing.length }, missing);
  }
  if (step.act === 'close') {
    const open = await openNumbers(trx, id);
    if (open.length) throw dialogueProblem('open-queries', { count: open.length, numbers: open.join(', ') }, open);
  }
  await insertMeetingAct(trx, id, {
    sequence: held.sequence + 1,
    act: step.act,
    note: step.note ?? null,
    account,
  });
}

export const meetingRoutes: Route[] = [
  dialogueRoute({
    method: 'GET',
    url: '/api/meetings',
    permission: 'meeting.read',
    summary: 'Meetings, with how many questions are answered',
    reply: z.array(meetingLine),
    work: ({ trx }) => listMeetings(trx),
  }),
  dialogueRoute({
    method: 'POST',
    url: '/api/meetings',
    permission: 'meeting.write',
    summary: 'Plan a meeting',
    body: meetingForm,
    reply: meetingView,
    status: 201,
    work: async ({ trx, body, actor, journal }) => {
      requireDates(body);
      const id = await insertMeeting(trx, body, { account: actor!.id });
      if (!id) throw dialogueProblem('slug-taken', { slug: body.slug });
      await journal({ act: 'meeting.plan', subject: 'meeting', subjectId: id });
      return readMeeting(trx, id);
    },
  }),
  dialogueRoute({
    method: 'GET',
    url: '/api/meetings/:id',
    permission: 'meeting.read',
    summary: 'A meeting: agenda, participants, counter, acts',
    params: byUuid,
    reply: meetingView,
    work: ({ trx, params }) => readMeeting(trx, params.id),
  }),
  dialogueRoute({
    method: 'PUT',
    url: '/api/meetings/:id',
    permission: 'meeting.write',
    summary: 'Change a meeting, on the revision that was seen',
    params: byUuid,
    body: changeMeeting,
    reply: meetingView,
    work: async ({ trx, params, body, journal }) => {
      requireDates(body);
      const { revision, ...form } = body;
      if (!(await lockMeeting(trx, params.id))) throw dialogueProblem('no-meeting');
      if (await slugTaken(trx, body.slug, params.id)) throw dialogueProblem('slug-taken', { slug: body.slug });
      if (body.previous && (await wouldLoop(trx, params.id, body.previous))) throw dialogueProblem('previous-loop');
      if (!(await updateMeeting(trx, params.id, form, revision)))
        throw dialogueProblem('changed-meanwhile', {}, [await readMeeting(trx, params.id)]);
      await journal({ act: 'meeting.change', subject: 'meeting', subjectId: params.id });
      return readMeeting(trx, params.id);
    },
  }),
  dialogueRoute({
    method: 'POST',
    url: '/api/meetings/:id/acts',
    permission: 'meeting.write',
    summary: 'Open, close or reopen a meeting; it does not close over a question without answer or reason',
    params: byUuid,
    body: meetingStep,
    reply: meetingView,
    work: async ({ trx, params, body, actor, journal }) => {
      await stepMeeting(trx, params.id, body, actor!.id);
      await journal({ act: `meeting.${body.act}`, subject: 'meeting', subjectId: params.id });
      return readMeeting(trx, params.id);
    },
  }),
  dialogueRoute({
    method: 'GET',
    url: '/api/meeting-institutions',
    permission: 'meeting.write',
    summary: 'Institutions that can take part in a meeting',
    reply: z.array(institutionView),
    work: ({ trx }) => listInstitutions(trx),
  }),
];
