import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import type { Page } from '../../platform/list/list.ts';
import { inEveryLanguage, list } from '../../platform/list/list.sql.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { spaceRows, statementListRows } from '../rows.ts';
import {
  statementListLine,
  statementListList,
  statementListView,
  type StatementListForm,
} from './statement-list.contract.ts';
import { statementListLife } from './statement-list.ts';

const titled = everyRow(spaceRows, 'the title of the space of a list that is seen');
const columns = sql`l.id, l.space, k.title as "spaceTitle", l.title, to_char(l.opens, 'YYYY-MM-DD') as opens, to_char(l.closes, 'YYYY-MM-DD') as closes, s.state,
  (select count(*)::int from dialogue.statement_list_standing i where i.statement_list = l.id and i.standing = 'show') as statements,
  (select count(distinct v.voter)::int from dialogue.statement_list_counted v where v.statement_list = l.id) as voters`;
const from = sql`${scoped(statementListRows)} l join ${titled} k on k.id = l.space join dialogue.statement_list_state s on s.statement_list = l.id`;

/** Lists of statements that the account of the transaction sees. */
export const listStatementLists = (
  trx: Trx,
  query: z.output<typeof statementListList.query>,
): Promise<Page<typeof statementListLine>> =>
  list(trx, statementListList, query, {
    select: columns,
    from,
    where: [
      ...(query.state ? [sql`s.state = ${query.state}`] : []),
      ...(query.space ? [sql`l.space = ${query.space}`] : []),
    ],
    id: sql`l.id`,
    sort: { closes: { by: sql`l.closes`, type: 'date' } },
    search: inEveryLanguage(sql`l.title`),
  });

const header = statementListView
  .omit({ list: true, acts: true, told: true, speaks: true, codes: true })
  .extend({ moderated: z.boolean() });
export type StatementListHeader = z.output<typeof header>;
/** A list as it stands. */
export const getStatementList = (trx: Trx, id: string): Promise<StatementListHeader | undefined> =>
  row(
    trx,
    header,
    sql`select ${columns}, l.moderated, l.slug, l.revision, s.sequence, s.state = 'open' and dialogue.today() between l.opens and l.closes as taking,
        (select count(distinct coalesce(m.institution, m.account, m.id))::int from dialogue.mandate_in_force m where m.space = l.space) as mandates
      from ${from} where l.id = ${id}`,
  );

/** What was done with a list. */
export const statementListActs = actsOf(statementListLife, {
  table: 'dialogue.statement_list_act',
  subject: 'statement_list',
  own: { note: z.string().nullable() },
  view: statementListView.shape.acts.element,
});

export const insertStatementList = async (
  trx: Trx,
  space: string,
  { title, opens, closes, slug }: StatementListForm,
  account: string | null,
): Promise<string> => {
  const { id } = (await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into dialogue.statement_list (space, title, opens, closes, slug, created_by) values (${space}, ${json(title)}::jsonb, ${opens}, ${closes}, ${slug}, ${account})
      returning id`,
  ))!;
  await statementListActs.begin(trx, id, { actor: account });
  return id;
};

export const updateStatementList = (
  trx: Trx,
  id: string,
  { title, opens, closes, slug }: StatementListForm,
): Promise<number> =>
  run(
    trx,
    sql`update dialogue.statement_list set title = ${json(title)}::jsonb, opens = ${opens}, closes = ${closes}, slug = ${slug}, revision = revision + 1 where id = ${id}`,
  );
