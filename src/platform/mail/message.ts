import { direction, type Locale, type Localized } from '../language/locale.ts';
import { speak } from '../language/words.ts';
import type { MailKind, MailParameters, Notice, SecurityMail } from './mail.ts';
import { messageWords } from './mail.words.ts';

/** A message as its reader gets it. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where to say that such notices are not wanted (RFC 2369); absent on mail about the access to an account. */
  readonly unsubscribe: string | undefined;
}

interface Written {
  readonly publicUrl: string;
  readonly locale: Locale;
}

const preferences = '/app/account#mail';

/** Writes a message. @param token the one-use part of its link; null where it is not to be shown */
export function writeMessage(
  kind: SecurityMail | Notice,
  parameters: MailParameters,
  { publicUrl, locale }: Written,
  token?: string | null,
): Message {
  const t = speak(messageWords, locale);
  const link = token === null ? t('hidden') : `${publicUrl}${kind.path(parameters)}${token ? `#${token}` : ''}`;
  const lines = [kind.line[locale], t(token === undefined ? 'behind' : 'link'), link];
  return kind.security
    ? compose(t('access'), [...lines, t('ignore')], undefined, locale)
    : compose(t('waits'), [...lines, t('choose'), `${publicUrl}${preferences}`], `${publicUrl}${preferences}`, locale);
}

/** Writes to somebody who has no account and asked to be told: that there is news, and where; nothing of what it is about. */
export const writeNews = (line: Localized, link: string, locale: Locale): Message =>
  compose(speak(messageWords, locale)('waits'), [line[locale], link], undefined, locale);

/** Writes the digest of notices that were gathered: each kind once. */
export function writeDigest(
  notices: readonly { readonly kind: MailKind; readonly parameters: MailParameters }[],
  { publicUrl, locale }: Written,
): Message {
  const t = speak(messageWords, locale);
  const items = notices.flatMap(({ kind, parameters }) => [kind.line[locale], `${publicUrl}${kind.path(parameters)}`]);
  return compose(
    t('waits'),
    [t('several', { n: notices.length }), ...items, t('choose'), `${publicUrl}${preferences}`],
    `${publicUrl}${preferences}`,
    locale,
  );
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** Paragraphs as plain text and as HTML in the direction of the language; an address stands for itself, from left to right. */
function compose(
  subject: string,
  paragraphs: readonly string[],
  unsubscribe: string | undefined,
  locale: Locale,
): Message {
  const marked = paragraphs.map((paragraph) =>
    /^https?:\/\/\S+$/.test(paragraph)
      ? `<p><a dir="ltr" href="${escape(paragraph)}">${escape(paragraph)}</a></p>`
      : `<p>${escape(paragraph)}</p>`,
  );
  return {
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${locale}" dir="${direction(locale)}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="font-family:sans-serif;line-height:1.6;text-align:start">\n${marked.join('\n')}\n</body></html>\n`,
    unsubscribe,
  };
}
