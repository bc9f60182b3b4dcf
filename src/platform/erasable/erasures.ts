import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { rows, sql, type Db, type Trx } from '../database/transaction.ts';
import { forgottenEach, forgottenIn } from '../files/forgotten.ts';
import type { FileStore } from '../files/store.ts';
import { destroyKeys } from './keys.ts';

/**
 * Writes the names of destroyed keys into the list of the file store (`<home>/erasures` for a folder), safely before it returns. A key's name is the
 * SHA-256 of 32 random bytes: it tells nothing. No archive carries the list: it puts right what a restore of an older archive brings back.
 */
export async function listErasures(files: FileStore, keys: readonly string[]): Promise<void> {
  if (keys.length) await files.forgotten.add(keys);
}

/** Name of the list of erasures where it lies beside archives. */
export const erasuresName = 'erasures';

/**
 * Takes over a list of erasures of another home: a file with one name a line, or a directory with one file a name, as stores keep it.
 * @returns how many names it had; 0 when there is none
 */
export async function takeErasures(files: FileStore, path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  const { list } = found.isDirectory() ? forgottenEach(path) : forgottenIn(path);
  const names = await list();
  await listErasures(files, names);
  return names.length;
}

/**
 * Erases again what was erased: after a restore, which brings back what an archive held, and at every start, which finishes what a crash interrupted.
 * A text that had only been redacted since the archive was taken is erased whole. Harmless however often it is run.
 * @returns how many texts it had to erase again
 */
export async function replayErasures(db: Db | Trx, files: FileStore): Promise<number> {
  const keys = await files.forgotten.list();
  if (!keys.length) return 0;
  await destroyKeys(files, keys);
  const again = await rows(
    db,
    z.object({ id: z.uuid() }),
    sql`update platform.erasable set content = null, erased_at = now() where key = any (${keys}::text[]) and content is not null returning id`,
  );
  return again.length;
}
