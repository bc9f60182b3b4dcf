import { z } from 'zod';
import { row, sql, type Trx } from '../platform/database/transaction.ts';

/** Removes demonstration meetings with everything said at them. @returns how many meetings */
export const removeDemo = async (trx: Trx): Promise<number> =>
  (await row(trx, z.object({ removed: z.number() }), sql`select dialogue.remove_demo() as removed`))!.removed;
