import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../database/transaction.ts';
import { moment } from '../record/record.ts';
import { changedSchema } from './change.contract.ts';
import { changeLimit, changesShown, type ChangeSource } from './change.ts';
import type { Visit } from './visit.ts';

const line = changedSchema.omit({ title: true, state: true }).extend({
  key: z.string(),
  title: z.record(z.string(), z.string().nullable()).nullable(),
  name: z.string().nullable(),
  state: z.string().nullable(),
  count: z.number().int(),
});
export type ChangeLine = z.output<typeof line>;

/** What others did since a moment in one compartment, in one statement: of each key the newest, and how many up to the limit. */
export const listChanges =
  (since: Date) =>
  (trx: Trx, sources: readonly ChangeSource[]): Promise<ChangeLine[]> =>
    rows(
      trx,
      line,
      sql`select * from (${sql.join(
        sources.map(
          ({
            key,
            rows: of,
          }) => sql`(select ${key} as key, c.id, c.at, c.path, c.title, c.name, c.number, c.state, count(*) over () as count
            from (select * from (${of}) c where c.at > ${since} and c.actor is distinct from (select platform.current_account())
              order by c.at desc, c.number desc nulls last, c.name, c.title::text, c.id limit ${changeLimit}) c
            order by c.at desc, c.number desc nulls last, c.name, c.title::text, c.id limit ${changesShown})`,
        ),
        sql` union all `,
      )}) t`,
    );

const date = moment.transform((text) => new Date(text));
const visit = z.object({ before: date.nullable(), shown: date });

/** When the home was shown to the account of the transaction; with `hold`, held until its end. */
export const findVisit = (trx: Trx, hold?: 'hold'): Promise<Visit | undefined> =>
  row(
    trx,
    visit,
    sql`select before, shown from platform.visit where account = platform.current_account() ${hold ? sql`for update` : sql``}`,
  );

export const saveVisit = (trx: Trx, { before, shown }: Visit): Promise<unknown> =>
  run(
    trx,
    sql`insert into platform.visit (account, before, shown) values (platform.current_account(), ${before}, ${shown})
      on conflict (account) do update set before = excluded.before, shown = excluded.shown`,
  );
