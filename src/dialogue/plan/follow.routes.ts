import { today } from '../../platform/language/dates.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import type { Route } from '../../platform/http/route.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { planProblem } from '../plan-problems.ts';
import { dialogueProblem } from '../problems.ts';
import { mandateOf } from '../space/space.sql.ts';
import { actionApi, type WordingView } from './action.contract.ts';
import { noAction, readAction, requireHeard, requireMine } from './action.read.ts';
import { actionActs, getAction, listActionWordings, ownerOfAction } from './action.sql.ts';
import {
  cancelTransaction,
  entriesOf,
  getObstacle,
  insertActual,
  insertObstacle,
  insertTransaction,
  listObstacles,
  obstacleActs,
} from './follow.sql.ts';
import { samePeriod } from './indicator.ts';
import { tellHindered } from './tell.ts';

const report = 'plan.report';
/** Most figures, entries and obstacles together that an action holds, and most obstacles. */
const mostEntries = 2000;
const mostObstacles = 50;

/** The wording that was adopted, of an action that is held. @throws Problem plan.not-promised, plan.full */
async function promised(trx: Trx, id: string): Promise<WordingView> {
  found(await actionActs.lock(trx, id), noAction);
  const standing = (await getAction(trx, id))?.standing;
  if (!standing || standing.state === 'dropped') throw planProblem('not-promised');
  if ((await entriesOf(trx, id)) >= mostEntries) throw planProblem('full', { most: mostEntries });
  return (await listActionWordings(trx, id)).find(({ number }) => number === standing.number)!;
}
const past = (...days: readonly string[]): void => {
  if (days.some((day) => day > today())) throw planProblem('future-day');
};

/** What becomes of an action that was adopted: figures, money, obstacles. */
export const followRoutes: Route[] = [
  implement(actionApi.report, {
    permission: report,
    work: async ({ trx, params, body, actor, scope, journal }) => {
      await requireMine(trx, params.id, scope);
      const wording = await promised(trx, params.id);
      const of = wording.indicators.find(({ key }) => key === body.indicator);
      if (!of?.periods.some((period) => samePeriod(period, body))) throw planProblem('no-period');
      past(body.starts);
      await insertActual(trx, params.id, { ...body, account: actor!.id });
      const detail = { indicator: body.indicator, starts: body.starts, ends: body.ends, value: body.value };
      await journal({ act: 'action.report', subject: 'action', subjectId: params.id, detail });
      return readAction(trx, params.id);
    },
  }),
  implement(actionApi.pay, {
    permission: report,
    work: async ({ trx, params, body, actor, scope, journal }) => {
      await requireMine(trx, params.id, scope);
      await promised(trx, params.id);
      past(body.dated, body.valueDate);
      await insertTransaction(trx, params.id, body, actor!.id);
      const detail = { kind: body.kind, minor: body.minor, currency: body.currency };
      await journal({ act: 'action.pay', subject: 'action', subjectId: params.id, detail });
      return readAction(trx, params.id);
    },
  }),
  implement(actionApi.cancel, {
    permission: report,
    work: async ({ trx, params, body, actor, scope, journal }) => {
      await requireMine(trx, params.id, scope);
      if (!(await cancelTransaction(trx, params.id, { ...body, account: actor!.id })))
        throw planProblem('no-transaction');
      const detail = { transaction: body.transaction };
      await journal({ act: 'action.cancel-transaction', subject: 'action', subjectId: params.id, detail });
      return readAction(trx, params.id);
    },
  }),
  implement(actionApi.hinder, {
    permission: report,
    work: async ({ trx, params, body, actor, scope, services, journal }) => {
      await requireMine(trx, params.id, scope);
      await promised(trx, params.id);
      if ((await listObstacles(trx, params.id)).length >= mostObstacles)
        throw planProblem('full', { most: mostObstacles });
      const { space } = await ownerOfAction(trx, params.id);
      const owner = found(await mandateOf(trx, space, body.owner), () => dialogueProblem('no-such-mandate'));
      const id = await insertObstacle(trx, params.id, { ...body, space, account: actor!.id });
      await obstacleActs.begin(trx, id, { actor: actor!.id });
      await tellHindered(trx, services, { action: params.id, owner: owner.id, but: actor!.id });
      await journal({ act: 'obstacle.raise', subject: 'obstacle', subjectId: id });
      return readAction(trx, params.id);
    },
  }),
  implementActs(implement, actionApi.answerObstacle, obstacleActs, {
    absent: () => planProblem('no-obstacle'),
    see: async ({ trx, id, scope }) => {
      const obstacle = found(await getObstacle(trx, id), () => planProblem('no-obstacle'));
      if (obstacle.mine) await requireHeard(trx, obstacle.action);
      else await requireMine(trx, obstacle.action, scope);
    },
    effect: async ({ context, trx, held, asked, actor }) => {
      const { action } = (await getObstacle(trx, held.id))!;
      if (asked.act === 'escalate') await tellHindered(trx, context.services, { action, but: actor });
    },
    read: async ({ trx, params }) => found(await getObstacle(trx, params.id), () => planProblem('no-obstacle')),
  }),
];
