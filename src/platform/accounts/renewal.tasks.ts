import { z } from 'zod';
import { transact } from '../database/transaction.ts';
import type { Services } from '../http/services.ts';
import type { Tasks } from '../jobs/jobs.ts';
import { record } from '../journal/journal.ts';
import { sendSecurity } from '../mail/send.ts';
import { digest, newToken, unseal } from '../secret/secret.ts';
import { findEnterable } from './account.sql.ts';
import { insertInvitation } from './invitation.sql.ts';

/** Name of the job, and of what its payload is sealed for: addresses of people do not stand in the queue. */
export const renewalJob = 'account.renewal-asked';
/** Hours for which a link works that the owner of an account asked for. */
const ownRenewalHours = 1;

class TooMany extends Error {}

/** Sends the link that somebody asked for, when the address is of an account that may enter; nothing otherwise, and nothing beyond the limit of the mail room. */
export const renewalTasks = (services: Services): Tasks => ({
  [renewalJob]: async (payload, { job }) => {
    const { sealed } = z.object({ sealed: z.string() }).parse(payload);
    const email = unseal(services.secret, 'mail', renewalJob, Buffer.from(sealed, 'base64'));
    await transact(services.db, { compartment: 'administration', account: null }, async (trx) => {
      const person = await findEnterable(trx, email);
      if (!person) return;
      const token = newToken();
      const { id } = await insertInvitation(trx, {
        ...{ email, name: person.name, locale: person.locale, roles: [], institution: null, renews: person.id },
        ...{ tokenHash: digest(services.secret, 'invitation', token), invitedBy: null, byOwner: true },
        ...{ hours: ownRenewalHours, waitHours: 0 },
      });
      const link = { invitation: id, token };
      const outcome = await sendSecurity(trx, services.secret, { kind: 'account.renewal', account: person.id, link });
      if (outcome === 'too-many') throw new TooMany();
      const acting = { actor: null, compartment: 'administration', request: `job:${job}` } as const;
      await record(trx, acting, { act: 'account.ask-renewal', subject: 'account', subjectId: person.id });
    }).catch((error: unknown) => {
      if (!(error instanceof TooMany)) throw error;
    });
  },
});
