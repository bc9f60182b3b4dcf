import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { keepText, openedRow, openedRows, type Reader } from '../../platform/erasable/erasable.sql.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import type { Role } from '../../platform/role/role.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { locales, type Locale, type Localized } from '../../platform/language/locale.ts';
import { localizedSchema } from '../../platform/language/localized.contract.ts';
import type { TranslatedText, TranslationMethod } from '../../platform/language/localized.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { questionRows } from '../rows.ts';
import { earlierThan } from '../meeting/earlier.sql.ts';
import type { Family, Side } from '../meeting/meeting.ts';
import {
  questionActView,
  questionLine,
  questionTextView,
  releasedWords,
  type QuestionActView,
  type QuestionLine,
  type ReleasedWords,
} from './question.contract.ts';
import { questionLife } from './question.ts';

const texts = sql`(select jsonb_object_agg(x.locale, jsonb_build_object('text', dialogue.sealed(x.text), 'method', x.method))
  from (select distinct on (locale) locale, text, method from dialogue.question_text where question = q.id order by locale, version desc) x)`;
const line = sql`q.id, q.meeting, q.number, ${texts} as text, s.state, s.sequence, s.reason, s.competent,
  case when i.id is not null then jsonb_build_object('id', i.id, 'number', i.number) end as into,
  q.institution, q.country, q.side, q.family, q.typed_for as "typedFor", q.public_question is not null as "fromPublic", q.charter, q.raised_at as "raisedAt",
  exists (select from dialogue.published_question p where p.question = q.id) as published`;
const from = sql`${scoped(questionRows)} q join dialogue.question_state s on s.question = q.id left join ${scoped(questionRows)} i on i.id = s.into_question`;

const known = everyRow(questionRows, 'held or asked about by an act that has asked who sees it');
const numbered = everyRow(questionRows, 'numbers are given without a gap, whoever sees which');

/** The questions of a meeting that the account of the transaction may see, in order. */
export const listQuestions = (trx: Trx, reader: Reader, meeting: string): Promise<QuestionLine[]> =>
  openedRows(
    trx,
    reader,
    questionLine,
    sql`select ${line} from ${from} where q.meeting = ${meeting} order by q.number`,
  );

/** Questions that earlier meetings, of the chain or the space, left open. */
export const listInherited = (
  trx: Trx,
  reader: Reader,
  meeting: string,
): Promise<(QuestionLine & { meetingTitle: Localized })[]> =>
  openedRows(
    trx,
    reader,
    questionLine.extend({ meetingTitle: localizedSchema }),
    sql`select ${line}, m.title as "meetingTitle" from ${from} join ${earlierThan(meeting)} m on m.id = q.meeting
      where s.is_open order by m.starts, m.edition, m.id, q.number`,
  );

/** A question, when there is one that the account of the transaction may see. */
export const getQuestion = (trx: Trx, reader: Reader, id: string): Promise<QuestionLine | undefined> =>
  openedRow(trx, reader, questionLine, sql`select ${line} from ${from} where q.id = ${id}`);

/** Questions merged into this one, directly or through another. */
export const listMerged = (trx: Trx, reader: Reader, id: string): Promise<QuestionLine[]> =>
  openedRows(
    trx,
    reader,
    questionLine,
    sql`with recursive into_this as (
        select s.question from dialogue.question_state s where s.into_question = ${id}
        union select s.question from dialogue.question_state s join into_this t on s.into_question = t.question)
      select ${line} from ${from} where q.id in (select question from into_this) order by q.number`,
  );

const held = z.object({
  id: z.uuid(),
  meeting: z.uuid(),
  number: z.number().int(),
  asker: z.uuid().nullable(),
  seatInstitution: z.uuid().nullable(),
  state: questionLife.stateSchema,
  sequence: z.number().int(),
});
export type HeldQuestion = z.output<typeof held>;

/** Questions held until the end of the transaction, always in the same order so that two people never wait for each other in a circle. */
export async function lockQuestions(trx: Trx, ids: readonly string[]): Promise<HeldQuestion[]> {
  await run(trx, sql`select id from ${known} where id = any (${[...ids]}::uuid[]) order by id for update`);
  return rows(
    trx,
    held,
    sql`select q.id, q.meeting, q.number, q.asker, p.institution as "seatInstitution", s.state, s.sequence
      from ${known} q join dialogue.question_state s on s.question = q.id left join dialogue.participant p on p.id = q.seat
      where q.id = any (${[...ids]}::uuid[]) order by q.number`,
  );
}

/** Account of whoever asked; null for one typed for a seat or asked by the public. */
export const askerOf = async (trx: Trx, id: string): Promise<string | null> =>
  (await row(trx, z.object({ asker: z.uuid().nullable() }), sql`select asker from ${known} where id = ${id}`))?.asker ??
  null;

/** Whether a person raised the question or belongs to the institution of its seat. */
export async function isOwn(trx: Trx, id: string, account: string, institution: string | null): Promise<boolean> {
  const found = await row(
    trx,
    z.object({ own: z.boolean() }),
    sql`select coalesce(q.asker = ${account} or p.account = ${account} or p.institution = ${institution}::uuid, false) as own
      from ${known} q left join dialogue.participant p on p.id = q.seat where q.id = ${id}`,
  );
  return found?.own ?? false;
}

/** Whether a recording of a question can be heard. */
export const isSpoken = async (trx: Trx, id: string): Promise<boolean> =>
  (await row(
    trx,
    z.object({ spoken: z.boolean() }),
    sql`select exists (select from dialogue.question_text t join platform.recording r on r.text = t.text where t.question = ${id}) as spoken`,
  ))!.spoken;

/** Whether grants of these roles reach the questions: what is held in a space opens what was raised there. */
export const reachesQuestions = async (trx: Trx, ids: readonly string[], holders: readonly Role[]): Promise<boolean> =>
  (
    await rows(
      trx,
      z.object({ id: z.uuid() }),
      sql`select id from ${scoped(questionRows, holders)} q where id = any (${[...ids]}::uuid[])`,
    )
  ).length === new Set(ids).size;

/** Whether a person asked the question: the words are theirs to erase. */
export const isAsker = async (trx: Trx, id: string, account: string): Promise<boolean> =>
  (await row(trx, z.object({ id: z.uuid() }), sql`select id from ${known} where id = ${id} and asker = ${account}`)) !==
  undefined;

export interface NewQuestion {
  readonly meeting: string;
  readonly text: TranslatedText;
  readonly seat: string | null;
  readonly asker: string | null;
  readonly institution: Localized | null;
  readonly country: string | null;
  readonly side: Side | null;
  readonly family: Family | null;
  readonly typedBy: string | null;
  readonly typedFor: boolean;
  /** The public question it was, and where its words lie already. */
  readonly publicQuestion: { readonly id: string; readonly text: string } | null;
  readonly charter: string | null;
  readonly at?: string | undefined;
  /** Only the loader of finished content gives a number; otherwise it is the next one. */
  readonly number?: number | undefined;
}

/** Adds a question under the next number of its meeting, which the caller has locked: no gap, no number twice. */
export async function insertQuestion(
  trx: Trx,
  files: FileStore,
  of: NewQuestion,
): Promise<{ id: string; number: number }> {
  const original = locales.find((locale) => of.text[locale]?.method === 'original');
  const made = (await row(
    trx,
    z.object({ id: z.uuid(), number: z.number().int() }),
    sql`insert into dialogue.question (meeting, number, original, seat, asker, institution, country, side, family, typed_by, typed_for, public_question, charter, raised_at)
      values (${of.meeting}, coalesce(${of.number ?? null}::int, (select coalesce(max(number), 0) + 1 from ${numbered} where meeting = ${of.meeting})),
        ${original ?? null}, ${of.seat}::uuid, ${of.asker}::uuid, ${of.institution ? JSON.stringify(of.institution) : null}::jsonb, ${of.country},
        ${of.side}, ${of.family}, ${of.typedBy}::uuid, ${of.typedFor}, ${of.publicQuestion?.id ?? null}::uuid, ${of.charter}, coalesce(${of.at ?? null}::timestamptz, now()))
      returning id, number`,
  ))!;
  const written = Object.entries(of.text) as [Locale, { text: string; method: TranslationMethod }][];
  const first = written.find(([locale]) => locale === original)!;
  const root = of.publicQuestion?.text ?? (await keepText(trx, files, first[1].text));
  for (const [locale, { text, method }] of written) {
    const id = locale === original ? root : await keepText(trx, files, text, { root, derived: true });
    await insertText(trx, made.id, { locale, version: 1, text: id, method, account: of.typedBy, at: of.at });
  }
  await questionActs.begin(trx, made.id, { actor: of.typedBy, at: of.at });
  return made;
}

/** Where the original words of a question lie: the root of everything that is written about it. */
export const rootOf = async (trx: Trx, question: string): Promise<string> =>
  (await row(
    trx,
    z.object({ text: z.uuid() }),
    sql`select text from dialogue.question_text where question = ${question} and method = 'original'`,
  ))!.text;

/** Adds a text to a question; `text` is the id of an erasable text. */
export const insertText = (
  trx: Trx,
  question: string,
  of: {
    locale: Locale;
    version: number;
    text: string;
    method: TranslationMethod;
    account: string | null;
    at?: string | undefined;
  },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.question_text (question, locale, version, text, method, actor, at)
      values (${question}, ${of.locale}, ${of.version}, ${of.text}, ${of.method}, ${of.account}, coalesce(${of.at ?? null}::timestamptz, clock_timestamp()))`,
  );

/** What was done with a question; `note` is what `keepNote` gave. */
export const questionActs = actsOf(questionLife, {
  table: 'dialogue.question_act',
  subject: 'question',
  own: {
    into_question: z.uuid().nullable(),
    reason: z.string().nullable(),
    competent: z.string().nullable(),
    answer: z.uuid().nullable(),
    note: z.unknown(),
  },
  view: questionActView,
});

/** What was done with a question. */
export const listActs = (trx: Trx, reader: Reader, question: string): Promise<QuestionActView[]> =>
  openedRows(
    trx,
    reader,
    questionActView,
    sql`select a.sequence, a.act, a.state, a.reason, a.competent, a.answer, dialogue.sealed_note(a.note) as note, platform.display_name(a.actor) as by, a.at,
        case when i.id is not null then jsonb_build_object('id', i.id, 'number', i.number) end as into
      from dialogue.question_act a left join ${scoped(questionRows)} i on i.id = a.into_question
      where a.question = ${question} order by a.sequence`,
  );

/** The newest text in each language, the original first. */
export const listTexts = (trx: Trx, reader: Reader, question: string): Promise<z.output<typeof questionTextView>[]> =>
  openedRows(
    trx,
    reader,
    questionTextView,
    sql`select x.locale, x.version, dialogue.sealed(x.text) as text, x.method, platform.display_name(x.actor) as by, x.at, e.erased_at is not null as erased
      from (select distinct on (locale) locale, version, text, method, actor, at
        from dialogue.question_text where question = ${question} order by locale, version desc) x join platform.erasable e on e.id = x.text
      order by x.method <> 'original', array_position(platform.locales(), x.locale)`,
  );

/** Released answers to a question, oldest first. */
export const answersTo = (trx: Trx, question: string): Promise<ReleasedWords[]> =>
  rows(
    trx,
    releasedWords,
    sql`select a.id, a.title, a.statement, a.not_shown as "notShown", a.grounds, a.evidence, a.agreement, a.released_on as "releasedOn",
        jsonb_path_exists(a.results, '$[*] ? (@.synthetic == true)') as synthetic
      from dialogue.released_answer a join dialogue.answer_question c on c.answer = a.id and c.number = a.number
      where c.question = ${question} order by a.released_on, a.id`,
  );
