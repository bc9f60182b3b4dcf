import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { rows, sql, type Db } from '../database/transaction.ts';
import type { FileStore } from '../files/store.ts';
import { keyBytes } from './erasable.ts';

const kept = new WeakMap<FileStore, Map<string, Buffer>>();
const keptAtMost = 10_000;

/** Makes a key and puts it into the store, on the disk before the text it opens is written anywhere. @throws Problem files.disk-full */
export async function makeKey(files: FileStore): Promise<{ name: string; key: Buffer }> {
  const key = randomBytes(keyBytes);
  const { sha256 } = await files.put(once(key));
  return { name: sha256, key };
}

/** The key of that name; undefined when it has been destroyed. Keys that were read are kept in memory: a text is gone by its row as well. */
export async function readKey(files: FileStore, name: string): Promise<Buffer | undefined> {
  const memory = kept.get(files) ?? new Map<string, Buffer>();
  kept.set(files, memory);
  const known = memory.get(name);
  if (known) return known;
  const key = await files.read(name);
  if (!key) return undefined;
  if (memory.size >= keptAtMost) memory.clear();
  memory.set(name, key);
  return key;
}

/** Destroys keys: from the disk and from the memory of this process. */
export async function destroyKeys(files: FileStore, names: readonly string[]): Promise<void> {
  for (const name of names) {
    kept.get(files)?.delete(name);
    await files.remove(name);
  }
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

/** Keys that texts of the installation need: files that must be in the store. Asked as the owner of the database. */
export const expectedKeys = async (db: Db): Promise<string[]> =>
  (
    await rows(
      db,
      z.object({ key: z.string() }),
      sql`select distinct key from platform.erasable where content is not null`,
    )
  ).map(({ key }) => key);
