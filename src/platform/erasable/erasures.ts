import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { rows, sql, type Db, type Trx } from '../database/transaction.ts';
import { fileStore } from '../files/store.ts';
import { destroyKeys } from './keys.ts';

const listOf = (home: string): string => join(home, 'erasures');

/**
 * Writes the names of destroyed keys into the list that lies beside the database (`<home>/erasures`, one a line, only ever appended to), on the disk
 * before it returns. A key's name is the SHA-256 of 32 random bytes: it tells nothing. No archive carries the list: it puts right what a restore of
 * an older archive brings back.
 */
export async function listErasures(home: string, keys: readonly string[]): Promise<void> {
  if (!keys.length) return;
  const file = await open(listOf(home), 'a', 0o600);
  try {
    await file.appendFile(keys.map((key) => `${key}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}

async function listed(home: string): Promise<string[]> {
  const text = await readFile(listOf(home), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  // A line that a crash cut short names nothing.
  return [...new Set(text.split('\n'))].filter((line) => /^[0-9a-f]{64}$/.test(line));
}

/**
 * Erases again what was erased: after a restore, which brings back what an archive held, and at every start, which finishes what a crash interrupted.
 * A text that had only been redacted since the archive was taken is erased whole. Harmless however often it is run.
 * @param home the directory with `erasures` and `files` @returns how many texts it had to erase again
 */
export async function replayErasures(db: Db | Trx, home: string): Promise<number> {
  const keys = await listed(home);
  if (!keys.length) return 0;
  await destroyKeys(await fileStore(join(home, 'files')), keys);
  const again = await rows(
    db,
    z.object({ id: z.uuid() }),
    sql`update platform.erasable set content = null, erased_at = now() where key = any (${keys}::text[]) and content is not null returning id`,
  );
  return again.length;
}
