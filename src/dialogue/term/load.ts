import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, run, sql, type Trx } from '../../platform/database/transaction.ts';
import type { Localized } from '../../platform/language/locale.ts';
import { everyRow } from '../../platform/scope/rows.sql.ts';
import { definitionRows, propositionRows, spaceRows, termRows } from '../rows.ts';
import type { DefinitionForm } from './term.contract.ts';
import { insertTerm, insertTermVersion } from './term.sql.ts';

/** A term of the reference content; each definition has a key of its own in it. */
export interface TermContent {
  readonly code: string;
  readonly name: Localized;
  readonly definitions: readonly (DefinitionForm & { readonly key: string })[];
}

const terms = everyRow(termRows, 'the reference content is brought to the version of the program');
const definitions = everyRow(definitionRows, 'the reference content is brought to the version of the program');
/** Definitions of the reference content on which no wording rests. */
const unused = sql`content_key is not null and not exists (select from dialogue.term_version v where v.term = d.term and v.definition = d.id)`;

const termOf = (trx: Trx, code: string) =>
  row(trx, z.object({ id: z.uuid() }), sql`select id from ${terms} where code = ${code}`);

/** Brings terms of the reference content to the version of the program; what was entered here beside them stands. */
export async function loadTerms(trx: Trx, content: readonly TermContent[]): Promise<void> {
  for (const { code, name, definitions: given } of content) {
    const id = (await insertTerm(trx, { code, name }, null)) ?? (await termOf(trx, code))!.id;
    await run(trx, sql`update dialogue.term set name = ${json(name)}::jsonb where id = ${id}`);
    const keys = given.map(({ key }) => key);
    await run(
      trx,
      sql`delete from ${definitions} d where d.term = ${id} and ${unused} and not d.content_key = any (${keys}::text[])`,
    );
    for (const of of given)
      await run(
        trx,
        sql`insert into dialogue.term_definition (term, body, year, source, url, language, text, quote, content_key)
          values (${id}, ${json(of.body)}::jsonb, ${of.year}, ${of.source}, ${of.url}, ${of.language}, ${json(of.text)}::jsonb, ${of.quote}, ${of.key})
          on conflict on constraint term_definition_content do update set (body, year, source, url, language, text, quote) =
            (excluded.body, excluded.year, excluded.source, excluded.url, excluded.language, excluded.text, excluded.quote)`,
      );
  }
}

/** Takes the definitions of terms that the program has no longer, but those on which a wording rests. The terms stand: people may have worked on them. */
export const removeDiscussedTerms = (trx: Trx, codes: readonly string[]): Promise<number> =>
  run(
    trx,
    sql`delete from ${definitions} d where ${unused} and d.term in (select t.id from ${terms} t where t.code = any (${[...codes]}::text[]))`,
  );

/**
 * Settles wordings as the secretariat would: of a voted proposition, by its number in its space, or a definition of the reference content.
 * @throws RangeError for a term, definition or proposition that is not there
 */
export async function settleTerms(
  trx: Trx,
  settled: readonly {
    readonly term: string;
    readonly definition?: string;
    readonly space?: string;
    readonly proposition?: number;
  }[],
  account: string,
): Promise<void> {
  for (const { term, definition, space, proposition: numbered } of settled) {
    const found = await row(
      trx,
      z.object({ id: z.uuid(), definition: z.uuid().nullable(), proposition: z.uuid().nullable(), number: z.number() }),
      sql`select t.id, (select d.id from ${definitions} d where d.term = t.id and d.content_key = ${definition ?? null}) as definition,
          p.proposition, coalesce(p.number, 0) as number
        from ${terms} t left join lateral (select s.proposition, s.number from dialogue.proposition_state s join ${everyRow(propositionRows, 'named by the content that is loaded')} q on q.id = s.proposition
          join ${everyRow(spaceRows, 'named by the content that is loaded')} k on k.id = q.space where k.slug = ${space ?? null} and q.number = ${numbered ?? null} and s.state = 'voted') p on true
        where t.code = ${term}`,
    );
    if (!found || (!found.definition && !found.proposition))
      throw new RangeError(`the content settles ${term}, of which there is no such wording`);
    const proposition = found.proposition ? { id: found.proposition, number: found.number } : null;
    await insertTermVersion(trx, {
      ...{ term: found.id, number: 1, proposition, account },
      definition: proposition ? null : found.definition,
    });
  }
}
