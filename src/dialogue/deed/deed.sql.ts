import { rows, sql, type Trx } from '../../platform/database/transaction.ts';
import type { Family } from '../meeting/meeting.ts';
import { deedCount, deedLine, type DeedCount, type DeedLine } from './deed.contract.ts';
import { mostListed } from './deed.ts';

/** Who is asked about: a country by its code, or a family. */
export type Doer = { readonly country: string } | { readonly family: Family };

/** What a country or a family did, the newest of each kind first; `mostListed` of each at most. Any role that reads the released faces. */
export const releasedDeeds = (trx: Trx, doer: Doer): Promise<DeedLine[]> =>
  rows(
    trx,
    deedLine,
    sql`select x.deed, x.body, x.path, x.title, x.number, x.on, x.state, x.total from (
        select d.*, (count(*) over (partition by d.deed))::int as total, row_number() over (partition by d.deed order by d.on desc nulls last, d.number desc nulls last, d.title::text, d.path, d.body::text) as place
        from (select distinct r.deed, r.body, r.path, r.title, r.number, r.on, r.state from dialogue.released_deed r
          where ${'country' in doer ? sql`r.country = ${doer.country}` : sql`r.family = ${doer.family}`}) d) x
      where x.place <= ${mostListed} order by x.deed, x.place`,
  );

/** How many of each kind every country (or family) did that did anything. */
export const countDeeds = (trx: Trx, by: 'country' | 'family'): Promise<DeedCount[]> => {
  const who = sql.ref(`r.${by}`);
  return rows(
    trx,
    deedCount,
    sql`select ${who} as who, r.deed, count(distinct r.path)::int as n from dialogue.released_deed r where ${who} is not null group by 1, 2 order by 1, 2`,
  );
};
