import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { opened, openedRow, type Reader } from '../../platform/erasable/erasable.sql.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import { personalSigns } from './personal.ts';
import type { Page } from '../../platform/list/list.ts';
import { list } from '../../platform/list/list.sql.ts';
import { scoped } from '../../platform/scope/rows.sql.ts';
import { publicQuestionRows, questionRows } from '../rows.ts';
import { publicQuestionApi, publicQuestionView } from './question.contract.ts';
import { localeSchema } from '../../platform/language/localized.contract.ts';

/** Puts a question of the public down, already sealed. @returns its reference; undefined when too many came within the hour */
export const askedPublicly = async (
  trx: Trx,
  sender: Uint8Array,
  text: { readonly id: string; readonly key: string; readonly content: Buffer },
  locale: Locale,
): Promise<string | undefined> =>
  (
    await row(
      trx,
      z.object({ reference: z.string().nullable() }),
      sql`select dialogue.ask_publicly(${Buffer.from(sender)}::bytea, ${text.id}, ${text.key}, ${text.content}::bytea, ${locale}) as reference`,
    )
  )?.reference ?? undefined;

/** Empties the rows of a public question and of all that hangs on it. @returns the keys to destroy */
export const erasedPublicly = async (trx: Trx, reference: string): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ key: z.string() }),
      sql`select key from dialogue.erase_publicly(${reference}) as k (key)`,
    )
  ).map(({ key }) => key);

/** Questions of the public, a page of them. */
export const listPublicQuestions = (
  trx: Trx,
  reader: Reader,
  query: z.output<typeof publicQuestionApi.list.query>,
): Promise<Page<typeof publicQuestionView>> =>
  list(
    trx,
    publicQuestionApi.list.list,
    query,
    {
      select: sql`p.id, p.reference, p.locale, dialogue.sealed(p.text) as text, e.erased_at is not null as erased, p.asked_at as "askedAt",
        exists (select from platform.recording r where r.text = p.text) as spoken,
        dialogue.sealed_note(d.declined) as declined,
        case when q.id is not null then jsonb_build_object('id', q.id, 'number', q.number, 'meeting', q.meeting) end as question`,
      from: sql`${scoped(publicQuestionRows)} p join platform.erasable e on e.id = p.text
        left join dialogue.public_decision d on d.public_question = p.id left join ${scoped(questionRows)} q on q.id = d.question`,
      where: [
        sql`(d.public_question is not null or e.erased_at is null)`,
        ...(query.decided ? [sql`(d.public_question is not null) = ${query.decided === 'yes'}`] : []),
      ],
      id: sql`p.id`,
      sort: {
        asked: { by: sql`p.asked_at`, type: 'timestamptz' },
        decided: { by: sql`coalesce(d.at, p.asked_at)`, type: 'timestamptz' },
      },
    },
    async (rows) =>
      (await opened(reader, rows)).map((one) => {
        const asked = publicQuestionView.omit({ signs: true }).parse(one);
        return { ...asked, signs: personalSigns(asked.text) };
      }),
  );

const stored = z.object({
  id: z.uuid(),
  spoken: z.boolean(),
  locale: localeSchema,
  place: z.uuid(),
  text: z.string(),
  erased: z.boolean(),
  decided: z.boolean(),
});

/** Nobody else decides about a public question until this act has ended: what is read of it afterwards stands. */
export const holdPublicQuestion = (trx: Trx, id: string): Promise<number> =>
  run(trx, sql`select pg_advisory_xact_lock(hashtext('dialogue.public_question'), hashtext(${id}))`);

/** A public question; `place` is where its words lie. */
export const getPublicQuestion = (trx: Trx, reader: Reader, id: string): Promise<z.output<typeof stored> | undefined> =>
  openedRow(
    trx,
    reader,
    stored,
    sql`select p.id, p.locale, p.text as place, dialogue.sealed(p.text) as text, e.erased_at is not null as erased,
        exists (select from platform.recording r where r.text = p.text) as spoken, exists (select from dialogue.public_decision d where d.public_question = p.id) as decided
      from ${scoped(publicQuestionRows)} p join platform.erasable e on e.id = p.text where p.id = ${id}`,
  );

/** Writes the decision down; the key refuses a second one. `declined` is what `keepNote` gave. */
export const insertDecision = (
  trx: Trx,
  publicQuestion: string,
  of: { question: string | null; declined: TranslatedText | null; account: string | null },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.public_decision (public_question, question, declined, actor)
      values (${publicQuestion}, ${of.question}, ${of.declined ? JSON.stringify(of.declined) : null}::jsonb, ${of.account})`,
  );
