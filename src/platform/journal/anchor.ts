import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Db } from '../database/transaction.ts';
import { chainHeads, passesThrough } from './chain.ts';

const noted = z.array(
  z.object({ chain: z.enum(['common', 'restricted']), place: z.int().nonnegative(), hash: z.string() }),
);
const anchor = z.object({ heads: noted, seal: z.string().regex(/^[0-9a-f]{64}$/) });

/** File of the home that notes where the journal's chains stood, sealed with the installation's secret. */
const file = (home: string): string => join(home, 'journal-anchor');
const sealOf = (secret: Uint8Array, heads: z.infer<typeof noted>): string =>
  createHmac('sha256', secret)
    .update(`journal-anchor\n${JSON.stringify(heads)}`)
    .digest('hex');

/**
 * Compares the journal with what was noted of it outside the database. Whoever owns the database can write a whole chain anew; they
 * cannot make it pass through the noted place without the installation's secret.
 * @returns `none` when nothing was noted yet
 */
export async function checkAnchor(db: Db, home: string, secret: Uint8Array): Promise<'none' | 'holds' | 'differs'> {
  const text = await readFile(file(home), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return 'none';
  const read = anchor.safeParse(parse(text));
  if (!read.success) return 'differs';
  const { heads, seal } = read.data;
  if (!timingSafeEqual(Buffer.from(sealOf(secret, heads), 'hex'), Buffer.from(seal, 'hex'))) return 'differs';
  for (const head of heads) if (!(await passesThrough(db, head))) return 'differs';
  return 'holds';
}

/** Notes where the chains stand now. Only after `checkAnchor` did not say `differs`: a finding must not be written over. */
export async function writeAnchor(db: Db, home: string, secret: Uint8Array): Promise<void> {
  const heads = await chainHeads(db);
  const half = `${file(home)}.${randomBytes(4).toString('hex')}.new`;
  const handle = await open(half, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify({ heads, seal: sealOf(secret, heads) }));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(half, file(home));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
