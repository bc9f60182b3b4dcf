import type { InstallationKind } from '../../platform/database/installation.ts';
import { csvFile } from '../../platform/files/defuse.ts';
import { locales, type Locale } from '../../platform/language/locale.ts';
import { labelled } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { demonstrationWords } from '../../platform/ui/demonstration.words.ts';
import type { QuestionLine } from './question.contract.ts';

const columns = [
  ...['number', 'state', 'raised_at', 'institution', 'country', 'party', 'family', 'typed_by_secretariat'],
  ...['from_public', 'section', 'original_language', ...locales.flatMap((one) => [`text_${one}`, `method_${one}`])],
  ...['reason', 'competent_body', 'merged_into', 'published'],
] as const;
const yes = (is: boolean): string => (is ? 'yes' : 'no');

/**
 * The questions of a board as CSV (RFC 4180, UTF-8 with byte order mark), one a line with every language and how it came there; names of institutions in the
 * language of the reader.
 */
export function boardCsv(
  questions: readonly QuestionLine[],
  locale: Locale,
  { installation }: { readonly installation: InstallationKind },
): string {
  const lines = questions.map((of) => [
    ...[of.number, of.state, of.raisedAt, of.institution && labelled(of.institution, locale), of.country, of.side],
    ...[of.family, yes(of.typedFor), yes(of.fromPublic), of.charter],
    locales.find((one) => of.text[one]?.method === 'original') ?? null,
    ...locales.flatMap((one) => [of.text[one]?.text ?? null, of.text[one]?.method ?? null]),
    ...[of.reason, of.competent, of.into?.number ?? null, yes(of.published)],
  ]);
  const note = installation === 'demonstration' ? [[], [`# ${speak(demonstrationWords, locale)('file')}`]] : [];
  return csvFile([[...columns], ...lines, ...note]);
}
