import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { openedRows, type Reader } from '../../platform/erasable/erasable.sql.ts';
import { localeSchema, localizedSchema } from '../../platform/language/localized.contract.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { everyRow } from '../../platform/scope/rows.sql.ts';
import { openedMail, sealedText } from '../meeting/address.sql.ts';
import { meetingLife } from '../meeting/meeting.ts';
import { meetingRows } from '../rows.ts';
import { invitationDays, invitedTo, invitedView, type InvitedTo, type InvitedView } from './invitation.contract.ts';

const day = (moment: ReturnType<typeof sql>) => sql`to_char(${moment} at time zone 'utc', 'YYYY-MM-DD')`;

/** Participants of a meeting with where they are reached and their last invitation. */
export async function listInvited(trx: Trx, reader: Reader, meeting: string): Promise<InvitedView[]> {
  const all = await openedRows(
    trx,
    reader,
    invitedView,
    sql`select p.id as participant, p.name, p.present, ${sealedText(sql`a.address`)} as mail, a.locale,
        case when i.id is not null then jsonb_build_object('mail', i.mail, 'on', ${day(sql`i.made_at`)}, 'answeredOn', ${day(sql`i.answered_at`)},
          'note', ${sealedText(sql`i.note`)},
          'state', coalesce(i.answer, case when i.ended_at is null and i.expires_at > now() then 'open' else 'over' end)) end as invitation
      from dialogue.participant p left join dialogue.meeting_address a on a.meeting = p.meeting and a.participant = p.id
        left join lateral (select n.* from dialogue.meeting_invitation n where n.meeting = p.meeting and n.participant = p.id
          order by n.made_at desc limit 1) i on true
      where p.meeting = ${meeting}
      order by array_position(array['origin', 'destination', 'both_or_neither', 'international'], p.side), p.family, p.created_at, p.id`,
  );
  return all.map((one) => ({ ...one, mail: openedMail(one.mail, reader.locale) }));
}

/** How many invitations were made for a participant, and for their meeting, within a day. */
export const countInvitations = async (trx: Trx, meeting: string, participant: string) =>
  (await row(
    trx,
    z.object({ mine: z.number(), all: z.number() }),
    sql`select count(*) filter (where participant = ${participant})::int as mine, count(*)::int as all
      from dialogue.meeting_invitation where meeting = ${meeting} and made_at > now() - interval '1 day'`,
  ))!;

/** Ends the invitation of a participant that still opens. */
export const endInvitation = (trx: Trx, meeting: string, participant: string): Promise<number> =>
  run(
    trx,
    sql`update dialogue.meeting_invitation set ended_at = now(), sealed = null, mail = case mail when 'waiting' then 'none' else mail end
      where meeting = ${meeting} and participant = ${participant} and ended_at is null`,
  );

/** Puts an invitation down. */
export const insertInvitation = async (
  trx: Trx,
  of: {
    readonly id: string;
    readonly meeting: string;
    readonly participant: string;
    readonly digest: Buffer;
    readonly sealed: Buffer | null;
    readonly locale: Locale;
    readonly account: string;
  },
): Promise<void> => {
  await run(
    trx,
    sql`insert into dialogue.meeting_invitation (id, meeting, participant, digest, sealed, locale, mail, made_by, expires_at)
      values (${of.id}, ${of.meeting}, ${of.participant}, ${of.digest}, ${of.sealed}, ${of.locale}, ${of.sealed ? 'waiting' : 'none'}, ${of.account},
        now() + make_interval(days => ${invitationDays}))`,
  );
};

/** An invitation of the past that was accepted on a day; its link opens nothing, since nobody has its token. */
export const insertAccepted = (
  trx: Trx,
  of: { readonly meeting: string; readonly participant: string; readonly on: string },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.meeting_invitation (meeting, participant, digest, locale, mail, made_at, expires_at, answer, answered_at)
      values (${of.meeting}, ${of.participant}, ${randomBytes(32)}, 'fr', 'none', ${of.on}::timestamptz, ${of.on}::timestamptz, 'accepted', ${of.on}::timestamptz)`,
  );

const waiting = z.object({
  meeting: z.uuid(),
  participant: z.uuid(),
  sealed: z.instanceof(Buffer),
  locale: localeSchema,
});
/** An invitation whose mail has still to go out and would open something. */
export const waitingInvitation = (trx: Trx, id: string): Promise<z.output<typeof waiting> | undefined> =>
  row(
    trx,
    waiting,
    sql`select i.meeting, i.participant, i.sealed, i.locale from dialogue.meeting_invitation i join dialogue.meeting_state s on s.meeting = i.meeting
      where i.id = ${id} and i.sealed is not null and i.ended_at is null and i.answer is null and i.expires_at > now()
        and s.state = 'planned'`,
  );

/** Keeps what became of the mail of an invitation; the token is kept no longer. */
export const endMail = (trx: Trx, id: string, outcome: 'told' | 'failed' | 'none'): Promise<number> =>
  run(
    trx,
    sql`update dialogue.meeting_invitation i set sealed = null, mail = ${outcome} from dialogue.meeting_state s
      where i.id = ${id} and i.meeting = s.meeting and i.mail = 'waiting'`,
  );

const invited = everyRow(meetingRows, 'the job that sends an invitation; who sent it saw the meeting');
const days = z.object({
  ...{ id: z.uuid(), title: localizedSchema, place: localizedSchema, starts: z.string(), ends: z.string() },
  ...{ state: meetingLife.stateSchema, revision: z.number().int() },
});
/** The days of a meeting, for the calendar of whoever is invited. */
export const daysOfMeeting = (trx: Trx, id: string): Promise<z.output<typeof days> | undefined> =>
  row(
    trx,
    days,
    sql`select m.id, m.title, m.place, m.starts, m.ends, s.state, m.revision from ${invited} m
      join dialogue.meeting_state s on s.meeting = m.id where m.id = ${id}`,
  );

/** Participants of a meeting with an address whom nobody invited yet. */
export const uninvited = (trx: Trx, meeting: string): Promise<{ id: string; locale: Locale }[]> =>
  rows(
    trx,
    z.object({ id: z.uuid(), locale: localeSchema }),
    sql`select a.participant as id, a.locale from dialogue.meeting_address a where a.meeting = ${meeting}
      and not exists (select from dialogue.meeting_invitation i where i.meeting = a.meeting and i.participant = a.participant) order by a.participant limit 200`,
  );

/** What a link shows: for whom it answers, which meeting, when and where; undefined where it opens nothing. Runs as `public`. */
export const invitationBy = (trx: Trx, digest: Buffer): Promise<InvitedTo | undefined> =>
  row(trx, invitedTo, sql`select name, title, place, starts, ends from dialogue.invited_to(${digest})`);

/** Answers a link, once. Runs as `public`. @returns the participant; undefined where it opens nothing */
export async function answerInvitation(
  trx: Trx,
  digest: Buffer,
  answer: 'accepted' | 'declined',
  note: { readonly id: string; readonly key: string; readonly content: Buffer } | null,
): Promise<string | undefined> {
  const said = await row(
    trx,
    z.object({ participant: z.uuid().nullable() }),
    sql`select dialogue.answer_invitation(${digest}, ${answer}, ${note?.id ?? null}, ${note?.key ?? null}, ${note?.content ?? null}::bytea) as participant`,
  );
  return said?.participant ?? undefined;
}
