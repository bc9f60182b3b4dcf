import { createTransport } from 'nodemailer';
import type { Settings } from '../settings/settings.ts';
import { isOfAddress } from './bounce.ts';
import type { MailAttachment } from './mail.ts';
import type { Message } from './message.ts';

/** A message on its way: from one address to one address. */
export interface Outgoing extends Message {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  /** Where it comes back to when it cannot be delivered. */
  readonly envelopeFrom: string;
  readonly date: Date;
  readonly publicUrl: string;
  readonly attachments: readonly MailAttachment[];
}

/** What the mail server answered. */
export type Handed =
  | { readonly done: true }
  | {
      readonly done: false;
      readonly forGood: boolean;
      /** Whether it is the address that was refused, and not us or the message. */
      readonly ofAddress: boolean;
      readonly outcome: string;
    };

/** Milliseconds that a mail server has for a connection, a greeting, silence between two answers; a lease (mail.sql.ts) outlasts them. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000, dnsTimeout: 10_000 };

/** Hands one message to the mail server. It never throws for what the server or the way to it did: it says whether that is for good. */
export async function handOver(mail: NonNullable<Settings['mail']>, message: Outgoing): Promise<Handed> {
  const { host, port, encrypted, user } = mail.server;
  const transport = createTransport({
    ...{ host, port, secure: encrypted === 'always', requireTLS: encrypted === 'starttls', ...patience },
    ...(user ? { auth: { user: user.name, pass: user.password } } : {}),
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  const list = message.unsubscribe ? { 'List-Unsubscribe': `<${message.unsubscribe}>` } : {};
  try {
    await transport.sendMail({
      messageId: `<${message.id}@${new URL(message.publicUrl).hostname}>`,
      date: message.date,
      from: { name: 'Dawra', address: message.from },
      to: { name: '', address: message.to },
      envelope: { from: message.envelopeFrom, to: [message.to] },
      subject: message.subject,
      text: message.text,
      html: message.html,
      // Written by a program: no out-of-office reply answers it (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...list },
      attachments: message.attachments.map(({ name, type, content }) => ({
        ...{ filename: name, content, contentType: type },
      })),
    });
    return { done: true };
  } catch (error) {
    return refusal(error);
  } finally {
    transport.close();
  }
}

/** A 5xx about the address or the message is for good; everything else (4xx, the way to the server, our own sign-in there) may pass. */
function refusal(error: unknown): Handed {
  const { code, responseCode, command, response } = error as Readonly<Record<string, unknown>>;
  const answer = typeof responseCode === 'number' ? responseCode : 0;
  if (answer) {
    const forGood = answer >= 500 && code !== 'EAUTH' && code !== 'ETLS';
    const status = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(typeof response === 'string' ? response : '')?.[1];
    // A server that gives no status is believed about the address while it is asked for it; full mailboxes (552) empty again.
    const ofAddress = status ? isOfAddress(status) : command === 'RCPT TO' && answer !== 552;
    return { done: false, forGood, ofAddress: forGood && ofAddress, outcome: String(answer) };
  }
  return {
    done: false,
    forGood: false,
    ofAddress: false,
    outcome: typeof code === 'string' ? code.slice(0, 40) : 'unknown',
  };
}
