import type { Trx } from '../../platform/database/transaction.ts';
import type { Actor } from '../../platform/http/services.ts';
import type { Route } from '../../platform/http/route.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { meetingProblem } from '../meeting.problems.ts';
import { readMeeting } from './meeting.routes.ts';
import { meetingActs, seatFor } from './meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { agendaApi } from './agenda.contract.ts';
import { titleOf } from './agenda.ts';
import { getItem, insertItem, itemActs, listItems, mostItems, viewItem } from './agenda.sql.ts';
import { itemLife } from './agenda.ts';
import { addPoint } from './point.ts';

const absent = () => meetingProblem('no-item');
const itemsOf = async (trx: Trx, meeting: string, actor: Actor) => ({
  items: await listItems(trx, meeting),
  seat: (await seatFor(trx, meeting, actor.id, actor.institution)) !== undefined,
});

export const agendaRoutes: Route[] = [
  implement(agendaApi.items, {
    permission: 'meeting.read',
    work: async ({ trx, params, actor }) => {
      await readMeeting(trx, params.id);
      return itemsOf(trx, params.id, actor!);
    },
  }),
  implement(agendaApi.propose, {
    permission: 'agenda.propose',
    perMinute: 60,
    work: async ({ trx, params, body, actor, scope: _own, journal }) => {
      await readMeeting(trx, params.id);
      const held = found(await meetingActs.lock(trx, params.id), () => dialogueProblem('no-meeting'));
      if (held.state !== 'planned') throw meetingProblem('agenda-stands');
      const seat = found(await seatFor(trx, params.id, actor!.id, actor!.institution), () => meetingProblem('no-seat'));
      if ((await listItems(trx, params.id)).filter(({ state }) => itemLife.isOpen(state)).length >= mostItems)
        throw meetingProblem('agenda-full');
      const item = await insertItem(trx, { seat, form: body, account: actor!.id });
      await itemActs.begin(trx, item, { actor: actor!.id });
      await journal({ act: 'meeting-item.propose', subject: 'meeting', subjectId: params.id });
      return itemsOf(trx, params.id, actor!);
    },
  }),
  implementActs(implement, agendaApi.act, itemActs, {
    absent,
    see: async ({ trx, id, asked }) => {
      const { mine } = found(await getItem(trx, id), absent);
      if (asked.act === 'withdraw' && !mine) throw absent();
    },
    effect: async ({ trx, held, asked }) => {
      if (asked.act !== 'take') return;
      const { meeting, text, minutes, side } = found(await getItem(trx, held.id), absent);
      await addPoint(trx, meeting, { title: titleOf(text), charter: [], minutes, side });
    },
    read: async ({ trx, params }) => found(await viewItem(trx, params.id), absent),
  }),
];
