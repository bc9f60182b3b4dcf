import type { Trx } from '../database/transaction.ts';
import type { Acting } from '../journal/journal.ts';
import { demoNames, demoPassword, demoPeople, type DemoName } from './demo-people.ts';
import { heldEverywhere } from './grant.contract.ts';
import { enrol, ensureInstitution } from './enrol.ts';

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
    const place = institution && (await ensureInstitution(trx, institution));
    ids[name] = await enrol(trx, acting, {
      ...person,
      roles: heldEverywhere(person.roles),
      institution: place,
      ...(password === null ? {} : { password }),
    });
  }
  return ids as Record<DemoName, string>;
}
