import { z } from 'zod';
import { rows, sql, type Trx } from '../database/transaction.ts';
import { list } from '../list/list.sql.ts';
import { journalList } from './journal.contract.ts';

/** Acts that match every filter. Row-level security leaves restricted acts out. */
export const listActs = (trx: Trx, query: z.output<typeof journalList.query>) =>
  list(trx, journalList, query, {
    select: sql`j.id, j.at, j.actor, platform.display_name(j.actor) as "actorName", j.act, j.subject, j.subject_id as "subjectId", j.detail`,
    from: sql`platform.journal j`,
    where: [
      ...(query.act ? [sql`j.act = ${query.act}`] : []),
      ...(query.subject ? [sql`j.subject = ${query.subject}`] : []),
      ...(query.subjectId ? [sql`j.subject_id = ${query.subjectId}`] : []),
      ...(query.actor ? [sql`j.actor = ${query.actor}::uuid`] : []),
      ...(query.from ? [sql`j.at >= (${query.from}::date)::timestamp at time zone 'UTC'`] : []),
      ...(query.to ? [sql`j.at < (${query.to}::date + 1)::timestamp at time zone 'UTC'`] : []),
    ],
    id: sql`j.id`,
    sort: { id: { by: sql`j.id`, type: 'bigint' } },
  });

/** Names of the acts that the journal holds. */
export const listActNames = async (trx: Trx): Promise<string[]> =>
  (await rows(trx, z.object({ act: z.string() }), sql`select distinct act from platform.journal order by act`)).map(
    (row) => row.act,
  );
