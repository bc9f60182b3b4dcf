import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { openedRows, type Reader } from '../../platform/erasable/erasable.sql.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import { releasedReply, replyView, type ReleasedReply, type ReplyForm, type ReplyView } from './reply.contract.ts';

const columns = sql`t.id, t.number, t.name, t.country, t.side, t.letter, t.source, t.dated, t.standing`;
/** The last word of each body first, then what it said before. */
const order = sql`t.standing desc, t.dated desc, t.at desc, t.id`;

/** Replies to a proposition that was found to be seen; `all`: whether whoever reads may erase the words of any. */
export const listReplies = (trx: Trx, reader: Reader, proposition: string, all: boolean): Promise<ReplyView[]> =>
  openedRows(
    trx,
    reader,
    replyView,
    sql`select ${columns}, dialogue.sealed_note(t.text) as text,
        (${all} or t.account = platform.current_account()) and exists (select from jsonb_each(t.text) n
          join platform.erasable e on e.id = (n.value ->> 'text')::uuid where e.erased_at is null) as "mayErase"
      from dialogue.told_reply t where t.proposition = ${proposition} order by ${order}`,
  );

/** Most replies on a public page, the last word of each body first. */
const mostPublic = 60;

/** Replies to a proposition that anyone reads. Any role that reads the released faces. */
export const releasedReplies = (trx: Trx, reader: Reader, proposition: string): Promise<ReleasedReply[]> =>
  openedRows(
    trx,
    reader,
    releasedReply,
    sql`select ${columns}, t.text from dialogue.released_reply t where t.proposition = ${proposition} order by ${order} limit ${mostPublic}`,
  );

/** Adds a reply; `text` is what `keepNote` gave. */
export const insertReply = (
  trx: Trx,
  proposition: string,
  of: {
    number: number;
    mandate: string | null;
    letter: Omit<NonNullable<ReplyForm['letter']>, 'dated'> | null;
    dated: string;
    text: TranslatedText;
    account: string;
  },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.proposition_reply (proposition, number, mandate, body, country, side, source, dated, text, account)
      values (${proposition}, ${of.number}, ${of.mandate}, ${json(of.letter?.body)}::jsonb, ${of.letter?.country ?? null}, ${of.letter?.side ?? null},
        ${of.letter?.source ?? null}, ${of.dated}, ${json(of.text)}::jsonb, ${of.account})`,
  );

/** Where the words of a reply lie, and by which account it was written. */
export const textsOfReply = (
  trx: Trx,
  proposition: string,
  reply: string,
): Promise<{ texts: string[]; mine: boolean } | undefined> =>
  row(
    trx,
    z.object({ texts: z.array(z.uuid()), mine: z.boolean() }),
    sql`select array(select n.value ->> 'text' from jsonb_each(t.text) n) as texts, t.account = platform.current_account() as mine
      from dialogue.told_reply t where t.proposition = ${proposition} and t.id = ${reply}`,
  );
