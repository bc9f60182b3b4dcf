import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';

/** Puts down digests of codes that were drawn. */
export const insertCodes = (trx: Trx, list: string, digests: readonly Buffer[]): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.statement_list_code (statement_list, digest)
      select ${list}, decode(d, 'hex') from unnest(${digests.map((one) => one.toString('hex'))}::text[]) d`,
  );

const counted = z.object({ drawn: z.number().int(), used: z.number().int() });
/** How many codes of a list were drawn, and how many are held by a device. */
export const countCodes = async (trx: Trx, list: string): Promise<z.output<typeof counted>> =>
  (await row(
    trx,
    counted,
    sql`select count(*)::int as drawn, count(device)::int as used from dialogue.statement_list_code where statement_list = ${list}`,
  ))!;

const tally = z.object({
  number: z.number().int(),
  agree: z.number().int(),
  disagree: z.number().int(),
  votes: z.number().int(),
});
/** Votes of the public on the statements of a list that are shown, by number. */
export const publicTallies = (trx: Trx, list: string): Promise<z.output<typeof tally>[]> =>
  rows(
    trx,
    tally,
    sql`select t.number, t.public_agree as agree, t.public_disagree as disagree, t.public_votes as votes
      from dialogue.statement_list_tally t join dialogue.statement_list_standing s on s.item = t.item and s.standing = 'show'
      where t.statement_list = ${list} order by t.number`,
  );
