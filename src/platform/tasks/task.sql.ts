import { z } from 'zod';
import { row, rows, sql, type Trx } from '../database/transaction.ts';
import { taskSchema } from './task.contract.ts';
import { taskLimit, type TaskSource } from './task.ts';

/** Things of one key that are shown. */
const shownOfEach = 20;

const line = taskSchema.omit({ title: true }).extend({
  title: z.record(z.string(), z.string().nullable()).nullable(),
  name: z.string().nullable(),
  count: z.number().int(),
});
export type TaskLine = z.output<typeof line>;

const each = (sources: readonly TaskSource[], of: (source: TaskSource) => ReturnType<typeof sql>) =>
  sql.join(
    sources.map((source) => sql`(${of(source)})`),
    sql` union all `,
  );

/** What waits in one compartment for the account of the transaction, in one statement: of each key the first due, and how many there are up to the limit. */
export const listTasks = (trx: Trx, sources: readonly TaskSource[]): Promise<TaskLine[]> =>
  rows(
    trx,
    line,
    sql`select key, id, since, until, path, title, name, number, count from (${each(
      sources,
      ({ key, rows: of }) => sql`select ${key} as key, w.*, count(*) over () as count
        from (select * from (${of}) w order by until nulls last, since, number nulls last, name, title::text, id limit ${taskLimit}) w
        order by until nulls last, since, number nulls last, name, title::text, id limit ${shownOfEach}`,
    )}) t`,
  );

/** How many things wait in one compartment, each key up to the limit; one statement. */
export const countTasks = async (trx: Trx, sources: readonly TaskSource[]): Promise<number> =>
  (await row(
    trx,
    z.object({ n: z.coerce.number() }),
    sql`select coalesce(sum(n), 0) as n from (${each(
      sources,
      ({ rows: of }) => sql`select count(*) as n from (select from (${of}) w limit ${taskLimit}) w`,
    )}) t`,
  ))!.n;
