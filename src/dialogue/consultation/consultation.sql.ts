import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import type { Page } from '../../platform/list/list.ts';
import { inEveryLanguage, list } from '../../platform/list/list.sql.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { consultationRows, contributionRows } from '../rows.ts';
import {
  consultationLine,
  consultationList,
  consultationView,
  type ConsultationForm,
  type SectionForm,
} from './consultation.contract.ts';
import { consultationLife } from './consultation.ts';

/** What was done with a consultation. */
export const consultationActs = actsOf(consultationLife, {
  table: 'dialogue.consultation_act',
  subject: 'consultation',
  own: { number: z.number().int(), note: z.string().nullable() },
  view: consultationView.shape.acts.element,
});

const contributions = everyRow(contributionRows, 'how many contributed, which the public page says too');
/** Of a sealed one nothing is counted until it is closed and its contributions are opened. */
const counted = sql`(not c.sealed or (s.state in ('closed', 'published') and not exists (select from dialogue.consultation_sealed x where x.consultation = c.id)))`;
const columns = sql`c.id, c.slug, c.title, to_char(c.opens, 'YYYY-MM-DD') as opens, to_char(c.closes, 'YYYY-MM-DD') as closes, c.sealed, s.state,
  case when ${counted} then (select count(*)::int from ${contributions} d where d.consultation = c.id) end as contributions`;
const from = sql`${scoped(consultationRows)} c join dialogue.consultation_state s on s.consultation = c.id`;

/** Consultations that the account of the transaction sees. */
export const listConsultations = (
  trx: Trx,
  query: z.output<typeof consultationList.query>,
): Promise<Page<typeof consultationLine>> =>
  list(trx, consultationList, query, {
    select: columns,
    from,
    where: query.state ? [sql`s.state = ${query.state}`] : [],
    id: sql`c.id`,
    sort: { closes: { by: sql`c.closes`, type: 'date' } },
    search: [...inEveryLanguage(sql`c.title`), sql`c.slug`],
  });

const header = consultationView.omit({ acts: true });
/** A consultation as it stands. */
export const getConsultation = (trx: Trx, id: string): Promise<z.output<typeof header> | undefined> =>
  row(
    trx,
    header,
    sql`select ${columns}, c.short_reason as "shortReason", c.targets, v.number, v.sections, s.sequence,
        case when ${counted} then coalesce((select jsonb_object_agg(coalesce(f.family, 'others'), f.n) from (
          select family, count(*)::int as n from ${contributions} d where d.consultation = c.id group by family) f), '{}') end as counts,
        coalesce((select jsonb_agg(jsonb_build_object('number', w.number, 'reason', w.reason, 'on', to_char(w.at at time zone 'UTC', 'YYYY-MM-DD')) order by w.number)
          from dialogue.consultation_version w join dialogue.consultation_act a on a.consultation = w.consultation and a.number = w.number and a.act = 'correct'
          where w.consultation = c.id), '[]') as corrections
      from ${from} join lateral (select number, sections from dialogue.consultation_version where consultation = c.id order by number desc limit 1) v on true
      where c.id = ${id}`,
  );

type Facts = Omit<ConsultationForm, 'sections'>;

/** Adds a consultation; undefined when its address is another's. */
export const insertConsultation = async (
  trx: Trx,
  of: Facts,
  by: { account: string | null; invented?: boolean },
): Promise<string | undefined> =>
  (
    await row(
      trx,
      z.object({ id: z.uuid() }),
      sql`insert into dialogue.consultation (slug, title, opens, closes, short_reason, sealed, targets, created_by, invented)
        values (${of.slug}, ${json(of.title)}::jsonb, ${of.opens}, ${of.closes}, ${json(of.shortReason)}::jsonb, ${of.sealed}, ${json(of.targets)}::jsonb, ${by.account}, ${by.invented ?? false})
        on conflict (slug) do nothing returning id`,
    )
  )?.id;

export const updateConsultation = (trx: Trx, id: string, of: Facts): Promise<number> =>
  run(
    trx,
    sql`update dialogue.consultation set slug = ${of.slug}, title = ${json(of.title)}::jsonb, opens = ${of.opens}, closes = ${of.closes},
      short_reason = ${json(of.shortReason)}::jsonb, sealed = ${of.sealed}, targets = ${json(of.targets)}::jsonb where id = ${id}`,
  );

export const insertDocument = (
  trx: Trx,
  id: string,
  of: { number: number; sections: readonly SectionForm[]; reason: TranslatedText | null; account: string | null },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.consultation_version (consultation, number, sections, reason, author)
      values (${id}, ${of.number}, ${json(of.sections)}::jsonb, ${json(of.reason)}::jsonb, ${of.account})`,
  );
