import { z } from 'zod';
import { row, rows, sql, type Trx } from '../../platform/database/transaction.ts';
import { opened, type Reader } from '../../platform/erasable/erasable.sql.ts';
import { contentOf } from './contribution.sql.ts';
import {
  releasedConsultation,
  releasedContribution,
  type ReleasedConsultation,
  type ReleasedContribution,
} from './released.contract.ts';

/** Consultations that were opened, those that take contributions first; at most 200. */
export const releasedConsultations = (trx: Trx): Promise<ReleasedConsultation[]> =>
  rows(
    trx,
    releasedConsultation,
    sql`select c.* from dialogue.public_consultation c order by c.taking desc, c.closes desc, c.slug limit 200`,
  );

export const releasedConsultationOf = (trx: Trx, slug: string): Promise<ReleasedConsultation | undefined> =>
  row(trx, releasedConsultation, sql`select c.* from dialogue.public_consultation c where c.slug = ${slug}`);

/** Contributions that are shown, from a number on. @param most of them */
export const releasedContributions = async (
  trx: Trx,
  reader: Reader,
  slug: string,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<ReleasedContribution[]> => {
  const found = await rows(
    trx,
    z.object({ number: z.number(), origin: z.string(), content: z.unknown() }),
    sql`select number, origin, content from dialogue.public_contribution where consultation = ${slug} and number >= ${from} order by number limit ${most}`,
  );
  return (await opened(reader, found)).map((one) => {
    const { content, ...line } = one as z.output<typeof releasedContribution>;
    return releasedContribution.parse({ ...line, content: contentOf(content) });
  });
};
