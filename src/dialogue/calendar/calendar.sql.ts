import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { localizedSchema } from '../../platform/language/localized.contract.ts';
import { scoped } from '../../platform/scope/rows.sql.ts';
import { meetingLife } from '../meeting/meeting.ts';
import { meetingRows, spaceRows } from '../rows.ts';
import { ruleView, type RuleForm, type RuleView } from './calendar.contract.ts';

/** How often a space that was found to be seen meets. */
export const ruleOf = (trx: Trx, space: string): Promise<RuleView | undefined> =>
  row(
    trx,
    ruleView,
    sql`select rule, to_char(starts, 'YYYY-MM-DD') as starts, days, revision,
        array(select to_char(x, 'YYYY-MM-DD') from unnest(left_out) x order by x) as except
      from dialogue.space_rule where space = ${space}`,
  );

/** Writes the rule of a space; the caller holds the space. */
export const writeRule = (trx: Trx, space: string, form: RuleForm, account: string | null): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.space_rule (space, rule, starts, days, left_out, written_by)
      values (${space}, ${form.rule}, ${form.starts}, ${form.days}, ${[...form.except]}::date[], ${account})
      on conflict (space) do update set rule = excluded.rule, starts = excluded.starts, days = excluded.days, left_out = excluded.left_out,
        written_by = excluded.written_by, revision = space_rule.revision + 1`,
  );

const planned = z.object({ starts: z.string(), meeting: z.uuid() });
/** Meetings of a space that the reader sees, by their first day. */
export const meetingsOn = (trx: Trx, space: string, days: readonly string[]): Promise<z.output<typeof planned>[]> =>
  rows(
    trx,
    planned,
    sql`select m.starts, m.id as meeting from ${scoped(meetingRows)} m where m.space = ${space} and m.starts = any (${[...days]}::text[])`,
  );

const place = z.object({ edition: z.number().int(), previous: z.uuid().nullable() });
/** The number that the next meeting of a space has, and the meeting before a day. */
export const placeInSpace = async (trx: Trx, space: string, day: string): Promise<z.output<typeof place>> =>
  (await row(
    trx,
    place,
    sql`select coalesce(max(m.edition), 0) + 1 as edition,
        (array_agg(m.id order by m.starts desc, m.id) filter (where m.starts < ${day}))[1] as previous
      from ${scoped(meetingRows)} m where m.space = ${space}`,
  ))!;

/** Since when whoever acts has a feed of a space. */
export const ownFeed = async (trx: Trx, space: string): Promise<{ since: string } | null> =>
  (await row(
    trx,
    z.object({ since: z.iso.date() }),
    sql`select to_char(made_at at time zone 'utc', 'YYYY-MM-DD') as since from dialogue.space_feed
      where space = ${space} and account = platform.current_account() and ended_at is null`,
  )) ?? null;

/** Ends the feed of whoever acts. @returns whether there was one */
export const endFeed = async (trx: Trx, space: string): Promise<boolean> =>
  (await run(
    trx,
    sql`update dialogue.space_feed set ended_at = now()
      where space = ${space} and account = platform.current_account() and ended_at is null`,
  )) > 0;

export const insertFeed = (trx: Trx, space: string, account: string, digest: Buffer): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.space_feed (space, account, digest) values (${space}, ${account}, ${digest}::bytea)`,
  );

const owner = z.object({ account: z.uuid(), space: z.uuid() });
/** Whose feed it is, as `public`: nothing for an address that was withdrawn, or of an account that may not enter any more. */
export const feedBy = (trx: Trx, digest: Buffer): Promise<z.output<typeof owner> | undefined> =>
  row(trx, owner, sql`select account, space from dialogue.feed_by(${digest}::bytea)`);

const event = z.object({
  id: z.uuid(),
  title: localizedSchema,
  place: localizedSchema,
  starts: z.string(),
  ends: z.string(),
  state: meetingLife.stateSchema,
  revision: z.number().int(),
});
/** Most meetings of one feed, the newest. */
const mostEvents = 500;
/** Meetings of a space as the account of the transaction sees them: none where it does not see the space any more. */
export const eventsOf = (trx: Trx, space: string): Promise<z.output<typeof event>[]> =>
  rows(
    trx,
    event,
    sql`select m.id, m.title, m.place, m.starts, m.ends, s.state, m.revision
      from ${scoped(meetingRows)} m join ${scoped(spaceRows)} k on k.id = m.space join dialogue.meeting_state s on s.meeting = m.id
      where k.id = ${space} order by m.starts desc, m.id limit ${mostEvents}`,
  );
