import { z } from 'zod';
import { row, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { scoped } from '../../platform/scope/rows.sql.ts';
import { meetingRows } from '../rows.ts';

const standing = z.object({
  takes: z.boolean(),
  until: z.string().nullable(),
  present: z.number().int(),
  seats: z.number().int(),
});
/** How attendance stands at a meeting that the reader sees: from its first day until it is closed somebody can be marked. */
export const attendanceOf = (trx: Trx, meeting: string): Promise<z.output<typeof standing> | undefined> =>
  row(
    trx,
    standing,
    sql`select not m.record and s.state <> 'closed' and dialogue.first_day(m.starts) <= current_date as takes,
        (select to_char(c.ends_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from dialogue.meeting_code c
          where c.meeting = m.id and c.ended_at is null and c.ends_at > now()) as until,
        (select count(*)::int from dialogue.participant p where p.meeting = m.id and p.present) as present,
        (select count(*)::int from dialogue.participant p where p.meeting = m.id) as seats
      from ${scoped(meetingRows)} m join dialogue.meeting_state s on s.meeting = m.id where m.id = ${meeting}`,
  );

/** Ends the code that is shown. */
export const endCode = (trx: Trx, meeting: string): Promise<number> =>
  run(trx, sql`update dialogue.meeting_code set ended_at = now() where meeting = ${meeting} and ended_at is null`);

export const insertCode = (
  trx: Trx,
  meeting: string,
  of: { readonly digest: Buffer; readonly minutes: number; readonly account: string },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.meeting_code (meeting, digest, shown_by, ends_at)
      values (${meeting}, ${of.digest}, ${of.account}, now() + make_interval(mins => ${of.minutes}))`,
  );

/** Whether this is the code that counts now. */
export const isCode = async (trx: Trx, meeting: string, digest: Buffer): Promise<boolean> =>
  (await row(
    trx,
    z.object({ is: z.boolean() }),
    sql`select exists (select from dialogue.meeting_code c where c.meeting = ${meeting} and c.ended_at is null and c.ends_at > now()
      and c.digest = ${digest}) as is`,
  ))!.is;

/** Wrong codes within ten minutes: of one account at a meeting, and of everyone there. One try of an account at a time. */
export const wrongCodes = async (trx: Trx, meeting: string, account: string) => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dialogue.meeting_wrong_code ${meeting} ${account}`}, 0))`.execute(
    trx,
  );
  return (await row(
    trx,
    z.object({ mine: z.number(), all: z.number() }),
    sql`select count(*) filter (where account = ${account})::int as mine, count(*)::int as all from dialogue.meeting_wrong_code
      where meeting = ${meeting} and at > now() - interval '10 minutes'`,
  ))!;
};

/** Counts a wrong code; those of yesterday are forgotten. */
export async function countWrongCode(trx: Trx, meeting: string, account: string): Promise<void> {
  await run(
    trx,
    sql`delete from dialogue.meeting_wrong_code where meeting = ${meeting} and at < now() - interval '1 day'`,
  );
  await run(trx, sql`insert into dialogue.meeting_wrong_code (meeting, account) values (${meeting}, ${account})`);
}

/** Whether a participant is marked present. */
export const isPresent = async (trx: Trx, meeting: string, participant: string): Promise<boolean> =>
  (
    await row(
      trx,
      z.object({ present: z.boolean() }),
      sql`select present from dialogue.participant where id = ${participant} and meeting = ${meeting}`,
    )
  )?.present ?? false;

/** Marks a participant present; 0 where they were. */
export const markPresent = (trx: Trx, meeting: string, participant: string): Promise<number> =>
  run(
    trx,
    sql`update dialogue.participant set present = true where id = ${participant} and meeting = ${meeting} and not present`,
  );
