import type { Phase } from '../../platform/database/transaction.ts';
import type { Services } from '../../platform/http/services.ts';
import { languages, locales, type Locale, type Localized } from '../../platform/language/locale.ts';
import { listProblem } from '../../platform/list/problems.ts';
import {
  before,
  fits,
  placeOf,
  placeSchema,
  readAsked,
  searchIndex,
  type Asked,
  type Fit,
  type Match,
  type Place,
} from './search.sql.ts';
import { openFace, searchSealed } from './sealed.ts';
import { marked, passage, type Piece } from './word.ts';

/** An entry as a page shows it. */
export interface Found {
  readonly kind: string;
  readonly path: string;
  readonly number: number | null;
  readonly name: readonly Piece[];
  readonly fit: Fit;
  readonly title: { readonly locale: Locale; readonly pieces: readonly Piece[] };
  /** Where else the words stand; null when they stand in the title. */
  readonly passage: { readonly locale: Locale; readonly pieces: readonly Piece[] } | null;
}

export interface Search {
  readonly found: readonly Found[];
  /** Matches of each kind, those with one at least, in the order of the wings. */
  readonly kinds: readonly { readonly key: string; readonly label: Localized; readonly n: number }[];
  readonly next: string | null;
  /** False: nothing holds all words, these hold some. */
  readonly every: boolean;
  readonly synthetic: boolean;
  /** Older texts were not looked at. */
  readonly partial: boolean;
  /** Not all that was typed is asked for. */
  readonly cut: boolean;
}

const writePlace = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** @throws Problem list.bad-page */
function readPlace(after: string): Place {
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
  } catch {
    throw listProblem('bad-page');
  }
}

/** Languages in which a text is shown, the reader's first. */
const inOrder = (locale: Locale): Locale[] =>
  [...new Set<string>([locale, ...languages[locale].instead, ...locales])] as Locale[];

function shown(match: Match, { words }: Asked, locale: Locale): Found {
  const order = inOrder(locale);
  const named = match.name ? marked(match.name, words) : [];
  const titled = order.find((one) => match.title[one]?.trim()) ?? locale;
  const title = marked(match.title[titled] ?? '', words);
  const hit = [...named, ...title].some((piece) => piece.hit);
  const elsewhere = hit
    ? []
    : order.flatMap((one) =>
        [match.body[one], match.title[one]].flatMap((text) => {
          const pieces = text ? passage(text, words) : null;
          return pieces ? [{ locale: one, pieces }] : [];
        }),
      );
  const { kind, path, number, rank } = match;
  return {
    ...{ kind, path, number, name: named },
    fit: fits[rank]!,
    title: { locale: titled, pieces: title },
    passage: elsewhere[0] ?? null,
  };
}

/**
 * What anyone finds: first what is called exactly so, then what has all words in its title, then what holds them all; where nothing does, what holds some. The
 * newest first among equals. Nothing of what is asked is written down anywhere.
 * @param of.titles look for titles only, without counting: for suggestions
 * @returns undefined when too little is asked
 * @throws Problem list.bad-page
 */
export async function find(
  services: Services,
  phase: Phase,
  typed: string,
  of: { locale: Locale; limit: number; kind?: string | undefined; after?: string | undefined; titles?: boolean },
): Promise<Search | undefined> {
  const { locale, kind, limit, titles = false } = of;
  const after = of.after === undefined ? undefined : readPlace(of.after);
  const known = services.contributions.findable;
  const kinds = known.map(({ key }) => key);
  const sealed: { readonly key: string; readonly opened: Awaited<ReturnType<typeof openFace>> }[] = [];
  for (const { key, face } of known)
    if (typeof face !== 'string')
      sealed.push({ key, opened: await openFace(services, phase, { kind: key, face }, locale) });
  return phase(async (trx) => {
    const asked = await readAsked(trx, typed);
    if (!asked) return undefined;
    const look = async (every: boolean) => {
      const said = sealed.flatMap(({ key, opened }) =>
        searchSealed(opened, { kind: key, turn: kinds.indexOf(key) + 1 }, asked, every, locale),
      );
      const { counts, matches } = await searchIndex(trx, asked, {
        kinds,
        kind,
        after,
        limit: limit + 1,
        every,
        titles,
      });
      for (const { kind: key } of said) counts.set(key, (counts.get(key) ?? 0) + 1);
      const some = said.filter(
        (match) => (!kind || match.kind === kind) && (!after || before(placeOf(match), after) > 0),
      );
      return { counts, matches: [...some, ...matches].sort((one, other) => before(placeOf(one), placeOf(other))) };
    };
    const whole = after?.[0] === 3 ? undefined : await look(true);
    const every =
      whole !== undefined && (whole.matches.length > 0 || whole.counts.size > 0 || asked.words.length < 2 || titles);
    const { counts, matches } = every ? whole : await look(false);
    const page = matches.slice(0, limit);
    return {
      found: page.map((match) => shown(match, asked, locale)),
      kinds: known.flatMap(({ key, label }) => {
        const n = counts.get(key);
        return n ? [{ key, label, n }] : [];
      }),
      next: matches.length > limit ? writePlace(placeOf(page.at(-1)!)) : null,
      every,
      synthetic: page.some(({ synthetic }) => synthetic),
      partial: sealed.some(({ opened }) => opened.partial),
      cut: asked.cut,
    };
  });
}

/** Ids of the entries of a sealed kind that hold all words; all of them where too little is asked. */
export async function sealedIdsOf(
  services: Services,
  phase: Phase,
  kind: string,
  typed: string,
  locale: Locale,
): Promise<string[] | undefined> {
  const face = services.contributions.findable.find(({ key }) => key === kind)?.face;
  if (face === undefined || typeof face === 'string') throw new RangeError(`${kind} is no sealed kind`);
  const opened = await openFace(services, phase, { kind, face }, locale);
  const asked = await phase((trx) => readAsked(trx, typed));
  return (
    asked && searchSealed(opened, { kind, turn: 0 }, asked, true, locale).map(({ ref }) => ref.slice(kind.length + 1))
  );
}
