import { implement, ofOneself } from './implement.ts';
import { ownApi } from './own.api.ts';
import { platformProblem } from '../http/problems.ts';
import type { Route } from '../http/route.ts';
import { mailFailing } from '../mail/failing.sql.ts';
import { sendSecurity } from '../mail/send.ts';
import { done } from './account.contract.ts';
import { readOwnAccount, setLocale, setName, setPassword } from './account.sql.ts';
import { listPasskeys } from './passkey.sql.ts';
import { listLinks } from './provider.sql.ts';
import { waitingRemoval, withdrawOwnRenewals } from './invitation.sql.ts';
import { proveOwnPassword } from './prove.ts';
import { hashPassword } from './secrets.ts';
import { endSessions } from './session.sql.ts';
import { currentSession, renewToken, requireGoodPassword, signedIn } from './sign-in.ts';
import { Problem } from '../problem/problem.ts';

export const ownAccountRoutes: Route[] = [
  implement(ownApi.read, {
    ...ofOneself,
    work: async ({ trx, actor }) => {
      const account = await readOwnAccount(trx, signedIn(actor).id);
      if (!account) throw platformProblem('not-found');
      const passkeys = await listPasskeys(trx, account.id);
      return {
        ...account,
        passkeys: passkeys.map(({ credentialId: _key, transports: _ways, ...shown }) => shown),
        links: await listLinks(trx, account.id),
        mailFailing: (await mailFailing(trx, account.id)) ?? null,
        factorRemoval: (await waitingRemoval(trx, account.id)) ?? null,
      };
    },
  }),
  implement(ownApi.change, {
    ...ofOneself,
    work: async ({ trx, actor, body, reply, journal }) => {
      const { id } = signedIn(actor);
      if (body.locale) {
        await setLocale(trx, id, body.locale);
        reply.setCookie('dawra_locale', body.locale, { path: '/', sameSite: 'lax', maxAge: 365 * 86_400 });
      }
      if (body.name) await setName(trx, id, body.name);
      await journal({
        act: 'account.change',
        subject: 'account',
        subjectId: id,
        detail: { changed: Object.keys(body) },
      });
      return done;
    },
  }),
  implement(ownApi.changePassword, {
    ...ofOneself,
    perMinute: 20,
    work: async (context) => {
      const { trx, actor, body, services, request, journal } = context;
      const { id } = signedIn(actor);
      const person = await proveOwnPassword({ trx, services, request }, id, body.current);
      if (person instanceof Problem) return person;
      requireGoodPassword(body.next, person);
      await setPassword(trx, id, await hashPassword(body.next));
      await withdrawOwnRenewals(trx, id);
      const ended = await endSessions(trx, id, await currentSession(context));
      await renewToken(context);
      await sendSecurity(trx, services.secret, { kind: 'account.password', account: id });
      await journal({ act: 'password.change', subject: 'account', subjectId: id, detail: { sessionsEnded: ended } });
      return done;
    },
  }),
];
