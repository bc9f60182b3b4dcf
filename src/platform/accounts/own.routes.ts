import { platformProblem } from '../http/problems.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { accountPatchSchema, done, doneSchema, ownAccountSchema, passwordChangeSchema } from './account.contract.ts';
import { readOwnAccount, setLocale, setName, setPassword } from './account.sql.ts';
import { waitingRemoval } from './invitation.sql.ts';
import { proveOwnPassword } from './prove.ts';
import { hashPassword } from './secrets.ts';
import { endSessions } from './session.sql.ts';
import { currentSession, renewToken, requireGoodPassword, signedIn } from './sign-in.ts';
import { Problem } from '../problem/problem.ts';

const own = { permission: 'account.own', compartment: 'administration' } as const;

export const ownAccountRoutes: Route[] = [
  defineRoute({
    ...own,
    method: 'GET',
    url: '/api/account',
    summary: 'One’s own account',
    reply: ownAccountSchema,
    work: async ({ trx, actor }) => {
      const account = await readOwnAccount(trx, signedIn(actor).id);
      if (!account) throw platformProblem('not-found');
      return { ...account, factorRemoval: (await waitingRemoval(trx, account.id)) ?? null };
    },
  }),
  defineRoute({
    ...own,
    method: 'PATCH',
    url: '/api/account',
    summary: 'Change one’s own language or name',
    body: accountPatchSchema,
    reply: doneSchema,
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
  defineRoute({
    ...own,
    method: 'POST',
    url: '/api/account/password',
    summary: 'Change one’s password; every other session ends',
    perMinute: 20,
    body: passwordChangeSchema,
    reply: doneSchema,
    work: async (context) => {
      const { trx, actor, body, house, request, journal } = context;
      const { id } = signedIn(actor);
      const person = await proveOwnPassword({ trx, house, request }, id, body.current);
      if (person instanceof Problem) return person;
      requireGoodPassword(body.next, person);
      await setPassword(trx, id, await hashPassword(body.next));
      const ended = await endSessions(trx, id, await currentSession(context));
      await renewToken(context);
      await journal({ act: 'password.change', subject: 'account', subjectId: id, detail: { sessionsEnded: ended } });
      return done;
    },
  }),
];
