import { implement, ofOneself } from './implement.ts';
import { ownApi } from './own.api.ts';
import type { Route } from '../http/route.ts';
import { Problem } from '../problem/problem.ts';
import { done } from './account.contract.ts';
import { accountProblem } from './account.problems.ts';
import { confirmTotp, offerSecret, readCredentials, removeTotp } from './account.sql.ts';
import { refuseRemoval } from './invitation.sql.ts';
import { proveOwnPassword } from './prove.ts';
import { seal, unseal } from '../secret/secret.ts';
import { makeRecoveryCodes } from './recovery.ts';
import { endSessions } from './session.sql.ts';
import { currentSession, renewToken, signedIn } from './sign-in.ts';
import { acceptTotp, offerTotp } from './totp.ts';

export const totpRoutes: Route[] = [
  implement(ownApi.offerFactor, {
    ...ofOneself,
    perMinute: 20,
    work: async ({ trx, actor, body, services, request, reply }) => {
      const { id } = signedIn(actor);
      const person = await proveOwnPassword({ trx, services, request }, id, body.password);
      if (person instanceof Problem) return person;
      if (person.totpAt) throw accountProblem('totp-already-on');
      const offer = await offerTotp(person.email);
      await offerSecret(trx, id, seal(services.secret, 'totp', id, offer.secret));
      reply.header('cache-control', 'no-store');
      return offer;
    },
  }),
  implement(ownApi.confirmFactor, {
    ...ofOneself,
    perMinute: 20,
    work: async (context) => {
      const { trx, actor, body, services, reply, journal } = context;
      const { id } = signedIn(actor);
      const person = await readCredentials(trx, id);
      if (!person?.totpSecret) throw accountProblem('totp-not-begun');
      if (person.totpAt) throw accountProblem('totp-already-on');
      const step = await acceptTotp(unseal(services.secret, 'totp', id, person.totpSecret), body.code, 0);
      if (step === undefined) throw accountProblem('code-wrong');
      await confirmTotp(trx, id, step);
      const codes = await makeRecoveryCodes(trx, services.secret, id);
      await endSessions(trx, id, await currentSession(context));
      await renewToken(context);
      await journal({ act: 'totp.add', subject: 'account', subjectId: id });
      reply.header('cache-control', 'no-store');
      return { codes };
    },
  }),
  implement(ownApi.removeFactor, {
    ...ofOneself,
    perMinute: 20,
    work: async ({ trx, actor, body, services, request, journal }) => {
      const { id } = signedIn(actor);
      const person = await proveOwnPassword({ trx, services, request }, id, body.password);
      if (person instanceof Problem) return person;
      await removeTotp(trx, id);
      await journal({ act: 'totp.remove', subject: 'account', subjectId: id });
      return done;
    },
  }),
  implement(ownApi.renewCodes, {
    ...ofOneself,
    perMinute: 20,
    work: async ({ trx, actor, body, services, request, reply, journal }) => {
      const { id } = signedIn(actor);
      const person = await proveOwnPassword({ trx, services, request }, id, body.password);
      if (person instanceof Problem) return person;
      if (!person.factor) throw accountProblem('totp-not-begun');
      const codes = await makeRecoveryCodes(trx, services.secret, id);
      await journal({ act: 'recovery-codes.renew', subject: 'account', subjectId: id });
      reply.header('cache-control', 'no-store');
      return { codes };
    },
  }),
  implement(ownApi.keepFactor, {
    ...ofOneself,
    perMinute: 20,
    work: async ({ trx, actor, journal }) => {
      const { id } = signedIn(actor);
      if ((await refuseRemoval(trx, id)) === 0) throw accountProblem('no-renewal');
      await journal({ act: 'renewal.refuse', subject: 'account', subjectId: id });
      return done;
    },
  }),
];
