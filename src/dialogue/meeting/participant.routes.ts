import type { Route } from '../../platform/http/route.ts';
import { dialogueRoute } from '../door.ts';
import { dialogueProblem } from '../problems.ts';
import { byUuid } from '../texts.contract.ts';
import { meetingView, participantForm } from './meeting.contract.ts';
import { readMeeting } from './meeting.routes.ts';
import { deleteParticipant, getParticipant, insertParticipant, lockMeeting, updateParticipant } from './meeting.sql.ts';

export const participantRoutes: Route[] = [
  dialogueRoute({
    method: 'POST',
    url: '/api/meetings/:id/participants',
    permission: 'meeting.write',
    summary: 'Add a participant: an institution at the table',
    params: byUuid,
    body: participantForm,
    reply: meetingView,
    status: 201,
    work: async ({ trx, params, body, journal }) => {
      if (!(await lockMeeting(trx, params.id))) throw dialogueProblem('no-meeting');
      const id = await insertParticipant(trx, params.id, body, null);
      await journal({ act: 'participant.add', subject: 'participant', subjectId: id });
      return readMeeting(trx, params.id);
    },
  }),
  dialogueRoute({
    method: 'PUT',
    url: '/api/participants/:id',
    permission: 'meeting.write',
    summary: 'Change a participant',
    params: byUuid,
    body: participantForm,
    reply: meetingView,
    work: async ({ trx, params, body, journal }) => {
      const seat = await getParticipant(trx, params.id);
      if (!seat) throw dialogueProblem('no-participant');
      await updateParticipant(trx, params.id, body);
      await journal({ act: 'participant.change', subject: 'participant', subjectId: params.id });
      return readMeeting(trx, seat.meeting);
    },
  }),
  dialogueRoute({
    method: 'DELETE',
    url: '/api/participants/:id',
    permission: 'meeting.write',
    summary: 'Remove a participant; their questions keep their institution',
    params: byUuid,
    reply: meetingView,
    work: async ({ trx, params, journal }) => {
      const seat = await getParticipant(trx, params.id);
      if (!seat) throw dialogueProblem('no-participant');
      await deleteParticipant(trx, params.id);
      await journal({ act: 'participant.remove', subject: 'participant', subjectId: params.id });
      return readMeeting(trx, seat.meeting);
    },
  }),
];
