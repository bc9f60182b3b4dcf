import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import type { Page } from '../../platform/list/list.ts';
import { list } from '../../platform/list/list.sql.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { actionRows, measureRows, myMandates, planRows, recommendationRows, spaceRows } from '../rows.ts';
import {
  measureView,
  planLine,
  planList,
  planView,
  type ActionOfPlan,
  type MeasureForm,
  type MeasureView,
  type PlanForm,
} from './plan.contract.ts';

const titled = everyRow(spaceRows, 'the title of the space of a plan that is seen');
const columns = sql`p.id, p.space, k.title as "spaceTitle", p.title, to_char(p.starts, 'YYYY-MM-DD') as starts, to_char(p.ends, 'YYYY-MM-DD') as ends`;
const from = sql`${scoped(planRows)} p join ${titled} k on k.id = p.space`;
/** Whether the reader of a row sees all of its space, drafts too. */
export const heard = (alias: string) =>
  sql`exists (select from ${scoped(spaceRows)} h where h.id = ${sql.ref(alias)}.space)`;

/** Plans that the account of the transaction sees. */
export const listPlans = (trx: Trx, query: z.output<typeof planList.query>): Promise<Page<typeof planLine>> => {
  const among = (more: ReturnType<typeof sql>) =>
    sql`(select count(*)::int from ${scoped(actionRows)} a left join dialogue.standing_action s on s.action = a.id where a.plan = p.id and ${more})`;
  return list(trx, planList, query, {
    select: sql`${columns}, ${among(sql`true`)} as actions, ${among(sql`s.state = 'done'`)} as done,
      ${among(sql`exists (select from dialogue.late_action l where l.action = a.id)`)} as late`,
    from,
    where: query.space ? [sql`p.space = ${query.space}`] : [],
    id: sql`p.id`,
    sort: { ends: { by: sql`p.ends::text || ' ' || p.starts::text || ' ' || p.id::text`, type: 'text' } },
    search: [sql`jsonb_path_query_array(p.title, '$.*')::text`],
  });
};

const header = planView.omit({ measures: true, actions: true });
export const getPlan = (trx: Trx, id: string): Promise<z.output<typeof header> | undefined> =>
  row(
    trx,
    header,
    sql`select ${columns}, p.purpose, p.revision, p.terms, (select n.edition from dialogue.newest_terms n) as "newestTerms",
        exists (select from dialogue.mandate_in_force f where f.space = p.space and f.id = any (${myMandates})) as writes
      from ${from} where p.id = ${id}`,
  );

const measureColumns = sql`e.id, e.plan, e.space, e.number, e.text, e.principles, e.why, e.training, e.revision,
  (select jsonb_build_object('id', c.id, 'number', c.number, 'charter', c.charter, 'text', w.text)
    from ${everyRow(recommendationRows, 'the published recommendation that a measure carries out')} c
      join dialogue.recommendation_version w on w.recommendation = c.id
    where c.id = e.recommendation
      and w.number = (select max(x.number) from dialogue.recommendation_act x where x.recommendation = c.id and x.act = 'release')) as recommendation`;

/** Measures of a plan that the reader sees, in their order. */
export const listMeasures = (trx: Trx, plan: string): Promise<MeasureView[]> =>
  rows(
    trx,
    measureView,
    sql`select ${measureColumns} from ${scoped(measureRows)} e where e.plan = ${plan} order by e.number`,
  );
export const getMeasure = (trx: Trx, id: string): Promise<MeasureView | undefined> =>
  row(trx, measureView, sql`select ${measureColumns} from ${scoped(measureRows)} e where e.id = ${id}`);

/** Actions of a plan that the reader sees: drafts and what is proposed only from inside, from outside what was adopted. */
export const listActionsOf = (trx: Trx, plan: string): Promise<ActionOfPlan[]> =>
  rows(
    trx,
    planView.shape.actions.element,
    sql`select a.id, a.measure, a.number, case when ${heard('a')} then s.state else t.state end as state, v.kind, v.text,
        to_char(v.deadline, 'YYYY-MM-DD') as deadline, coalesce((select l.days from dialogue.late_action l where l.action = a.id), 0) as late
      from ${scoped(actionRows)} a join dialogue.action_state s on s.action = a.id left join dialogue.standing_action t on t.action = a.id
        join dialogue.action_version v on v.action = a.id and v.number = case when ${heard('a')} then s.number else t.number end
      where a.plan = ${plan} order by a.number`,
  );

const made = z.object({ id: z.uuid() });

export const insertPlan = async (
  trx: Trx,
  form: PlanForm & { readonly space: string },
  account: string | null,
): Promise<string> =>
  (await row(
    trx,
    made,
    sql`insert into dialogue.plan (space, title, purpose, starts, ends, created_by)
      values (${form.space}, ${json(form.title)}::jsonb, ${json(form.purpose)}::jsonb, ${form.starts}, ${form.ends}, ${account}) returning id`,
  ))!.id;

export const updatePlan = (trx: Trx, id: string, form: PlanForm): Promise<number> =>
  run(
    trx,
    sql`update dialogue.plan set title = ${json(form.title)}::jsonb, purpose = ${json(form.purpose)}::jsonb, starts = ${form.starts}, ends = ${form.ends},
      revision = revision + 1 where id = ${id}`,
  );

/** Takes over the newest wordings of the terms. */
export const takeNewestTerms = (trx: Trx, id: string): Promise<number> =>
  run(
    trx,
    sql`update dialogue.plan set terms = (select n.edition from dialogue.newest_terms n), revision = revision + 1 where id = ${id}`,
  );

/** Holds a plan until the end of the transaction: numbers of what is in it follow one another. */
export const lockPlan = (trx: Trx, id: string): Promise<number> =>
  run(
    trx,
    sql`select id from ${everyRow(planRows, 'held until the end of the transaction')} where id = ${id} for update`,
  );
export const lockMeasure = (trx: Trx, id: string): Promise<number> =>
  run(
    trx,
    sql`select id from ${everyRow(measureRows, 'held until the end of the transaction')} where id = ${id} for update`,
  );

/** Adds a measure under the next number of its plan, which the caller has locked. */
export const insertMeasure = async (
  trx: Trx,
  plan: { readonly id: string; readonly space: string },
  form: MeasureForm,
  account: string | null,
): Promise<string> =>
  (await row(
    trx,
    made,
    sql`insert into dialogue.measure (plan, space, number, recommendation, text, principles, why, training, created_by)
      values (${plan.id}, ${plan.space}, (select coalesce(max(number), 0) + 1 from ${everyRow(measureRows, 'numbers are given without a gap')} where plan = ${plan.id}),
        ${form.recommendation}, ${json(form.text)}::jsonb, ${json(form.principles)}::jsonb, ${json(form.why)}::jsonb, ${form.training}, ${account}) returning id`,
  ))!.id;

export const updateMeasure = (trx: Trx, id: string, form: MeasureForm): Promise<number> =>
  run(
    trx,
    sql`update dialogue.measure set recommendation = ${form.recommendation}, text = ${json(form.text)}::jsonb, principles = ${json(form.principles)}::jsonb,
      why = ${json(form.why)}::jsonb, training = ${form.training}, revision = revision + 1 where id = ${id}`,
  );

/** Whether something under a measure is proposed or was adopted: its words are part of what the parties adopt. */
export const isBound = async (trx: Trx, measure: string): Promise<boolean> =>
  (await row(
    trx,
    z.object({ bound: z.boolean() }),
    sql`select exists (select from ${everyRow(actionRows, 'whether something is proposed or adopted, whoever sees it')} a
      join dialogue.action_state s on s.action = a.id left join dialogue.standing_action t on t.action = a.id
      where a.measure = ${measure} and (s.state not in ('draft', 'dropped') or t.action is not null)) as bound`,
  ))!.bound;

/** How many measures and actions a plan holds. */
export const sizeOf = async (trx: Trx, plan: string): Promise<{ measures: number; actions: number }> =>
  (await row(
    trx,
    z.object({ measures: z.number().int(), actions: z.number().int() }),
    sql`select (select count(*)::int from ${everyRow(measureRows, 'counted against a limit')} where plan = ${plan}) as measures,
      (select count(*)::int from ${everyRow(actionRows, 'counted against a limit')} where plan = ${plan}) as actions`,
  ))!;

/** Whether a recommendation stands published. */
export const isPublished = async (trx: Trx, recommendation: string): Promise<boolean> =>
  (await row(
    trx,
    z.object({ published: z.boolean() }),
    sql`select exists (select from dialogue.standing_recommendation s where s.recommendation = ${recommendation} and s.act = 'release') as published`,
  ))!.published;
