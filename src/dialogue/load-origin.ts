import { run, sql, type Trx } from '../platform/database/transaction.ts';
import { everyRow } from '../platform/scope/rows.sql.ts';
import { recommendationOf } from './load-plan.ts';
import { propositionRows, spaceRows } from './rows.ts';

/** Says from which proposition a recommendation comes, each by its place and number. @throws RangeError where one of both is not there */
export async function nameOrigin(
  trx: Trx,
  of: { readonly meeting: string; readonly number: number; readonly space: string; readonly proposition: number },
): Promise<void> {
  const recommendation = await recommendationOf(trx, of);
  const made = await run(
    trx,
    sql`insert into dialogue.recommendation_origin (recommendation, number, proposition)
      select s.recommendation, s.number, p.id from dialogue.standing_recommendation s,
        ${everyRow(propositionRows, 'named by the content that is loaded')} p join ${everyRow(spaceRows, 'named by the content that is loaded')} k on k.id = p.space
      where s.recommendation = ${recommendation} and k.slug = ${of.space} and p.number = ${of.proposition}`,
  );
  if (made !== 1)
    throw new RangeError(`the content names proposition ${of.proposition} of ${of.space}, which is not there`);
}
