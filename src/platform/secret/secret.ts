import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { today } from '../language/dates.ts';

/** A 256-bit token for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

type Sealed = 'totp' | 'mail' | 'ceremony';
type Public = 'public-question' | 'contribution' | 'statement-code';
type Purpose =
  | Public
  | 'statement-order'
  | 'meeting-invitation'
  | 'attendance'
  | 'calendar'
  | 'session'
  | 'invitation'
  | 'attempt'
  | 'device'
  | 'recovery'
  | 'bounce'
  | 'requests'
  | Sealed;
const key = (secret: Uint8Array, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `dawra/${purpose}`, 32));

/**
 * What the base keeps in place of a token, a code or an address: HMAC-SHA-256 under a key derived for one purpose.
 * Neither a copy of the base nor someone who can write into it can make a token that is accepted.
 */
export const digest = (secret: Uint8Array, purpose: Exclude<Purpose, Sealed>, value: string): Buffer =>
  createHmac('sha256', key(secret, purpose)).update(value).digest();

/** Who sends something without an account, known again until midnight (UTC) and not from one purpose to another: what a limit of the day is counted by. */
export const senderToday = (secret: Uint8Array, purpose: Public, address: string): Buffer =>
  digest(secret, purpose, `${today()}\n${address}`);

/** What tells one secret from another and nothing about it. */
export const fingerprint = (secret: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'dawra/fingerprint', 32));

/** Encrypts what only the installation reads again with AES-256-GCM, bound to its purpose and to what it belongs to: 12 bytes nonce, 16 bytes tag, ciphertext. */
export function seal(secret: Uint8Array, purpose: Sealed, owner: string, plain: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(secret, purpose), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws Error when the bytes were changed, belong to something else or were sealed under another secret */
export function unseal(secret: Uint8Array, purpose: Sealed, owner: string, sealed: Uint8Array): string {
  const decipher = createDecipheriv('aes-256-gcm', key(secret, purpose), sealed.subarray(0, 12)).setAAD(
    Buffer.from(owner),
  );
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
}
