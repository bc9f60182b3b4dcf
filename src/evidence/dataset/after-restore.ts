import type { AfterRestore } from '../../platform/archive/after-restore.ts';
import { run, sql } from '../../platform/database/transaction.ts';

/** Uploads that were under way: their pieces are in no archive, and whoever sent them begins anew. */
export const evidenceAfterRestore: AfterRestore = {
  name: 'evidence: uploads under way are forgotten',
  run: async ({ trx }) => {
    await run(trx, sql`delete from evidence.upload where file is null`);
    return [];
  },
};
