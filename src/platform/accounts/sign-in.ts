import type { FastifyReply, FastifyRequest } from 'fastify';
import { run, sql, type Trx } from '../database/transaction.ts';
import type { Actor, Services } from '../http/services.ts';
import { platformProblem } from '../http/problems.ts';
import { findCredentials, keepStep, rehashPassword, spendRecoveryCode, type Credentials } from './account.sql.ts';
import { normaliseEmail } from './account.ts';
import { accountProblem } from './account.problems.ts';
import { clearAttempts, countFailure, forgetOldAttempts, lockAttempts } from './attempt.sql.ts';
import { actorOf, presentedSession } from './identify.ts';
import { demoAddresses } from './demo-people.ts';
import { passwordIssue, passwordLength } from './password.ts';
import { digest, newToken, unseal } from '../secret/secret.ts';
import { checkPassword, hashPassword, isOutdated } from './secrets.ts';
import { cookieOptions, describeDevice, sessionCookie } from './session.ts';
import {
  endSession,
  findBearer,
  findSession,
  insertSession,
  replaceToken,
  type ThroughProvider,
} from './session.sql.ts';
import { acceptTotp, normaliseRecoveryCode } from './totp.ts';

export type SignInOutcome =
  | { readonly step: 'in'; readonly account: string; readonly by: 'password' | 'totp' | 'recovery' }
  | { readonly step: 'code'; readonly account: string }
  | { readonly step: 'refused'; readonly subject: string }
  | { readonly step: 'wait'; readonly seconds: number };

/**
 * Decides a sign-in. The same work is done and the same answers are given whether or not somebody has the address: failures are
 * counted by `source` (see `attemptSource`), a password is always checked. Nothing that a stranger does keeps the owner of an account out. The caller must commit, or a failure would not be counted.
 * @param demoAllowed whether the invented people of the demonstration, whose password is public, may enter here
 */
export async function signIn(
  trx: Trx,
  secret: Uint8Array,
  given: { email: string; password: string; code?: string | undefined },
  source: Buffer,
  demoAllowed: boolean,
): Promise<SignInOutcome> {
  const email = normaliseEmail(given.email);
  const { failures, wait } = await lockAttempts(trx, source);
  if (wait > 0) return { step: 'wait', seconds: wait };
  const found = await findCredentials(trx, email);
  const person = demoAddresses.includes(email) && !demoAllowed ? undefined : found;
  const right = await checkPassword(person?.passwordHash, given.password);
  if (person && right && person.factor && !given.code) return { step: 'code', account: person.id };
  const by = person && right ? await proveSecond(trx, secret, person, given.code) : undefined;
  if (!person || !by) {
    await countFailure(trx, source, failures + 1);
    await forgetOldAttempts(trx);
    return { step: 'refused', subject: person?.id ?? source.toString('hex').slice(0, 16) };
  }
  await clearAttempts(trx, source);
  if (isOutdated(person.passwordHash)) await rehashPassword(trx, person.id, await hashPassword(given.password));
  return { step: 'in', account: person.id, by };
}

/** By what a person proves a second factor with a code; undefined when they do not. Without one in use, the password alone does. */
export async function proveSecond(
  trx: Trx,
  secret: Uint8Array,
  person: Credentials,
  code: string | undefined,
): Promise<'password' | 'totp' | 'recovery' | undefined> {
  if (!person.factor) return 'password';
  const step =
    person.totpAt && person.totpSecret
      ? await acceptTotp(
          unseal(secret, 'totp', person.id, person.totpSecret),
          code ?? '',
          person.totpStep,
          undefined,
          person.totpRecent,
        )
      : undefined;
  if (step !== undefined && (await keepStep(trx, person.id, step)) === 1) return 'totp';
  const spent = await spendRecoveryCode(trx, person.id, digest(secret, 'recovery', normaliseRecoveryCode(code ?? '')));
  return spent ? 'recovery' : undefined;
}

/** What the endpoint needs to set and read the cookie. */
export interface SignIn {
  readonly trx: Trx;
  readonly services: Services;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/**
 * Opens a session with a new token and sets its cookie; the one that the browser brought along is ended, so that nobody can
 * have prepared it (session fixation). From here on the transaction acts for `account`.
 */
export async function startSession(
  { trx, services, request, reply }: SignIn,
  account: string,
  through: ThroughProvider | null = null,
): Promise<Actor> {
  const { settings } = services;
  const brought = presentedSession(services.secret, settings, request);
  const earlier = brought && (await findBearer(trx, brought));
  if (earlier) await endSession(trx, earlier.id, earlier.session);
  const token = newToken();
  await insertSession(
    trx,
    account,
    digest(services.secret, 'session', token),
    describeDevice(request.headers['user-agent']),
    through,
  );
  await actFor(trx, account);
  reply.setCookie(sessionCookie(settings), token, cookieOptions(settings.publicUrl));
  const bearer = await findBearer(trx, digest(services.secret, 'session', token));
  if (!bearer) throw platformProblem('sign-in-needed');
  return actorOf(settings, bearer);
}

/** Gives the session of this request a new token; its end of life stays. */
export async function renewToken({ trx, services, request, reply }: SignIn): Promise<void> {
  const session = await currentSession({ trx, services, request });
  const token = newToken();
  if (!session || !(await replaceToken(trx, session, digest(services.secret, 'session', token))))
    throw platformProblem('sign-in-needed');
  reply.setCookie(sessionCookie(services.settings), token, cookieOptions(services.settings.publicUrl));
}

/** Number of the session that this request belongs to. */
export async function currentSession({
  trx,
  services,
  request,
}: Pick<SignIn, 'trx' | 'services' | 'request'>): Promise<string | null> {
  const presented = presentedSession(services.secret, services.settings, request);
  return (presented && (await findSession(trx, presented))?.id) ?? null;
}

/**
 * States for whom the rest of the transaction acts; null is the application itself, which row-level security lets see the credentials
 * of whoever is signing in.
 */
export const actFor = (trx: Trx, account: string | null): Promise<number> =>
  run(trx, sql`select set_config('dawra.account', ${account ?? ''}, true)`);

/** The signed-in person of an endpoint that only members may open. */
export function signedIn(actor: Actor | null): Actor {
  if (!actor) throw platformProblem('sign-in-needed');
  return actor;
}

/** @throws Problem accounts.password-short, -long, -common or -personal */
export function requireGoodPassword(password: string, person: { email: string; name: string }): void {
  const issue = passwordIssue(password, person);
  if (issue) throw accountProblem(`password-${issue}`, passwordLength);
}
