import { z } from 'zod';
import { rows, run, sql, type Trx } from '../database/transaction.ts';
import type { Localized } from '../language/locale.ts';
import { list } from '../list/list.sql.ts';
import type { Page } from '../list/list.ts';
import { issuesOf } from './check.ts';
import { today } from '../language/dates.ts';
import type { CodeList } from './code.ts';
import { codeLine, codeLines, codeView, listHead, type ListHead } from './code.contract.ts';

const columns = sql`c.list, c.code, c.label, c.definition, c.parent, c.valid_from as "from", c.valid_to as until, c.becomes, c.founded, c.mapping,
  coalesce(c.source, l.source) as source, coalesce(c.review, l.review) as review`;
const joined = sql`platform.code c join platform.code_list l on l.id = c.list`;
const onDay = (day: string) => sql`c.valid_from <= ${day}::date and (c.valid_to is null or c.valid_to > ${day}::date)`;
const beside = sql`array(select p.code from platform.code p where p.list = c.list and p.valid_to = c.valid_from and c.code = any (p.becomes) order by p.place) as "madeFrom",
  (select p.label from platform.code p where p.list = l.parents and p.code = c.parent order by p.valid_from desc limit 1) as "parentLabel"`;

/** Every list with its source, its changes and how much of it is to be checked. */
export const listHeads = (trx: Trx): Promise<ListHead[]> =>
  rows(
    trx,
    listHead,
    sql`select l.id, l.label, l.definition, l.parents, l.source, l.review, min(c.valid_from) as "from",
        array_agg(distinct c.valid_from order by c.valid_from)::text[] as turns,
        (count(*) filter (where ${onDay(today())}))::integer as size,
        (count(*) filter (where ${onDay(today())} and coalesce(c.review, l.review) ->> 'state' = 'proposed'))::integer as proposed
      from ${joined} group by l.id order by l.place`,
  );

/** A list with all its times, as the rules take it. */
export async function readList(trx: Trx, head: ListHead): Promise<CodeList> {
  const codes = await rows(
    trx,
    codeView,
    sql`select ${columns} from ${joined} where c.list = ${head.id} order by c.place`,
  );
  return { ...head, codes };
}

/** The codes of a list on a day, each with what it was made from. */
export const linesOn = (trx: Trx, id: string, day: string) =>
  rows(
    trx,
    codeLine,
    sql`select ${columns}, ${beside} from ${joined} where c.list = ${id} and ${onDay(day)} order by c.place`,
  );

/** Labels of codes of a list on a day, by code; a code that the list does not have then is left out. */
export async function labelsOn(
  trx: Trx,
  id: string,
  codes: readonly string[],
  day: string,
): Promise<Map<string, Localized>> {
  const found = await rows(
    trx,
    codeLine.pick({ code: true, label: true }),
    sql`select c.code, c.label from platform.code c where c.list = ${id} and c.code = any (${[...codes]}::text[]) and ${onDay(day)}`,
  );
  return new Map(found.map(({ code, label }) => [code, label]));
}

/** A page of codes, of all lists or of one, as they stand on a day. */
export const searchCodes = (trx: Trx, query: z.output<typeof codeLines.query>): Promise<Page<typeof codeLine>> =>
  list(trx, codeLines, query, {
    select: sql`${columns}, ${beside}`,
    from: joined,
    where: [
      onDay(query.on ?? today()),
      ...(query.list ? [sql`c.list = ${query.list}`] : []),
      ...(query.parent ? [sql`c.parent = ${query.parent}`] : []),
    ],
    id: sql`c.list || ' ' || c.code`,
    sort: { place: { by: sql`l.place * 100000 + c.place`, type: 'integer' }, code: { by: sql`c.code`, type: 'text' } },
    search: [sql`c.code`, sql`jsonb_path_query_array(c.label, '$.*')::text`],
  });

/** A list at its place among the others. */
export type PlacedList = CodeList & { readonly place: number };

/**
 * Files lists as `administration`; one filed before is replaced whole.
 * @param all every list of the content, so that parents in other lists can be checked
 * @throws RangeError naming everything that is wrong with them: nothing is filed then
 */
export async function loadCodes(trx: Trx, lists: readonly PlacedList[], all: readonly CodeList[]): Promise<void> {
  const issues = issuesOf(all);
  if (issues.length) throw new RangeError(`the coded lists cannot be used:\n${issues.join('\n')}`);
  for (const of of lists) {
    await removeCodes(trx, [of.id]);
    await run(
      trx,
      sql`insert into platform.code_list (id, place, label, definition, parents, source, review)
        values (${of.id}, ${of.place}, ${JSON.stringify(of.label)}, ${JSON.stringify(of.definition)}, ${of.parents}, ${JSON.stringify(of.source)},
          ${JSON.stringify(of.review)})`,
    );
    const filed = of.codes.map((code, place) => ({ becomes: [], mapping: [], ...code, place }));
    await run(
      trx,
      sql`insert into platform.code (list, code, valid_from, valid_to, place, label, definition, parent, becomes, founded, mapping, source, review)
        select ${of.id}, code, "from", until, place, label, definition, parent, array(select jsonb_array_elements_text(becomes)), founded, mapping, source, review
        from jsonb_to_recordset(${JSON.stringify(filed)}::jsonb) as c (code text, "from" date, until date, place integer, label jsonb, definition jsonb, parent text,
          becomes jsonb, founded text, mapping jsonb, source jsonb, review jsonb)`,
    );
  }
}

/** Takes lists out, as `administration`. */
export const removeCodes = (trx: Trx, ids: readonly string[]): Promise<number> =>
  run(trx, sql`delete from platform.code_list where id = any (${[...ids]}::text[])`);
