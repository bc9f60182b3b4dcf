import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { questionMarkView, type QuestionMarkView } from './question.contract.ts';
import type { QuestionMark } from './mark.ts';

/** What was decided about the words of a question, in order; never which words. */
export const listMarks = (trx: Trx, question: string): Promise<QuestionMarkView[]> =>
  rows(
    trx,
    questionMarkView,
    sql`select sequence, act, locale, platform.display_name(actor) as by, at from dialogue.question_mark where question = ${question} order by sequence`,
  );

export const insertMark = (
  trx: Trx,
  question: string,
  of: { act: QuestionMark; locale?: Locale | undefined; account: string | null; at?: string | undefined },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.question_mark (question, sequence, act, locale, actor, at)
      select ${question}::uuid, coalesce(max(sequence), 0) + 1, ${of.act}, ${of.locale ?? null}, ${of.account}::uuid, coalesce(${of.at ?? null}::timestamptz, clock_timestamp())
      from dialogue.question_mark where question = ${question}`,
  );

/** Whether the words of a question are shown to the public. */
export const isPublished = async (trx: Trx, question: string): Promise<boolean> =>
  (await row(
    trx,
    z.object({ question: z.uuid() }),
    sql`select question from dialogue.published_question where question = ${question}`,
  )) !== undefined;

/** The newest text of a question in one language: where its words lie. */
export const newestText = (
  trx: Trx,
  question: string,
  locale: Locale,
): Promise<{ text: string; version: number; method: string } | undefined> =>
  row(
    trx,
    z.object({ text: z.uuid(), version: z.number().int(), method: z.string() }),
    sql`select text, version, method from dialogue.question_text where question = ${question} and locale = ${locale} order by version desc limit 1`,
  );

/** Every place in which words of one language lie, older translations too. */
export const textsIn = async (trx: Trx, question: string, locale: Locale): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ text: z.uuid() }),
      sql`select text from dialogue.question_text where question = ${question} and locale = ${locale} order by version`,
    )
  ).map(({ text }) => text);
