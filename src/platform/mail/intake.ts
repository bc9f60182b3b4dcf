import { transact } from '../database/transaction.ts';
import type { Services } from '../http/services.ts';
import { record } from '../journal/journal.ts';
import { isOfAddress, readBounce, type NoReport } from './bounce.ts';
import { bounceMail, markFailing } from './failing.sql.ts';

/** What was done with a message that came back; `unknown`: none of ours that is still remembered, or it came back before. */
export type Intake = 'noted' | 'unknown' | NoReport;

/**
 * Takes in one message that came to the address for mail that comes back. The message it names is marked as come back; the address, as one that mail
 * does not reach, when the report is about the address. Doubled, it changes nothing.
 */
export async function takeBounce(
  services: Pick<Services, 'db' | 'secret'>,
  raw: Uint8Array,
  to?: string,
): Promise<Intake> {
  const report = await readBounce(services.secret, raw, to);
  if (typeof report === 'string') return report;
  return transact(services.db, { compartment: 'administration', account: null }, async (trx) => {
    const email = await bounceMail(trx, report.mail, report.status);
    if (!email) return 'unknown';
    if (isOfAddress(report.status)) await markFailing(trx, email, report.status, true);
    const acting = { actor: null, compartment: 'administration', request: 'application' } as const;
    const detail = { status: report.status };
    await record(trx, acting, { act: 'mail.bounce', subject: 'mail', subjectId: report.mail, detail });
    return 'noted';
  });
}
