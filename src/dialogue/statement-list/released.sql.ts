import { row, rows, sql, type Trx } from '../../platform/database/transaction.ts';
import {
  releasedStatementList,
  releasedStatementResult,
  type ReleasedStatementList,
  type ReleasedStatementResult,
} from './released.contract.ts';

/** Public lists that were opened, those that take votes first; at most 200. */
export const releasedStatementLists = (trx: Trx): Promise<ReleasedStatementList[]> =>
  rows(
    trx,
    releasedStatementList,
    sql`select l.* from dialogue.public_statement_list l order by l.taking desc, l.closes desc, l.slug limit 200`,
  );

export const releasedStatementListOf = (trx: Trx, slug: string): Promise<ReleasedStatementList | undefined> =>
  row(trx, releasedStatementList, sql`select l.* from dialogue.public_statement_list l where l.slug = ${slug}`);

/** What the votes on a public list came to, once it is closed. */
export const releasedStatementResults = (trx: Trx, slug: string): Promise<ReleasedStatementResult[]> =>
  rows(
    trx,
    releasedStatementResult,
    sql`select r.number, r.members, r.public, r.cells from dialogue.public_statement_result r where r.slug = ${slug} order by r.number`,
  );
