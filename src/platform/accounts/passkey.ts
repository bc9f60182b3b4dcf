import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { isIP } from 'node:net';
import type { z } from 'zod';
import type { Trx } from '../database/transaction.ts';
import { sendSecurity } from '../mail/send.ts';
import type { Settings } from '../settings/settings.ts';
import type { assertionSchema, attestationSchema } from './passkey.contract.ts';
import { findPasskey, stopPasskey, usePasskey, type Passkey } from './passkey.sql.ts';
import { isSecure } from './session.ts';

/** Whom passkeys are made for: the host of the installation's address, and the one origin that may ask for them. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/** Null where browsers know no passkeys: under a bare IP address, and without encryption but on the machine itself. */
export function relyingParty({ publicUrl }: Pick<Settings, 'publicUrl'>): RelyingParty | null {
  const { hostname, origin } = new URL(publicUrl);
  const bare = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
  return !bare && (isSecure(publicUrl) || hostname === 'localhost') ? { id: hostname, origin } : null;
}

/** What an authenticator keeps of the person: the number of the account, which says nothing of them. */
export const userHandle = (account: string): Buffer => Buffer.from(account.replaceAll('-', ''), 'hex');

type Assertion = z.output<typeof assertionSchema>;
type Attestation = z.output<typeof attestationSchema>;

/**
 * The key that an authenticator made, when its answer is to this challenge, from our own page, and the person proved who they are to it.
 * Undefined otherwise: nothing is told of why.
 */
export async function acceptNewKey(party: RelyingParty, challenge: string, answer: Attestation) {
  const checked = await verifyRegistrationResponse({
    response: answer as never,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => undefined);
  return checked?.verified ? checked.registrationInfo.credential : undefined;
}

export type Proof =
  | { readonly outcome: 'proven'; readonly key: Passkey }
  /** Right but for its counter, which went back: somebody has a copy. The passkey is stopped; the caller commits. */
  | { readonly outcome: 'copied'; readonly key: Passkey }
  | { readonly outcome: 'refused' };

/**
 * Whether an answer proves a passkey: made for this challenge, from our own page, by the key that we know, with the person verified by their device.
 * @param account whose passkey it must be; null: whoever's, and then the authenticator says whose it is
 */
export async function provePasskey(
  trx: Trx,
  { party, secret, challenge }: { party: RelyingParty; secret: Uint8Array; challenge: string },
  answer: Assertion,
  account: string | null,
): Promise<Proof> {
  const refused = { outcome: 'refused' } as const;
  const key = await findPasskey(trx, Buffer.from(answer.id, 'base64url'));
  if (!key || key.stopped || (account !== null && key.account !== account)) return refused;
  const handle = answer.response.userHandle;
  if (handle ? !userHandle(key.account).equals(Buffer.from(handle, 'base64url')) : account === null) return refused;
  const checked = await verifyAuthenticationResponse({
    response: answer as never,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    // Compared below: one that went back is not merely refused.
    credential: { id: answer.id, publicKey: Uint8Array.from(key.publicKey), counter: 0 },
  }).catch(() => undefined);
  if (!checked?.verified || !checked.authenticationInfo.userVerified) return refused;
  const { newCounter } = checked.authenticationInfo;
  if ((newCounter > 0 || key.counter > 0) && newCounter <= key.counter) {
    await stopPasskey(trx, key.id);
    await sendSecurity(trx, secret, { kind: 'account.passkey-stopped', account: key.account });
    return { outcome: 'copied', key };
  }
  await usePasskey(trx, key.id, newCounter);
  return { outcome: 'proven', key };
}
