import { z } from 'zod';
import { row, rows, sql, type Trx } from '../../platform/database/transaction.ts';

const texts = z.record(z.string(), z.string().nullable());
const shownRow = z.object({
  id: z.string(),
  title: texts,
  body: texts,
  path: z.string(),
  at: z.string(),
  synthetic: z.boolean(),
});

/** What was published last of a kind. */
export const newestOf = (trx: Trx, kind: string, limit: number): Promise<z.output<typeof shownRow>[]> =>
  rows(
    trx,
    shownRow,
    sql`select id, title, body, path, at, synthetic from platform.findable where kind = ${kind} order by at desc, id limit ${limit}`,
  );

const released = z.object({ id: z.string(), at: z.string() });

/** Results that were released last. */
export const newestResults = (trx: Trx, limit: number): Promise<z.output<typeof released>[]> =>
  rows(
    trx,
    released,
    sql`select id, released_at as at from evidence.released_result order by released_at desc, id limit ${limit}`,
  );

/** Addresses of everything with a page of its own: what the index knows and the results. */
const addresses = sql`(select kind, id, path, at from platform.findable where path !~ '[?#]'
  union all select 'result', r.id, '/results/' || left(r.id, 12), r.released_at from evidence.released_result r join evidence.released_version v on v.id = r.data)`;
const address = z.object({ path: z.string(), at: z.string() });

export async function countAddresses(trx: Trx): Promise<number> {
  const found = await row(trx, z.object({ n: z.number() }), sql`select count(*) as n from ${addresses} a`);
  return found!.n;
}
export const addressesFrom = (trx: Trx, skipped: number, limit: number): Promise<z.output<typeof address>[]> =>
  rows(trx, address, sql`select path, at from ${addresses} a order by kind, id offset ${skipped} limit ${limit}`);

const where = z.object({ path: z.string() });

/** Where a short address leads; undefined where it names nothing, or more than one thing. @param digits the first of an id, twelve or more, without dashes */
export async function behindShort(
  trx: Trx,
  kind: 'answer' | 'recommendation',
  digits: string,
): Promise<string | undefined> {
  // The beginning of a uuid as a range of its text, which the key of the table answers.
  const text = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ]
    .filter(Boolean)
    .join('-');
  const found = await rows(
    trx,
    where,
    sql`select path from platform.findable where kind = ${kind} and id collate "C" >= ${text} and id collate "C" < ${`${text}g`} limit 2`,
  );
  return found.length === 1 ? found[0]!.path : undefined;
}
