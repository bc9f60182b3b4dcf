import { z } from 'zod';
import { row, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { foldForSearch } from '../../platform/language/search.ts';

/** What is read of what somebody asks: characters, and words that say something. */
export const mostLetters = 100;
export const mostWords = 8;
/** Letters that a search needs. */
export const fewestLetters = 2;

/** How well an entry fits: its title or name is what was asked; all words stand in the title; all words stand in it; some do. */
export const fits = ['exact', 'title', 'text', 'some'] as const;
export type Fit = (typeof fits)[number];

/** Where a match stands among the others: how well it fits (place in `fits`), its kind's turn, when it was shown, what it is. */
export const placeSchema = z.tuple([
  z.number().int().min(0).max(3),
  z.number().int().min(0).max(1000),
  z.string().max(40),
  z.string().max(400),
]);
export type Place = z.output<typeof placeSchema>;

const texts = z.record(z.string(), z.string().nullable());
const matchRow = z.object({
  kind: z.string(),
  ref: z.string(),
  name: z.string().nullable(),
  title: texts,
  body: texts,
  path: z.string(),
  turn: z.number().int(),
  at: z.string(),
  synthetic: z.boolean(),
  rank: z.number().int(),
});

/** An entry that was found. */
export interface Match extends z.output<typeof matchRow> {
  readonly number: number | null;
}

/** What somebody asks, understood. */
export interface Asked {
  /** Folded, as a whole. */
  readonly whole: string;
  /** The words that count, each with the forms by which it is found (a stem is marked by `=`). */
  readonly words: readonly { readonly word: string; readonly forms: readonly string[] }[];
  /** The same for the index: all words, any of them. */
  readonly all: string;
  readonly any: string;
  /** Whether part of what was typed is not asked for. */
  readonly cut: boolean;
}

const reading = z.object({
  words: z.array(z.object({ word: z.string(), stop: z.boolean(), forms: z.array(z.string()) })),
  telling: z.number().int(),
  all: z.string(),
  any: z.string(),
});

/** Reads what somebody typed; undefined when it says too little to be searched. Words that say nothing in some language (the, de) count only where there are no others. */
export async function readAsked(trx: Trx, typed: string): Promise<Asked | undefined> {
  const whole = foldForSearch(typed.slice(0, mostLetters));
  if (whole.replaceAll(' ', '').length < fewestLetters) return undefined;
  // A frequent word stands in so many entries that the planner would read them all; the index knows them without opening any. Compiling a search takes longer than it.
  await run(trx, sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`);
  const split = [...new Set(whole.split(' '))];
  const found = await row(
    trx,
    reading,
    sql`with typed as (select w.word, w.n, platform.is_stop_word(w.word) as stop from unnest(${split}::text[]) with ordinality w (word, n)),
        counting as (select * from typed where not stop or not exists (select from typed where not stop) order by n limit ${mostWords}),
        asked as (select array_agg(word order by n) as words from counting)
      select (select jsonb_agg(jsonb_build_object('word', word, 'stop', stop, 'forms', platform.word_forms(word)) order by n) from counting) as words,
        (select count(*)::integer from typed where not stop) as telling,
        platform.forms_query(words, true)::text as all, platform.forms_query(words, false)::text as any from asked`,
  );
  const { words, telling, all, any } = found!;
  return { whole, words, all, any, cut: typed.length > mostLetters || telling > mostWords };
}

const moment = sql`to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;
const ref = sql`((e.kind || '/' || e.id) collate "C")`;
const counted = z.array(z.object({ kind: z.string(), n: z.number() }));
const answered = z.object({ counts: counted, matches: z.array(matchRow) });

/**
 * The best matches in the index and how many each kind has. Every entry that matches is opened once, for its place alone; what is shown of it is read for those
 * of the page.
 * @param of.every false: entries that hold some of the words
 * @param of.titles only entries that hold them in their titles
 */
export async function searchIndex(
  trx: Trx,
  { whole, all, any }: Asked,
  of: {
    kinds: readonly string[];
    kind: string | undefined;
    after: Place | undefined;
    limit: number;
    every: boolean;
    titles: boolean;
  },
): Promise<{ readonly counts: Map<string, number>; readonly matches: Match[] }> {
  const { after } = of;
  const exact = sql`f.heads @> array[${whole}]`;
  const rank = !of.every
    ? sql`3`
    : of.titles
      ? sql`case when ${exact} then 0 else 1 end`
      : sql`case when f.head_forms @@ ${all}::tsquery then case when ${exact} then 0 else 1 end else 2 end`;
  const where =
    of.every && of.titles ? sql`f.head_forms @@ ${all}::tsquery` : sql`f.forms @@ ${of.every ? all : any}::tsquery`;
  const beyond = after
    ? sql`and (e.rank, e.turn) >= (${after[0]}, ${after[1]}) and ((e.rank, e.turn) > (${after[0]}, ${after[1]})
        or ${moment} collate "C" < ${after[2]} or ${moment} = ${after[2]} and ${ref} > ${after[3]})`
    : sql``;
  const order = sql`e.rank, e.turn, e.at desc, ${ref}`;
  const found = await row(
    trx,
    answered,
    sql`with hit as materialized (select f.kind, f.id, f.at, ${rank} as rank from platform.findable f where ${where}),
        placed as (select e.*, coalesce(array_position(${[...of.kinds]}::text[], e.kind), 0) as turn from hit e),
        best as (select e.* from placed e where true ${of.kind ? sql`and e.kind = ${of.kind}` : sql``} ${beyond} order by ${order} limit ${of.limit})
      select (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'n', n)), '[]') from (select kind, count(*) as n from hit group by kind) c) as counts,
        (select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'ref', ${ref}, 'name', f.name, 'title', f.title, 'body', f.body, 'path', f.path, 'turn', e.turn,
            'at', ${moment}, 'synthetic', f.synthetic, 'rank', e.rank) order by ${order}), '[]')
          from best e join platform.findable f using (kind, id)) as matches`,
  );
  const { counts, matches } = found!;
  return {
    counts: new Map(counts.map(({ kind, n }) => [kind, n])),
    matches: matches.map((match) => ({ ...match, number: null })),
  };
}

/** The order of matches. */
export const before = (one: Place, other: Place): number =>
  one[0] - other[0] || one[1] - other[1] || compare(other[2], one[2]) || compare(one[3], other[3]);
export const placeOf = ({ rank, turn, at, ref }: Match): Place => [rank, turn, at, ref];

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
