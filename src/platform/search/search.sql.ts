import { z } from 'zod';
import { rows, sql, type Trx } from '../database/transaction.ts';
import { opened, type Reader } from '../erasable/erasable.sql.ts';
import { removedWord } from '../erasable/erasable.ts';
import { foldForSearch } from '../language/search.ts';
import { looksAt, type SearchSource } from './source.ts';

/** Where a match stands among the others: how well it fits (0 best), how new, its id. */
export const placeSchema = z.tuple([z.number().int(), z.string(), z.string()]);
export type Place = z.output<typeof placeSchema>;

const title = z.record(z.string(), z.string().nullable()).nullable();
const match = z.object({
  key: z.string(),
  id: z.string(),
  title,
  name: z.string().nullable(),
  number: z.number().int().nullable(),
  path: z.string(),
  at: z.string(),
  rank: z.number().int(),
  looked: z.coerce.number(),
});
export type Match = z.output<typeof match>;

export interface Asked {
  /** Folded words; all of them must stand in it. */
  readonly words: readonly string[];
  /** Of each source at most so many, after a place. */
  readonly limit: number;
  readonly after: Place | undefined;
}

const moment = (at: ReturnType<typeof sql>) => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

/**
 * What plain sources hold in which all words stand, in one statement: first those whose title is what was asked, then those whose title begins with it, then
 * those with all words in the title, then the others; the newest first.
 */
export function searchPlain(
  trx: Trx,
  sources: readonly SearchSource[],
  { words, limit, after }: Asked,
): Promise<Match[]> {
  if (!sources.length) return Promise.resolve([]);
  const whole = words.join(' ');
  const like = words.map((word) => `%${word}%`);
  const beyond = after ? sql`where (m.rank, ${after[1]}, m.id) > (${after[0]}, m.at, ${after[2]})` : sql``;
  const each = sources.map(
    ({ key, rows: of }) => sql`(select ${key} as key, m.* from (
        select w.id collate "C" as id, w.title, w.name, w.number, w.path, ${moment(sql`w.at`)} as at, w.looked, case when ${whole} = any (w.heads) then 0
            when exists (select from unnest(w.heads) h where starts_with(h, ${whole})) then 1 when w.head like all (${like}::text[]) then 2 else 3 end as rank
        from (select w.*, count(*) over () as looked, platform.fold(w.words) as body,
            array(select platform.fold(v) from jsonb_each_text(w.title) t (k, v)) || platform.fold(w.name) as heads,
            coalesce((select string_agg(platform.fold(v), ' ') from jsonb_each_text(w.title) t (k, v)), '') || ' ' || coalesce(platform.fold(w.name), '') as head
          from (select * from (${of}) w order by w.at desc, w.id collate "C" limit ${looksAt.plain}) w) w
        where (w.head || ' ' || coalesce(w.body, '')) like all (${like}::text[])) m
      ${beyond} order by m.rank, m.at desc, m.id limit ${limit})`,
  );
  return rows(trx, match, sql`select * from (${sql.join(each, sql` union all `)}) found`);
}

const sealedRow = match.omit({ rank: true }).extend({ title: z.unknown() });

/** The same over sealed texts, opened here, the newest only. What was erased is not there; a word put in its place is not found either. */
export async function searchSealed(
  trx: Trx,
  reader: Reader,
  { key, rows: of }: SearchSource,
  { words, limit, after }: Asked,
): Promise<Match[]> {
  const newest = await rows(
    trx,
    sealedRow,
    sql`select ${key} as key, w.id, w.title, w.name, w.number, w.path, ${moment(sql`w.at`)} as at, count(*) over () as looked
      from (select * from (${of}) w order by w.at desc, w.id collate "C" limit ${looksAt.sealed}) w`,
  );
  const whole = words.join(' ');
  const removed = new RegExp(
    Object.values(removedWord)
      .map((word) => word.replace(/[[\]]/g, '\\$&'))
      .join('|'),
    'g',
  );
  const readable = z.array(match.omit({ rank: true })).parse(await opened(reader, newest));
  const matches = readable.flatMap((row): Match[] => {
    const heads = Object.values(row.title ?? {})
      .concat(row.name)
      .flatMap((text) => (text ? [foldForSearch(text.replaceAll(removed, ' '))] : []));
    const head = heads.join(' ');
    if (!words.every((word) => head.includes(word))) return [];
    return [{ ...row, rank: heads.includes(whole) ? 0 : heads.some((one) => one.startsWith(whole)) ? 1 : 2 }];
  });
  return matches
    .toSorted(before)
    .filter((found) => !after || isAfter(found, after))
    .slice(0, limit);
}

/** The order of matches: how well they fit, the newest, their id. */
export const before = (one: Match, other: Match): number =>
  one.rank - other.rank || compare(other.at, one.at) || compare(one.id, other.id);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const isAfter = ({ rank, at, id }: Match, [r, a, i]: Place): boolean =>
  (rank - r || compare(a, at) || compare(id, i)) > 0;
