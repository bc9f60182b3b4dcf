import type { Trx } from '../../platform/database/transaction.ts';
import type { Actor } from '../../platform/http/services.ts';
import type { Route } from '../../platform/http/route.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { meetingProblem } from '../meeting.problems.ts';
import { meetingActs, seatFor } from '../meeting/meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { codeDigest, mayTry, newCode, readCode } from './code.ts';
import { codeApi, type PresenceView } from './code.contract.ts';
import {
  attendanceOf,
  countWrongCode,
  endCode,
  insertCode,
  isCode,
  isPresent,
  markPresent,
  wrongCodes,
} from './code.sql.ts';
import { attendanceProblem } from './problems.ts';

const absent = () => dialogueProblem('no-meeting');
const permission = 'meeting.write';

async function viewOf(trx: Trx, meeting: string, actor: Actor): Promise<PresenceView> {
  const standing = found(await attendanceOf(trx, meeting), absent);
  const seat = await seatFor(trx, meeting, actor.id, actor.institution);
  return { ...standing, seat: seat ? { name: seat.name, present: await isPresent(trx, meeting, seat.id) } : null };
}

export const codeRoutes: Route[] = [
  implement(codeApi.read, {
    permission: 'meeting.read',
    work: ({ trx, params, actor }) => viewOf(trx, params.id, actor!),
  }),
  implement(codeApi.show, {
    permission,
    perMinute: 10,
    work: async ({ trx, params: { id }, body, actor, services, journal }) => {
      found(await meetingActs.lock(trx, id), absent);
      if (!found(await attendanceOf(trx, id), absent).takes) throw attendanceProblem('not-now');
      await endCode(trx, id);
      const code = newCode();
      await insertCode(trx, id, {
        ...{ digest: codeDigest(services.secret, id, code), minutes: body.minutes, account: actor!.id },
      });
      await journal({ act: 'meeting.code', subject: 'meeting', subjectId: id, detail: { minutes: body.minutes } });
      return { code, view: await viewOf(trx, id, actor!) };
    },
  }),
  implement(codeApi.end, {
    permission,
    work: async ({ trx, params: { id }, actor, journal }) => {
      found(await meetingActs.lock(trx, id), absent);
      await endCode(trx, id);
      await journal({ act: 'meeting.code-end', subject: 'meeting', subjectId: id });
      return viewOf(trx, id, actor!);
    },
  }),
  implement(codeApi.mark, {
    permission: 'attendance.mark',
    perMinute: 20,
    work: async ({ trx, params: { id }, body, actor, services, scope: _own, journal }) => {
      const { takes, until } = found(await attendanceOf(trx, id), absent);
      const seat = found(await seatFor(trx, id, actor!.id, actor!.institution), () => meetingProblem('no-seat'));
      if (!takes || !until) throw attendanceProblem('not-now');
      if (!mayTry(await wrongCodes(trx, id, actor!.id))) throw attendanceProblem('too-many-codes');
      const code = readCode(body.code);
      if (!code || !(await isCode(trx, id, codeDigest(services.secret, id, code)))) {
        await countWrongCode(trx, id, actor!.id);
        // Returned, not thrown: the try is counted.
        return attendanceProblem('wrong-code');
      }
      if (await markPresent(trx, id, seat.id)) {
        const detail = { how: 'code' };
        await journal({ act: 'participant.present', subject: 'participant', subjectId: seat.id, detail });
      }
      return viewOf(trx, id, actor!);
    },
  }),
];
