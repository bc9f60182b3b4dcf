import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';

/** A fresh key for one archive, and the same sealed so that only the holder of the private key opens it (age, https://age-encryption.org). */
export async function newSealedKey(recipient: string): Promise<{ key: Uint8Array; sealed: Uint8Array }> {
  const key = Buffer.from(randomBytes(32).toString('base64url'));
  const sealing = new Encrypter();
  sealing.addRecipient(recipient);
  return { key, sealed: await sealing.encrypt(key) };
}

/** @param identities text of a key file of age: lines that begin with AGE-SECRET-KEY-1 @throws Error when none of them opens it */
export async function openSealedKey(sealed: Uint8Array, identities: string): Promise<Uint8Array> {
  const opening = new Decrypter();
  for (const line of identities.split('\n')) if (line.startsWith('AGE-SECRET-KEY-')) opening.addIdentity(line.trim());
  return opening.decrypt(sealed);
}

/** Whether a text is a public key of age. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes a pair of keys as `age-keygen` does: the private one is written to a new file that its owner alone reads.
 * @returns the public key @throws Error EEXIST when there is such a file: a key that is overwritten opens nothing any more
 */
export async function makeKeyPair(path: string): Promise<string> {
  const identity = await generateIdentity();
  const recipient = await identityToRecipient(identity);
  const text = `# created: ${new Date().toISOString()}\n# public key: ${recipient}\n${identity}\n`;
  await writeFile(path, text, { mode: 0o600, flag: 'wx', flush: true });
  return recipient;
}
