import type { Trx } from '../../platform/database/transaction.ts';
import { eraseTexts } from '../../platform/erasable/erasable.sql.ts';
import type { Route } from '../../platform/http/route.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { dialogueProblem } from '../problems.ts';
import { takeAddresses } from './address.sql.ts';
import { meetingApi } from './meeting.contract.ts';
import { readMeeting } from './meeting.routes.ts';
import {
  deleteParticipant,
  getParticipant,
  insertParticipant,
  meetingActs,
  updateParticipant,
  type SeatOf,
} from './meeting.sql.ts';

const permission = 'meeting.write';
const seatOf = async (trx: Trx, id: string): Promise<SeatOf> =>
  found(await getParticipant(trx, id), () => dialogueProblem('no-participant'));

export const participantRoutes: Route[] = [
  implement(meetingApi.seat, {
    permission,
    work: async ({ trx, params, body, journal }) => {
      found(await meetingActs.lock(trx, params.id), () => dialogueProblem('no-meeting'));
      const id = await insertParticipant(trx, params.id, body, null);
      await journal({ act: 'participant.add', subject: 'participant', subjectId: id });
      return readMeeting(trx, params.id);
    },
  }),
  implement(meetingApi.changeSeat, {
    permission,
    work: async ({ trx, params, body, journal }) => {
      const { meeting } = await seatOf(trx, params.id);
      await updateParticipant(trx, params.id, body);
      const detail = { present: body.present };
      await journal({ act: 'participant.change', subject: 'participant', subjectId: params.id, detail });
      return readMeeting(trx, meeting);
    },
  }),
  implement(meetingApi.removeSeat, {
    permission,
    work: async ({ trx, params, services, journal }) => {
      const { meeting } = await seatOf(trx, params.id);
      const texts = await takeAddresses(trx, { participant: params.id });
      await deleteParticipant(trx, params.id);
      await journal({ act: 'participant.remove', subject: 'participant', subjectId: params.id });
      // Last: a participant who cannot be removed keeps where they are reached.
      await eraseTexts(trx, services, texts);
      return readMeeting(trx, meeting);
    },
  }),
];
