import { createHash } from 'node:crypto';
import type { Services } from '../http/services.ts';
import type { Locale, Localized } from '../language/locale.ts';
import { bounceAddress } from './bounce.ts';
import type { MailAttachment } from './mail.ts';
import { writeNews } from './message.ts';
import { handOver } from './transport.ts';

/** Digits of a message's name, as many as a UUID has. */
const nameDigits = 32;

/**
 * Tells somebody without an account that there is news. Told twice under one name it is the same message.
 * @param of.name what the message is named by: the same words give the same Message-ID
 * @returns `later` where the mail server may take it another time, `never` where no mail server is set or it refused for good
 */
export async function tellNews(
  { settings, secret }: Pick<Services, 'settings' | 'secret'>,
  of: {
    readonly to: string;
    readonly name: string;
    readonly locale: Locale;
    readonly line: Localized;
    readonly path: string;
    readonly attachments?: readonly MailAttachment[];
  },
): Promise<'told' | 'later' | 'never'> {
  if (!settings.mail) return 'never';
  const id = createHash('sha256').update(of.name).digest('hex').slice(0, nameDigits);
  const { from, bounces } = settings.mail;
  const { publicUrl } = settings;
  const handed = await handOver(settings.mail, {
    ...writeNews(of.line, `${publicUrl}${of.path}`, of.locale),
    ...{ id, to: of.to, from, date: new Date(), publicUrl, attachments: of.attachments ?? [] },
    envelopeFrom: bounces ? bounceAddress(secret, bounces, id) : from,
  });
  return handed.done ? 'told' : handed.forGood ? 'never' : 'later';
}
