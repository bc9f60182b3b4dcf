import type { AfterRestore } from '../../platform/archive/after-restore.ts';
import { run, sql } from '../../platform/database/transaction.ts';

/** An address that was withdrawn after the archive was taken would open again: none outlives a restore. */
export const feedsAfterRestore: AfterRestore = {
  name: 'dialogue: addresses of calendars end',
  run: async ({ trx }) => {
    await run(trx, sql`update dialogue.space_feed set ended_at = now() where ended_at is null`);
    return [];
  },
};
