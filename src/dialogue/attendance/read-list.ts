import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { normaliseEmail } from '../../platform/accounts/account.ts';
import { countryCodes } from '../../platform/codes/country.ts';
import { perLocale, type Locale, type Localized } from '../../platform/language/locale.ts';
import { nearest } from '../../platform/language/nearest.ts';
import { foldForSearch } from '../../platform/language/search.ts';
import type { Family, Side } from '../meeting/meeting.ts';
import { wordOf, words } from './list.ts';
import { mostShown, type ListColumn, type ListedLine, type ListIssue } from './list.contract.ts';
import { isLine, tableOf, type Line } from './list-table.ts';

/** An institution of the house. */
export interface KnownInstitution {
  readonly id: string;
  readonly name: Localized;
  readonly country: string | null;
  readonly side: Side;
  readonly family: Family;
}
/** A participant of the meeting as it is. */
export interface Seated {
  readonly id: string;
  readonly institution: string | null;
  readonly name: Localized;
  /** Where they are reached; null where nobody said so. */
  readonly mail: string | null;
}
export interface ListedParticipant extends ListedLine {
  readonly mail: string | null;
  /** The participant that is there already. */
  readonly participant: string | null;
}
/** What a list says: its lines, or everything that is wrong with it. `most`: it has too many lines. */
export type ReadList =
  { readonly lines: readonly ListedParticipant[] } | { readonly issues: readonly ListIssue[] } | 'most';

const longest = 300;

/** Something with a name, and its forms by which names are compared: made once, compared often. */
type Keyed<T> = T & { readonly keys: readonly string[] };
const keyed = <T extends { readonly name: Localized }>(all: readonly T[]): Keyed<T>[] =>
  all.map((one) => ({ ...one, keys: [...new Set(Object.values(one.name).map(foldForSearch))].filter(Boolean) }));

/** Signs by which a name may differ from a known one and still be pointed out: one in eight, two at least. */
function near(name: string, other: string): boolean {
  const most = Math.max(2, Math.floor(Math.max(name.length, other.length) / 8));
  return Math.abs(name.length - other.length) <= most && distance(name, other) <= most;
}

/** One line read against the house; what is wrong goes to `wrong`. */
function readLine(
  { line, cells }: Line,
  of: { readonly known: readonly Keyed<KnownInstitution>[]; readonly reader: Locale },
  wrong: (issue: ListIssue) => void,
): Omit<ListedParticipant, 'outcome' | 'participant'> | undefined {
  let fine = true;
  const say = (kind: ListIssue['kind'], column: ListColumn, given = '', near: string | null = null): undefined => {
    fine = false;
    wrong({ line, kind, column, given, nearest: near });
  };
  const cell = (column: ListColumn): string => cells[column]?.trim() ?? '';
  const word = <T extends string>(column: 'side' | 'family' | 'language', list: Parameters<typeof wordOf<T>>[0]) => {
    const given = cell(column);
    if (!given) return undefined;
    const found = wordOf(list, given, of.reader);
    return 'value' in found ? found.value : say('word', column, given, found.nearest);
  };
  const name = cell('institution');
  if (!name) return say('missing', 'institution');
  if (Object.values(cells).some((given) => given.length > longest))
    return say('too-long', 'institution', name.slice(0, mostShown));
  const key = foldForSearch(name);
  if (!key) return say('no-name', 'institution', name);
  const same = of.known.filter(({ keys }) => keys.includes(key));
  if (same.length > 1) return say('several', 'institution', name);
  const [known] = same;
  const [side, family, language] = [
    word('side', words.side),
    word('family', words.family),
    word('language', words.language),
  ];
  const country = cell('country').toUpperCase();
  if (country && !countryCodes.includes(country))
    say('country', 'country', country, nearest(country, countryCodes) ?? null);
  const mail = normaliseEmail(cell('mail'));
  if (mail && !z.email().max(254).safeParse(mail).success) say('mail', 'mail', mail);
  if (mail && !cell('language')) say('missing', 'language');
  if (known) {
    for (const [column, given, own] of [
      ['side', side, known.side],
      ['family', family, known.family],
      ['country', country || undefined, known.country],
    ] as const)
      if (given !== undefined && given !== own) say('differs', column, cell(column), own);
  } else {
    if (!cell('side')) say('missing', 'side');
    if (!cell('family')) say('missing', 'family');
    if (side === 'both_or_neither' && family === 'public_authority') say('authority-side', 'side', cell('side'));
  }
  const at = known ?? { side, family, country: country || null };
  if (!fine || !at.side || !at.family) return undefined;
  const like = known ? undefined : of.known.find(({ keys }) => keys.some((other) => near(key, other)));
  return {
    ...{
      line,
      institution: known?.id ?? null,
      name: known?.name ?? perLocale(() => name),
      resembles: like?.name ?? null,
    },
    ...{ side: at.side, family: at.family, country: at.country, mail: mail || null, language: language ?? null },
  };
}

/**
 * Reads a list of participants against the institutions of the house and who is among the participants already. Institutions are the same when their names are,
 * in any language, but for case, accents and signs; what only resembles one is said and stays another.
 */
export function readList(
  text: string,
  of: { readonly known: readonly KnownInstitution[]; readonly seated: readonly Seated[]; readonly reader: Locale },
): ReadList {
  const table = tableOf(text, of.reader);
  if (table === 'most') return 'most';
  const issues: ListIssue[] = table.filter((one): one is ListIssue => !isLine(one));
  const house = { known: keyed(of.known), reader: of.reader };
  const seated = keyed(of.seated);
  const read = table.filter(isLine).flatMap((line) => readLine(line, house, (issue) => issues.push(issue)) ?? []);
  const lines = keyed(read);
  for (const [at, line] of lines.entries()) {
    const before = lines.slice(0, at).find((other) => isSame(other, line) || (line.mail && line.mail === other.mail));
    if (before)
      issues.push({ line: line.line, kind: 'double', column: null, nearest: null, given: String(before.line) });
  }
  if (issues.length) return { issues: issues.toSorted((a, b) => a.line - b.line) };
  return {
    lines: lines.map(({ keys, ...line }) => {
      const there = seated.find((seat) => isSame(seat, { ...line, keys }));
      return { ...line, outcome: outcomeOf(line.mail, there), participant: there?.id ?? null };
    }),
  };
}

/** A list adds an address where there is none; one that is kept it leaves as it is, since what is replaced is erased for good. */
function outcomeOf(mail: string | null, there: Seated | undefined): ListedLine['outcome'] {
  if (!there) return 'add';
  if (!mail || mail === there.mail) return 'there';
  return there.mail ? 'other-address' : 'address';
}

type Named = Keyed<Pick<Seated, 'institution' | 'name'>>;
const isSame = (one: Named, other: Named): boolean =>
  one.institution !== null || other.institution !== null
    ? one.institution === other.institution
    : one.keys.some((key) => other.keys.includes(key));
