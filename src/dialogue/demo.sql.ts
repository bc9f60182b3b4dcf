import { z } from 'zod';
import { row, rows, sql, type Trx } from '../platform/database/transaction.ts';

/** Removes demonstration meetings with everything said at them. @returns how many meetings */
export const removeDemo = async (trx: Trx): Promise<number> =>
  (await row(trx, z.object({ removed: z.number() }), sql`select dialogue.remove_demo() as removed`))!.removed;

/** Keys of the texts that leave with the demonstration. */
export const demoKeys = async (trx: Trx): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ key: z.string() }),
      sql`select e.key from platform.erasable e where e.root in
        (select t.text from dialogue.query_text t join dialogue.query q on q.id = t.query where q.demo and q.public_question is null)`,
    )
  ).map(({ key }) => key);
