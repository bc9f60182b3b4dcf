import { z } from 'zod';
import { rows, sql, type Trx } from '../../platform/database/transaction.ts';
import type { Permission } from '../../platform/http/permission.ts';
import { send, sendToHolders } from '../../platform/mail/send.ts';
import { evidenceChanged } from './notice.ts';

/** Most recommendations of which is told at once. */
const most = 200;
const citing = z.object({ id: z.uuid(), owners: z.array(z.uuid()) });

/**
 * Tells who wrote a published recommendation that something it cites is not what it was: a result whose data changed or were superseded, an answer that was
 * replaced or withdrawn. Where nobody wrote it, whoever may. @returns the recommendations
 */
export async function tellEvidenceChanged(
  trx: Trx,
  table: { readonly permissions: readonly Permission[] },
  of: { readonly result?: string; readonly answer?: string; readonly but?: string },
): Promise<string[]> {
  const found = await rows(
    trx,
    citing,
    sql`select c.id, coalesce((select jsonb_agg(distinct v.author) from dialogue.recommendation_version v where v.recommendation = c.id and v.author is not null), '[]') as owners
      from dialogue.recommendations_citing(${of.result ?? null}, ${of.answer ?? null}) as c (id) order by c.id limit ${most}`,
  );
  for (const { id, owners } of found) {
    const parameters = { recommendation: id };
    for (const to of owners) if (to !== of.but) await send(trx, { to, kind: evidenceChanged, parameters });
    if (!owners.length)
      await sendToHolders(trx, table, {
        ...{ permission: 'recommendation.write', except: of.but ? [of.but] : [], kind: evidenceChanged, parameters },
      });
  }
  return found.map(({ id }) => id);
}
