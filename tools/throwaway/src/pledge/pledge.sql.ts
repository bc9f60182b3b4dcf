import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../platform/database/transaction.ts';
import { actsOf } from '../platform/lifecycle/acts.sql.ts';
import { list } from '../platform/list/list.sql.ts';
import type { Page } from '../platform/list/list.ts';
import { defineRows, scoped } from '../platform/scope/rows.sql.ts';
import { pledgeLife, pledgeLine, pledgeList, pledgeView, publicPledge, type PledgeForm } from './pledge.contract.ts';

/** Pledges of all territories, or of those that somebody was given: a territory, a corridor, one pledge. */
export const pledgeRows = defineRows({
  table: 'pledge.pledge',
  roles: ['secretariat'],
  by: { territory: 'territory', corridor: 'corridor', case: 'id' },
});

const joined = sql`${scoped(pledgeRows)} p join pledge.pledge_state s on s.pledge = p.id`;
const columns = sql`p.id, p.title, p.institution, p.due, s.state`;

export const pledgeActs = actsOf(pledgeLife, {
  table: 'pledge.pledge_act',
  subject: 'pledge',
  own: { note: z.string().nullable() },
  view: pledgeView.shape.acts.element,
});

export const listPledges = (trx: Trx, query: z.output<typeof pledgeList.query>): Promise<Page<typeof pledgeLine>> =>
  list(trx, pledgeList, query, {
    select: columns,
    from: joined,
    where: query.state ? [sql`s.state = ${query.state}`] : [],
    id: sql`p.id`,
    sort: { due: { by: sql`p.due`, type: 'date' }, institution: { by: sql`p.institution`, type: 'text' } },
    search: [sql`jsonb_path_query_array(p.title, '$.*')::text`, sql`p.institution`],
  });

export const getPledge = (trx: Trx, id: string) =>
  row(trx, pledgeView.omit({ acts: true }), sql`select ${columns}, s.sequence from ${joined} where p.id = ${id}`);

export const insertPledge = async (trx: Trx, { title, institution, due }: PledgeForm): Promise<string> =>
  (await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into pledge.pledge (title, institution, due) values (${JSON.stringify(title)}, ${institution}, ${due}) returning id`,
  ))!.id;

export const changePledge = (trx: Trx, id: string, { title, institution, due }: PledgeForm): Promise<unknown> =>
  run(
    trx,
    sql`update pledge.pledge set title = ${JSON.stringify(title)}, institution = ${institution}, due = ${due} where id = ${id}`,
  );

export const publishedPledges = (trx: Trx) =>
  rows(trx, publicPledge, sql`select * from pledge.published_pledge order by due, id`);
