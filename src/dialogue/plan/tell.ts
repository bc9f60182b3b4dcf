import type { Trx } from '../../platform/database/transaction.ts';
import type { Permission } from '../../platform/http/permission.ts';
import { send, sendToHolders } from '../../platform/mail/send.ts';
import { actionHindered, actionLate, actionProposed } from './notice.ts';
import { ownersOf, voicesIn, voicesUnder } from './follow.sql.ts';

/** Most people who are told of one act. */
const mostTold = 500;
interface Permissions {
  readonly permissions: readonly Permission[];
}
/** Line of the permission table that the chair of a space holds. */
const chair = 'space.write';

/** Tells who speaks in a space that an action is to be adopted, but for the one who proposed it. */
export async function tellProposed(trx: Trx, space: string, action: string, but: string): Promise<void> {
  for (const to of await voicesIn(trx, space, mostTold))
    if (to !== but) await send(trx, { to, kind: actionProposed, parameters: { action } });
}

/** Tells of a delay: who answers for the action; where nobody has an account, and on the later day, the chair. */
export async function tellLate(
  trx: Trx,
  table: Permissions,
  action: string,
  reached: 'owner' | 'chair',
): Promise<void> {
  const owners = reached === 'owner' ? await ownersOf(trx, action, mostTold) : [];
  for (const to of owners) await send(trx, { to, kind: actionLate, parameters: { action } });
  if (!owners.length)
    await sendToHolders(trx, table, { permission: chair, except: [], kind: actionLate, parameters: { action } });
}

/** Tells of an obstacle: whoever is to remove it, or the chair to which it goes. */
export async function tellHindered(
  trx: Trx,
  table: Permissions,
  of: { readonly action: string; readonly owner?: string; readonly but: string },
): Promise<void> {
  const parameters = { action: of.action };
  if (of.owner === undefined) {
    const to = { permission: chair, except: [of.but] };
    await sendToHolders(trx, table, { ...to, kind: actionHindered, parameters });
    return;
  }
  for (const to of await voicesUnder(trx, of.owner, mostTold))
    if (to !== of.but) await send(trx, { to, kind: actionHindered, parameters });
}
