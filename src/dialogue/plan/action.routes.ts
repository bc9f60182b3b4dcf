import { languages, type Locale } from '../../platform/language/locale.ts';
import type { Route } from '../../platform/http/route.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import type { Problem } from '../../platform/problem/problem.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { planProblem } from '../plan-problems.ts';
import { speaksUnder } from '../proposition/read.ts';
import { actionApi } from './action.contract.ts';
import { noAction, readAction, requireHeard, requireMine } from './action.read.ts';
import {
  actionActs,
  insertAction,
  insertActionAdoption,
  insertActionWording,
  listActions,
  listActionWordings,
  listParties,
  ownerOfAction,
  waitedFor,
} from './action.sql.ts';
import { actionLife, isAdopted, lacksOf, needLabel, type Need } from './action.ts';
import { getMeasure, lockPlan, sizeOf } from './plan.sql.ts';
import { resolveWording } from './resolve.ts';
import { tellProposed } from './tell.ts';

const write = 'plan.write';
/** Most actions of a plan, and most wordings of an action. */
const mostActions = 500;
const mostWordings = 200;

/** What an action lacks, said by name. */
const incomplete = (lacks: readonly Need[], locale: Locale): Problem =>
  planProblem(
    'action-incomplete',
    { lacks: lacks.map((need) => needLabel[need][locale]).join(languages[locale].comma) },
    lacks.map((need) => ({ need, message: needLabel[need][locale] })),
  );

export const actionRoutes: Route[] = [
  implement(actionApi.list, { permission: 'plan.read', work: ({ trx, query }) => listActions(trx, query) }),
  implement(actionApi.begin, {
    permission: write,
    work: async ({ trx, body, actor, scope, journal }) => {
      const { measure: under, mandate: named, ...form } = body;
      const measure = found(await getMeasure(trx, under), () => planProblem('no-measure'));
      const mandate = await speaksUnder(trx, measure.space, scope, named);
      const wording = await resolveWording(trx, form);
      await lockPlan(trx, measure.plan);
      if ((await sizeOf(trx, measure.plan)).actions >= mostActions) throw planProblem('full', { most: mostActions });
      const { plan, space } = measure;
      const of = { measure: measure.id, plan, space, mandate: mandate.id, account: actor!.id };
      const id = await insertAction(trx, of);
      await insertActionWording(trx, id, 1, wording, { reason: null, account: actor!.id });
      await actionActs.begin(trx, id, { actor: actor!.id, own: { number: 1 } });
      await journal({ act: 'action.write', subject: 'action', subjectId: id, detail: { number: 1 } });
      return readAction(trx, id);
    },
  }),
  implement(actionApi.read, { permission: 'plan.read', work: ({ trx, params }) => readAction(trx, params.id) }),
  implement(actionApi.reword, {
    permission: write,
    work: async ({ trx, params, body, actor, scope, journal }) => {
      const { base, reason, ...form } = body;
      await requireMine(trx, params.id, scope);
      const held = found(await actionActs.lock(trx, params.id), noAction);
      const number = await versioned(held.last.number, base, () => readAction(trx, held.id));
      if (number > mostWordings) throw planProblem('full', { most: mostWordings });
      const wording = await resolveWording(trx, form);
      await insertActionWording(trx, held.id, number, wording, { reason, account: actor!.id });
      await actionActs.append(trx, held, { act: 'reword', actor: actor!.id, own: { number } });
      await journal({ act: 'action.reword', subject: 'action', subjectId: held.id, detail: { number } });
      return readAction(trx, held.id);
    },
  }),
  implementActs(implement, actionApi.act, actionActs, {
    absent: noAction,
    see: ({ trx, id, scope }) => requireMine(trx, id, scope),
    own: ({ held }) => Promise.resolve({ number: held.last.number }),
    effect: async ({ trx, held, asked, actor }) => {
      if (asked.act === 'propose') await tellProposed(trx, (await ownerOfAction(trx, held.id)).space, held.id, actor);
      return { number: held.last.number };
    },
    read: ({ trx, params }) => readAction(trx, params.id),
  }),
  implement(actionApi.adopt, {
    permission: 'plan.adopt',
    perMinute: 60,
    work: async ({ trx, params, body, actor, scope, locale, journal }) => {
      await requireHeard(trx, params.id);
      const held = found(await actionActs.lock(trx, params.id), noAction);
      await versioned(held.last.number, body.number, () => readAction(trx, held.id));
      const { number, adopts } = body;
      const mandate = await speaksUnder(trx, (await ownerOfAction(trx, held.id)).space, scope, null);
      const [wording] = await listActionWordings(trx, held.id);
      const lacks = lacksOf(wording!);
      if (adopts && actionLife.next(held.state, 'adopt') && lacks.length) throw incomplete(lacks, locale);
      await insertActionAdoption(trx, held.id, { ...body, mandate: mandate.id, account: actor!.id });
      const detail = { number, adopts, mandate: mandate.id };
      await journal({ act: 'action.adopt', subject: 'action', subjectId: held.id, detail });
      const parties = (await listParties(trx, held.id)).filter((one) => one.number === number);
      if (
        actionLife.next(held.state, 'adopt') &&
        !lacks.length &&
        isAdopted(parties, await waitedFor(trx, held.id, number))
      )
        await actionActs.append(trx, held, { act: 'adopt', actor: actor!.id, own: { number } });
      return readAction(trx, held.id);
    },
  }),
];
