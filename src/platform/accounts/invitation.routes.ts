import { implement } from './implement.ts';
import { invitationApi } from './invitation.contract.ts';
import type { Acting } from '../journal/journal.ts';
import type { Route } from '../http/route.ts';
import type { Trx } from '../database/transaction.ts';
import type { Problem } from '../problem/problem.ts';
import { record } from '../journal/journal.ts';
import { done } from './account.contract.ts';
import { sendSecurity } from '../mail/send.ts';
import { keptScope } from '../scope/scope.read.ts';
import { accountProblem } from './account.problems.ts';
import { readCredentials, removeFactors, setLocale, setPassword } from './account.sql.ts';
import { clearAttempts, countFailure, lockAttempts } from './attempt.sql.ts';
import { attemptSource, rememberDevice } from './device.ts';
import { addressOf, enrol, invite } from './enrol.ts';
import {
  findInvitation,
  listInvitations,
  useInvitation,
  withdrawOwnRenewals,
  withdrawInvitation,
  type OpenInvitation,
} from './invitation.sql.ts';
import type { GivenRole } from './grant.contract.ts';
import { removeLinks } from './provider.sql.ts';
import { digest } from '../secret/secret.ts';
import { hashPassword } from './secrets.ts';
import { describeSession } from './describe-session.ts';
import { endSessions } from './session.sql.ts';
import { actFor, proveSecond, requireGoodPassword, signedIn, startSession } from './sign-in.ts';

async function openInvitation(trx: Trx, secret: Uint8Array, token: string): Promise<OpenInvitation> {
  const found = await findInvitation(trx, digest(secret, 'invitation', token));
  if (!found) throw accountProblem('invitation-not-valid');
  if (found.waiting) throw accountProblem('renewal-waits', { hours: found.waitingHours });
  return found;
}

/** Gives the invited person their account, or the renewing person their new password. @returns the account */
async function accept(
  trx: Trx,
  secret: Uint8Array,
  source: Buffer,
  acting: Acting,
  invited: OpenInvitation,
  given: { password: string; name?: string | undefined; locale?: OpenInvitation['locale'] | undefined },
): Promise<string> {
  const { email, roles, institution, renews, removesFactor, byOwner } = invited;
  const { password, name = invited.name, locale = invited.locale } = given;
  await useInvitation(trx, invited.id);
  if (!renews)
    return enrol(trx, { ...acting, actor: invited.invitedBy }, { email, name, locale, roles, institution, password });
  requireGoodPassword(password, { email, name });
  const before = await readCredentials(trx, renews);
  // A second factor that came after the link was made, without notice to its owner, is not taken away by it.
  if (before?.factor && !removesFactor && !byOwner) throw accountProblem('invitation-not-valid');
  await setPassword(trx, renews, await hashPassword(password));
  if (removesFactor) {
    await removeFactors(trx, renews);
    await record(
      trx,
      { ...acting, actor: null },
      { act: 'totp.remove', subject: 'account', subjectId: renews, detail: { by: 'renewal' } },
    );
  }
  await withdrawOwnRenewals(trx, renews);
  // Whoever opened the account through a provider before connects it again: a link made by somebody else ends here.
  await removeLinks(trx, renews);
  await endSessions(trx, renews);
  await setLocale(trx, renews, locale);
  await clearAttempts(trx, source);
  await sendSecurity(trx, secret, { kind: 'account.password', account: renews });
  if (!(await readCredentials(trx, renews))) throw accountProblem('no-such-person');
  return renews;
}

/**
 * Whoever asked for the link themselves proves the second factor too. A wrong code counts like a failed sign-in.
 * @returns the problem that the route must *return*: a failure is counted only when committed
 */
async function proveCode(
  trx: Trx,
  secret: Uint8Array,
  source: Buffer,
  { asksCode, renews }: OpenInvitation,
  code: string | undefined,
): Promise<Problem | undefined> {
  if (!asksCode || !renews) return undefined;
  const { failures, wait } = await lockAttempts(trx, source);
  if (wait > 0) return accountProblem('wait-before-sign-in', { seconds: wait });
  const person = await readCredentials(trx, renews);
  if (person && (await proveSecond(trx, secret, person, code))) return undefined;
  await countFailure(trx, source, failures + 1);
  return accountProblem('code-wrong');
}

export const invitationRoutes: Route[] = [
  implement(invitationApi.list, {
    permission: 'account.manage',
    work: async ({ trx }) => ({
      invitations: (await listInvitations(trx)).map(({ id, email, name, roles, renews, createdAt, expiresAt }) => ({
        id,
        email,
        name,
        roles,
        renewal: renews !== null,
        createdAt,
        expiresAt,
      })),
    }),
  }),
  implement(invitationApi.invite, {
    permission: 'account.manage',
    work: async (context) => {
      const { trx, actor, body, services, request, reply } = context;
      reply.header('cache-control', 'no-store');
      const acting = { actor: signedIn(actor).id, compartment: 'administration', request: request.id } as const;
      // Each once: a role twice in one scope is one grant.
      const kept = new Map<string, GivenRole>();
      for (const { role, scope } of body.roles) {
        const given = { role, scope: await keptScope(context, scope) };
        kept.set(JSON.stringify(given), given);
      }
      const roles = [...kept.values()];
      return invite(trx, acting, addressOf(services, body.mail), { ...body, roles });
    },
  }),
  implement(invitationApi.withdraw, {
    permission: 'account.manage',
    work: async ({ trx, params, journal }) => {
      if ((await withdrawInvitation(trx, params.id)) === 0) throw accountProblem('invitation-not-valid');
      await journal({ act: 'invitation.withdraw', subject: 'invitation', subjectId: params.id });
      return done;
    },
  }),
  implement(invitationApi.open, {
    permission: 'session.open',
    perMinute: 30,
    work: async ({ trx, body, services }) => {
      const { email, name, locale, renews, asksCode, expiresAt } = await openInvitation(
        trx,
        services.secret,
        body.token,
      );
      return { email, name, locale, renewal: renews !== null, asksCode, expiresAt };
    },
  }),
  implement(invitationApi.accept, {
    permission: 'session.open',
    perMinute: 30,
    work: async (context) => {
      const { trx, body, services, request } = context;
      await actFor(trx, null);
      const acting = { actor: null, compartment: 'administration', request: request.id } as const;
      const invited = await openInvitation(trx, services.secret, body.token);
      const source = attemptSource(services, invited.email, request);
      const refused = await proveCode(trx, services.secret, source, invited, body.code);
      if (refused) return refused;
      const account = await accept(trx, services.secret, source, acting, invited, body);
      const actor = await startSession(context, account);
      rememberDevice(services, invited.email, request, context.reply);
      await record(
        trx,
        { ...acting, actor: account },
        { act: 'invitation.accept', subject: 'account', subjectId: account },
      );
      return describeSession(services, actor);
    },
  }),
];
