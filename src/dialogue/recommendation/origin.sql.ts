import { row, sql, type Trx } from '../../platform/database/transaction.ts';
import { originView, type Origin } from './recommendation.contract.ts';

/** The public proposition from which a published recommendation comes, where it comes from one. Any role that reads the released faces. */
export const releasedOriginOf = (trx: Trx, recommendation: string): Promise<Origin | undefined> =>
  row(
    trx,
    originView,
    sql`select o.proposition, o.number, o."spaceTitle" from dialogue.released_origin o where o.recommendation = ${recommendation}`,
  );
