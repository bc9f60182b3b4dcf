import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { queryMarkView, type QueryMarkView } from './query.contract.ts';
import type { QueryMark } from './mark.ts';

/** What was decided about the words of a question, in order; never which words. */
export const listMarks = (trx: Trx, query: string): Promise<QueryMarkView[]> =>
  rows(
    trx,
    queryMarkView,
    sql`select sequence, act, locale, platform.display_name(actor) as by, at from dialogue.query_mark where query = ${query} order by sequence`,
  );

export const insertMark = (
  trx: Trx,
  query: string,
  of: { act: QueryMark; locale?: Locale | undefined; account: string | null; at?: string | undefined },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.query_mark (query, sequence, act, locale, actor, at)
      select ${query}::uuid, coalesce(max(sequence), 0) + 1, ${of.act}, ${of.locale ?? null}, ${of.account}::uuid, coalesce(${of.at ?? null}::timestamptz, clock_timestamp())
      from dialogue.query_mark where query = ${query}`,
  );

/** Whether the words of a question are shown to the public. */
export const isPublished = async (trx: Trx, query: string): Promise<boolean> =>
  (await row(
    trx,
    z.object({ query: z.uuid() }),
    sql`select query from dialogue.published_query where query = ${query}`,
  )) !== undefined;

/** The newest text of a question in one language: where its words lie. */
export const newestText = (
  trx: Trx,
  query: string,
  locale: Locale,
): Promise<{ text: string; version: number; method: string } | undefined> =>
  row(
    trx,
    z.object({ text: z.uuid(), version: z.number().int(), method: z.string() }),
    sql`select text, version, method from dialogue.query_text where query = ${query} and locale = ${locale} order by version desc limit 1`,
  );

/** Every place in which words of one language lie, older translations too. */
export const textsIn = async (trx: Trx, query: string, locale: Locale): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ text: z.uuid() }),
      sql`select text from dialogue.query_text where query = ${query} and locale = ${locale} order by version`,
    )
  ).map(({ text }) => text);
