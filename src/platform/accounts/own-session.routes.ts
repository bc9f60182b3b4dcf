import { implement, ofOneself } from './implement.ts';
import { ownApi } from './own.api.ts';
import type { Route } from '../http/route.ts';
import { done } from './account.contract.ts';
import { accountProblem } from './account.problems.ts';
import { endSession, endSessions, listSessions } from './session.sql.ts';
import { currentSession, signedIn } from './sign-in.ts';

export const ownSessionRoutes: Route[] = [
  implement(ownApi.sessions, {
    ...ofOneself,
    work: async (context) => {
      const current = await currentSession(context);
      const sessions = await listSessions(context.trx, signedIn(context.actor).id);
      return { sessions: sessions.map((session) => ({ ...session, current: session.id === current })) };
    },
  }),
  implement(ownApi.endOthers, {
    ...ofOneself,
    work: async (context) => {
      const { id } = signedIn(context.actor);
      const ended = await endSessions(context.trx, id, await currentSession(context));
      await context.journal({ act: 'session.end', subject: 'account', subjectId: id, detail: { ended } });
      return { ended };
    },
  }),
  implement(ownApi.endSession, {
    ...ofOneself,
    work: async ({ trx, actor, params, journal }) => {
      const { id } = signedIn(actor);
      if (!(await endSession(trx, id, params.id))) throw accountProblem('no-such-session');
      await journal({ act: 'session.end', subject: 'account', subjectId: id });
      return done;
    },
  }),
];
