import type { AfterRestore } from '../../platform/archive/after-restore.ts';
import { run, sql } from '../../platform/database/transaction.ts';
import { everyRow } from '../../platform/scope/rows.sql.ts';
import { uploadRows } from '../rows.ts';

/** Uploads that were under way: their pieces are in no archive, and whoever sent them begins anew. */
export const evidenceAfterRestore: AfterRestore = {
  name: 'evidence: uploads under way are forgotten',
  run: async ({ trx }) => {
    await run(trx, sql`delete from ${everyRow(uploadRows, 'the pieces of all are gone')} where file is null`);
    return [];
  },
};
