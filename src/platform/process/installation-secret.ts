import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { row, run, sql, type Db } from '../database/transaction.ts';
import { fingerprint } from '../secret/secret.ts';
import { processProblem } from './problems.ts';

/**
 * The secret of the installation, from `<home>/secret`: 32 bytes, readable by the owner alone, made at the first start or taken from the setting.
 * @param given `DAWRA_SECRET`, where it is set
 * @throws Problem process.secret-differs when file and setting are not the same
 */
export async function openSecret(home: string, given: string | undefined): Promise<Uint8Array> {
  const path = join(home, 'secret');
  const half = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    // Whole and synced before it has its name: a disk that fills up or a power cut leaves no empty secret behind.
    await writeFile(half, given ?? randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
    await link(half, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && !existsSync(path)) throw error;
  } finally {
    await rm(half, { force: true });
  }
  const held = (await readFile(path, 'utf8')).trim();
  if (given !== undefined && held !== given) throw processProblem('secret-differs', { path });
  return createHash('sha256').update(held).digest();
}

/**
 * Compares the secret with the one that the installation was first opened with, which is written down when it is the first.
 * @param owner the database as its owner
 * @throws Problem process.other-secret
 */
export async function requireSecret(owner: Db, secret: Uint8Array): Promise<void> {
  const mine = fingerprint(secret);
  await run(owner, sql`insert into platform.secret_mark (fingerprint) values (${mine}) on conflict do nothing`);
  const found = await row(
    owner,
    z.object({ fingerprint: z.instanceof(Buffer) }),
    sql`select fingerprint from platform.secret_mark`,
  );
  if (!found || !timingSafeEqual(found.fingerprint, mine)) throw processProblem('other-secret');
}
