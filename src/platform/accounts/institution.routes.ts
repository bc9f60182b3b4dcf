import { defineRoute, type Route } from '../http/route.ts';
import { done, doneSchema, idParams } from './account.contract.ts';
import { accountProblem } from './account.problems.ts';
import { institutionRequestSchema, institutionSchema, institutionsSchema } from './institution.contract.ts';
import { insertInstitution, listInstitutions, updateInstitution } from './institution.sql.ts';

const manage = { permission: 'account.manage', compartment: 'administration' } as const;

export const institutionRoutes: Route[] = [
  defineRoute({
    ...manage,
    method: 'GET',
    url: '/api/institutions',
    summary: 'Institutions around the table',
    reply: institutionsSchema,
    work: async ({ trx }) => ({ institutions: await listInstitutions(trx) }),
  }),
  defineRoute({
    ...manage,
    method: 'POST',
    url: '/api/institutions',
    summary: 'Add an institution',
    status: 201,
    body: institutionRequestSchema,
    reply: institutionSchema,
    work: async ({ trx, body, journal }) => {
      const id = await insertInstitution(trx, body);
      if (!id) throw accountProblem('institution-exists');
      await journal({ act: 'institution.add', subject: 'institution', subjectId: id });
      return { id, ...body };
    },
  }),
  defineRoute({
    ...manage,
    method: 'PUT',
    url: '/api/institutions/:id',
    summary: 'Correct an institution',
    params: idParams,
    body: institutionRequestSchema,
    reply: doneSchema,
    work: async ({ trx, params, body, journal }) => {
      if (!(await updateInstitution(trx, params.id, body))) throw accountProblem('no-such-institution');
      await journal({ act: 'institution.change', subject: 'institution', subjectId: params.id });
      return done;
    },
  }),
];
