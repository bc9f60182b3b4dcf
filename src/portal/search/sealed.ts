import { z } from 'zod';
import { row, rows, sql, type Phase } from '../../platform/database/transaction.ts';
import { opened, readerOf } from '../../platform/erasable/erasable.sql.ts';
import { removedMark, removedWord, spoken } from '../../platform/erasable/erasable.ts';
import type { Services } from '../../platform/http/services.ts';
import { locales, type Locale } from '../../platform/language/locale.ts';
import { foldForSearch } from '../../platform/language/search.ts';
import { opensAtMost, type SealedFace } from '../../platform/search/findable.ts';
import type { Asked, Match } from './search.sql.ts';
import { searchedForm, standsIn } from './word.ts';

interface Kept {
  readonly key: string;
  readonly text: string;
  readonly searched: string;
  readonly folded: string;
}

/** An entry with its texts that could be opened, in the languages in which it is published. */
interface Entry {
  readonly first: Listed;
  readonly said: readonly (Kept & { readonly locale: string })[];
  readonly searched: string;
}

/** The published texts of a sealed face. */
export interface OpenedFace {
  readonly entries: readonly Entry[];
  /** Older ones were left out. */
  readonly partial: boolean;
}

interface Remembered {
  readonly texts: Map<string, Kept>;
  /** What was listed when the last change bore this name; nothing while a listed text could not be opened. */
  listed?: { readonly change: string; readonly face: OpenedFace } | undefined;
  forget: NodeJS.Timeout | undefined;
}

/**
 * Texts of people as they are read once, by their id: in memory alone, and only while the database lists them as published under the same key. What is erased,
 * taken back or rewritten is dropped by the next search, as every act that touches the list gives it another name (platform.keep_sealed); and all of it where
 * nobody searches for a while.
 */
const memory = new WeakMap<object, Map<string, Remembered>>();
const keptFor = 10 * 60_000;

const listedRow = z.object({
  id: z.string(),
  path: z.string(),
  number: z.number().int(),
  at: z.string(),
  locale: z.string(),
  text: z.string(),
  key: z.string(),
});
type Listed = z.output<typeof listedRow>;
const contentRow = z.object({ id: z.string(), content: z.unknown() });
const openedContent = z.object({ id: z.string(), content: z.string() });

const named = z.object({ name: z.string() });

function remembered(of: object, kind: string): Remembered {
  const kinds = memory.get(of) ?? new Map<string, Remembered>();
  memory.set(of, kinds);
  const one = kinds.get(kind) ?? { texts: new Map<string, Kept>(), forget: undefined };
  kinds.set(kind, one);
  clearTimeout(one.forget);
  one.forget = setTimeout(() => kinds.delete(kind), keptFor).unref();
  return one;
}

/** The texts of a sealed face, opened outside every transaction. */
export async function openFace(
  services: Services,
  phase: Phase,
  { kind, face }: { readonly kind: string; readonly face: SealedFace },
  locale: Locale,
): Promise<OpenedFace> {
  const of = remembered(services.files, kind);
  const read = await phase(async (trx) => {
    // The name first: a list that is newer than its name is asked for again, never the other way round.
    const change = (
      await row(trx, named, sql`select name::text as name from platform.sealed_change where kind = ${kind}`)
    )?.name;
    if (change !== undefined && of.listed?.change === change) return of.listed.face;
    const listed = await rows(
      trx,
      listedRow,
      sql`select id, path, number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, locale, text, key
        from (${face.listed}) w order by w.at desc, w.id, w.locale limit ${opensAtMost + 1}`,
    );
    const unread = listed.filter(({ text, key }) => of.texts.get(text)?.key !== key).map(({ text }) => text);
    return { change, listed, contents: unread.length ? await rows(trx, contentRow, face.contentOf(unread)) : [] };
  });
  if ('entries' in read) return read;
  const { change, contents } = read;
  const listed = read.listed.slice(0, opensAtMost);
  const published = new Map(listed.map(({ text, key }) => [text, key]));
  for (const [text, { key }] of of.texts) if (published.get(text) !== key) of.texts.delete(text);
  for (const { id, content } of z.array(openedContent).parse(await opened(readerOf(services, locale), contents))) {
    const key = published.get(id);
    if (!key || locales.some((one) => content === removedWord[one])) continue;
    const text = content.replaceAll(removed, removedMark);
    of.texts.set(id, { key, text, searched: searchedForm(text), folded: foldForSearch(text) });
  }
  const opening = { entries: entriesOf(listed, of.texts), partial: read.listed.length > opensAtMost };
  const whole = listed.every(({ text }) => of.texts.has(text));
  of.listed = whole && change !== undefined ? { change, face: opening } : undefined;
  return opening;
}

function entriesOf(listed: readonly Listed[], texts: ReadonlyMap<string, Kept>): Entry[] {
  const entries = new Map<string, { first: Listed; said: (Kept & { readonly locale: string })[] }>();
  for (const one of listed) {
    const kept = texts.get(one.text);
    if (!kept) continue;
    const entry = entries.get(one.id) ?? { first: one, said: [] };
    entry.said.push({ ...kept, locale: one.locale });
    entries.set(one.id, entry);
  }
  return [...entries.values()].map((entry) => ({
    ...entry,
    searched: entry.said.map(({ searched }) => searched).join(''),
  }));
}

const removed = new RegExp(
  Object.values(removedWord)
    .map((word) => word.replace(/[[\]]/g, '\\$&'))
    .join('|'),
  'g',
);

/** The entries of a sealed face that hold all words (or, with `every` false, some), as the index would give them. */
export function searchSealed(
  { entries }: OpenedFace,
  { kind, turn }: { readonly kind: string; readonly turn: number },
  { whole, words }: Asked,
  every: boolean,
  locale: Locale,
): Match[] {
  return entries.flatMap(({ first, said, searched }): Match[] => {
    const stands = (n: number): boolean => standsIn(searched, words[n]!, n === words.length - 1);
    const places = words.map((_, n) => n);
    if (every ? !places.every(stands) : !places.some(stands)) return [];
    const rank = !every ? 3 : said.some(({ folded }) => folded === whole) ? 0 : 1;
    const title = Object.fromEntries(said.map(({ locale: of, text }) => [of, spoken(text, locale)]));
    const { id, path, number, at } = first;
    return [
      { kind, ref: `${kind}/${id}`, name: null, title, body: {}, path, turn, at, synthetic: false, rank, number },
    ];
  });
}
