import type { Trx } from '../../platform/database/transaction.ts';
import type { Scope } from '../../platform/http/permission.ts';
import type { Route } from '../../platform/http/route.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { planProblem } from '../plan-problems.ts';
import { dialogueProblem } from '../problems.ts';
import { termProblem } from '../term-problems.ts';
import { getSpace, hasEnded, mandateIn, spaceActs } from '../space/space.sql.ts';
import { planApi, type MeasureForm, type PlanView } from './plan.contract.ts';
import {
  getMeasure,
  getPlan,
  insertMeasure,
  insertPlan,
  isBound,
  isPublished,
  listActionsOf,
  listMeasures,
  listPlans,
  lockMeasure,
  lockPlan,
  sizeOf,
  takeNewestTerms,
  updateMeasure,
  updatePlan,
} from './plan.sql.ts';

const write = 'plan.write';
/** Most measures of a plan. */
const mostMeasures = 200;
const noPlan = () => planProblem('no-plan');
const noMeasure = () => planProblem('no-measure');

/** A plan with what of it the reader sees. @throws Problem plan.no-plan */
export async function readPlan(trx: Trx, id: string): Promise<PlanView> {
  const header = found(await getPlan(trx, id), noPlan);
  return { ...header, measures: await listMeasures(trx, id), actions: await listActionsOf(trx, id) };
}

/**
 * Whoever writes in a plan speaks in its space today, or works for it.
 * @throws Problem dialogue.no-mandate, dialogue.space-ended
 */
export async function requireVoice(trx: Trx, space: string, scope: Scope): Promise<void> {
  if (await hasEnded(trx, space)) throw dialogueProblem('space-ended');
  if (scope !== 'any') found(await mandateIn(trx, space), () => dialogueProblem('no-mandate'));
}

async function requirePublished(trx: Trx, { recommendation }: MeasureForm): Promise<void> {
  if (!(await isPublished(trx, recommendation))) throw planProblem('recommendation-unpublished');
}

export const planRoutes: Route[] = [
  implement(planApi.list, { permission: 'plan.read', work: ({ trx, query }) => listPlans(trx, query) }),
  implement(planApi.begin, {
    permission: write,
    work: async ({ trx, body, actor, scope, journal }) => {
      found(await getSpace(trx, body.space), () => dialogueProblem('no-space'));
      await spaceActs.lock(trx, body.space);
      await requireVoice(trx, body.space, scope);
      const id = await insertPlan(trx, body, actor!.id);
      await journal({ act: 'plan.begin', subject: 'plan', subjectId: id });
      return readPlan(trx, id);
    },
  }),
  implement(planApi.read, { permission: 'plan.read', work: ({ trx, params }) => readPlan(trx, params.id) }),
  implement(planApi.change, {
    permission: write,
    work: async ({ trx, params, body, scope, journal }) => {
      const { revision, ...form } = body;
      await lockPlan(trx, params.id);
      const now = found(await getPlan(trx, params.id), noPlan);
      await requireVoice(trx, now.space, scope);
      await versioned(now.revision, revision, () => readPlan(trx, now.id));
      await updatePlan(trx, now.id, form);
      await journal({ act: 'plan.change', subject: 'plan', subjectId: now.id });
      return readPlan(trx, now.id);
    },
  }),
  implement(planApi.takeTerms, {
    permission: write,
    work: async ({ trx, params, body, scope, journal }) => {
      await lockPlan(trx, params.id);
      const now = found(await getPlan(trx, params.id), noPlan);
      await requireVoice(trx, now.space, scope);
      await versioned(now.revision, body.revision, () => readPlan(trx, now.id));
      if (now.terms === now.newestTerms) throw termProblem('no-newer');
      await takeNewestTerms(trx, now.id);
      const detail = { terms: now.newestTerms };
      await journal({ act: 'plan.take-terms', subject: 'plan', subjectId: now.id, detail });
      return readPlan(trx, now.id);
    },
  }),
  implement(planApi.add, {
    permission: write,
    work: async ({ trx, params, body, actor, scope, journal }) => {
      const plan = found(await getPlan(trx, params.id), noPlan);
      await requireVoice(trx, plan.space, scope);
      await requirePublished(trx, body);
      await lockPlan(trx, plan.id);
      if ((await sizeOf(trx, plan.id)).measures >= mostMeasures) throw planProblem('full', { most: mostMeasures });
      const id = await insertMeasure(trx, plan, body, actor!.id);
      await journal({ act: 'measure.add', subject: 'measure', subjectId: id });
      return found(await getMeasure(trx, id), noMeasure);
    },
  }),
  implement(planApi.measure, {
    permission: 'plan.read',
    work: async ({ trx, params }) => found(await getMeasure(trx, params.id), noMeasure),
  }),
  implement(planApi.changeMeasure, {
    permission: write,
    work: async ({ trx, params, body, scope, journal }) => {
      const { revision, ...form } = body;
      await lockMeasure(trx, params.id);
      const now = found(await getMeasure(trx, params.id), noMeasure);
      await requireVoice(trx, now.space, scope);
      await versioned(now.revision, revision, () => Promise.resolve(now));
      if (await isBound(trx, now.id)) throw planProblem('measure-bound');
      await requirePublished(trx, form);
      await updateMeasure(trx, now.id, form);
      await journal({ act: 'measure.change', subject: 'measure', subjectId: now.id });
      return found(await getMeasure(trx, now.id), noMeasure);
    },
  }),
];
