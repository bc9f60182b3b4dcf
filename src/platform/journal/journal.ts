import { z } from 'zod';
import { row, sql, type Compartment, type Trx } from '../database/transaction.ts';

/** One act as it is written down: who did what to which thing. `detail` never holds names, answers or addresses of people. */
export interface Act {
  readonly act: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Where and for whom an act happens; filled by the endpoint. */
export interface Acting {
  readonly actor: string | null;
  readonly compartment: Compartment;
  readonly request: string;
}

/** Writes the act's row in the act's own transaction; the table takes no update and no delete. Returns its number. */
export async function record(trx: Trx, acting: Acting, act: Act): Promise<number> {
  const written = await row(
    trx,
    z.object({ id: z.coerce.number() }),
    sql`select platform.record_act(${acting.actor}::uuid, ${act.act}, ${act.subject}, ${act.subjectId},
          ${JSON.stringify(act.detail ?? {})}::jsonb, ${acting.compartment}, ${acting.request}) as id`,
  );
  return written!.id;
}
