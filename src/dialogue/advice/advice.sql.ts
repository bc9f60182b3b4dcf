import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import type { Page } from '../../platform/list/list.ts';
import { inEveryLanguage, list } from '../../platform/list/list.sql.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { adviceRows, measureRows, meetingRows, planRows, recommendationRows } from '../rows.ts';
import {
  adviceLine,
  adviceLink,
  adviceList,
  adviceView,
  type AdviceForm,
  type AdviceLink,
  type LinkForm,
} from './advice.contract.ts';
import { adviceLife } from './advice.ts';

/** What was done with a recommendation of another body that was entered here. */
export const adviceActs = actsOf(adviceLife, {
  table: 'dialogue.advice_act',
  subject: 'advice',
  own: { note: z.string().nullable() },
  view: adviceView.shape.acts.element,
});

const state = sql`coalesce(s.state, 'released')`;
const from = sql`${scoped(adviceRows)} d left join dialogue.advice_state s on s.advice = d.id`;

/** Recommendations of other bodies that the account of the transaction sees. */
export const listAdvice = (trx: Trx, query: z.output<typeof adviceList.query>): Promise<Page<typeof adviceLine>> =>
  list(trx, adviceList, query, {
    select: sql`d.id, d.body, d.title, d.year, d.themes, ${state} as state,
      (select count(*)::int from dialogue.advice_link l where l.advice = d.id) as links`,
    from,
    where: [
      ...(query.theme ? [sql`${query.theme} = any (d.themes)`] : []),
      ...(query.state ? [sql`${state} = ${query.state}`] : []),
    ],
    id: sql`d.id`,
    sort: { year: { by: sql`d.year::text || ' ' || (d.title ->> 'en')`, type: 'text' } },
    search: [
      ...inEveryLanguage(sql`d.title`),
      ...inEveryLanguage(sql`d.body`),
      sql`jsonb_path_query_array(d.text, '$.*.text')::text`,
    ],
  });

const header = adviceView.omit({ acts: true, links: true });
export const getAdvice = (trx: Trx, id: string): Promise<z.output<typeof header> | undefined> =>
  row(
    trx,
    header,
    sql`select d.id, d.body, d.title, d.year, d.source, d.url, d.text, d.countries, d.themes, d.content_key is not null as content, ${state} as state,
        coalesce(s.sequence, 0) as sequence, coalesce(d.created_by = platform.current_account(), false) as mine
      from ${from} where d.id = ${id}`,
  );

/** What of ours stands beside it, as far as the reader sees that. */
export const listLinks = (trx: Trx, id: string): Promise<AdviceLink[]> =>
  rows(
    trx,
    adviceLink,
    sql`select l.id, l.relation,
        case when r.id is not null then jsonb_build_object('id', r.id, 'number', r.number, 'title', m.title) end as recommendation,
        case when e.id is not null then jsonb_build_object('id', e.id, 'plan', e.plan, 'number', e.number, 'title', p.title) end as measure
      from dialogue.advice_link l left join ${scoped(recommendationRows)} r on r.id = l.recommendation
        left join ${everyRow(meetingRows, 'the title of the meeting of a recommendation that is seen')} m on m.id = r.meeting
        left join ${scoped(measureRows)} e on e.id = l.measure
        left join ${everyRow(planRows, 'the title of the plan of a measure that is seen')} p on p.id = e.plan
      where l.advice = ${id} and coalesce(r.id, e.id) is not null order by l.at, l.id`,
  );

const made = z.object({ id: z.uuid() });

export const insertAdvice = async (trx: Trx, of: AdviceForm, account: string | null): Promise<string> =>
  (await row(
    trx,
    made,
    sql`insert into dialogue.advice (body, title, year, source, url, text, countries, themes, created_by)
      values (${json(of.body)}::jsonb, ${json(of.title)}::jsonb, ${of.year}, ${of.source}, ${of.url}, ${json(of.text)}::jsonb, ${of.countries}::text[],
        ${of.themes}::text[], ${account}) returning id`,
  ))!.id;

/** Sets it beside one of ours; undefined where it stands there already. */
export const insertLink = (
  trx: Trx,
  id: string,
  of: LinkForm,
  account: string,
): Promise<z.output<typeof made> | undefined> =>
  row(
    trx,
    made,
    sql`insert into dialogue.advice_link (advice, recommendation, measure, relation, account)
      values (${id}, ${of.recommendation}, ${of.measure}, ${of.relation}, ${account}) on conflict do nothing returning id`,
  );

/** @returns how many were taken away: none where there is no such link */
export const deleteLink = (trx: Trx, id: string, link: string): Promise<number> =>
  run(trx, sql`delete from dialogue.advice_link l where l.advice = ${id} and l.id = ${link}`);

/** How many stand beside it. */
export const countLinks = async (trx: Trx, id: string): Promise<number> =>
  (await row(
    trx,
    z.object({ n: z.number().int() }),
    sql`select count(*)::int as n from dialogue.advice_link l where l.advice = ${id}`,
  ))!.n;
