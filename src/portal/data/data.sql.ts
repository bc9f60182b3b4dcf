import { z } from 'zod';
import { rows, sql, type Trx } from '../../platform/database/transaction.ts';

const found = z.object({ id: z.string() });

/** Released results on a version of a data set, newest first; of those that use a variable when one is named. */
export const releasedResultsOn = (trx: Trx, data: string, variable?: string): Promise<{ id: string }[]> =>
  rows(
    trx,
    found,
    sql`select id from evidence.released_result where data = ${data}
      and (${variable ?? null}::text is null or spec_body -> 'variables' ? ${variable ?? ''}) order by released_at desc, id limit 40`,
  );
