import { z } from 'zod';
import { rows, sql, type Trx } from '../database/transaction.ts';
import { moment } from './moment.sql.ts';

const entry = z.object({
  id: z.coerce.number(),
  at: moment,
  actor: z.uuid().nullable(),
  actorName: z.string().nullable(),
  act: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type JournalRow = z.output<typeof entry>;

export interface JournalFilter {
  readonly act?: string | undefined;
  readonly subject?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly actor?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly before?: number | undefined;
}

const given = <T>(value: T | undefined): T | null => value ?? null;

/** Acts that match every filter, the latest first; days are days in UTC. Row-level security leaves restricted acts out. */
export const listActs = (trx: Trx, filter: JournalFilter, limit: number): Promise<JournalRow[]> =>
  rows(
    trx,
    entry,
    sql`
    select j.id, j.at, j.actor, platform.display_name(j.actor) as "actorName", j.act, j.subject, j.subject_id as "subjectId", j.detail
    from platform.journal j
    where (${given(filter.act)}::text is null or j.act = ${given(filter.act)})
      and (${given(filter.subject)}::text is null or j.subject = ${given(filter.subject)})
      and (${given(filter.subjectId)}::text is null or j.subject_id = ${given(filter.subjectId)})
      and (${given(filter.actor)}::uuid is null or j.actor = ${given(filter.actor)}::uuid)
      and (${given(filter.from)}::date is null or j.at >= (${given(filter.from)}::date)::timestamp at time zone 'UTC')
      and (${given(filter.to)}::date is null or j.at < (${given(filter.to)}::date + 1)::timestamp at time zone 'UTC')
      and (${given(filter.before)}::bigint is null or j.id < ${given(filter.before)}::bigint)
    order by j.id desc limit ${limit}`,
  );

/** Names of the acts that the journal holds. */
export const listActNames = async (trx: Trx): Promise<string[]> =>
  (await rows(trx, z.object({ act: z.string() }), sql`select distinct act from platform.journal order by act`)).map(
    (row) => row.act,
  );
