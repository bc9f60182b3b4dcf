import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import type { Route } from '../http/route.ts';
import { record } from '../journal/journal.ts';
import { sendSecurity } from '../mail/send.ts';
import { Problem } from '../problem/problem.ts';
import type { Settings } from '../settings/settings.ts';
import { done } from './account.contract.ts';
import { accountProblem } from './account.problems.ts';
import { forgetNeedlessCodes, readCredentials } from './account.sql.ts';
import { beginCeremony, endCeremony, openCeremony, spendCeremony } from './ceremony.ts';
import { beginAnew, enter, whoEnters } from './enter.ts';
import { implement, ofOneself } from './implement.ts';
import { passkeyApi } from './passkey.contract.ts';
import { insertPasskey, listPasskeys, removePasskey, toDescriptor } from './passkey.sql.ts';
import { acceptNewKey, provePasskey, relyingParty, userHandle, type RelyingParty } from './passkey.ts';
import { proveOwnPassword } from './prove.ts';
import { makeRecoveryCodes } from './recovery.ts';
import { endSessions } from './session.sql.ts';
import { actFor, currentSession, renewToken, signedIn } from './sign-in.ts';

/** @throws Problem accounts.passkeys-not-offered */
function offered(settings: Settings): RelyingParty {
  const party = relyingParty(settings);
  if (!party) throw accountProblem('passkeys-not-offered');
  return party;
}

export const passkeyRoutes: Route[] = [
  implement(passkeyApi.ask, {
    permission: 'session.open',
    perMinute: 30,
    work: async ({ services, reply }) => {
      const { id } = offered(services.settings);
      const options = await generateAuthenticationOptions({ rpID: id, userVerification: 'required' });
      beginCeremony(services, reply, { kind: 'passkey', challenge: options.challenge });
      return { ...options };
    },
  }),
  implement(passkeyApi.signIn, {
    permission: 'session.open',
    perMinute: 20,
    work: async (context) => {
      const { trx, body, services, request, reply } = context;
      await actFor(trx, null);
      const party = offered(services.settings);
      const begun = openCeremony(services, request, ['passkey']);
      if (!begun || !(await spendCeremony(trx, begun))) return beginAnew(context);
      endCeremony(services, reply);
      const asked = { party, secret: services.secret, challenge: begun.challenge };
      const proof = await provePasskey(trx, asked, body.answer, null);
      const person = proof.outcome === 'proven' ? await whoEnters(context, proof.key.account) : undefined;
      if (person) return enter(context, person, 'passkey');
      const subjectId = proof.outcome === 'refused' ? 'passkey' : proof.key.account;
      const acting = { actor: null, compartment: 'administration', request: request.id } as const;
      await record(trx, acting, { act: 'session.refuse', subject: 'account', subjectId, detail: { by: 'passkey' } });
      return accountProblem(proof.outcome === 'copied' ? 'passkey-copied' : 'passkey-refused');
    },
  }),
  implement(passkeyApi.offer, {
    ...ofOneself,
    perMinute: 20,
    work: async (context) => {
      const { trx, actor, body, services, request, reply } = context;
      const { id } = signedIn(actor);
      const party = offered(services.settings);
      const person = await proveOwnPassword({ trx, services, request }, id, body.password);
      if (person instanceof Problem) return person;
      const session = await currentSession(context);
      if (!session) return beginAnew(context);
      const options = await generateRegistrationOptions({
        ...{ rpName: 'Dawra', rpID: party.id, attestationType: 'none' },
        ...{ userID: Uint8Array.from(userHandle(id)), userName: person.email, userDisplayName: person.email },
        excludeCredentials: (await listPasskeys(trx, id)).map(toDescriptor),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      beginCeremony(services, reply, { kind: 'add-passkey', challenge: options.challenge, account: id, session });
      return { ...options };
    },
  }),
  implement(passkeyApi.add, {
    ...ofOneself,
    perMinute: 20,
    work: async (context) => {
      const { trx, actor, body, services, request, reply, journal } = context;
      const { id } = signedIn(actor);
      const party = offered(services.settings);
      const begun = openCeremony(services, request, ['add-passkey']);
      const session = await currentSession(context);
      if (!begun || begun.account !== id || begun.session !== session || !(await spendCeremony(trx, begun)))
        return beginAnew(context);
      endCeremony(services, reply);
      const key = await acceptNewKey(party, begun.challenge, body.answer);
      const before = await readCredentials(trx, id);
      const added =
        key !== undefined &&
        before !== undefined &&
        (await insertPasskey(trx, {
          ...{ account: id, credentialId: Buffer.from(key.id, 'base64url'), publicKey: key.publicKey },
          ...{ counter: key.counter, transports: body.answer.response.transports ?? [], name: body.name },
        }));
      if (!added) return accountProblem('passkey-not-added');
      const codes = before.factor ? [] : await makeRecoveryCodes(trx, services.secret, id);
      if (!before.factor) {
        await endSessions(trx, id, session);
        await renewToken(context);
      }
      await sendSecurity(trx, services.secret, { kind: 'account.ways', account: id });
      await journal({ act: 'passkey.add', subject: 'account', subjectId: id });
      return { codes };
    },
  }),
  implement(passkeyApi.remove, {
    ...ofOneself,
    perMinute: 20,
    work: async ({ trx, actor, params, body, services, request, journal }) => {
      const { id } = signedIn(actor);
      const person = await proveOwnPassword({ trx, services, request }, id, body.password);
      if (person instanceof Problem) return person;
      if (!(await removePasskey(trx, id, params.id))) throw accountProblem('no-such-passkey');
      await forgetNeedlessCodes(trx, id);
      await sendSecurity(trx, services.secret, { kind: 'account.ways', account: id });
      await journal({ act: 'passkey.remove', subject: 'account', subjectId: id });
      return done;
    },
  }),
];
