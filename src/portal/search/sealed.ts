import { z } from 'zod';
import { rows, sql, type Phase } from '../../platform/database/transaction.ts';
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

/**
 * Texts of people as they are read once, by their id: in memory alone, and only while the database lists them as published under the same key. What is erased,
 * taken back or rewritten is dropped by the next search, and all of it where nobody searches for a while.
 */
const memory = new WeakMap<object, { texts: Map<string, Kept>; forget: NodeJS.Timeout }>();
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

/** The texts of a sealed face, opened outside every transaction; whether older ones were left out. */
export async function openFace(
  services: Services,
  phase: Phase,
  face: SealedFace,
  locale: Locale,
): Promise<{
  readonly listed: readonly Listed[];
  readonly texts: ReadonlyMap<string, Kept>;
  readonly partial: boolean;
}> {
  const of = memory.get(services.files) ?? { texts: new Map<string, Kept>(), forget: setTimeout(() => undefined, 0) };
  clearTimeout(of.forget);
  of.forget = setTimeout(() => memory.delete(services.files), keptFor).unref();
  memory.set(services.files, of);
  const { listed, contents } = await phase(async (trx) => {
    const found = await rows(
      trx,
      listedRow,
      sql`select id, path, number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, locale, text, key
        from (${face.listed}) w order by w.at desc, w.id limit ${opensAtMost + 1}`,
    );
    const unread = found.filter(({ text, key }) => of.texts.get(text)?.key !== key).map(({ text }) => text);
    return { listed: found, contents: unread.length ? await rows(trx, contentRow, face.contentOf(unread)) : [] };
  });
  const published = new Map(listed.slice(0, opensAtMost).map(({ text, key }) => [text, key]));
  for (const [text, { key }] of of.texts) if (published.get(text) !== key) of.texts.delete(text);
  for (const { id, content } of z.array(openedContent).parse(await opened(readerOf(services, locale), contents))) {
    const key = published.get(id);
    if (!key || locales.some((one) => content === removedWord[one])) continue;
    const text = content.replaceAll(removed, removedMark);
    of.texts.set(id, { key, text, searched: searchedForm(text), folded: foldForSearch(text) });
  }
  return { listed: listed.slice(0, opensAtMost), texts: of.texts, partial: listed.length > opensAtMost };
}

const removed = new RegExp(
  Object.values(removedWord)
    .map((word) => word.replace(/[[\]]/g, '\\$&'))
    .join('|'),
  'g',
);

/** The entries of a sealed face that hold all words (or, with `every` false, some), as the index would give them. */
export function searchSealed(
  { listed, texts }: Awaited<ReturnType<typeof openFace>>,
  { kind, turn }: { readonly kind: string; readonly turn: number },
  { whole, words }: Asked,
  every: boolean,
  locale: Locale,
): Match[] {
  const entries = new Map<string, { first: Listed; said: { locale: string; kept: Kept }[] }>();
  for (const one of listed) {
    const kept = texts.get(one.text);
    if (!kept) continue;
    const entry = entries.get(one.id) ?? { first: one, said: [] };
    entry.said.push({ locale: one.locale, kept });
    entries.set(one.id, entry);
  }
  return [...entries.values()].flatMap(({ first, said }): Match[] => {
    const searched = said.map(({ kept }) => kept.searched).join('');
    const stands = words.map((word, n) => standsIn(searched, word, n === words.length - 1));
    if (every ? !stands.every(Boolean) : !stands.some(Boolean)) return [];
    const rank = !every ? 3 : said.some(({ kept }) => kept.folded === whole) ? 0 : 1;
    const title = Object.fromEntries(said.map(({ locale: of, kept }) => [of, spoken(kept.text, locale)]));
    const { id, path, number, at } = first;
    return [
      { kind, ref: `${kind}/${id}`, name: null, title, body: {}, path, turn, at, synthetic: false, rank, number },
    ];
  });
}
