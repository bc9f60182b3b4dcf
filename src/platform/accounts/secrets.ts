import { hash, parseOptions, verify } from '@node-rs/argon2';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { normalisePassword } from './password.ts';

/** argon2id as OWASP's Password Storage Cheat Sheet asks: 19 MiB, two passes, one lane. */
const argon2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password with argon2id; the result is a PHC string. */
export const hashPassword = (password: string): Promise<string> => hash(normalisePassword(password), argon2);

let nobody: Promise<string> | undefined;

/**
 * Whether `password` is the one behind `hashed`. Without a hash (nobody has that address) the same work is done against a
 * password that nobody knows, so that the time of the answer does not tell who exists.
 */
export async function checkPassword(hashed: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(24).toString('base64url'));
  const right = await verify(hashed ?? (await nobody), normalisePassword(password));
  return right && hashed !== undefined;
}

/** Whether a stored hash was made with weaker parameters than today's. */
export function isOutdated(hashed: string): boolean {
  const used = parseOptions(hashed);
  return used.memoryCost < argon2.memoryCost || used.timeCost < argon2.timeCost;
}

/** A 256-bit token for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

type Purpose = 'session' | 'invitation' | 'attempt' | 'device' | 'recovery' | 'totp';
const key = (secret: Uint8Array, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `dawra/${purpose}`, 32));

/**
 * What the base keeps in place of a token, a code or an address: HMAC-SHA-256 under a key derived for one purpose.
 * Neither a copy of the base nor someone who can write into it can make a token that is accepted.
 */
export const digest = (secret: Uint8Array, purpose: Exclude<Purpose, 'totp'>, value: string): Buffer =>
  createHmac('sha256', key(secret, purpose)).update(value).digest();

/** Encrypts a TOTP secret with AES-256-GCM, bound to its account: 12 bytes nonce, 16 bytes tag, ciphertext. */
export function seal(secret: Uint8Array, account: string, plain: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(secret, 'totp'), nonce).setAAD(Buffer.from(account));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws Error when the bytes were changed, belong to another account or were sealed under another secret */
export function unseal(secret: Uint8Array, account: string, sealed: Uint8Array): string {
  const decipher = createDecipheriv('aes-256-gcm', key(secret, 'totp'), sealed.subarray(0, 12)).setAAD(
    Buffer.from(account),
  );
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
}
