import { z } from 'zod';
import { row, rows, sql, type Trx } from '../../platform/database/transaction.ts';
import type { Page } from '../../platform/list/list.ts';
import { list } from '../../platform/list/list.sql.ts';
import { delayReaches } from './action.ts';
import { releasedAction, releasedActionList, type ReleasedAction } from './released.contract.ts';

/** A page of promises. Any role that reads the released faces. */
export const listReleasedActions = (
  trx: Trx,
  query: z.output<typeof releasedActionList.query>,
): Promise<Page<typeof releasedActionList.line>> =>
  list(trx, releasedActionList, query, {
    select: sql`a.*`,
    from: sql`dialogue.released_action a`,
    where: [
      ...(query.state ? [sql`a.state = ${query.state}`] : []),
      ...(query.late ? [sql`a.late >= ${delayReaches.public}`] : []),
      ...(query.space ? [sql`a.space = ${query.space}`] : []),
    ],
    id: sql`a.id`,
    sort: {
      deadline: { by: sql`a.deadline || ' ' || a.space || ' ' || lpad(a.number::text, 6, '0')`, type: 'text' },
    },
    search: [
      sql`jsonb_path_query_array(a.text, '$.*.text')::text`,
      sql`jsonb_path_query_array(a."planTitle", '$.*')::text`,
    ],
  });

/** One of them, by its id. */
export const releasedActionOf = (trx: Trx, id: string): Promise<ReleasedAction | undefined> =>
  row(trx, releasedAction, sql`select a.* from dialogue.released_action a where a.id = ${id}`);

/** Most promises that a file holds. */
export const mostInFile = 5000;
/** Promises for a file, in the order of the public list; `mostInFile` at most. */
export const releasedActions = (trx: Trx): Promise<ReleasedAction[]> =>
  rows(
    trx,
    releasedAction,
    sql`select a.* from dialogue.released_action a order by a.deadline, a.space, a.number, a.id limit ${mostInFile}`,
  );

/** Promises made, those that were dropped among them, and those that were kept. */
export const countPromises = async (trx: Trx): Promise<{ made: number; kept: number }> =>
  (await row(
    trx,
    z.object({ made: z.number().int(), kept: z.number().int() }),
    sql`select count(*)::int as made, (count(*) filter (where a.state = 'done'))::int as kept from dialogue.released_action a`,
  ))!;
