import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import type { Page } from '../../platform/list/list.ts';
import { list } from '../../platform/list/list.sql.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { actionRows, mandateRows, measureRows, mechanismRows, myMandates, planRows } from '../rows.ts';
import {
  actionLine,
  actionList,
  actionView,
  partyView,
  wordingView,
  type ActionForm,
  type Body,
  type WordingView,
} from './action.contract.ts';
import { actionLife } from './action.ts';
import { heard } from './plan.sql.ts';

const planTitled = everyRow(planRows, 'the title of the plan of an action that is seen');
const measured = everyRow(measureRows, 'the measure of an action that is seen');
const numbered = everyRow(actionRows, 'numbers are given without a gap, whoever sees which');
const known = everyRow(actionRows, 'held by an act that has asked who sees it');
const named = everyRow(mandateRows, 'the institution that promises is named with what it promises');
const registered = everyRow(mechanismRows, 'mechanisms that an action uses');

const bodyOf = (alias: string) => {
  const of = sql.ref(alias);
  return sql`jsonb_build_object('name', ${of}.name, 'country', ${of}.country, 'side', ${of}.side, 'family', ${of}.family)`;
};
const late = sql`coalesce((select l.days from dialogue.late_action l where l.action = a.id), 0)`;
/** What the reader sees of an action: as it is from inside its space, as it was adopted from outside. */
const seen = sql`${scoped(actionRows)} a join dialogue.action_state s on s.action = a.id left join dialogue.standing_action t on t.action = a.id
  cross join lateral (select case when ${heard('a')} then s.state else t.state end as state, case when ${heard('a')} then s.number else t.number end as number,
    ${heard('a')} as heard) x join dialogue.action_version v on v.action = a.id and v.number = x.number`;
/** Whether whoever acts brought an action in or answers for it in a wording. */
const mine = sql`coalesce(a.mandate = any (${myMandates}) or v.origin_mandate = any (${myMandates}) or v.destination_mandate = any (${myMandates})
  or v.origin_institution = (select platform.own_institution()) or v.destination_institution = (select platform.own_institution())
  or exists (select from ${named} o join ${named} i on i.institution = o.institution and i.id = any (${myMandates}) where o.id in (v.origin_mandate, v.destination_mandate, a.mandate)), false)`;

/** Actions that the account of the transaction sees. */
export const listActions = (trx: Trx, query: z.output<typeof actionList.query>): Promise<Page<typeof actionLine>> =>
  list(trx, actionList, query, {
    select: sql`a.id, a.plan, p.title as "planTitle", a.number, x.state, v.text, to_char(v.deadline, 'YYYY-MM-DD') as deadline, ${late} as late`,
    from: sql`${seen} join ${planTitled} p on p.id = a.plan`,
    where: [
      ...(query.state ? [sql`x.state = ${query.state}`] : []),
      ...(query.plan ? [sql`a.plan = ${query.plan}`] : []),
      ...(query.late ? [sql`exists (select from dialogue.late_action l where l.action = a.id)`] : []),
    ],
    id: sql`a.id`,
    sort: {
      deadline: { by: sql`coalesce(v.deadline::text, '9999') || ' ' || lpad(a.number::text, 6, '0')`, type: 'text' },
      number: { by: sql`a.number`, type: 'integer' },
    },
    search: [sql`jsonb_path_query_array(v.text, '$.*.text')::text`],
  });

const header = actionView
  .pick({
    ...{
      id: true,
      measure: true,
      measureText: true,
      plan: true,
      planTitle: true,
      space: true,
      number: true,
      state: true,
    },
    ...{ sequence: true, version: true, by: true, standing: true, late: true, silent: true, owners: true, mine: true },
  })
  .extend({ heard: z.boolean() });

/** An action, when there is one that the account of the transaction sees. */
export const getAction = (trx: Trx, id: string): Promise<z.output<typeof header> | undefined> =>
  row(
    trx,
    header,
    sql`select a.id, a.measure, e.text as "measureText", a.plan, p.title as "planTitle", a.space, a.number, x.state, s.sequence, x.number as version,
        x.heard, ${bodyOf('m')} as by, case when t.action is not null then jsonb_build_object('number', t.number, 'state', t.state) end as standing, ${late} as late,
        coalesce((select jsonb_agg(${bodyOf('f')} order by f.side, f.family, f.name::text collate "C" desc, f.id) from dialogue.mandate_in_force f
          where f.space = a.space and not exists (select from dialogue.counted_action_adoption c where c.action = a.id and c.number = x.number
            and coalesce(c.institution, c.mandate) = coalesce(f.institution, f.id))), '[]') as silent,
        coalesce((select jsonb_agg(${bodyOf('f')} || jsonb_build_object('id', f.id) order by f.side, f.family, f.name::text collate "C" desc, f.id)
          from dialogue.mandate_in_force f where f.space = a.space), '[]') as owners, ${mine} as mine
      from ${seen} join ${planTitled} p on p.id = a.plan join ${measured} e on e.id = a.measure join ${named} m on m.id = a.mandate where a.id = ${id}`,
  );

/** What was done with an action, and with which wording. */
export const actionActs = actsOf(actionLife, {
  table: 'dialogue.action_act',
  subject: 'action',
  own: { number: z.number().int(), note: z.string().nullable() },
  view: actionView.shape.acts.element,
});

const owned = (side: 'origin' | 'destination') => {
  const [body, mandate, institution] = ['body', 'mandate', 'institution'].map((part) => sql.ref(`v.${side}_${part}`));
  return sql`${body} || jsonb_build_object('mandate', ${mandate}, 'institution', ${institution})`;
};
/** Wordings, newest first. */
export const listActionWordings = (trx: Trx, id: string): Promise<WordingView[]> =>
  rows(
    trx,
    wordingView,
    sql`select v.number, v.text, v.kind, v.return_types as "returnTypes", v.profiles, v.regions, v.objective, v.aspirations, v.reforms,
        to_char(v.starts, 'YYYY-MM-DD') as starts, to_char(v.deadline, 'YYYY-MM-DD') as deadline, v.indicators, v.reason,
        platform.display_name(v.author) as by, v.at, ${owned('origin')} as "originBody", ${owned('destination')} as "destinationBody",
        coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'country', m.country, 'isNew', m.why_new is not null,
            'exists', m.ended is null or m.ended >= dialogue.today()) order by m.country nulls last, m.name::text collate "C" desc, m.id)
          from dialogue.action_mechanism u join ${registered} m on m.id = u.mechanism where u.action = v.action and u.number = v.number), '[]') as mechanisms,
        coalesce((select jsonb_agg(c.result order by c.place) from dialogue.action_evidence c where c.action = v.action and c.number = v.number), '[]') as evidence
      from dialogue.action_version v where v.action = ${id} order by v.number desc`,
  );

/** The last word of every party on every wording, newest wording first. */
export const listParties = (trx: Trx, id: string): Promise<z.output<typeof partyView>[]> =>
  rows(
    trx,
    partyView,
    sql`select c.number, c.mandate, c.name, c.country, c.side, c.family, c.adopts, c.reservation, c.at from dialogue.counted_action_adoption c
      where c.action = ${id} order by c.number desc, c.side, c.family, c.country nulls last, c.name::text collate "C" desc, c.mandate`,
  );

const heldRow = z.object({ space: z.uuid(), plan: z.uuid(), mandate: z.uuid(), mine: z.boolean() });
/** Where an action belongs, and whether whoever acts brought it in or answers for it in its newest or its adopted wording. */
export const ownerOfAction = async (trx: Trx, id: string): Promise<z.output<typeof heldRow>> =>
  (await row(
    trx,
    heldRow,
    sql`select a.space, a.plan, a.mandate, bool_or(${mine}) as mine from ${known} a join dialogue.action_state s on s.action = a.id
        left join dialogue.standing_action t on t.action = a.id join dialogue.action_version v on v.action = a.id and v.number in (s.number, t.number)
      where a.id = ${id} group by a.space, a.plan, a.mandate`,
  ))!;

/** Whether the account sees all of an action, from inside its space. */
export const hearsAction = async (trx: Trx, id: string): Promise<boolean | undefined> =>
  (
    await row(
      trx,
      z.object({ heard: z.boolean() }),
      sql`select ${heard('a')} as heard from ${scoped(actionRows)} a where a.id = ${id}`,
    )
  )?.heard;

/** Adds an action under the next number of its plan, which the caller has locked. */
export const insertAction = async (
  trx: Trx,
  of: { measure: string; plan: string; space: string; mandate: string; account: string | null },
): Promise<string> =>
  (await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into dialogue.action (measure, plan, space, number, mandate, created_by)
      values (${of.measure}, ${of.plan}, ${of.space}, (select coalesce(max(number), 0) + 1 from ${numbered} where plan = ${of.plan}), ${of.mandate}, ${of.account})
      returning id`,
  ))!.id;

const partOf = (body: Body | null) => ({
  mandate: body && 'mandate' in body ? body.mandate : null,
  institution: body && 'institution' in body ? body.institution : null,
});

/** Writes a wording down, with the mechanisms it uses and the results beside it. @param form its regions with the day since which they mean that */
export async function insertActionWording(
  trx: Trx,
  action: string,
  number: number,
  form: ActionForm,
  of: { readonly reason: TranslatedText | null; readonly account: string | null },
): Promise<void> {
  const [origin, destination] = [partOf(form.originBody), partOf(form.destinationBody)];
  await run(
    trx,
    sql`insert into dialogue.action_version (action, number, text, kind, return_types, profiles, regions, objective, aspirations, reforms, origin_mandate,
        origin_institution, destination_mandate, destination_institution, starts, deadline, indicators, reason, author)
      values (${action}, ${number}, ${json(form.text)}::jsonb, ${form.kind}, ${form.returnTypes}, ${form.profiles}, ${form.regions},
        ${json(form.objective)}::jsonb, ${json(form.aspirations)}::jsonb, ${json(form.reforms)}::jsonb, ${origin.mandate}, ${origin.institution},
        ${destination.mandate}, ${destination.institution}, ${form.starts}, ${form.deadline}, ${json(form.indicators)}::jsonb, ${json(of.reason)}::jsonb, ${of.account})`,
  );
  for (const mechanism of form.mechanisms)
    await run(
      trx,
      sql`insert into dialogue.action_mechanism (action, number, mechanism) values (${action}, ${number}, ${mechanism})`,
    );
  for (const [index, result] of form.evidence.entries())
    await run(
      trx,
      sql`insert into dialogue.action_citation (action, number, place, result) values (${action}, ${number}, ${index + 1}, ${result})`,
    );
}

export const insertActionAdoption = (
  trx: Trx,
  action: string,
  of: {
    number: number;
    mandate: string;
    adopts: boolean;
    reservation: TranslatedText | null;
    account: string | null;
    at?: string | undefined;
  },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.action_adoption (action, number, mandate, adopts, reservation, account, at)
      values (${action}, ${of.number}, ${of.mandate}, ${of.adopts}, ${json(of.reservation)}::jsonb, ${of.account},
        coalesce(${of.at ?? null}::timestamptz, clock_timestamp()))`,
  );

/** Responsible bodies that speak in the space and have not adopted a wording: how many. */
export const waitedFor = async (trx: Trx, action: string, number: number): Promise<number> =>
  (await row(
    trx,
    z.object({ waited: z.number().int() }),
    sql`select count(*)::int as waited from dialogue.action_version v, unnest(array[v.origin_mandate, v.destination_mandate]) body join ${named} b on b.id = body
      where v.action = ${action} and v.number = ${number} and not exists (select from dialogue.counted_action_adoption c join ${named} m on m.id = c.mandate
        where c.action = v.action and c.number = v.number and c.adopts and coalesce(m.institution, m.account, m.id) = coalesce(b.institution, b.account, b.id))`,
  ))!.waited;
