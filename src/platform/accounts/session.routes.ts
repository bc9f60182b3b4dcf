import { implement } from './implement.ts';
import { sessionApi } from './session.contract.ts';
import { demoAddresses, demoPassword } from './demo-people.ts';
import type { Route } from '../http/route.ts';
import { record } from '../journal/journal.ts';
import { done } from './account.contract.ts';
import { accountProblem } from './account.problems.ts';
import { listPeopleAt } from './account.sql.ts';
import { normaliseEmail } from './account.ts';
import { describeSession, isDemoAllowed } from './describe-session.ts';
import { attemptSource } from './device.ts';
import { askSecond, enter } from './enter.ts';
import { endSession } from './session.sql.ts';
import { cookieOptions, sessionCookie } from './session.ts';
import { actFor, currentSession, signIn } from './sign-in.ts';

export const sessionRoutes: Route[] = [
  implement(sessionApi.read, {
    permission: 'session.open',
    work: async ({ actor, services, reply }) => {
      reply.header('cache-control', 'no-store');
      return describeSession(services, actor);
    },
  }),
  implement(sessionApi.signIn, {
    permission: 'session.open',
    perMinute: 20,
    work: async (context) => {
      const { trx, body, services, request } = context;
      await actFor(trx, null);
      const email = normaliseEmail(body.email);
      const source = attemptSource(services, email, request);
      const outcome = await signIn(trx, services.secret, body, source, isDemoAllowed(services, request));
      const acting = { actor: null, compartment: 'administration', request: request.id } as const;
      if (outcome.step === 'wait') return accountProblem('wait-before-sign-in', { seconds: outcome.seconds });
      if (outcome.step === 'refused') {
        await record(trx, acting, { act: 'session.refuse', subject: 'account', subjectId: outcome.subject });
        return accountProblem('sign-in-failed');
      }
      if (outcome.step === 'code') return askSecond(context, outcome.account, { link: null, to: '/' });
      return enter(context, { id: outcome.account, email }, outcome.by);
    },
  }),
  implement(sessionApi.signOut, {
    permission: 'session.open',
    work: async ({ trx, actor, services, request, reply, journal }) => {
      const session = actor && (await currentSession({ trx, services, request }));
      if (actor && session && (await endSession(trx, actor.id, session))) {
        await journal({ act: 'session.end', subject: 'account', subjectId: actor.id });
      }
      const { publicUrl } = services.settings;
      reply.clearCookie(sessionCookie(services.settings), { ...cookieOptions(publicUrl), maxAge: 0 });
      return done;
    },
  }),
  implement(sessionApi.demoPeople, {
    permission: 'session.open',
    work: async ({ trx, services, request }) => {
      const people = isDemoAllowed(services, request) ? await listPeopleAt(trx, demoAddresses) : [];
      return { password: people.length ? demoPassword : null, people };
    },
  }),
];
