import type { Route } from '../http/route.ts';
import { mailProblem } from '../mail/problems.ts';
import { digest, seal } from '../secret/secret.ts';
import { done } from './account.contract.ts';
import { normaliseEmail } from './account.ts';
import { implement } from './implement.ts';
import { renewalApi } from './renewal.contract.ts';
import { renewalJob } from './renewal.tasks.ts';

export const renewalRoutes: Route[] = [
  implement(renewalApi.offered, {
    permission: 'session.open',
    work: async ({ services }) => ({ offered: services.settings.mail !== null }),
  }),
  implement(renewalApi.ask, {
    permission: 'session.open',
    perMinute: 5,
    // Only a job is called for, the same for every address: neither the answer nor its time tells who exists.
    work: async ({ services, body, enqueue }) => {
      if (!services.settings.mail) throw mailProblem('not-set');
      const email = normaliseEmail(body.email);
      const key = digest(services.secret, 'attempt', `renewal\n${email}`).toString('hex');
      const sealed = seal(services.secret, 'mail', renewalJob, email).toString('base64');
      await enqueue(renewalJob, { sealed }, `${renewalJob}:${key}`);
      return done;
    },
  }),
];
