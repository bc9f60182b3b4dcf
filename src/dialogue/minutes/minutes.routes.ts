import { today } from '../../platform/language/dates.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import type { Route } from '../../platform/http/route.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { send } from '../../platform/mail/send.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { getMeeting, seatedAccounts } from '../meeting/meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { minutesProblem } from '../minutes-problems.ts';
import { minutesApi } from './minutes.contract.ts';
import {
  getMinutes,
  getRemark,
  getVersion,
  insertMinutes,
  insertMinutesVersion,
  insertMinutesVoice,
  insertRemark,
  lackingOf,
  listRemarks,
  minutesActs,
  presentSeat,
  remarkActs,
} from './minutes.sql.ts';
import { minutesSent } from './notice.ts';
import { noMinutes, readMinutes } from './read.ts';

const write = 'minutes.write';
const speak = 'minutes.speak';
const noRemark = () => minutesProblem('no-remark');

/** The seat of whoever speaks on minutes that they see. @throws Problem minutes.no-minutes, minutes.was-not-there */
const seatOfSpeaker = async (trx: Trx, id: string): Promise<string> => {
  found(await getMinutes(trx, id), noMinutes);
  return found(await presentSeat(trx, id), () => minutesProblem('was-not-there')).id;
};

export const minutesRoutes: Route[] = [
  implement(minutesApi.write, {
    permission: write,
    work: async ({ trx, body, actor, journal }) => {
      const meeting = found(await getMeeting(trx, body.meeting), () => dialogueProblem('no-meeting'));
      if (meeting.state === 'planned') throw minutesProblem('too-early');
      const account = actor!.id;
      const id = found(await insertMinutes(trx, meeting.id, account), () => minutesProblem('there'));
      await insertMinutesVersion(trx, id, 1, { points: body.points, reason: null, account });
      await minutesActs.begin(trx, id, { actor: account, own: { number: 1 } });
      await journal({ act: 'minutes.write', subject: 'minutes', subjectId: id, detail: { number: 1 } });
      return readMinutes(trx, id);
    },
  }),
  implement(minutesApi.read, { permission: 'meeting.read', work: ({ trx, params }) => readMinutes(trx, params.id) }),
  implement(minutesApi.revise, {
    permission: write,
    work: async ({ trx, params, body, actor, journal }) => {
      found(await getMinutes(trx, params.id), noMinutes);
      const held = found(await minutesActs.lock(trx, params.id), noMinutes);
      const number = await versioned(held.last.number, body.base, () => readMinutes(trx, held.id));
      if (held.state !== 'draft' && !body.reason) throw minutesProblem('why');
      await insertMinutesVersion(trx, held.id, number, {
        ...{ points: body.points, reason: body.reason, account: actor!.id },
      });
      await minutesActs.append(trx, held, { act: 'revise', actor: actor!.id, own: { number } });
      await journal({ act: 'minutes.revise', subject: 'minutes', subjectId: held.id, detail: { number } });
      return readMinutes(trx, held.id);
    },
  }),
  implement(minutesApi.send, {
    permission: write,
    work: async ({ trx, params, body, actor, journal }) => {
      const { meeting } = found(await getMinutes(trx, params.id), noMinutes);
      const held = found(await minutesActs.lock(trx, params.id), noMinutes);
      await minutesActs.expect(held, body.sequence, 'send', async () => (await readMinutes(trx, held.id)).acts);
      if (body.until < today()) throw dialogueProblem('bad-dates');
      const { number } = held.last;
      await minutesActs.append(trx, held, { act: 'send', actor: actor!.id, own: { number, until: body.until } });
      for (const to of await seatedAccounts(trx, meeting.id))
        if (to !== actor!.id) await send(trx, { to, kind: minutesSent, parameters: { minutes: held.id } });
      const detail = { number, until: body.until };
      await journal({ act: 'minutes.send', subject: 'minutes', subjectId: held.id, detail });
      return readMinutes(trx, held.id);
    },
  }),
  implementActs(implement, minutesApi.act, minutesActs, {
    absent: noMinutes,
    see: async ({ trx, id }) => void found(await getMinutes(trx, id), noMinutes),
    guard: async ({ trx, held }) => {
      const lacking = await lackingOf(trx, held.id);
      if (lacking.length) throw minutesProblem('not-approved', { count: lacking.length }, lacking);
    },
    own: ({ held }) => Promise.resolve({ number: held.last.number }),
    effect: ({ held }) => Promise.resolve({ number: held.last.number }),
    read: ({ trx, params }) => readMinutes(trx, params.id),
  }),
  implement(minutesApi.speak, {
    permission: speak,
    perMinute: 60,
    work: async ({ trx, params, body, actor, scope: _own, journal }) => {
      const seat = await seatOfSpeaker(trx, params.id);
      await insertMinutesVoice(trx, params.id, { ...body, seat, account: actor!.id });
      const detail = { number: body.number };
      await journal({ act: 'minutes.speak', subject: 'minutes', subjectId: params.id, detail });
      return readMinutes(trx, params.id);
    },
  }),
  implement(minutesApi.remark, {
    permission: speak,
    perMinute: 60,
    work: async ({ trx, params, body, actor, scope: _own, journal }) => {
      const seat = await seatOfSpeaker(trx, params.id);
      const held = found(await minutesActs.lock(trx, params.id), noMinutes);
      if (held.state !== 'in_approval' || held.last.number !== body.number) throw minutesProblem('not-in-approval');
      const { points } = await getVersion(trx, held.id, body.number);
      if (body.point > points.length) throw minutesProblem('no-point', { point: body.point, count: points.length });
      const { number, point, text } = body;
      const remark = await insertRemark(trx, held.id, { number, point, seat, text, account: actor!.id });
      await remarkActs.begin(trx, remark, { actor: actor!.id });
      await journal({ act: 'minutes-remark.ask', subject: 'minutes', subjectId: held.id, detail: { number, point } });
      return readMinutes(trx, held.id);
    },
  }),
  implementActs(implement, minutesApi.answerRemark, remarkActs, {
    absent: noRemark,
    see: async ({ trx, id, asked }) => {
      const { mine } = found(await getRemark(trx, id), noRemark);
      if (asked.act === 'withdraw' && !mine) throw noRemark();
    },
    read: async ({ trx, params }) => {
      const { minutes } = found(await getRemark(trx, params.id), noRemark);
      return (await listRemarks(trx, minutes)).find(({ id }) => id === params.id)!;
    },
  }),
];
