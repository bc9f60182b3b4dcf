import { rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { comparisonTable, type ComparisonTable } from './compare.contract.ts';

/** The tables of printed and reproduced figures, in their order; only those computed from a published version. */
export const readComparison = (trx: Trx): Promise<ComparisonTable[]> =>
  rows(
    trx,
    comparisonTable,
    sql`select t.id, t.title, t.note, t.data, v.slug, v.synthetic, v.codebook #>> '{design,eligibility}' as eligibility, v.codebook #> '{design,fieldwork}' as fieldwork, (
        select coalesce(jsonb_agg(jsonb_build_object('row', c.row_label, 'column', c.column_label, 'variable', c.variable_label,
          'statistic', c.statistic, 'published', c.published, 'decimals', c.decimals, 'reproduced', c.reproduced, 'base', c.base,
          'missing', c.missing, 'tolerance', c.tolerance, 'agrees', c.agrees, 'publishedBase', c.published_base, 'baseStatus', c.base_status,
          'source', c.source, 'note', c.note, 'measure', c.measure) order by c.place), '[]')
        from portal.comparison_cell c where c.comparison = t.id) as cells
      from portal.comparison_table t join evidence.released_version v on v.id = t.data order by t.place`,
  );

/** A table as it is filed: cells in order, computed from the rows of `data` by whoever loads it. */
export type ComparisonContent = Omit<ComparisonTable, 'slug' | 'synthetic' | 'eligibility' | 'fieldwork'>;

/** Files the tables of comparison as `statistical`; one filed before under the same id is replaced. @returns how many cells */
export async function loadComparison(trx: Trx, tables: readonly ComparisonContent[]): Promise<number> {
  for (const [index, { id, title, note, data, cells }] of tables.entries()) {
    await run(trx, sql`delete from portal.comparison_table where id = ${id}`);
    await run(
      trx,
      sql`insert into portal.comparison_table (id, place, title, note, data)
        values (${id}, ${index + 1}, ${JSON.stringify(title)}, ${JSON.stringify(note)}, ${data})`,
    );
    await run(
      trx,
      sql`insert into portal.comparison_cell (comparison, place, row_label, column_label, variable_label, statistic, published, decimals, reproduced,
          base, missing, tolerance, agrees, published_base, base_status, source, note, measure)
        select ${id}, c.place, c.value -> 'row', c.value -> 'column', c.value -> 'variable', c.value ->> 'statistic', (c.value ->> 'published')::numeric,
          (c.value ->> 'decimals')::int, (c.value ->> 'reproduced')::float8, (c.value ->> 'base')::int, (c.value ->> 'missing')::int,
          (c.value ->> 'tolerance')::float8, (c.value ->> 'agrees')::boolean, (c.value ->> 'publishedBase')::int, c.value ->> 'baseStatus',
          c.value -> 'source', nullif(c.value -> 'note', 'null'::jsonb), nullif(c.value -> 'measure', 'null'::jsonb)
        from jsonb_array_elements(${JSON.stringify(cells)}::jsonb) with ordinality as c (value, place)`,
    );
  }
  return tables.reduce((sum, { cells }) => sum + cells.length, 0);
}
