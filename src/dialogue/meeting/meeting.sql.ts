import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import type { Page } from '../../platform/list/list.ts';
import { list } from '../../platform/list/list.sql.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { meetingRows, minutesRows, questionRows, spaceRows } from '../rows.ts';
import { earlierThan } from './earlier.sql.ts';
import { meetingLife } from './meeting.ts';
import {
  agendaPoint,
  counter,
  institutionView,
  meetingActView,
  meetingLine,
  meetingList,
  participantView,
  type MeetingForm,
  type ParticipantForm,
  type ParticipantView,
} from './meeting.contract.ts';
import { localizedSchema } from '../../platform/language/localized.contract.ts';

const chained = everyRow(
  meetingRows,
  'the chain of meetings hands its principles down, whoever sees which; it must stay without a circle',
);
const named = everyRow(meetingRows, 'a short name is given once');

const counted = sql`select jsonb_build_object(
    'total', count(*) filter (where s.state <> 'merged'), 'answered', count(*) filter (where s.state = 'answered'),
    'setAside', count(*) filter (where s.state = 'not_answerable'),
    'open', count(*) filter (where s.is_open), 'merged', count(*) filter (where s.state = 'merged'))
  from ${scoped(questionRows)} q join dialogue.question_state s on s.question = q.id`;
const counts = sql`(${counted} where q.meeting = m.id)`;
const columns = sql`m.id, m.slug, m.edition, m.title, m.place, m.starts, m.ends, m.kind, m.record, t.state,
  (select count(*) from dialogue.participant p where p.meeting = m.id) as seats,
  (select count(*) from dialogue.participant p where p.meeting = m.id and p.present) as present, ${counts} as counter`;

/** Meetings that the account of the transaction may see. */
export const listMeetings = (trx: Trx, query: z.output<typeof meetingList.query>): Promise<Page<typeof meetingLine>> =>
  list(trx, meetingList, query, {
    select: columns,
    from: sql`${scoped(meetingRows)} m join dialogue.meeting_state t on t.meeting = m.id`,
    where: [
      ...(query.state ? [sql`t.state = ${query.state}`] : []),
      ...(query.kind ? [sql`m.kind = ${query.kind}`] : []),
    ],
    id: sql`m.id`,
    sort: { when: { by: sql`m.starts`, type: 'text' }, edition: { by: sql`m.edition`, type: 'integer' } },
    search: [
      sql`jsonb_path_query_array(m.title, '$.*')::text`,
      sql`jsonb_path_query_array(m.place, '$.*')::text`,
      sql`m.slug`,
    ],
  });

const stored = meetingLine.extend({
  agenda: z.array(agendaPoint),
  aims: z.array(z.string()),
  principles: z.array(z.string()),
  inherited: z.array(z.string()),
  previous: z.object({ id: z.uuid(), slug: z.string(), title: institutionView.shape.name }).nullable(),
  space: z.object({ id: z.uuid(), title: localizedSchema }).nullable(),
  earlier: counter.nullable(),
  minutes: z.uuid().nullable(),
  note: institutionView.shape.name.nullable(),
  source: z.string().nullable(),
  revision: z.number().int(),
  sequence: z.number().int(),
});

/** A meeting by its id, with the principles of the chain before it. */
export const getMeeting = (trx: Trx, id: string): Promise<z.output<typeof stored> | undefined> =>
  row(
    trx,
    stored,
    sql`with recursive chain as (
        select p.id, p.previous, p.principles, 1 as depth from ${chained} p where p.id = (select previous from ${chained} m where id = ${id})
        union all select p.id, p.previous, p.principles, c.depth + 1 from ${chained} p join chain c on p.id = c.previous where c.depth < 100)
      select ${columns}, m.agenda, m.aims, m.principles, m.note, m.source, m.revision, t.sequence,
        array(select distinct u from chain c, unnest(c.principles) u where u <> all (m.principles) order by u) as inherited,
        (select jsonb_build_object('id', p.id, 'slug', p.slug, 'title', p.title) from ${scoped(meetingRows)} p where p.id = m.previous) as previous,
        (select jsonb_build_object('id', k.id, 'title', k.title) from ${scoped(spaceRows)} k where k.id = m.space) as space,
        (select n.id from ${scoped(minutesRows)} n where n.meeting = m.id) as minutes,
        case when exists (select from ${earlierThan(id)} b) then (${counted} where q.meeting in (select b.id from ${earlierThan(id)} b)) end as earlier
      from ${scoped(meetingRows)} m join dialogue.meeting_state t on t.meeting = m.id
      where m.id = ${id}`,
  );

/** What happened to a meeting. */
export const meetingActs = actsOf(meetingLife, {
  table: 'dialogue.meeting_act',
  subject: 'meeting',
  own: { note: z.string().nullable() },
  view: meetingActView,
});

/** Adds a meeting, planned; undefined when its short name is taken. */
export async function insertMeeting(
  trx: Trx,
  form: MeetingForm,
  of: { account: string | null; record?: boolean; at?: string | undefined },
): Promise<string | undefined> {
  const made = await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into dialogue.meeting (slug, edition, title, place, starts, ends, kind, agenda, aims, principles, previous, space, note, source, record, created_by)
      values (${form.slug}, ${form.edition}, ${json(form.title)}::jsonb, ${json(form.place)}::jsonb, ${form.starts}, ${form.ends}, ${form.kind},
        ${json(form.agenda)}::jsonb, ${form.aims}, ${form.principles}, ${form.previous}, ${form.space}, ${json(form.note)}::jsonb,
        ${form.source}, ${of.record ?? false}, ${of.account})
      on conflict (slug) do nothing returning id`,
  );
  if (made) await meetingActs.begin(trx, made.id, { actor: of.account, at: of.at });
  return made?.id;
}

/** Changes a meeting that stands at this revision; 0 when it does not. */
export const updateMeeting = (trx: Trx, id: string, form: MeetingForm, revision: number): Promise<number> =>
  run(
    trx,
    sql`update dialogue.meeting set slug = ${form.slug}, edition = ${form.edition}, title = ${json(form.title)}::jsonb, place = ${json(form.place)}::jsonb,
      starts = ${form.starts}, ends = ${form.ends}, kind = ${form.kind}, agenda = ${json(form.agenda)}::jsonb, aims = ${form.aims},
      principles = ${form.principles}, previous = ${form.previous}, space = ${form.space}, note = ${json(form.note)}::jsonb,
      source = ${form.source}, revision = revision + 1 where id = ${id} and revision = ${revision}`,
  );

/** Whether making `previous` the one before `id` would close a circle. */
export async function wouldLoop(trx: Trx, id: string, previous: string): Promise<boolean> {
  const found = await row(
    trx,
    z.object({ loop: z.boolean() }),
    sql`with recursive chain as (
        select m.id, m.previous, 1 as depth from ${chained} m where m.id = ${previous}
        union all select m.id, m.previous, c.depth + 1 from ${chained} m join chain c on m.id = c.previous where c.depth < 100)
      select exists (select from chain where id = ${id}) as loop`,
  );
  return found!.loop;
}

/** Ids of the meetings with these short names that are there. */
export const meetingIds = async (trx: Trx, slugs: readonly string[]): Promise<Map<string, string>> =>
  new Map(
    (
      await rows(
        trx,
        z.object({ slug: z.string(), id: z.uuid() }),
        sql`select slug, id from ${named} where slug = any (${[...slugs]}::text[])`,
      )
    ).map(({ slug, id }) => [slug, id]),
  );

export const slugTaken = async (trx: Trx, slug: string, but: string | null): Promise<boolean> =>
  (
    await rows(
      trx,
      z.object({ id: z.uuid() }),
      sql`select id from ${named} where slug = ${slug} and id is distinct from ${but}::uuid`,
    )
  ).length > 0;

/** Numbers of the questions of a meeting that have neither answer nor reason. */
export const openNumbers = async (trx: Trx, meeting: string): Promise<number[]> =>
  (
    await rows(
      trx,
      z.object({ number: z.number() }),
      sql`select q.number from ${everyRow(questionRows, 'what keeps a meeting from closing, told to who closes it')} q join dialogue.question_state s on s.question = q.id
        where q.meeting = ${meeting} and s.is_open order by q.number`,
    )
  ).map(({ number }) => number);

const seatColumns = sql`p.id, institution, name, role, country, side, family, platform.display_name(account) as person, present,
  (select i.answer from dialogue.meeting_invitation i where i.meeting = p.meeting and i.participant = p.id order by i.made_at desc limit 1) as answer`;

export const listParticipants = (trx: Trx, meeting: string): Promise<ParticipantView[]> =>
  rows(
    trx,
    participantView,
    sql`select ${seatColumns} from dialogue.participant p where p.meeting = ${meeting}
      order by array_position(array['origin', 'destination', 'both_or_neither', 'international'], side), family, country nulls last, created_at, p.id`,
  );

export const insertParticipant = async (
  trx: Trx,
  meeting: string,
  form: ParticipantForm,
  account: string | null,
): Promise<string> =>
  (await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into dialogue.participant (meeting, institution, name, role, country, side, family, account, present)
        values (${meeting}, ${form.institution}, ${json(form.name)}::jsonb, ${json(form.role)}::jsonb, ${form.country}, ${form.side}, ${form.family},
          ${account}, ${form.present}) returning id`,
  ))!.id;

export const updateParticipant = (trx: Trx, id: string, form: ParticipantForm): Promise<number> =>
  run(
    trx,
    sql`update dialogue.participant set institution = ${form.institution}, name = ${json(form.name)}::jsonb, role = ${json(form.role)}::jsonb,
      country = ${form.country}, side = ${form.side}, family = ${form.family}, present = ${form.present} where id = ${id}`,
  );

export const deleteParticipant = (trx: Trx, id: string): Promise<number> =>
  run(trx, sql`delete from dialogue.participant where id = ${id}`);

/** Accounts that have a seat at a meeting, by themselves or by their institution. */
export const seatedAccounts = async (trx: Trx, meeting: string): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ account: z.uuid() }),
      sql`select account from dialogue.seated_accounts(${meeting}) account limit 200`,
    )
  ).map(({ account }) => account);

const seatOf = z.object({
  id: z.uuid(),
  meeting: z.uuid(),
  name: institutionView.shape.name,
  country: z.string().nullable(),
  side: institutionView.shape.side,
  family: institutionView.shape.family,
});
export type SeatOf = z.output<typeof seatOf>;

/** Every seat of a meeting. */
export const seatsOf = (trx: Trx, meeting: string): Promise<SeatOf[]> =>
  rows(
    trx,
    seatOf,
    sql`select id, meeting, name, country, side, family from dialogue.participant where meeting = ${meeting}`,
  );

export const getParticipant = (trx: Trx, id: string): Promise<SeatOf | undefined> =>
  row(trx, seatOf, sql`select id, meeting, name, country, side, family from dialogue.participant where id = ${id}`);

/** The seat of a person at a meeting: their own, else their institution's. */
export const seatFor = (
  trx: Trx,
  meeting: string,
  account: string,
  institution: string | null,
): Promise<SeatOf | undefined> =>
  row(
    trx,
    seatOf,
    sql`select id, meeting, name, country, side, family from dialogue.participant
      where meeting = ${meeting} and (account = ${account} or institution = ${institution}::uuid)
      order by (account = ${account}) desc nulls last, created_at, id limit 1`,
  );

/** Institutions that accounts belong to, without their people. */
export const listInstitutions = (trx: Trx): Promise<z.output<typeof institutionView>[]> =>
  rows(trx, institutionView, sql`select id, name, country, side, family from platform.institutions()`);

/** Spaces that are active, to choose one from. */
export const listActiveSpaces = (trx: Trx) =>
  rows(
    trx,
    z.object({ id: z.uuid(), title: localizedSchema }),
    sql`select k.id, k.title from ${scoped(spaceRows)} k join dialogue.space_state s on s.space = k.id where s.is_open order by k.slug limit 200`,
  );
