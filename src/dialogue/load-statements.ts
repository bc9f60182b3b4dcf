import { run, sql, type Trx } from '../platform/database/transaction.ts';
import { json } from '../platform/database/json.ts';
import type { TranslatedText } from '../platform/language/localized.ts';
import { digestOf } from './statement-list/code.ts';
import { insertCodes } from './statement-list/code.sql.ts';
import type { LoadedSpace } from './load-space.ts';
import type { VoteWord } from './statement/votes.ts';
import type { StatementListForm } from './statement-list/statement-list.contract.ts';
import { insertStatementList, statementListActs } from './statement-list/statement-list.sql.ts';
import { insertMark, insertStatement, statementOf } from './statement-list/statement.sql.ts';

/** An invented list of statements of a space; mandates are known by their keys there. */
export interface StatementListContent {
  readonly form: StatementListForm;
  /** In the order of their numbers. Null: a moderator wrote it, it is shown. */
  readonly statements: readonly {
    readonly text: TranslatedText;
    readonly by: string | null;
    readonly aside: string | null;
  }[];
  readonly votes: readonly { readonly by: string; readonly statement: number; readonly vote: VoteWord }[];
  /** Votes of the public, by an invented code. */
  readonly others: readonly { readonly code: string; readonly statement: number; readonly vote: VoteWord }[];
  readonly closed: boolean;
}

/**
 * Loads a list from its statements to its votes, by the account of the secretariat; another one moderates.
 * @throws RangeError when it names a mandate that is not there
 */
export async function loadStatementList(
  trx: Trx,
  { id: space, voices }: LoadedSpace,
  of: StatementListContent,
  { account, moderator }: { readonly account: string; readonly moderator: string },
): Promise<void> {
  const voice = (key: string): string => {
    const found = voices.get(key);
    if (!found) throw new RangeError(`nobody speaks as ${key}`);
    return found;
  };
  const list = await insertStatementList(trx, space, of.form, account);
  const items: string[] = [];
  for (const { text, by, aside } of of.statements) {
    const number = await insertStatement(trx, list, { text, mandate: by === null ? null : voice(by), account });
    const item = (await statementOf(trx, list, number))!.id;
    items.push(item);
    const act = aside === null ? 'show' : 'set_aside';
    await insertMark(trx, item, { act, reason: aside, account: moderator });
  }
  await statementListActs.append(trx, { id: list, sequence: 1 }, { act: 'open', actor: account });
  const votes = of.votes.map(({ by, statement, vote }) => ({ mandate: voice(by), item: items[statement - 1], vote }));
  await run(
    trx,
    sql`insert into dialogue.statement_list_vote (statement_list, item, mandate, vote, account)
      select ${list}, v.item, v.mandate, v.vote, ${account} from jsonb_to_recordset(${json(votes)}::jsonb) v (item uuid, mandate uuid, vote text)`,
  );
  if (of.form.slug !== null) await votedPublicly(trx, list, of.form.slug, of.others);
  if (of.closed) await statementListActs.append(trx, { id: list, sequence: 2 }, { act: 'close', actor: account });
}

/** Votes of the public with invented codes, each held by a device of its own. */
async function votedPublicly(
  trx: Trx,
  list: string,
  slug: string,
  others: StatementListContent['others'],
): Promise<void> {
  const hex = (code: string): string => digestOf(code).toString('hex');
  const codes = [...new Set(others.map(({ code }) => code))];
  if (!codes.length) return;
  await insertCodes(trx, list, codes.map(digestOf));
  const held = json(codes.map((code) => ({ code: hex(code) })));
  await run(
    trx,
    sql`select dialogue.hold_statement_code(${slug}, decode(v.code, 'hex'), decode(v.code, 'hex'), decode(v.code, 'hex')) from jsonb_to_recordset(${held}::jsonb) v (code text)`,
  );
  const votes = json(others.map((one) => ({ ...one, code: hex(one.code) })));
  await run(
    trx,
    sql`select dialogue.vote_publicly(${slug}, decode(v.code, 'hex'), decode(v.code, 'hex'), v.statement, v.vote)
      from jsonb_to_recordset(${votes}::jsonb) v (code text, statement integer, vote text)`,
  );
}
