import { hash, parseOptions, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
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
