import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import type { Page } from '../../platform/list/list.ts';
import { list } from '../../platform/list/list.sql.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import type { PrincipleId } from '../principles.ts';
import { amendmentRows, mandateRows, myMandates, propositionRows, spaceRows } from '../rows.ts';
import {
  positionView,
  propositionLine,
  propositionList,
  propositionView,
  versionView,
  voteView,
  type PositionForm,
} from './proposition.contract.ts';
import { propositionLife } from './proposition.ts';

const titled = everyRow(spaceRows, 'the title of the space of a proposition that is seen');
export const named = everyRow(
  mandateRows,
  'the institution that speaks is named with what it says, to whoever sees that',
);
const numbered = everyRow(propositionRows, 'numbers are given without a gap, whoever sees which');
const known = everyRow(propositionRows, 'held by an act that has asked who sees it');

export const speakerOf = (alias: string) => {
  const of = sql.ref(alias);
  return sql`jsonb_build_object('name', ${of}.name, 'country', ${of}.country, 'side', ${of}.side, 'family', ${of}.family)`;
};
const columns = sql`p.id, p.space, k.title as "spaceTitle", p.number, p.principle, s.state, s.number as version, dialogue.wording(p.id, s.number) as text, ${speakerOf('m')} as by`;
const from = sql`${scoped(propositionRows)} p join ${titled} k on k.id = p.space join dialogue.proposition_state s on s.proposition = p.id
  join ${named} m on m.id = p.mandate`;

/** Propositions that the account of the transaction sees. */
export const listPropositions = (
  trx: Trx,
  query: z.output<typeof propositionList.query>,
): Promise<Page<typeof propositionLine>> =>
  list(trx, propositionList, query, {
    select: sql`${columns}, s.at,
      (select count(*)::int from ${scoped(amendmentRows)} a join dialogue.amendment_state x on x.amendment = a.id where a.proposition = p.id and x.is_open) as waiting,
      array(select a.country from dialogue.standing_adoption a where a.proposition = p.id and a.number = s.number order by 1) as adopted`,
    from,
    where: [
      ...(query.state ? [sql`s.state = ${query.state}`] : []),
      ...(query.space ? [sql`p.space = ${query.space}`] : []),
    ],
    id: sql`p.id`,
    sort: { at: { by: sql`s.at`, type: 'timestamptz' }, number: { by: sql`p.number`, type: 'integer' } },
    search: [sql`jsonb_path_query_array(dialogue.wording(p.id, s.number), '$.*.text')::text`],
  });

const related = sql`jsonb_build_object('id', q.id, 'number', q.number)`;
const header = propositionView
  .omit({
    versions: true,
    amendments: true,
    votes: true,
    positions: true,
    became: true,
    acts: true,
    mandate: true,
  })
  .extend({ heard: z.boolean() });

/** A proposition, when there is one that the account of the transaction sees. */
export const getProposition = (trx: Trx, id: string): Promise<z.output<typeof header> | undefined> =>
  row(
    trx,
    header,
    sql`select ${columns}, s.sequence,
      coalesce((select jsonb_agg(${speakerOf('f')} order by f.side, f.family, f.name::text collate "C" desc, f.id) from dialogue.mandate_in_force f where f.space = p.space
        and not exists (select from dialogue.counted_vote v where v.proposition = p.id and v.number = s.number and v.mandate = f.id)), '[]') as silent,
      coalesce((select jsonb_agg(jsonb_build_object('country', a.country, 'name', a.name) order by a.country) from dialogue.standing_adoption a
        where a.proposition = p.id and a.number = s.number), '[]') as adopted,
      array(select distinct d.country from ${named} d where d.space = p.space and d.side = 'destination' and d.country is not null order by 1) as destinations,
      (select ${related} from ${scoped(propositionRows)} q where q.id = p.split_from) as "splitFrom",
      coalesce((select jsonb_agg(${related} order by q.number) from ${scoped(propositionRows)} q where q.split_from = p.id), '[]') as splits,
      coalesce((select jsonb_agg(${related} order by q.number) from ${scoped(propositionRows)} q join dialogue.proposition_state z on z.proposition = q.id
        where z.state = 'merged' and z.into_proposition = p.id), '[]') as merged,
      (select ${related} from ${scoped(propositionRows)} q where q.id = s.into_proposition) as into,
      p.mandate = any (${myMandates}) or p.created_by = platform.current_account() as mine,
      exists (select from ${scoped(spaceRows)} h where h.id = p.space) as heard
      from ${from} where p.id = ${id}`,
  );

/** What was done with a proposition, and with which wording. */
export const propositionActs = actsOf(propositionLife, {
  table: 'dialogue.proposition_act',
  subject: 'proposition',
  own: { number: z.number().int(), into_proposition: z.uuid().nullable(), note: z.string().nullable() },
  view: propositionView.shape.acts.element,
});

/** Wordings, newest first, with their translations. */
export const listWordings = (trx: Trx, id: string): Promise<z.output<typeof versionView>[]> =>
  rows(
    trx,
    versionView,
    sql`select v.number, dialogue.wording(v.proposition, v.number) as text, v.reason, a.number as amendment, platform.display_name(v.author) as by, v.at
      from dialogue.proposition_version v left join ${everyRow(amendmentRows, 'the number of the amendment that a wording took over')} a on a.id = v.amendment where v.proposition = ${id} order by v.number desc`,
  );

/** The votes that count, of every wording, newest wording first. */
export const listVotes = (trx: Trx, id: string): Promise<z.output<typeof voteView>[]> =>
  rows(
    trx,
    voteView,
    sql`select v.number, v.mandate, ${speakerOf('v')} as speaker, v.stance, v.reason, v.at from dialogue.counted_vote v
      where v.proposition = ${id} order by v.number desc, v.side, v.family, v.country nulls last, v.name::text collate "C" desc, v.mandate`,
  );

/** What States say of it. */
export const listPositions = (trx: Trx, id: string): Promise<z.output<typeof positionView>[]> =>
  rows(
    trx,
    positionView,
    sql`select country, stance, body, text, source, dated from dialogue.standing_position where proposition = ${id} order by country`,
  );

const held = z.object({ space: z.uuid(), mandate: z.uuid(), createdBy: z.uuid().nullable(), mine: z.boolean() });

/** Where a proposition belongs, and whether whoever acts speaks for it: under its mandate, or as who typed it. */
export const ownerOf = async (trx: Trx, id: string): Promise<z.output<typeof held>> =>
  (await row(
    trx,
    held,
    sql`select space, mandate, created_by as "createdBy", mandate = any (${myMandates}) or created_by = platform.current_account() as mine
      from ${known} where id = ${id}`,
  ))!;

/** Whether the account of the transaction sees a proposition. */
export const seesProposition = async (trx: Trx, id: string): Promise<boolean> =>
  (await row(trx, z.object({ id: z.uuid() }), sql`select id from ${scoped(propositionRows)} p where id = ${id}`)) !==
  undefined;

/** Adds a proposition under the next number of its space, which the caller has locked. */
export const insertProposition = async (
  trx: Trx,
  of: {
    space: string;
    mandate: string;
    splitFrom: string | null;
    account: string | null;
    principle: PrincipleId | null;
  },
): Promise<string> =>
  (await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into dialogue.proposition (space, number, mandate, split_from, created_by, principle)
      values (${of.space}, (select coalesce(max(number), 0) + 1 from ${numbered} where space = ${of.space}), ${of.mandate}, ${of.splitFrom}, ${of.account}, ${of.principle})
      returning id`,
  ))!.id;

export const insertWording = (
  trx: Trx,
  proposition: string,
  number: number,
  of: { text: TranslatedText; reason: TranslatedText | null; account: string | null; amendment?: string },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.proposition_version (proposition, number, text, reason, author, amendment)
      values (${proposition}, ${number}, ${json(of.text)}::jsonb, ${json(of.reason)}::jsonb, ${of.account}, ${of.amendment ?? null})`,
  );

export const insertTranslation = (
  trx: Trx,
  proposition: string,
  of: { number: number; locale: Locale; text: string; method: 'human' | 'machine'; account: string | null },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.proposition_translation (proposition, number, locale, text, method, account)
      values (${proposition}, ${of.number}, ${of.locale}, ${of.text}, ${of.method}, ${of.account})`,
  );

export const insertVote = (
  trx: Trx,
  proposition: string,
  of: { number: number; mandate: string; stance: string; reason: TranslatedText | null; account: string },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.proposition_vote (proposition, number, mandate, stance, reason, account)
      values (${proposition}, ${of.number}, ${of.mandate}, ${of.stance}, ${json(of.reason)}::jsonb, ${of.account})`,
  );

export const insertAdoption = (
  trx: Trx,
  proposition: string,
  of: { number: number; mandate: string; adopts: boolean; account: string },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.proposition_adoption (proposition, number, mandate, adopts, account)
      values (${proposition}, ${of.number}, ${of.mandate}, ${of.adopts}, ${of.account})`,
  );

export const insertPosition = (trx: Trx, proposition: string, of: PositionForm, account: string): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.proposition_position (proposition, country, stance, body, text, source, dated, account)
      values (${proposition}, ${of.country}, ${of.stance}, ${json(of.body)}::jsonb, ${json(of.text)}::jsonb, ${of.source}, ${of.dated}, ${account})`,
  );
