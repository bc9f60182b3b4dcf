import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { seal, unseal } from '../../platform/erasable/erasable.ts';
import { syncDirectory } from '../../platform/files/spool.ts';

/**
 * The key of a sealed consultation: a file of its own in the home, in no archive and in no table, destroyed at closing. Without it neither a token opens
 * anything nor can anything that an earlier backup holds be read or told apart.
 */
const bytes = 32;
const directoryOf = (home: string): string => join(home, 'seals');

/** @throws RangeError for what is no UUID: the name leads nowhere else */
function pathOf(home: string, consultation: string): string {
  if (!/^[0-9a-f-]{36}$/.test(consultation)) throw new RangeError('not the id of a consultation');
  return join(directoryOf(home), consultation);
}

/** Makes the key, on the disk before it returns; one that is there stays. */
export async function makeSeal(home: string, consultation: string): Promise<void> {
  await mkdir(directoryOf(home), { recursive: true, mode: 0o700 });
  const file = await open(pathOf(home, consultation), 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  });
  if (!file) return;
  try {
    await file.writeFile(randomBytes(bytes));
    await file.sync();
  } finally {
    await file.close();
  }
  await syncDirectory(directoryOf(home));
}

/** The key, read anew each time and kept nowhere; undefined when it was destroyed or never lay in this home. */
export async function readSeal(home: string, consultation: string): Promise<Buffer | undefined> {
  const key = await readFile(pathOf(home, consultation)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return key?.length === bytes ? key : undefined;
}

/** Destroys the key: overwritten, then removed. Harmless when it is gone. */
export async function destroySeal(home: string, consultation: string): Promise<void> {
  const path = pathOf(home, consultation);
  const file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return;
  try {
    await file.write(randomBytes(bytes), 0, bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path, { force: true });
  await syncDirectory(directoryOf(home));
}

const part = (key: Uint8Array, of: 'token' | 'content'): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `dawra/consultation/${of}`, bytes));

/** What the database keeps in place of a token: HMAC-SHA-256 under the key of the consultation. */
export const tokenUnder = (key: Uint8Array, token: string): Buffer =>
  createHmac('sha256', part(key, 'token')).update(token).digest();

/** Lengths to which contents are filled up, in bytes: length tells no more of a contribution than its class. */
export const lengths = [4096, 16_384, 65_536] as const;

/** Encrypts a content, bound to its token and filled up to one of `lengths`. @throws RangeError beyond the longest */
export function sealContent(key: Uint8Array, token: Buffer, content: string): Buffer {
  const plain = Buffer.from(content);
  const filled = lengths.find((length) => length >= plain.length);
  if (filled === undefined) throw new RangeError('a contribution of this length is refused before it is sealed');
  // A JSON text may end in spaces; they are no part of it.
  const padded = Buffer.alloc(filled, ' ');
  plain.copy(padded);
  return seal(padded.toString('utf8'), part(key, 'content'), token.toString('hex'));
}

/** The content again. @throws Error when it was sealed under another key or token */
export const unsealContent = (key: Uint8Array, token: Buffer, content: Uint8Array): string =>
  unseal(content, part(key, 'content'), token.toString('hex')).trimEnd();
