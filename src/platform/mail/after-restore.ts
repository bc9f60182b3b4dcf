import type { AfterRestore } from '../archive/after-restore.ts';
import { run, sql } from '../database/transaction.ts';

/** What waited when the archive was taken has gone out since, or speaks of links that are worth nothing any more: nothing of it is sent. */
export const mailAfterRestore: AfterRestore = {
  name: 'mail: nothing that waited is sent',
  run: async ({ trx }) => {
    await run(
      trx,
      sql`update platform.mail set state = 'cancelled', ended_at = now(), sealed = null, leased_until = null where ended_at is null or sealed is not null`,
    );
    return [];
  },
};
