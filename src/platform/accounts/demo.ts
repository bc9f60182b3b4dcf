import { z } from 'zod';
import { rows, run, sql, type Trx } from '../database/transaction.ts';
import type { Acting } from '../journal/journal.ts';
import { demoNames, demoPeople, type DemoName } from './demo-people.ts';
import { enrol, ensureInstitution } from './enrol.ts';

/** Password of every demonstration person; printed on the sign-in page of a house that only its own machine reaches. */
export const demoPassword = 'cycle complet 2008';

const acting: Acting = { actor: null, compartment: 'administration', request: 'demonstration' };

/**
 * Adds the demonstration people with their institutions, in a transaction of the compartment `administration`.
 * @param password null makes people who cannot sign in by password (tests open their sessions directly)
 * @returns their accounts by first name
 * @throws Problem accounts.account-exists when they are there already
 */
export async function addDemoPeople(
  trx: Trx,
  { names = demoNames, password = demoPassword }: { names?: readonly DemoName[]; password?: string | null } = {},
): Promise<Record<DemoName, string>> {
  const ids: Partial<Record<DemoName, string>> = {};
  for (const name of names) {
    const { institution, ...person } = demoPeople[name];
    const place = institution && (await ensureInstitution(trx, institution, true));
    ids[name] = await enrol(trx, acting, {
      ...person,
      institution: place,
      demo: true,
      ...(password === null ? {} : { password }),
    });
  }
  return ids as Record<DemoName, string>;
}

/**
 * Removes every demonstration account, with its sessions, roles and invitations, and the demonstration institutions that nobody
 * else belongs to. What the journal says of them stays: it names nobody. Content that refers to them must be removed first.
 * @returns how many accounts were removed
 */
export async function removeDemoAccounts(trx: Trx): Promise<number> {
  const gone = await rows(trx, z.object({ id: z.uuid() }), sql`delete from platform.account where demo returning id`);
  await run(
    trx,
    sql`update platform.invitation v set institution = null from platform.institution i where i.id = v.institution and i.demo`,
  );
  await run(
    trx,
    sql`delete from platform.institution i where demo
    and not exists (select 1 from platform.account a where a.institution = i.id)`,
  );
  return gone.length;
}
