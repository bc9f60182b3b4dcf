import { implement } from './implement.ts';
import { institutionApi } from './institution.contract.ts';
import type { Route } from '../http/route.ts';
import { done } from './account.contract.ts';
import { accountProblem } from './account.problems.ts';
import { insertInstitution, listInstitutions, updateInstitution } from './institution.sql.ts';

export const institutionRoutes: Route[] = [
  implement(institutionApi.list, {
    permission: 'account.manage',
    work: async ({ trx }) => ({ institutions: await listInstitutions(trx) }),
  }),
  implement(institutionApi.add, {
    permission: 'account.manage',
    work: async ({ trx, body, journal }) => {
      const id = await insertInstitution(trx, body);
      if (!id) throw accountProblem('institution-exists');
      await journal({ act: 'institution.add', subject: 'institution', subjectId: id });
      return { id, ...body };
    },
  }),
  implement(institutionApi.change, {
    permission: 'account.manage',
    work: async ({ trx, params, body, journal }) => {
      if (!(await updateInstitution(trx, params.id, body))) throw accountProblem('no-such-institution');
      await journal({ act: 'institution.change', subject: 'institution', subjectId: params.id });
      return done;
    },
  }),
];
