import type { Trx } from '../platform/database/transaction.ts';
import { implementing } from '../platform/http/implement.ts';
import { platformProblem } from '../platform/http/problems.ts';
import type { Route } from '../platform/http/route.ts';
import { implementActs } from '../platform/lifecycle/acts.routes.ts';
import { actConstraints } from '../platform/lifecycle/problems.ts';
import { defineProblems } from '../platform/problem/problem.ts';
import { found } from '../platform/record/record.ts';
import { pledgeApi, type PledgeView } from './pledge.contract.ts';
import { changePledge, getPledge, insertPledge, listPledges, pledgeActs } from './pledge.sql.ts';

const implement = implementing({ compartment: 'dialogue', constraints: actConstraints('pledge_act') });
const permission = 'pledge.write';
const { problem } = defineProblems('pledge', {
  'no-pledge': {
    status: 404,
    words: {
      ar: 'لا يوجد تعهد بهذا المعرّف.',
      fr: 'Cet engagement n’existe pas.',
      en: 'There is no such pledge.',
    },
  },
});
const absent = () => problem('no-pledge');

const read = async (trx: Trx, id: string): Promise<PledgeView> => ({
  ...found(await getPledge(trx, id), absent),
  acts: await pledgeActs.list(trx, id),
});

export const pledgeRoutes: readonly Route[] = [
  implement(pledgeApi.list, {
    permission,
    work: ({ trx, query, scope }) => {
      void scope; // held by pledgeRows, as every read and act here
      return listPledges(trx, query);
    },
  }),
  implement(pledgeApi.read, {
    permission,
    work: ({ trx, params, scope }) => {
      void scope;
      return read(trx, params.id);
    },
  }),
  implement(pledgeApi.begin, {
    permission,
    work: async ({ trx, body, actor, scope, journal }) => {
      // What is new is in nobody's scope yet.
      if (scope !== 'any') throw platformProblem('not-permitted', { act: permission });
      const id = await insertPledge(trx, body);
      await pledgeActs.begin(trx, id, { actor: actor!.id });
      await journal({ act: permission, subject: 'pledge', subjectId: id });
      return read(trx, id);
    },
  }),
  implement(pledgeApi.write, {
    permission,
    work: async ({ trx, params, body: { base, ...form }, actor, scope, journal }) => {
      void scope;
      found(await getPledge(trx, params.id), absent);
      const held = found(await pledgeActs.lock(trx, params.id), absent);
      await pledgeActs.expect(held, base, 'write', async () => [await read(trx, held.id)]);
      await changePledge(trx, held.id, form);
      await pledgeActs.append(trx, held, { act: 'write', actor: actor!.id });
      await journal({ act: permission, subject: 'pledge', subjectId: held.id });
      return read(trx, held.id);
    },
  }),
  implementActs(implement, pledgeApi.act, pledgeActs, {
    absent,
    see: async ({ trx, id }) => void found(await getPledge(trx, id), absent),
    read: ({ trx, params }) => read(trx, params.id),
  }),
];
