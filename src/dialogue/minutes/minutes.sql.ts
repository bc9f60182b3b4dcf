import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { speakerOf } from '../proposition/proposition.sql.ts';
import { meetingRows, minutesRows } from '../rows.ts';
import {
  minutesPoint,
  minutesView,
  minutesVoice,
  remarkView,
  type PointForm,
  type RemarkView,
} from './minutes.contract.ts';
import { minutesLife, remarkLife } from './minutes.ts';

/** What was done with minutes, and with which version. */
export const minutesActs = actsOf(minutesLife, {
  table: 'dialogue.minutes_act',
  subject: 'minutes',
  own: { number: z.number().int(), until: z.string().nullable(), note: z.string().nullable() },
  view: minutesView.shape.acts.element,
  select: sql`a.note, a.number, to_char(a.until, 'YYYY-MM-DD') as until`,
});
/** What was done with a change that was asked for. */
export const remarkActs = actsOf(remarkLife, {
  table: 'dialogue.minutes_remark_act',
  subject: 'minutes_remark',
  own: { note: z.string().nullable() },
  view: remarkView.shape.acts.element,
});

/** How much of minutes is seen: everything, what was sent for approval, what both sides approved. */
export const reaches = ['all', 'sent', 'approved'] as const;
const header = minutesView.pick({ id: true, meeting: true, published: true }).extend({ reach: z.enum(reaches) });

/** Minutes that the account of the transaction sees, with how much of them. */
export const getMinutes = (trx: Trx, id: string): Promise<z.output<typeof header> | undefined> =>
  row(
    trx,
    header,
    sql`select m.id, m.reach, jsonb_build_object('id', g.id, 'slug', g.slug, 'title', g.title) as meeting,
        exists (select from dialogue.minutes_act a where a.minutes = m.id and a.act = 'approve') as published
      from ${scoped(minutesRows)} m join ${everyRow(meetingRows, 'the meeting of minutes that are seen')} g on g.id = m.meeting where m.id = ${id}`,
  );

const version = z.object({
  number: z.number().int(),
  points: z.array(minutesPoint),
  reason: minutesView.shape.reason,
});

/** One version of minutes. */
export const getVersion = async (trx: Trx, id: string, number: number): Promise<z.output<typeof version>> =>
  (await row(
    trx,
    version,
    sql`select number, points, reason from dialogue.minutes_version where minutes = ${id} and number = ${number}`,
  ))!;

const seatColumns = (alias: string) =>
  sql.join(['name', 'country', 'side', 'family'].map((column) => sql.ref(`${alias}.${column}`)));
const seatOrder = (alias: string) =>
  sql`array_position(array['origin', 'destination', 'both_or_neither', 'international'], ${sql.ref(`${alias}.side`)}), ${sql.ref(`${alias}.family`)}, ${sql.ref(`${alias}.country`)} nulls last, ${sql.ref(`${alias}.name`)}::text collate "C", ${sql.ref(`${alias}.id`)}`;

/** What counts on a version, by institution. */
export const listVoices = (trx: Trx, id: string, number: number): Promise<z.output<typeof minutesVoice>[]> =>
  rows(
    trx,
    minutesVoice,
    sql`select ${seatColumns('v')}, v.stance, v.reason, to_char(v.at at time zone 'utc', 'YYYY-MM-DD') as on
      from dialogue.counted_minutes_voice v where v.minutes = ${id} and v.number = ${number} order by ${seatOrder('v')}`,
  );

/** Institutions that were there and have not spoken on what was sent. */
export const listSilent = (trx: Trx, id: string): Promise<z.output<typeof minutesView>['silent']> =>
  rows(
    trx,
    minutesView.shape.silent.element,
    sql`select ${seatColumns('q')} from dialogue.minutes_silent q where q.minutes = ${id} order by ${seatOrder('q')}`,
  );

/** What minutes that were sent still lack. */
export const lackingOf = async (trx: Trx, id: string): Promise<z.output<typeof minutesView>['lacking']> =>
  (await row(trx, minutesView.pick({ lacking: true }), sql`select dialogue.minutes_lacking(${id}) as lacking`))!
    .lacking;

const remark = remarkView.omit({ acts: true }).extend({ minutes: z.uuid() });
const remarkColumns = sql`r.id, r.minutes, r.number, r.point, ${speakerOf('p')} as by, r.text,
  s.state, s.sequence, r.created_by = platform.current_account() as mine`;
const remarkFrom = sql`dialogue.minutes_remark r join ${scoped(minutesRows)} m on m.id = r.minutes and m.reach <> 'approved'
  join dialogue.minutes_remark_state s on s.minutes_remark = r.id join dialogue.participant p on p.id = r.participant`;

/** Changes that were asked for, oldest first; none for those who see approved minutes only. */
export async function listRemarks(trx: Trx, id: string): Promise<RemarkView[]> {
  const found = await rows(
    trx,
    remark,
    sql`select ${remarkColumns} from ${remarkFrom} where r.minutes = ${id} order by r.created_at, r.id`,
  );
  const views: RemarkView[] = [];
  for (const { minutes: _of, ...one } of found) views.push({ ...one, acts: await remarkActs.list(trx, one.id) });
  return views;
}
/** A change that was asked for, when the account of the transaction sees it. */
export const getRemark = (trx: Trx, id: string): Promise<z.output<typeof remark> | undefined> =>
  row(trx, remark, sql`select ${remarkColumns} from ${remarkFrom} where r.id = ${id}`);

const present = minutesView.shape.silent.element.extend({ id: z.uuid() });
/** The seat at which whoever acts sat at the meeting of minutes: their own, else their institution's. */
export const presentSeat = (trx: Trx, id: string): Promise<z.output<typeof present> | undefined> =>
  row(
    trx,
    present,
    sql`select p.id, ${seatColumns('p')} from ${scoped(minutesRows)} m join dialogue.participant p on p.meeting = m.meeting and p.present
      where m.id = ${id} and (p.account = platform.current_account() or p.institution = platform.own_institution())
      order by (p.account = platform.current_account()) desc nulls last, p.created_at, p.id limit 1`,
  );

const made = z.object({ id: z.uuid() });

/** Adds minutes of a meeting; undefined when it has some. */
export const insertMinutes = async (trx: Trx, meeting: string, account: string | null): Promise<string | undefined> =>
  (
    await row(
      trx,
      made,
      sql`insert into dialogue.minutes (meeting, created_by) values (${meeting}, ${account}) on conflict (meeting) do nothing returning id`,
    )
  )?.id;

export const insertMinutesVersion = (
  trx: Trx,
  id: string,
  number: number,
  of: { points: readonly PointForm[]; reason: TranslatedText | null; account: string | null },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.minutes_version (minutes, number, points, reason, author)
      values (${id}, ${number}, ${json(of.points)}::jsonb, ${json(of.reason)}::jsonb, ${of.account})`,
  );

export const insertMinutesVoice = (
  trx: Trx,
  id: string,
  of: { number: number; seat: string; stance: string; reason: TranslatedText | null; account: string; at?: string },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.minutes_voice (minutes, number, participant, name, country, side, family, stance, reason, account, at)
      select ${id}, ${of.number}, p.id, p.name, p.country, p.side, p.family, ${of.stance}, ${json(of.reason)}::jsonb, ${of.account},
        coalesce(${of.at ?? null}::timestamptz, clock_timestamp())
      from dialogue.participant p where p.id = ${of.seat}`,
  );

export const insertRemark = async (
  trx: Trx,
  id: string,
  of: { number: number; point: number; seat: string; text: TranslatedText; account: string },
): Promise<string> =>
  (await row(
    trx,
    made,
    sql`insert into dialogue.minutes_remark (minutes, number, point, participant, text, created_by)
      values (${id}, ${of.number}, ${of.point}, ${of.seat}, ${json(of.text)}::jsonb, ${of.account}) returning id`,
  ))!.id;
