import { z } from 'zod';
import { processProblem } from '../process/problems.ts';
import { defineRoute, type Route } from './route.ts';

const fine = z.object({ status: z.literal('ok') });
const asked = { method: 'GET', permission: 'installation.see', compartment: 'public', reply: fine } as const;

/**
 * `/health/live`: the process answers. `/health/ready`: it takes requests: the database answers and is of this program's state, the file store answers, and
 * the process is not about to end. Neither tells more. `/readyz` is the former name.
 */
export const healthRoutes: Route[] = [
  defineRoute({
    ...asked,
    url: '/health/live',
    transaction: 'phases',
    summary: 'The process answers',
    work: () => Promise.resolve({ status: 'ok' as const }),
  }),
  ...['/health/ready', '/readyz'].map((url) =>
    defineRoute({
      ...asked,
      url,
      transaction: 'phases',
      summary: 'Ready to serve: database and files answer, and the process is not about to end',
      work: async ({ services }) => {
        const reason = await services.readiness.lacking();
        if (reason) throw processProblem('not-ready', { reason });
        return { status: 'ok' as const };
      },
    }),
  ),
];
