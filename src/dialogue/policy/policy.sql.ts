import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, rows, sql, type Trx } from '../../platform/database/transaction.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import type { Page } from '../../platform/list/list.ts';
import { inEveryLanguage, list } from '../../platform/list/list.sql.ts';
import { scoped } from '../../platform/scope/rows.sql.ts';
import { consultationRows, consultedRows, policyRows } from '../rows.ts';
import {
  consultedView,
  policyLine,
  policyList,
  policyView,
  releasedPolicy,
  releasedPolicyList,
  type ConsultedForm,
  type ConsultedView,
  type PolicyForm,
  type ReleasedPolicy,
} from './policy.contract.ts';
import { consultedLife, policyLife } from './policy.ts';

const own = { note: z.string().nullable() };
/** What was done with a policy text. */
export const policyActs = actsOf(policyLife, {
  ...{ table: 'dialogue.policy_text_act', subject: 'policy_text', own },
  view: policyView.shape.acts.element,
});
/** What was done with an entry on who was consulted. */
export const consultedActs = actsOf(consultedLife, {
  ...{
    table: 'dialogue.policy_consultation_act',
    subject: 'policy_consultation',
    own,
    view: consultedView.shape.acts.element,
  },
});

const columns = sql`d.id, d.kind, d.title, d.countries, d.body, d.dated`;
const from = sql`${scoped(policyRows)} d join dialogue.policy_text_state s on s.policy_text = d.id`;
const searched = [sql`jsonb_path_query_array(d.title, '$.*.text')::text`, ...inEveryLanguage(sql`d.body`)];
const sort = { dated: { by: sql`d.dated || ' ' || d.id`, type: 'text' as const } };

/** Policy texts that the account of the transaction sees. */
export const listPolicies = (trx: Trx, query: z.output<typeof policyList.query>): Promise<Page<typeof policyLine>> =>
  list(trx, policyList, query, {
    select: sql`${columns}, s.state, (select count(*)::int from ${scoped(consultedRows)} c
      join dialogue.policy_consultation_state x on x.policy_consultation = c.id and x.state = 'released' where c.policy_text = d.id) as consulted`,
    from,
    where: [
      ...(query.kind ? [sql`d.kind = ${query.kind}`] : []),
      ...(query.state ? [sql`s.state = ${query.state}`] : []),
    ],
    ...{ id: sql`d.id`, sort, search: searched },
  });

const header = policyView.omit({ consulted: true, acts: true });
export const getPolicy = (trx: Trx, id: string): Promise<z.output<typeof header> | undefined> =>
  row(
    trx,
    header,
    sql`select ${columns}, d.source, d.url, s.state, s.sequence, coalesce(d.created_by = platform.current_account(), false) as mine
      from ${from} where d.id = ${id}`,
  );

/** Entries on who was consulted on a text, as far as the reader sees them. */
export async function listConsulted(trx: Trx, policy: string): Promise<ConsultedView[]> {
  const found = await rows(
    trx,
    consultedView.omit({ acts: true }),
    sql`select c.id, c.family, c.side, c.way, c.dated, c.outcome, c.source, s.state, s.sequence,
        coalesce(c.created_by = platform.current_account(), false) as mine,
        case when k.id is not null then jsonb_build_object('slug', k.slug, 'title', k.title) end as consultation
      from ${scoped(consultedRows)} c join dialogue.policy_consultation_state s on s.policy_consultation = c.id
        left join ${scoped(consultationRows)} k on k.id = c.consultation
      where c.policy_text = ${policy} order by c.dated, c.family, c.side, c.id`,
  );
  const views: ConsultedView[] = [];
  for (const one of found) views.push({ ...one, acts: await consultedActs.list(trx, one.id) });
  return views;
}

const entry = z.object({ policy: z.uuid(), mine: z.boolean() });
/** The text of an entry, and whether whoever acts entered it; when they see it. */
export const getConsulted = (trx: Trx, id: string): Promise<z.output<typeof entry> | undefined> =>
  row(
    trx,
    entry,
    sql`select c.policy_text as policy, coalesce(c.created_by = platform.current_account(), false) as mine from ${scoped(consultedRows)} c where c.id = ${id}`,
  );

const made = z.object({ id: z.uuid() });
export const insertPolicy = async (trx: Trx, of: PolicyForm, account: string | null): Promise<string> =>
  (await row(
    trx,
    made,
    sql`insert into dialogue.policy_text (kind, title, countries, body, dated, source, url, created_by)
      values (${of.kind}, ${json(of.title)}::jsonb, ${of.countries}::text[], ${json(of.body)}::jsonb, ${of.dated}, ${of.source}, ${of.url}, ${account}) returning id`,
  ))!.id;
export const insertConsulted = async (
  trx: Trx,
  policy: string,
  of: ConsultedForm,
  account: string | null,
): Promise<string> =>
  (await row(
    trx,
    made,
    sql`insert into dialogue.policy_consultation (policy_text, family, side, way, consultation, dated, outcome, source, created_by)
      values (${policy}, ${of.family}, ${of.side}, ${of.way}, ${of.consultation}, ${of.dated}, ${json(of.outcome)}::jsonb, ${of.source}, ${account}) returning id`,
  ))!.id;

/** A page of published policy texts. Any role that reads the released faces. */
export const listReleasedPolicies = (
  trx: Trx,
  query: z.output<typeof releasedPolicyList.query>,
): Promise<Page<typeof releasedPolicy>> =>
  list(trx, releasedPolicyList, query, {
    select: sql`d.*`,
    from: sql`dialogue.released_policy d`,
    where: query.kind ? [sql`d.kind = ${query.kind}`] : [],
    ...{ id: sql`d.id`, sort, search: searched },
  });

/** One of them, by its id. */
export const releasedPolicyOf = (trx: Trx, id: string): Promise<ReleasedPolicy | undefined> =>
  row(trx, releasedPolicy, sql`select d.* from dialogue.released_policy d where d.id = ${id}`);

/** Whether whoever acts sees a consultation of ours. */
export const seesConsultation = async (trx: Trx, id: string): Promise<boolean> =>
  (await row(trx, made, sql`select k.id from ${scoped(consultationRows)} k where k.id = ${id}`)) !== undefined;
