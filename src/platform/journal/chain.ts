import { z } from 'zod';
import { row, rows, sql, type Db, type Trx } from '../database/transaction.ts';

const broken = z.object({
  chain: z.enum(['common', 'restricted']),
  /** Place in the chain; null for an entry that no link names. */
  place: z.coerce.number().nullable(),
  /** Compartment and number of the entry, or `head`. */
  entry: z.string(),
  issue: z.enum(['link-missing', 'entry-missing', 'altered', 'not-linked', 'head-differs']),
});
export type BrokenLink = z.output<typeof broken>;

/** The first place of each chain of the journal where it no longer holds; none when every entry stands as it was written. Asked as the owner of the database. */
export const brokenLinks = (db: Db | Trx): Promise<BrokenLink[]> =>
  rows(db, broken, sql`select chain, place, entry, issue from platform.broken_links()`);

const head = z.object({ chain: z.enum(['common', 'restricted']), place: z.coerce.number(), hash: z.string() });
export type ChainHead = z.output<typeof head>;

/** Where the chains stand: how many entries and the hash of the last. */
export const chainHeads = (db: Db | Trx): Promise<ChainHead[]> =>
  rows(db, head, sql`select chain, place, encode(hash, 'hex') as hash from platform.journal_head order by chain`);

/** Whether the chain still passes through what was noted of it earlier: false when it was cut shorter or written anew. */
export async function passesThrough(db: Db | Trx, noted: ChainHead): Promise<boolean> {
  if (noted.place === 0) return true;
  const found = await row(
    db,
    z.object({ hash: z.string() }),
    sql`select encode(hash, 'hex') as hash from platform.journal_link where chain = ${noted.chain} and place = ${noted.place}`,
  );
  return found?.hash === noted.hash;
}
