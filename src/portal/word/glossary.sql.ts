import { z } from 'zod';
import { rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { localizedSchema as localized } from '../../platform/language/localized.contract.ts';

export const glossaryTerm = z.object({
  code: z.string(),
  version: z.number().int(),
  term: localized,
  definition: localized,
  source: z.string(),
  /** How its languages came about; `project`: written together, not checked by an independent translator. */
  method: z.enum(['original', 'human', 'machine', 'project']),
  reviewed: z.boolean(),
});
export type GlossaryTerm = z.infer<typeof glossaryTerm>;

/** The newest definition of every term, in the order of the list. */
export const readGlossary = (trx: Trx): Promise<GlossaryTerm[]> =>
  rows(
    trx,
    glossaryTerm,
    sql`select code, version, term, definition, source, method, reviewed from (
        select distinct on (code) * from portal.glossary_term order by code, version desc) t order by place, code`,
  );

/** Files terms as `statistical`, each at its place in the list; the same version filed before is replaced. */
export async function loadGlossary(trx: Trx, terms: readonly (GlossaryTerm & { place: number })[]): Promise<void> {
  for (const of of terms) {
    await run(trx, sql`delete from portal.glossary_term where code = ${of.code} and version = ${of.version}`);
    await run(
      trx,
      sql`insert into portal.glossary_term (code, version, place, term, definition, source, method, reviewed)
        values (${of.code}, ${of.version}, ${of.place}, ${JSON.stringify(of.term)}, ${JSON.stringify(of.definition)}, ${of.source}, ${of.method},
          ${of.reviewed})`,
    );
  }
}

/** Takes terms out of the list, with every definition they had. */
export const removeTerms = (trx: Trx, codes: readonly string[]): Promise<number> =>
  run(trx, sql`delete from portal.glossary_term where code = any (${[...codes]}::text[])`);
