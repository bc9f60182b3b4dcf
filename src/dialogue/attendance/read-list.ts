import { CsvError, parse } from 'csv-parse/sync';
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { normaliseEmail } from '../../platform/accounts/account.ts';
import { countryCodes } from '../../platform/codes/country.ts';
import { perLocale, type Locale, type Localized } from '../../platform/language/locale.ts';
import { nearest } from '../../platform/language/nearest.ts';
import { foldForSearch } from '../../platform/language/search.ts';
import type { Family, Side } from '../meeting/meeting.ts';
import { wordOf, words } from './list.ts';
import { mostListed, type ListColumn, type ListedLine, type ListIssue } from './list.contract.ts';

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
  readonly reached: boolean;
}
export interface ListedParticipant extends ListedLine {
  readonly mail: string | null;
  /** The participant that is there already. */
  readonly participant: string | null;
}
/** What a list says: its lines, or everything that is wrong with it. `most`: it has too many lines. */
export type ReadList =
  { readonly lines: readonly ListedParticipant[] } | { readonly issues: readonly ListIssue[] } | 'most';

type Cells = Readonly<Partial<Record<ListColumn, string>>>;
interface Line {
  readonly line: number;
  readonly cells: Cells;
}

const record = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));
const longest = 300;

/** Lines of a text under their columns; the sign between fields is the one that its first line has most of. */
function tableOf(text: string, reader: Locale): readonly Line[] | readonly ListIssue[] | 'most' {
  const head = text.split('\n', 1)[0] ?? '';
  const [delimiter = ';'] = [';', ',', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length);
  let found: z.output<typeof record>;
  try {
    const how = { delimiter, bom: true, trim: true, info: true, relax_column_count: true, skip_empty_lines: true };
    found = record.parse(parse(text, { ...how, to: mostListed + 2 }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return [{ line, kind: 'unreadable', column: null, given: '', nearest: null }];
  }
  if (found.length > mostListed + 1) return 'most';
  const [first, ...rest] = found;
  const issues: ListIssue[] = [];
  const columns = (first?.record ?? []).map((given, at, all): ListColumn | undefined => {
    const word = wordOf(words.header, given, reader);
    if ('nearest' in word) {
      issues.push({ line: 1, kind: 'header', column: null, given, nearest: word.nearest });
      return undefined;
    }
    const twice = all.slice(0, at).some((other) => {
      const before = wordOf(words.header, other, reader);
      return 'value' in before && before.value === word.value;
    });
    if (twice) issues.push({ line: 1, kind: 'header-twice', column: word.value, given, nearest: null });
    return word.value;
  });
  if (!issues.length && !columns.includes('institution'))
    issues.push({ line: 1, kind: 'no-institution-column', column: 'institution', given: '', nearest: null });
  if (issues.length) return issues;
  const wide = rest.filter((one) => one.record.length > columns.length);
  if (wide.length)
    return wide.map(({ info, record: all }) => ({
      ...{ line: info.lines, kind: 'too-many-fields' as const, column: null, nearest: null },
      given: all.slice(columns.length).join(' '),
    }));
  return rest
    .filter((one) => one.record.some(Boolean))
    .map(({ record: all, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(columns.map((column, at) => [column!, all[at] ?? ''])) as Cells,
    }));
}

const isLine = (one: Line | ListIssue): one is Line => 'cells' in one;
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
    return say('too-long', 'institution', name.slice(0, 80));
  const key = foldForSearch(name);
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
      const outcome = !there ? 'add' : line.mail && !there.reached ? 'address' : 'there';
      return { ...line, outcome, participant: there?.id ?? null };
    }),
  };
}

type Named = Keyed<Pick<Seated, 'institution' | 'name'>>;
const isSame = (one: Named, other: Named): boolean =>
  one.institution !== null || other.institution !== null
    ? one.institution === other.institution
    : one.keys.some((key) => other.keys.includes(key));
