import type { z } from 'zod';
import { row, rows, sql, type Trx } from '../../platform/database/transaction.ts';
import type { Page } from '../../platform/list/list.ts';
import { inEveryLanguage, list } from '../../platform/list/list.sql.ts';
import { releasedAdvice, releasedAdviceList, type ReleasedAdvice } from './released.contract.ts';

/** A page of recommendations of other bodies. Any role that reads the released faces. */
export const listReleasedAdvice = (
  trx: Trx,
  query: z.output<typeof releasedAdviceList.query>,
): Promise<Page<typeof releasedAdviceList.line>> =>
  list(trx, releasedAdviceList, query, {
    select: sql`a.*`,
    from: sql`dialogue.released_advice a`,
    where: [
      ...(query.theme ? [sql`${query.theme} = any (a.themes)`] : []),
      ...(query.country ? [sql`(${query.country} = any (a.countries) or a.countries = '{}')`] : []),
    ],
    id: sql`a.id`,
    sort: { year: { by: sql`a.year::text || ' ' || (a.title ->> 'en')`, type: 'text' } },
    search: [
      ...inEveryLanguage(sql`a.title`),
      ...inEveryLanguage(sql`a.body`),
      sql`jsonb_path_query_array(a.text, '$.*.text')::text`,
    ],
  });

/** One of them, by its id. */
export const releasedAdviceOf = (trx: Trx, id: string): Promise<ReleasedAdvice | undefined> =>
  row(trx, releasedAdvice, sql`select a.* from dialogue.released_advice a where a.id = ${id}`);

/** Those that stand beside one of ours: a recommendation or a measure, by its id. */
export const adviceBeside = (
  trx: Trx,
  ours: { readonly recommendation: string } | { readonly measure: string },
): Promise<ReleasedAdvice[]> =>
  rows(
    trx,
    releasedAdvice,
    sql`select a.* from dialogue.released_advice a where a.links @> ${JSON.stringify([ours])}::jsonb order by a.year, a.id limit 100`,
  );
