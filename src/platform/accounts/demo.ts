import { z } from 'zod';
import { rows, run, sql, type Trx } from '../database/transaction.ts';

/** Password of every demonstration person; printed on the sign-in page of a house that only its own machine reaches. */
export const demoPassword = 'cycle complet 2008';

/**
 * Removes every demonstration account, with its sessions, roles and invitations, and the demonstration institutions that nobody
 * else belongs to. What the journal says of them stays: it names nobody. Content that refers to them must be removed first.
 * @returns how many accounts were removed
 */
export async function removeDemoAccounts(trx: Trx): Promise<number> {
  const gone = await rows(trx, z.object({ id: z.uuid() }), sql`delete from platform.account where demo returning id`);
  await run(
    trx,
    sql`delete from platform.invitation v using platform.institution i where i.id = v.institution and i.demo`,
  );
  await run(
    trx,
    sql`delete from platform.institution i where demo
    and not exists (select 1 from platform.account a where a.institution = i.id)`,
  );
  return gone.length;
}
