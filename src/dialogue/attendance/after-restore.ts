import type { AfterRestore } from '../../platform/archive/after-restore.ts';
import { run, sql } from '../../platform/database/transaction.ts';

/** A link that was answered or withdrawn after the archive was taken would open again, and a code that was shown would count: none outlives a restore. */
export const invitationsAfterRestore: AfterRestore = {
  name: 'dialogue: links of invitations and codes of attendance end',
  run: async ({ trx }) => {
    await run(
      trx,
      sql`update dialogue.meeting_invitation set ended_at = now(), sealed = null, mail = case mail when 'waiting' then 'none' else mail end
        where ended_at is null`,
    );
    await run(trx, sql`update dialogue.meeting_code set ended_at = now() where ended_at is null`);
    return [];
  },
};
