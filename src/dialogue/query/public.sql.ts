import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { TranslatedText } from '../../platform/language/text3.ts';
import { publicQuestionView, type PublicQuestionView } from './query.contract.ts';

/** Puts a question of the public down. @returns its reference; undefined when too many came within the hour */
export const askedPublicly = async (
  trx: Trx,
  sender: Uint8Array,
  text: string,
  locale: Locale,
): Promise<string | undefined> =>
  (
    await row(
      trx,
      z.object({ reference: z.string().nullable() }),
      sql`select dialogue.ask_publicly(${Buffer.from(sender)}::bytea, ${text}, ${locale}) as reference`,
    )
  )?.reference ?? undefined;

/** Questions of the public: undecided ones first, then the newest decisions. */
export const listPublicQuestions = (trx: Trx): Promise<PublicQuestionView[]> =>
  rows(
    trx,
    publicQuestionView,
    sql`select p.id, p.reference, p.locale, p.text, p.asked_at as "askedAt", d.declined,
        case when q.id is not null then jsonb_build_object('id', q.id, 'number', q.number, 'meeting', q.meeting) end as query
      from dialogue.public_question p left join dialogue.public_decision d on d.question = p.id left join dialogue.query q on q.id = d.query
      order by (d.question is not null), case when d.question is null then p.asked_at end, d.at desc limit 500`,
  );

const stored = z.object({ id: z.uuid(), locale: z.enum(['ar', 'fr', 'en']), text: z.string(), decided: z.boolean() });

export const getPublicQuestion = (trx: Trx, id: string): Promise<z.output<typeof stored> | undefined> =>
  row(
    trx,
    stored,
    sql`select p.id, p.locale, p.text, exists (select from dialogue.public_decision d where d.question = p.id) as decided
      from dialogue.public_question p where p.id = ${id}`,
  );

/** Writes the decision down; the key refuses a second one. */
export const insertDecision = (
  trx: Trx,
  question: string,
  of: { query: string | null; declined: TranslatedText | null; account: string | null },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.public_decision (question, query, declined, actor)
      values (${question}, ${of.query}, ${of.declined ? JSON.stringify(of.declined) : null}::jsonb, ${of.account})`,
  );
