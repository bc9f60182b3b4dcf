import type { InstallationKind } from '../../platform/database/installation.ts';
import { csvField } from '../../platform/files/defuse.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { pickTranslated } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { digest } from '../../platform/secret/secret.ts';
import { demonstrationWords } from '../../platform/ui/demonstration.words.ts';
import type { StatementView } from './statement-list.contract.ts';
import type { VotesOfList } from './voter.ts';

const written = { agree: 1, disagree: -1, pass: 0 } as const;

/**
 * Votes as CSV (RFC 4180, UTF-8 with byte order mark): a voter a line without name, side or family, in an order that tells nothing of who voted when; a
 * statement a column (agree 1, disagree -1, pass 0, not voted empty). The statements follow after an empty line, prefixed `# `.
 */
export function votesCsv(
  list: string,
  { voters, shown, aside }: VotesOfList,
  of: {
    readonly texts: readonly StatementView[];
    readonly locale: Locale;
    readonly installation: InstallationKind;
    /** Orders the lines as nobody can who knows the voters. */
    readonly secret: Uint8Array;
  },
): string {
  const numbers = [...shown, ...aside].sort((a, b) => a - b);
  const place = (key: string): string => digest(of.secret, 'statement-order', `${list} ${key}`).toString('hex');
  const lines = voters
    .toSorted((a, b) => (place(a.key) < place(b.key) ? -1 : 1))
    .map(({ votes }, at) => [
      at + 1,
      ...numbers.map((number) => {
        const vote = votes[String(number)];
        return vote ? written[vote] : null;
      }),
    ]);
  const notes = [
    ...(of.installation === 'demonstration' ? [speak(demonstrationWords, of.locale)('file')] : []),
    ...of.texts
      .filter(({ number }) => numbers.includes(number))
      .map(({ number, text }) => `${number}: ${pickTranslated(text, of.locale)?.text ?? ''}`),
  ];
  const all: readonly (readonly (string | number | null)[])[] = [
    ['voter', ...numbers.map((number) => `s${number}`)],
    ...lines,
    [],
    ...notes.map((one) => [`# ${one}`]),
  ];
  return `\ufeff${all.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
}
