import { Decrypter, Encrypter } from 'age-encryption';
import { randomBytes } from 'node:crypto';

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
