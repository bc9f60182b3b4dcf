import { z } from 'zod';
import { row, sql, type Trx } from '../../platform/database/transaction.ts';

/** Whether any published data set is synthetic: then every page says so. */
export const showsSynthetic = async (trx: Trx): Promise<boolean> =>
  (
    await row(
      trx,
      z.object({ found: z.boolean() }),
      sql`select exists (select from evidence.released_version where synthetic) as found`,
    )
  )?.found ?? false;
