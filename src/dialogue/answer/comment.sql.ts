import { z } from 'zod';
import { row, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { openedRows, type Reader } from '../../platform/erasable/erasable.sql.ts';
import { answerComment, type AnswerComment } from './answer.contract.ts';

/** Remarks on the versions of an answer, oldest first; for a reader who was found to see all of it. */
export const listComments = (trx: Trx, reader: Reader, answer: string): Promise<AnswerComment[]> =>
  openedRows(
    trx,
    reader,
    answerComment,
    sql`select c.id, c.number, dialogue.sealed(c.text) as text, platform.display_name(c.account) as by, c.at,
        c.account = platform.current_account() and e.erased_at is null as "mayErase"
      from dialogue.answer_comment c join platform.erasable e on e.id = c.text
      where c.answer = ${answer} order by c.at, c.id`,
  );

/** Adds a remark on a version; `text` is the id of an erasable text. */
export const insertComment = (
  trx: Trx,
  answer: string,
  of: { readonly number: number; readonly text: string; readonly account: string; readonly at?: string | undefined },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.answer_comment (answer, number, text, account, at)
      values (${answer}, ${of.number}, ${of.text}, ${of.account}, coalesce(${of.at ?? null}::timestamptz, clock_timestamp()))`,
  );

/** Where the words of a person’s own remark lie. */
export const ownCommentText = async (trx: Trx, answer: string, comment: string): Promise<string | undefined> =>
  (
    await row(
      trx,
      z.object({ text: z.uuid() }),
      sql`select text from dialogue.answer_comment
        where answer = ${answer} and id = ${comment} and account = platform.current_account()`,
    )
  )?.text;
