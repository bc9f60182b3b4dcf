import { implement } from './implement.ts';
import { personApi, type Person } from './person.contract.ts';
import { today } from '../language/dates.ts';
import type { Route } from '../http/route.ts';
import type { Trx } from '../database/transaction.ts';
import { grantStatus } from './account.ts';
import { accountProblem } from './account.problems.ts';
import { setDisabled, setInstitution, setName } from './account.sql.ts';
import { addressOf, renewAccess, requireInstitution } from './enrol.ts';
import { withdrawRenewals } from './invitation.sql.ts';
import {
  endGrant,
  hasOtherAdministrator,
  insertGrant,
  listPeople,
  lockAdministrators,
  lockPerson,
  readPerson,
} from './person.sql.ts';
import { keptScope } from '../scope/scope.read.ts';
import { endSessions, listSessions } from './session.sql.ts';
import { currentSession, renewToken, signedIn, type SignIn } from './sign-in.ts';

async function person(trx: Trx, id: string): Promise<Person> {
  const found = (await lockPerson(trx, id)) && (await readPerson(trx, id));
  if (!found) throw accountProblem('no-such-person');
  return found;
}

/** After a change of roles no token that was given out before is worth anything: others sign in again, one's own is renewed. */
async function renewSessions(given: SignIn, account: string, self: boolean): Promise<void> {
  await endSessions(given.trx, account, self ? await currentSession(given) : null);
  if (self) await renewToken(given);
}

const isAdministrator = ({ grants }: Person): boolean =>
  grants.some((grant) => grant.role === 'administrator' && grantStatus(grant, today()) === 'current');

async function requireOtherAdministrator(trx: Trx, id: string): Promise<void> {
  await lockAdministrators(trx);
  if (!(await hasOtherAdministrator(trx, id))) throw accountProblem('last-administrator');
}

export const personRoutes: Route[] = [
  implement(personApi.list, { permission: 'account.manage', work: ({ trx, query }) => listPeople(trx, query) }),
  implement(personApi.change, {
    permission: 'account.manage',
    work: async (context) => {
      const { trx, params, body, journal } = context;
      const before = await person(trx, params.id);
      if (body.name !== undefined) await setName(trx, params.id, body.name);
      if (body.institution !== undefined) {
        await requireInstitution(trx, body.institution);
        await setInstitution(trx, params.id, body.institution);
      }
      if (body.disabled && isAdministrator(before)) await requireOtherAdministrator(trx, params.id);
      if (body.disabled !== undefined && (await setDisabled(trx, params.id, body.disabled)) && body.disabled) {
        await endSessions(trx, params.id);
        await withdrawRenewals(trx, params.id);
      }
      const detail = {
        changed: Object.keys(body),
        ...(body.disabled === undefined ? {} : { disabled: body.disabled }),
      };
      await journal({ act: 'account.change', subject: 'account', subjectId: params.id, detail });
      return person(trx, params.id);
    },
  }),
  implement(personApi.grant, {
    permission: 'account.manage',
    work: async (context) => {
      const { trx, params, body, actor, journal } = context;
      const by = signedIn(actor).id;
      await person(trx, params.id);
      const scope = await keptScope(context, body.scope, body.validFrom);
      const grant = await insertGrant(trx, {
        account: params.id,
        role: body.role,
        scope,
        validFrom: body.validFrom ?? null,
        validTo: body.validTo,
        grantedBy: by,
      });
      if (!grant) throw accountProblem('grant-overlaps');
      await renewSessions(context, params.id, by === params.id);
      await journal({ act: 'role.grant', subject: 'account', subjectId: params.id, detail: { ...body, scope, grant } });
      return person(trx, params.id);
    },
  }),
  implement(personApi.endGrant, {
    permission: 'account.manage',
    work: async (context) => {
      const { trx, params, actor, journal } = context;
      await person(trx, params.id);
      await lockAdministrators(trx);
      const role = await endGrant(trx, params.id, params.grant);
      if (!role) throw accountProblem('no-such-grant');
      if (role === 'administrator') await requireOtherAdministrator(trx, params.id);
      await renewSessions(context, params.id, signedIn(actor).id === params.id);
      await journal({
        act: 'role.end',
        subject: 'account',
        subjectId: params.id,
        detail: { role, grant: params.grant },
      });
      return person(trx, params.id);
    },
  }),
  implement(personApi.sessions, {
    permission: 'account.manage',
    work: async (context) => {
      const current = await currentSession(context);
      return {
        sessions: (await listSessions(context.trx, context.params.id)).map((session) => ({
          ...session,
          current: session.id === current,
        })),
      };
    },
  }),
  implement(personApi.endSessions, {
    permission: 'account.manage',
    work: async ({ trx, params, journal }) => {
      const ended = await endSessions(trx, params.id);
      await journal({ act: 'session.end', subject: 'account', subjectId: params.id, detail: { ended } });
      return { ended };
    },
  }),
  implement(personApi.renew, {
    permission: 'account.manage',
    work: async ({ trx, params, body, actor, services, request, reply }) => {
      reply.header('cache-control', 'no-store');
      const acting = { actor: signedIn(actor).id, compartment: 'administration', request: request.id } as const;
      const found = await person(trx, params.id);
      if (found.disabledAt) throw accountProblem('no-such-person');
      return renewAccess(
        trx,
        acting,
        addressOf(services, body?.mail ?? false),
        { ...found, factor: found.totp || found.passkeys > 0 },
        services.settings.factorWaitHours,
      );
    },
  }),
];
