import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import type { Localized } from '../../platform/language/locale.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import type { Page } from '../../platform/list/list.ts';
import { inEveryLanguage, list } from '../../platform/list/list.sql.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { definitionRows, termRows } from '../rows.ts';
import { releasedWording, type ReleasedWording } from './released.contract.ts';
import {
  definitionView,
  termLine,
  termList,
  termView,
  type DefinitionForm,
  type DefinitionView,
} from './term.contract.ts';
import { definitionLife } from './term.ts';

const newest = sql`lateral (select max(w.number) as number, (array_agg(w.proposition is not null order by w.edition desc))[1] as agreed
  from dialogue.term_version w where w.term = t.id) v on true`;
const counts = sql`lateral (select count(*)::int as n from dialogue.standing_definition d where d.term = t.id) d on true`;
const standing = sql`case when v.agreed then 'agreed' when d.n > 1 then 'contested' when d.n > 0 or v.number is not null then 'defined' else 'undefined' end`;

/** Terms that the account of the transaction sees. */
export const listTerms = (trx: Trx, query: z.output<typeof termList.query>): Promise<Page<typeof termLine>> =>
  list(trx, termList, query, {
    select: sql`t.id, t.code, t.name, ${standing} as standing, d.n as definitions, v.number as version,
      (select count(*)::int from ${scoped(definitionRows)} e join dialogue.term_definition_state s on s.term_definition = e.id and s.is_open where e.term = t.id) as waiting`,
    from: sql`${scoped(termRows)} t join ${counts} join ${newest}`,
    where: query.standing ? [sql`${standing} = ${query.standing}`] : [],
    id: sql`t.id`,
    sort: { code: { by: sql`t.code`, type: 'text' } },
    search: [...inEveryLanguage(sql`t.name`), sql`t.code`],
  });

const header = termView.pick({ id: true, code: true, name: true });
export const getTerm = (trx: Trx, id: string): Promise<z.output<typeof header> | undefined> =>
  row(trx, header, sql`select t.id, t.code, t.name from ${scoped(termRows)} t where t.id = ${id}`);

/** Holds a term until the end of the transaction: its wordings are settled one after the other. */
export const lockTerm = (trx: Trx, id: string): Promise<number> =>
  run(
    trx,
    sql`select id from ${everyRow(termRows, 'held until the end of the transaction')} where id = ${id} for update`,
  );

/** What was done with a definition that was entered here. */
export const definitionActs = actsOf(definitionLife, {
  table: 'dialogue.term_definition_act',
  subject: 'term_definition',
  own: { note: z.string().nullable() },
  view: definitionView.shape.acts.element,
});

const definition = definitionView.omit({ acts: true }).extend({ term: z.uuid() });
const definitionColumns = sql`d.id, d.term, d.body, d.year, d.source, d.url, d.language, d.text, d.quote, d.content_key is not null as content,
  coalesce(s.state, 'released') as state, coalesce(s.sequence, 0) as sequence, coalesce(d.created_by = platform.current_account(), false) as mine`;
const definitionFrom = sql`${scoped(definitionRows)} d left join dialogue.term_definition_state s on s.term_definition = d.id`;

/** A definition that the account of the transaction sees. */
export const getDefinition = (trx: Trx, id: string): Promise<z.output<typeof definition> | undefined> =>
  row(trx, definition, sql`select ${definitionColumns} from ${definitionFrom} where d.id = ${id}`);

/** Definitions of a term that the reader sees, oldest first. */
export async function listDefinitions(trx: Trx, term: string): Promise<DefinitionView[]> {
  const found = await rows(
    trx,
    definition,
    sql`select ${definitionColumns} from ${definitionFrom} where d.term = ${term} order by d.year, d.id limit 200`,
  );
  const views: DefinitionView[] = [];
  for (const { term: _of, ...one } of found) views.push({ ...one, acts: await definitionActs.list(trx, one.id) });
  return views;
}

/** The wordings of a term, newest first. */
export const listTermVersions = (trx: Trx, term: string): Promise<ReleasedWording[]> =>
  rows(
    trx,
    releasedWording,
    sql`select w.* from dialogue.term_wording w where w.term = ${term} order by w.edition desc`,
  );

const made = z.object({ id: z.uuid() });

/** Adds a term; undefined when its short name is another's. */
export const insertTerm = async (
  trx: Trx,
  of: { code: string; name: Localized },
  account: string | null,
): Promise<string | undefined> =>
  (
    await row(
      trx,
      made,
      sql`insert into dialogue.term (code, name, created_by) values (${of.code}, ${json(of.name)}::jsonb, ${account}) on conflict (code) do nothing returning id`,
    )
  )?.id;

export const insertDefinition = async (
  trx: Trx,
  term: string,
  of: DefinitionForm,
  account: string | null,
): Promise<string> =>
  (await row(
    trx,
    made,
    sql`insert into dialogue.term_definition (term, body, year, source, url, language, text, quote, created_by)
      values (${term}, ${json(of.body)}::jsonb, ${of.year}, ${of.source}, ${of.url}, ${of.language}, ${json(of.text)}::jsonb, ${of.quote}, ${account}) returning id`,
  ))!.id;

/** Takes a wording for a term: of a proposition, or a definition. */
export const insertTermVersion = (
  trx: Trx,
  of: {
    term: string;
    number: number;
    proposition: { id: string; number: number } | null;
    definition: string | null;
    account: string | null;
  },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.term_version (term, number, proposition, proposition_number, definition, account)
      values (${of.term}, ${of.number}, ${of.proposition?.id ?? null}, ${of.proposition?.number ?? null}, ${of.definition}, ${of.account})`,
  );
