import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import type { Page } from '../../platform/list/list.ts';
import { list } from '../../platform/list/list.sql.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { mandateRows, meetingRows, myMandates, propositionRows, spaceRows } from '../rows.ts';
import {
  mandateView,
  spaceLine,
  spaceList,
  spaceView,
  type MandateForm,
  type MandateView,
  type SpaceForm,
} from './space.contract.ts';
import { spaceLife } from './space.ts';

const columns = sql`s.id, s.slug, s.kind, s.title, s.origin, s.destination, t.state,
  (select count(*)::int from dialogue.mandate_in_force f where f.space = s.id) as mandates,
  (select count(*)::int from ${scoped(propositionRows)} p where p.space = s.id) as propositions`;
const from = sql`${scoped(spaceRows)} s join dialogue.space_state t on t.space = s.id`;

/** Spaces that the account of the transaction sees. */
export const listSpaces = (trx: Trx, query: z.output<typeof spaceList.query>): Promise<Page<typeof spaceLine>> =>
  list(trx, spaceList, query, {
    select: columns,
    from,
    where: [
      ...(query.kind ? [sql`s.kind = ${query.kind}`] : []),
      ...(query.state ? [sql`t.state = ${query.state}`] : []),
    ],
    id: sql`s.id`,
    sort: { slug: { by: sql`s.slug`, type: 'text' } },
    search: [sql`jsonb_path_query_array(s.title, '$.*')::text`, sql`s.slug`],
  });

const header = spaceView.omit({ members: true, acts: true });

/** A space with its meetings that the reader sees. */
export const getSpace = (trx: Trx, id: string): Promise<z.output<typeof header> | undefined> =>
  row(
    trx,
    header,
    sql`select ${columns}, s.purpose, s.quotas, s.revision, t.sequence, to_char(dialogue.today(), 'YYYY-MM-DD') as today,
        coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'starts', m.starts, 'ends', m.ends, 'state', k.state) order by m.starts desc, m.id)
          from ${scoped(meetingRows)} m join dialogue.meeting_state k on k.meeting = m.id where m.space = s.id), '[]') as meetings
      from ${from} where s.id = ${id}`,
  );

/** What happened to a space. */
export const spaceActs = actsOf(spaceLife, {
  table: 'dialogue.space_act',
  subject: 'space',
  own: { note: z.string().nullable() },
  view: spaceView.shape.acts.element,
});

/** Mandates of a space, those in force first. */
export const listMandates = (trx: Trx, space: string): Promise<MandateView[]> =>
  rows(
    trx,
    mandateView,
    sql`select m.id, m.institution, platform.display_name(m.account) as person, m.name, m.country, m.side, m.family, m.basis,
        to_char(m.starts, 'YYYY-MM-DD') as starts, to_char(m.ends, 'YYYY-MM-DD') as ends, m.id = any (${myMandates}) as mine
      from ${scoped(mandateRows)} m where m.space = ${space}
      order by (dialogue.today() between m.starts and coalesce(m.ends, 'infinity')) desc,
        array_position(array['origin', 'destination', 'both_or_neither', 'international'], m.side), m.family, m.country nulls last, m.starts, m.name::text collate "C" desc, m.id`,
  );

/** Adds a space; undefined when its short name is taken. */
export async function insertSpace(trx: Trx, form: SpaceForm, account: string | null): Promise<string | undefined> {
  const made = await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into dialogue.space (slug, kind, title, purpose, origin, destination, quotas, created_by)
      values (${form.slug}, ${form.kind}, ${json(form.title)}::jsonb, ${json(form.purpose)}::jsonb, ${form.origin}, ${form.destination},
        ${json(form.quotas)}::jsonb, ${account})
      on conflict (slug) do nothing returning id`,
  );
  if (made) await spaceActs.begin(trx, made.id, { actor: account });
  return made?.id;
}

export const updateSpace = (trx: Trx, id: string, form: SpaceForm): Promise<number> =>
  run(
    trx,
    sql`update dialogue.space set slug = ${form.slug}, kind = ${form.kind}, title = ${json(form.title)}::jsonb, purpose = ${json(form.purpose)}::jsonb,
      origin = ${form.origin}, destination = ${form.destination}, quotas = ${json(form.quotas)}::jsonb, revision = revision + 1 where id = ${id}`,
  );

export const spaceSlugTaken = async (trx: Trx, slug: string, but: string): Promise<boolean> =>
  (await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`select id from ${everyRow(spaceRows, 'a short name is given once')} where slug = ${slug} and id <> ${but}`,
  )) !== undefined;

export const insertMandate = async (
  trx: Trx,
  space: string,
  form: MandateForm,
  of: { by: string | null; account?: string | null },
): Promise<string> =>
  (await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into dialogue.mandate (space, institution, account, name, country, side, family, basis, starts, ends, given_by)
      values (${space}, ${form.institution}, ${of.account ?? null}, ${json(form.name)}::jsonb, ${form.country}, ${form.side}, ${form.family}, ${form.basis},
        ${form.starts}, ${form.ends}, ${of.by}) returning id`,
  ))!.id;

export const spaceOfMandate = async (trx: Trx, id: string): Promise<string | undefined> =>
  (await row(trx, z.object({ space: z.uuid() }), sql`select space from ${scoped(mandateRows)} m where id = ${id}`))
    ?.space;

export const endMandate = (trx: Trx, id: string, ends: string | null): Promise<number> =>
  run(trx, sql`update dialogue.mandate set ends = ${ends} where id = ${id}`);

const spoken = mandateView.pick({ id: true, name: true, country: true, side: true, family: true });
export type SpokenMandate = z.output<typeof spoken>;

/** The mandate under which the account of the transaction speaks in a space today: their own, else their institution's. */
export const mandateIn = (trx: Trx, space: string): Promise<SpokenMandate | undefined> =>
  row(
    trx,
    spoken,
    sql`select id, name, country, side, family from dialogue.mandate_in_force m where m.space = ${space} and m.id = any (${myMandates})
      order by m.account is null, m.starts, m.id limit 1`,
  );

/** Whether a space has ended. */
export const hasEnded = async (trx: Trx, space: string): Promise<boolean> =>
  (
    await row(
      trx,
      z.object({ state: spaceLife.stateSchema }),
      sql`select state from dialogue.space_state where space = ${space}`,
    )
  )?.state === 'ended';

/** A mandate in force in a space, for which somebody else types. */
export const mandateOf = (trx: Trx, space: string, id: string): Promise<SpokenMandate | undefined> =>
  row(
    trx,
    spoken,
    sql`select id, name, country, side, family from dialogue.mandate_in_force m where m.space = ${space} and m.id = ${id}`,
  );
