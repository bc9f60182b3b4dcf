import { implement } from './implement.ts';
import { sessionApi } from './session.contract.ts';
import type { FastifyRequest } from 'fastify';
import { demoAddresses, demoPassword } from './demo-people.ts';
import { holderOf, type Actor, type Services } from '../http/services.ts';
import { isOpenTo } from '../http/admission.ts';
import { permitted } from '../http/permission.ts';
import type { Route } from '../http/route.ts';
import { record } from '../journal/journal.ts';
import { done } from './account.contract.ts';
import { accountProblem } from './account.problems.ts';
import { listPeopleAt } from './account.sql.ts';
import { isLoopback, normaliseEmail } from './account.ts';
import { attemptSource, rememberDevice } from './device.ts';
import { waitingRemoval } from './invitation.sql.ts';
import { sessionSchema, type SessionReply } from './session.contract.ts';
import { endSession, forgetOldSessions } from './session.sql.ts';
import { cookieOptions, sessionCookie } from './session.ts';
import { actFor, currentSession, signIn, startSession } from './sign-in.ts';

/** What pages learn of a person: who they are and which acts are open to them. */
export function describeSession(services: Services, actor: Actor | null): SessionReply {
  const bearer = holderOf(actor);
  const permissions = services.permissions
    .map(({ name }) => name)
    .filter((name) => permitted(services.permissions, name, bearer) && isOpenTo(services.permissions, name, actor));
  if (!actor) return { actor: null, permissions, factorNeeded: false };
  const { id, name, locale, roles, institution, side } = actor;
  const family = sessionSchema.shape.actor.unwrap().shape.family.parse(actor.family);
  return {
    actor: { id, name, locale, roles: [...roles], institution, side, family },
    permissions,
    factorNeeded: !actor.complete,
  };
}

/**
 * Whether the invented people may enter: only in the demonstration, where it stands on the reader's own machine and no proxy stands between,
 * because their password is printed on the page.
 */
export function isDemoAllowed(services: Services, request: FastifyRequest): boolean {
  const proxied = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'].some(
    (name) => request.headers[name] !== undefined,
  );
  const { installation, publicUrl } = services.settings;
  return installation === 'demonstration' && !proxied && isLoopback(publicUrl) && isLoopback(`http://${request.host}`);
}

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
      if (outcome.step === 'code') return { step: 'code' as const, session: null, factorRemovalAt: null };
      await forgetOldSessions(trx);
      const actor = await startSession(context, outcome.account);
      await record(
        trx,
        { ...acting, actor: actor.id },
        { act: 'session.open', subject: 'account', subjectId: actor.id, detail: { by: outcome.by } },
      );
      rememberDevice(services, email, request, context.reply);
      const notice = await waitingRemoval(trx, actor.id);
      return {
        step: 'in' as const,
        session: describeSession(services, actor),
        factorRemovalAt: notice?.effectiveAt ?? null,
      };
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
