import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { everyRow } from '../../platform/scope/rows.sql.ts';
import { mandateRows, myMandates } from '../rows.ts';
import type { VoteWord } from '../statement/votes.ts';
import { statementView, type StatementView } from './statement-list.contract.ts';

const mandates = everyRow(
  mandateRows,
  'the institution under whose mandate a statement that is seen was written, and whose vote it is',
);
const own = sql`(i.created_by = platform.current_account() or i.mandate = any (${myMandates}))`;

/**
 * Statements of a list that is seen, in their order: those that are shown and one's own; to moderators all of them.
 * @param voter the mandate under which whoever reads speaks, for its votes
 */
export const listStatements = (
  trx: Trx,
  of: { readonly list: string; readonly all: boolean; readonly voter: string | null },
): Promise<StatementView[]> =>
  rows(
    trx,
    statementView,
    sql`select i.number, dialogue.statement_text(i.id) as text, m.name as by, s.standing, s.reason, coalesce(${own}, false) as mine,
        (select v.vote from dialogue.statement_list_counted v join ${mandates} o on coalesce(o.institution, o.account, o.id) = v.voter
          where v.statement_list = i.statement_list and v.number = i.number and o.id = ${of.voter}::uuid) as vote
      from dialogue.statement_list_item i join dialogue.statement_list_standing s on s.item = i.id left join ${mandates} m on m.id = i.mandate
      where i.statement_list = ${of.list} and (${of.all} or s.standing = 'show' or ${own}) order by i.number`,
  );

/** Adds a statement under the next number. @returns its number */
export const insertStatement = async (
  trx: Trx,
  list: string,
  of: { readonly text: TranslatedText; readonly mandate: string | null; readonly account: string | null },
): Promise<number> =>
  (await row(
    trx,
    z.object({ number: z.number().int() }),
    sql`insert into dialogue.statement_list_item (statement_list, number, mandate, text, created_by)
      values (${list}, (select coalesce(max(i.number), 0) + 1 from dialogue.statement_list_item i where i.statement_list = ${list}), ${of.mandate},
        ${json(of.text)}::jsonb, ${of.account}) returning number`,
  ))!.number;

const held = z.object({ id: z.uuid(), text: z.record(z.string(), z.unknown()) });
/** A statement of a list by its number. */
export const statementOf = (trx: Trx, list: string, number: number): Promise<z.output<typeof held> | undefined> =>
  row(
    trx,
    held,
    sql`select i.id, i.text from dialogue.statement_list_item i where i.statement_list = ${list} and i.number = ${number}`,
  );

export const insertMark = (
  trx: Trx,
  item: string,
  of: { readonly act: 'show' | 'set_aside'; readonly reason: string | null; readonly account: string },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.statement_list_mark (item, act, reason, account) values (${item}, ${of.act}, ${of.reason}, ${of.account})`,
  );

export const insertTranslation = (
  trx: Trx,
  item: string,
  of: {
    readonly locale: Locale;
    readonly text: string;
    readonly method: 'human' | 'machine';
    readonly account: string;
  },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.statement_list_translation (item, locale, text, method, account) values (${item}, ${of.locale}, ${of.text}, ${of.method}, ${of.account})`,
  );

/** One vote more; the last of a voter counts. */
export const insertStatementVote = (
  trx: Trx,
  list: string,
  of: { readonly item: string; readonly mandate: string; readonly vote: VoteWord; readonly account: string },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.statement_list_vote (statement_list, item, mandate, vote, account) values (${list}, ${of.item}, ${of.mandate}, ${of.vote}, ${of.account})`,
  );
