import type { Trx } from '../../platform/database/transaction.ts';
import type { Route } from '../../platform/http/route.ts';
import { hasBegun } from '../../platform/language/dates.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { found } from '../../platform/record/record.ts';
import { consultationProblem } from '../consultation.problems.ts';
import { implement } from '../implement.ts';
import { policyProblem } from '../policy-problems.ts';
import { dialogueProblem } from '../problems.ts';
import { policyApi, type PolicyView } from './policy.contract.ts';
import {
  consultedActs,
  getConsulted,
  getPolicy,
  insertConsulted,
  insertPolicy,
  listConsulted,
  listPolicies,
  policyActs,
  seesConsultation,
} from './policy.sql.ts';

const absent = () => policyProblem('none');
const noEntry = () => policyProblem('no-entry');
/** Most entries on who was consulted with one text. */
const mostEntries = 60;

/** A policy text with who was consulted on it. @throws Problem policy.none */
async function readPolicy(trx: Trx, id: string): Promise<PolicyView> {
  const header = found(await getPolicy(trx, id), absent);
  return { ...header, consulted: await listConsulted(trx, id), acts: await policyActs.list(trx, id) };
}

export const policyRoutes: Route[] = [
  implement(policyApi.list, { permission: 'policy.read', work: ({ trx, query }) => listPolicies(trx, query) }),
  implement(policyApi.enter, {
    permission: 'policy.write',
    work: async ({ trx, body, actor, journal }) => {
      if (!hasBegun(body.dated)) throw dialogueProblem('bad-dates');
      const id = await insertPolicy(trx, body, actor!.id);
      await policyActs.begin(trx, id, { actor: actor!.id });
      await journal({ act: 'policy.enter', subject: 'policy', subjectId: id });
      return readPolicy(trx, id);
    },
  }),
  implement(policyApi.read, { permission: 'policy.read', work: ({ trx, params }) => readPolicy(trx, params.id) }),
  implementActs(implement, policyApi.act, policyActs, {
    absent,
    see: async ({ trx, id }) => {
      found(await getPolicy(trx, id), absent);
    },
    guard: async ({ trx, held, asked }) => {
      if (asked.act === 'release' && found(await getPolicy(trx, held.id), absent).mine)
        throw policyProblem('second-person');
    },
    read: ({ trx, params }) => readPolicy(trx, params.id),
  }),
  implement(policyApi.consulted, {
    permission: 'policy.write',
    work: async ({ trx, params, body, actor, journal }) => {
      found(await getPolicy(trx, params.id), absent);
      const held = found(await policyActs.lock(trx, params.id), absent);
      if (held.state !== 'proposed' && held.state !== 'released') throw policyProblem('over');
      if (!hasBegun(body.dated)) throw dialogueProblem('bad-dates');
      if (body.consultation && !(await seesConsultation(trx, body.consultation))) throw consultationProblem('none');
      if ((await listConsulted(trx, held.id)).length >= mostEntries) throw policyProblem('full', { most: mostEntries });
      const id = await insertConsulted(trx, held.id, body, actor!.id);
      await consultedActs.begin(trx, id, { actor: actor!.id });
      const detail = { family: body.family, side: body.side, way: body.way };
      await journal({ act: 'policy.consulted', subject: 'policy', subjectId: held.id, detail });
      return readPolicy(trx, held.id);
    },
  }),
  implementActs(implement, policyApi.actConsulted, consultedActs, {
    absent: noEntry,
    see: async ({ trx, id }) => {
      found(await getConsulted(trx, id), noEntry);
    },
    guard: async ({ trx, held, asked }) => {
      if (asked.act !== 'release') return;
      const { mine, policy } = found(await getConsulted(trx, held.id), noEntry);
      if (mine) throw policyProblem('second-person');
      const text = found(await policyActs.lock(trx, policy), absent);
      if (text.state !== 'proposed' && text.state !== 'released') throw policyProblem('over');
    },
    read: async ({ trx, params }) => {
      const { policy } = found(await getConsulted(trx, params.id), noEntry);
      return (await listConsulted(trx, policy)).find(({ id }) => id === params.id)!;
    },
  }),
];
