import { z } from 'zod';
import { row, rows, sql, type Trx } from '../../platform/database/transaction.ts';
import { releasedTerm, type ReleasedTerm } from './released.contract.ts';

/** Terms with what anyone reads of them, by their short names. Any role that reads the released faces. */
export const releasedTerms = (trx: Trx): Promise<ReleasedTerm[]> =>
  rows(trx, releasedTerm, sql`select r.* from dialogue.released_term r order by r.code limit 500`);

/** One of them, by its short name. */
export const releasedTermOf = (trx: Trx, code: string): Promise<ReleasedTerm | undefined> =>
  row(trx, releasedTerm, sql`select r.* from dialogue.released_term r where r.code = ${code}`);

const pinned = z.object({ terms: z.number().int().nullable() });
/** The edition of the terms on which a plan with promises stands; null where none was settled then. @param plan its id */
export const termsOfPlan = async (trx: Trx, plan: string): Promise<number | null> =>
  (await row(trx, pinned, sql`select p.terms from dialogue.released_plan_terms p where p.plan = ${plan}`))?.terms ??
  null;

/** The edition of the terms in force on a day (YYYY-MM-DD, UTC); null before the first. */
export const termsOn = async (trx: Trx, day: string): Promise<number | null> =>
  (await row(
    trx,
    pinned,
    sql`select max((v ->> 'edition')::int) as terms from dialogue.released_term r, jsonb_array_elements(r.versions) v where v ->> 'on' <= ${day}`,
  ))!.terms;
