import type { Route } from '../../platform/http/route.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { planProblem } from '../plan-problems.ts';
import { mechanismApi } from './mechanism.contract.ts';
import { getMechanism, insertMechanism, listMechanisms, lockMechanism, updateMechanism } from './mechanism.sql.ts';

const write = 'mechanism.write';
const absent = () => planProblem('no-mechanism');

export const mechanismRoutes: Route[] = [
  implement(mechanismApi.list, {
    permission: 'mechanism.read',
    work: ({ trx, query }) => listMechanisms(trx, query),
  }),
  implement(mechanismApi.register, {
    permission: write,
    work: async ({ trx, body, actor, journal }) => {
      const id = await insertMechanism(trx, body, actor!.id);
      await journal({ act: 'mechanism.register', subject: 'mechanism', subjectId: id });
      return found(await getMechanism(trx, id), absent);
    },
  }),
  implement(mechanismApi.read, {
    permission: 'mechanism.read',
    work: async ({ trx, params }) => found(await getMechanism(trx, params.id), absent),
  }),
  implement(mechanismApi.change, {
    permission: write,
    work: async ({ trx, params, body, journal }) => {
      const { revision, ...form } = body;
      const now = found(await lockMechanism(trx, params.id), absent);
      await versioned(now.revision, revision, () => Promise.resolve(now));
      await updateMechanism(trx, params.id, form);
      await journal({ act: 'mechanism.change', subject: 'mechanism', subjectId: params.id });
      return found(await getMechanism(trx, params.id), absent);
    },
  }),
];
