import { z } from 'zod';
import { phases, transact, type Trx } from '../database/transaction.ts';
import type { Services } from '../http/services.ts';
import type { Tasks } from '../jobs/jobs.ts';
import { unseal } from '../secret/secret.ts';
import { bounceAddress } from './bounce.ts';
import { clearRefused, markFailing } from './failing.sql.ts';
import { kindNamed } from './kinds.ts';
import type { MailAttachment, Notice } from './mail.ts';
import { digestOf, endMail, forgetOldMail, gather, putOff, takeMail, tryAgain, type TakenMail } from './mail.sql.ts';
import { writeDigest, writeMessage, type Message } from './message.ts';
import { handOver } from './transport.ts';

const one = z.object({ id: z.uuid() });
const ofAccount = z.object({ account: z.uuid() });
const application = { compartment: 'administration', account: null } as const;

/** Jobs of the mail room. A message is handed over outside any transaction and marked afterwards: after a crash in between it goes out again under the same name. */
export const mailTasks = (services: Services): Tasks => ({
  'mail.deliver': async (payload) => deliver(services, one.parse(payload).id),
  'mail.digest': async (payload) => {
    const { account } = ofAccount.parse(payload);
    await transact(services.db, application, async (trx) => {
      await gather(trx, account);
      await forgetOldMail(trx);
    });
  },
});

/** Delivers one message as far as it goes now. */
async function deliver(services: Services, id: string): Promise<void> {
  const phase = phases(services.db, application);
  const mail = await phase((trx) => takeMail(trx, id));
  // Not due yet, or another job has it in hand: looked at again when that is over.
  if (!mail) return phase((trx) => tryAgain(trx, id));
  const { settings } = services;
  // Called for before it was known that mail does not get there.
  if (mail.failing && !mail.security)
    return void (await phase((trx) => endMail(trx, id, 'cancelled', 'address-failing')));
  const written = mail.holds ? await phase((trx) => write(trx, services, mail)) : undefined;
  if (!written) return void (await phase((trx) => endMail(trx, id, 'cancelled', null)));
  if (!settings.mail) return void (await phase((trx) => endMail(trx, id, 'kept', null)));
  if (!z.email().safeParse(mail.email).success)
    return void (await phase((trx) => endMail(trx, id, 'failed', 'bad-address')));
  const { from, bounces } = settings.mail;
  const envelopeFrom = bounces ? bounceAddress(services.secret, bounces, id) : from;
  const handed = await handOver(settings.mail, {
    ...written,
    ...{ id, to: mail.email, from, envelopeFrom, date: new Date(mail.createdAt), publicUrl: settings.publicUrl },
    attachments: await attachments(services, mail),
  });
  await phase(async (trx) => {
    if (handed.done) {
      await endMail(trx, id, 'sent', null);
      await clearRefused(trx, mail.email);
    } else if (handed.forGood) {
      await endMail(trx, id, 'failed', handed.outcome);
      if (handed.ofAddress) await markFailing(trx, mail.email, handed.outcome, false);
    } else if (await putOff(trx, id, mail.attempts, handed.outcome)) await tryAgain(trx, id);
    await forgetOldMail(trx);
  });
}

/** The words of a message in its reader's language; undefined when the program does not know its kind any more. */
async function write(trx: Trx, services: Services, mail: TakenMail): Promise<Message | undefined> {
  const { publicUrl } = services.settings;
  const place = { publicUrl, locale: mail.locale };
  const { notices } = services.contributions;
  if (mail.kind === 'mail.digest') {
    const items = (await digestOf(trx, mail.id)).flatMap(({ kind: name, parameters }) => {
      const kind = kindNamed(notices, name);
      return kind ? [{ kind, parameters }] : [];
    });
    return items.length ? writeDigest(items, place) : undefined;
  }
  const kind = kindNamed(notices, mail.kind);
  const token = mail.sealed ? unseal(services.secret, 'mail', mail.id, mail.sealed) : undefined;
  return kind && writeMessage(kind, mail.parameters, place, token);
}

async function attachments(services: Services, mail: TakenMail): Promise<readonly MailAttachment[]> {
  const kind: Notice | undefined = services.contributions.notices.find(({ name }) => name === mail.kind);
  if (!kind?.attach || !mail.account) return [];
  const { account, locale, parameters } = mail;
  return kind.attach({ db: services.db, publicUrl: services.settings.publicUrl, account, locale, parameters });
}
