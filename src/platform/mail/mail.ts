import type { Db } from '../database/transaction.ts';
import type { Locale, Localized } from '../language/locale.ts';

/** When a notice reaches a person. */
export const modes = ['at-once', 'daily', 'weekly', 'never'] as const;
export type Mode = (typeof modes)[number];

/**
 * What becomes of a message: it waits for the mail server, or for a digest; it went out by itself or in a digest; it came back; it is kept here because no mail server
 * is set; it failed for good; what it was about does not hold any more.
 */
export const mailStates = [
  'waiting',
  'gathered',
  'digested',
  'sent',
  'bounced',
  'kept',
  'failed',
  'cancelled',
] as const;
export type MailState = (typeof mailStates)[number];

/** Ids, numbers and moments: no word can stand in a message but those of its kind. */
export type MailParameters = Readonly<Record<string, string | number>>;

/** A file that goes with a message. */
export interface MailAttachment {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/**
 * A kind of message. What it says is the same for everyone and would tell whoever reads along nothing: neither names nor titles, nor what the reader
 * is to the installation. What it is about is behind its link and a sign-in.
 */
export interface MailKind {
  /** `answer.review` */
  readonly name: string;
  /** One sentence. */
  readonly line: Localized;
  /** Where the link leads, below the public address. */
  readonly path: (parameters: MailParameters) => `/app/${string}` | '/app';
}

/** Mail about the access to an account: it comes always and at once. */
export interface SecurityMail extends MailKind {
  readonly security: true;
}

/** A notice: each person says when it comes, if at all. */
export interface Notice extends MailKind {
  readonly security?: false;
  /** Its name among the preferences. */
  readonly label: Localized;
  readonly usual: Exclude<Mode, 'never'>;
  /** Whoever holds this permission finds it among their preferences. */
  readonly permission: string;
  /** What goes with it, as its reader may see it. */
  readonly attach?: (given: NoticeGiven) => Promise<readonly MailAttachment[]>;
}

/** What an attachment is made of: the database as the installation, the reader, the ids. */
export interface NoticeGiven {
  readonly db: Db;
  readonly publicUrl: string;
  readonly account: string;
  readonly locale: Locale;
  readonly parameters: MailParameters;
}

/** Declares a notice of a wing. */
export const defineNotice = <const N extends Notice>(notice: N): N => notice;

/** Most attempts to hand a message to the mail server, and the minutes between them. */
const pauses = [1, 5, 15, 60, 180, 480, 1440] as const;
export const mostAttempts = pauses.length + 1;

/** Minutes to wait after so many attempts failed; undefined when none is left. */
export const pauseAfter = (attempts: number): number | undefined => pauses[attempts - 1];

/** Days after which what became of a message is forgotten. */
export const keptDays = 90;
