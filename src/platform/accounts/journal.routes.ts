import type { Route } from '../http/route.ts';
import { implement } from './implement.ts';
import { journalApi } from './journal.contract.ts';
import { listActNames, listActs } from './journal.sql.ts';

export const journalRoutes: Route[] = [
  implement(journalApi.list, { permission: 'journal.read', work: ({ trx, query }) => listActs(trx, query) }),
  implement(journalApi.acts, { permission: 'journal.read', work: ({ trx }) => listActNames(trx) }),
];
