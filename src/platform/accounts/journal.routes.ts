import { defineRoute, type Route } from '../http/route.ts';
import { journalQuery, journalSchema } from './journal.contract.ts';
import { listActNames, listActs } from './journal.sql.ts';

export const journalRoutes: Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/journal',
    permission: 'journal.read',
    compartment: 'administration',
    summary: 'The audit log, the latest acts first; restricted acts are not among them',
    query: journalQuery,
    reply: journalSchema,
    work: async ({ trx, query }) => {
      const { size, ...filter } = query;
      const found = await listActs(trx, filter, size + 1);
      return { entries: found.slice(0, size), more: found.length > size, acts: await listActNames(trx) };
    },
  }),
];
