import type { InstallationKind } from '../database/installation.ts';
import { csvField } from '../files/defuse.ts';
import { locales, type Locale } from '../language/locale.ts';
import { speak } from '../language/words.ts';
import { boundaryWords } from '../ui/boundary.words.ts';
import { demonstrationWords } from '../ui/demonstration.words.ts';
import { codeWords } from './code.words.ts';
import type { ListOnDay } from './code.contract.ts';

type Line = readonly (string | null)[];

/**
 * A list on a day as CSV (RFC 4180, UTF-8 with byte order mark): a code a line, its label in every language; what must be known to read it follows after an
 * empty line, prefixed `# `.
 */
export function listCsv(list: ListOnDay, locale: Locale, installation: InstallationKind): string {
  const t = speak(codeWords, locale);
  const head = [
    ...['list', 'code', ...locales.map((one) => `label_${one}`), 'definition', 'parent', 'valid_from', 'valid_to'],
    ...['becomes', 'made_from', 'founded', 'mapping', 'source', 'url', 'seen', 'review'],
  ];
  const lines = list.codes.map((of): Line => [
    ...[of.list, of.code, ...locales.map((one) => of.label[one]), of.definition?.[locale] ?? null, of.parent],
    ...[of.from, of.until, of.becomes.join(' '), of.madeFrom.join(' '), of.founded],
    of.mapping.map((one) => `${one.scheme[locale]}: ${[one.text[locale], ...one.codes].join(' ')}`).join('; '),
    ...[of.source.title, of.source.url, of.source.seen],
    of.review.state === 'checked' ? `${of.review.by[locale]} ${of.review.on}` : t('proposed'),
  ]);
  const notes = [
    ...(installation === 'demonstration' ? [speak(demonstrationWords, locale)('file')] : []),
    `${list.label[locale]}: ${list.definition[locale]}`,
    `${t('onDay')}: ${list.on}`,
    speak(boundaryWords, locale)('boundary'),
  ];
  const all: readonly Line[] = [head, ...lines, [], ...notes.map((note) => [`# ${note}`])];
  return `\ufeff${all.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
}
