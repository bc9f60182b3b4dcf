import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { seal, unseal } from '../../platform/erasable/erasable.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { consultationProblem } from '../consultation.problems.ts';

const bytes = 32;

/**
 * Makes the key of a sealed consultation among the seals of the file store: every machine sees it, no table and no archive holds it, and it is destroyed at
 * closing. Without it neither a token opens anything nor can anything that an earlier backup holds be read or told apart. One that is there stays.
 * @throws Problem consultation.seal-broken when what lies there afterwards is no key
 */
export async function makeSeal(files: FileStore, consultation: string): Promise<void> {
  await files.seals.make(consultation, randomBytes(bytes));
  if (!(await readSeal(files, consultation))) throw consultationProblem('seal-broken', { name: consultation });
}

/** The key; undefined when it was destroyed or never lay in this store. */
export async function readSeal(files: FileStore, consultation: string): Promise<Buffer | undefined> {
  const key = await files.seals.read(consultation);
  return key?.length === bytes ? key : undefined;
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
