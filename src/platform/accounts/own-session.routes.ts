import { defineRoute, type Route } from '../http/route.ts';
import { done, doneSchema, idParams } from './account.contract.ts';
import { accountProblem } from './account.problems.ts';
import { endedSchema, openSessionsSchema } from './session.contract.ts';
import { endSession, endSessions, listSessions } from './session.sql.ts';
import { currentSession, signedIn } from './sign-in.ts';

const own = { permission: 'account.own', compartment: 'administration' } as const;

export const ownSessionRoutes: Route[] = [
  defineRoute({
    ...own,
    method: 'GET',
    url: '/api/account/sessions',
    summary: 'One’s own open sessions',
    reply: openSessionsSchema,
    work: async (context) => {
      const current = await currentSession(context);
      const sessions = await listSessions(context.trx, signedIn(context.actor).id);
      return { sessions: sessions.map((session) => ({ ...session, current: session.id === current })) };
    },
  }),
  defineRoute({
    ...own,
    method: 'DELETE',
    url: '/api/account/sessions',
    summary: 'End all one’s sessions but this one',
    reply: endedSchema,
    work: async (context) => {
      const { id } = signedIn(context.actor);
      const ended = await endSessions(context.trx, id, await currentSession(context));
      await context.journal({ act: 'session.end', subject: 'account', subjectId: id, detail: { ended } });
      return { ended };
    },
  }),
  defineRoute({
    ...own,
    method: 'DELETE',
    url: '/api/account/sessions/:id',
    summary: 'End one of one’s sessions',
    params: idParams,
    reply: doneSchema,
    work: async ({ trx, actor, params, journal }) => {
      const { id } = signedIn(actor);
      if (!(await endSession(trx, id, params.id))) throw accountProblem('no-such-session');
      await journal({ act: 'session.end', subject: 'account', subjectId: id });
      return done;
    },
  }),
];
