import { z } from 'zod';
import { row, sql } from '../database/transaction.ts';
import { defineRoute, type Route } from './route.ts';

const fine = z.object({ status: z.literal('ok') });

/** `/healthz`: the process answers. `/readyz`: the database answers too. Neither tells more. */
export const healthRoutes: Route[] = [
  defineRoute({
    method: 'GET',
    url: '/readyz',
    permission: 'installation.see',
    compartment: 'public',
    summary: 'Ready to serve: the database answers',
    reply: fine,
    work: async ({ trx }) => {
      await row(trx, z.object({ one: z.literal(1) }), sql`select 1 as one`);
      return { status: 'ok' as const };
    },
  }),
];
