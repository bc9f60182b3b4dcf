import { z } from 'zod';
import { rows, sql, type Trx } from '../../platform/database/transaction.ts';
import type { Notice } from '../../platform/mail/mail.ts';
import { send } from '../../platform/mail/send.ts';

/** Most people who are told of one act. */
const mostTold = 500;

/** Accounts that speak today: under every mandate of the space of a proposition, or under its own only. Ids, for messages. */
async function voicesOf(trx: Trx, proposition: string, own: boolean): Promise<string[]> {
  const found = await rows(
    trx,
    z.object({ account: z.uuid() }),
    sql`select account from dialogue.voices_of(${proposition}, ${own}) account limit ${mostTold}`,
  );
  return found.map(({ account }) => account);
}

/** Tells who speaks in the space of a proposition, or whoever proposed it, but for the one who acts. */
export async function tellVoices(
  trx: Trx,
  kind: Notice,
  of: { proposition: string; own?: boolean; but: string },
): Promise<void> {
  for (const to of await voicesOf(trx, of.proposition, of.own ?? false))
    if (to !== of.but) await send(trx, { to, kind, parameters: { proposition: of.proposition } });
}
