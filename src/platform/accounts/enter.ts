import { generateAuthenticationOptions } from '@simplewebauthn/server';
import type { Problem } from '../problem/problem.ts';
import { record } from '../journal/journal.ts';
import { accountProblem } from './account.problems.ts';
import { readCredentials, type Credentials } from './account.sql.ts';
import { demoAddresses } from './demo-people.ts';
import { beginCeremony, endCeremony } from './ceremony.ts';
import { rememberDevice } from './device.ts';
import { waitingRemoval } from './invitation.sql.ts';
import { relyingParty } from './passkey.ts';
import { listPasskeys, toDescriptor } from './passkey.sql.ts';
import { describeSession, isDemoAllowed } from './describe-session.ts';
import type { SignedIn } from './session.contract.ts';
import { forgetOldSessions, type ThroughProvider } from './session.sql.ts';
import { startSession, type SignIn } from './sign-in.ts';

/** Lets a person in who has proven who they are: their session begins, and is written down. */
export async function enter(
  context: SignIn,
  person: { readonly id: string; readonly email: string },
  by: string,
  through: ThroughProvider | null = null,
): Promise<SignedIn> {
  const { trx, services, request, reply } = context;
  await forgetOldSessions(trx);
  const actor = await startSession(context, person.id, through);
  await record(
    trx,
    { actor: actor.id, compartment: 'administration', request: request.id },
    { act: 'session.open', subject: 'account', subjectId: actor.id, detail: { by } },
  );
  rememberDevice(services, person.email, request, reply);
  const notice = await waitingRemoval(trx, actor.id);
  return { step: 'in', session: describeSession(services, actor), factorRemovalAt: notice?.effectiveAt ?? null };
}

/** Asks for the second factor of a person whose first is proven: a code, or one of their passkeys. */
export async function askSecond(
  { trx, services, reply }: SignIn,
  account: string,
  { link, to }: { readonly link: string | null; readonly to: string },
): Promise<SignedIn> {
  const asked: SignedIn = { step: 'code', session: null, factorRemovalAt: null };
  const party = relyingParty(services.settings);
  const passkeys = party ? (await listPasskeys(trx, account)).filter(({ stoppedAt }) => !stoppedAt) : [];
  // A password comes again beside its code; nothing needs to be remembered of it.
  if (!link && !passkeys.length) return asked;
  const options = await generateAuthenticationOptions({
    rpID: party?.id ?? 'none',
    userVerification: 'required',
    allowCredentials: passkeys.map(toDescriptor),
  });
  beginCeremony(services, reply, { kind: 'second', challenge: options.challenge, account, link, to });
  return { ...asked, ...(passkeys.length ? { passkey: { ...options } } : {}) };
}

/** The person of an account, unless it is one of the invented people at a place where these may not enter. */
export async function whoEnters(
  { trx, services, request }: Pick<SignIn, 'trx' | 'services' | 'request'>,
  account: string,
): Promise<Credentials | undefined> {
  const person = await readCredentials(trx, account);
  return person && demoAddresses.includes(person.email) && !isDemoAllowed(services, request) ? undefined : person;
}

/** The answer to whoever did not finish what they began: it is over, and begun anew. */
export function beginAnew({ services, reply }: Pick<SignIn, 'services' | 'reply'>): Problem {
  endCeremony(services, reply);
  return accountProblem('begin-anew');
}
