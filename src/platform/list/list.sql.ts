import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { row, type Trx } from '../database/transaction.ts';
import { locales } from '../language/locale.ts';
import { foldForSearch } from '../language/search.ts';
import { countLimit, largestKey, type List, type ListQuery, type Page } from './list.ts';
import { listProblem } from './problems.ts';

/** What a list is ordered by: an expression that is never null, and its type. Of a text the first `largestKey` characters count. */
export interface SortKey {
  readonly by: RawBuilder<unknown>;
  readonly type: 'text' | 'integer' | 'bigint' | 'double precision' | 'date' | 'timestamptz' | 'uuid';
}

export interface ListSql<S extends string> {
  /** Columns of a row, named as its schema names them. */
  readonly select: RawBuilder<unknown>;
  readonly from: RawBuilder<unknown>;
  /** What the reader sees and what the filters ask for; all of them hold. */
  readonly where?: readonly RawBuilder<unknown>[];
  /** A uuid or text that names the row, the last part of every order. */
  readonly id: RawBuilder<unknown>;
  readonly sort: Readonly<Record<S, SortKey>>;
  /** Texts in which every word of a search must stand (`platform.fold`); needed by a list that is searched. */
  readonly search?: readonly RawBuilder<unknown>[];
}

/** A text in every language, for `search`: `...inEveryLanguage(sql`m.title`)`. */
export const inEveryLanguage = (text: RawBuilder<unknown>): RawBuilder<unknown>[] =>
  locales.map((locale) => sql`${text} ->> ${locale}`);

const cursor = z.tuple([z.string(), z.string(), z.string()]);

/** Writes the key of a page: the order it belongs to, and the last row's place in it. */
const writeKey = (sort: string, by: string, id: string): string =>
  Buffer.from(JSON.stringify([sort, by, id])).toString('base64url');

function readKey(key: string, sort: string): { by: string; id: string } {
  try {
    const [order, by, id] = cursor.parse(JSON.parse(Buffer.from(key, 'base64url').toString('utf8')));
    if (order === sort) return { by, id };
  } catch {
    // Not a key of ours.
  }
  throw listProblem('bad-page');
}

/** A value that is none of its type (SQLSTATE class 22): with a key, the key was written by hand. */
const isBadValue = (error: unknown): boolean => String((error as { code?: unknown }).code).startsWith('22');

/**
 * A page of a list: `list(trx, meetingList, query, { select, from, where, id, sort })`.
 * The count stops at `countLimit`, so that no list costs more the longer it is; a search reads every row that the filters leave.
 * @param open gives the rows their final form, for instance opens erasable texts; as they are unless told
 * @throws Problem list.bad-page when `after` is no key of this order
 */
export async function list<L extends z.ZodType, F extends Readonly<Record<string, z.ZodType>>, S extends string>(
  trx: Trx,
  of: List<L, F, S>,
  query: ListQuery<F, S>,
  how: ListSql<S>,
  open: (rows: readonly unknown[]) => Promise<readonly unknown[]> | readonly unknown[] = (rows) => rows,
): Promise<Page<L>> {
  const descending = query.sort.startsWith('-');
  const name = (descending ? query.sort.slice(1) : query.sort) as S;
  const { by: whole, type } = how.sort[name];
  const by = type === 'text' ? sql`left(${whole}, ${sql.lit(largestKey)})` : whole;
  const kind = sql.raw(type);
  const words = [...new Set(foldForSearch(query.search ?? '').split(' '))].filter(Boolean);
  if (of.searched && !how.search?.length) throw new RangeError('a list that is searched says in which texts');
  const text = sql`' ' || platform.fold(concat_ws(' ', ${sql.join(how.search ?? [])}))`;
  // Each row is folded once, however many words are asked for.
  const search = words.length ? [sql`(${text}) like all (${words.map((word) => `%${word}%`)}::text[])`] : [];
  const conditions = [...(how.where ?? []), ...search];
  const where = conditions.length ? sql.join(conditions, sql` and `) : sql`true`;
  const key = query.after === undefined ? undefined : readKey(query.after, query.sort);
  const beyond = key
    ? sql`and (${by}, ${how.id}::text) ${descending ? sql`<` : sql`>`} (${key.by}::${kind}, ${key.id})`
    : sql``;
  const way = descending ? sql`desc` : sql`asc`;
  const { rows: found } = await sql<Record<string, unknown>>`
    select ${how.select}, (${by})::text as "list$by", (${how.id})::text as "list$id" from ${how.from}
    where ${where} ${beyond} order by ${by} ${way}, (${how.id})::text ${way} limit ${query.limit + 1}`
    .execute(trx)
    .catch((error: unknown) => {
      throw key && isBadValue(error) ? listProblem('bad-page') : error;
    });
  const shown = found.slice(0, query.limit);
  const last = found.length > query.limit ? shown.at(-1) : undefined;
  const counted = await row(
    trx,
    z.object({ n: z.number() }),
    sql`select count(*) as n from (select 1 from ${how.from} where ${where} limit ${countLimit + 1}) counted`,
  );
  const total = counted!.n;
  const plain = shown.map(({ list$by: _by, list$id: _id, ...line }) => line);
  return {
    items: z.array(of.line).parse(await open(plain)) as z.output<L>[],
    total: Math.min(total, countLimit),
    more: total > countLimit,
    next: last ? writeKey(query.sort, String(last['list$by']), String(last['list$id'])) : null,
  };
}
