import { createHash } from 'node:crypto';
import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { canonicalCondition, type Condition } from './condition.ts';
import type { Ledger } from './control.ts';

const entry = z.object({
  kind: z.enum(['statement', 'number', 'selection']),
  condition: z.custom<Condition>(),
  number: z.string().nullable(),
});

/** The ledger of a version up to a position, and the position of its last entry; all of it without one. */
export async function readLedger(trx: Trx, data: string, upTo?: number): Promise<Ledger & { position: number }> {
  const entries = await rows(
    trx,
    entry,
    sql`select kind, condition, number from evidence.disclosure where data = ${data} and (${upTo ?? null}::bigint is null or position <= ${upTo ?? null}::bigint) order by position`,
  );
  const of = (wanted: string) => entries.filter(({ kind }) => kind === wanted);
  return {
    statements: of('statement').map(({ condition }) => condition),
    numbers: of('number').map(({ condition, number }) => ({ column: number!, of: condition })),
    selections: of('selection').map(({ condition }) => condition),
    position: upTo ?? (await positionOf(trx, data)),
  };
}

async function positionOf(trx: Trx, data: string): Promise<number> {
  const last = await row(
    trx,
    z.object({ position: z.coerce.number().int() }),
    sql`select coalesce(max(position), 0) as position from evidence.disclosure where data = ${data}`,
  );
  return last!.position;
}

/**
 * Adds what an answer says, when nothing has been added since it was judged.
 * @param judgedBy position of the ledger that it was judged by
 * @returns false when the ledger has moved on: the answer must be judged again
 */
export async function addToLedger(trx: Trx, data: string, judgedBy: number, said: Ledger): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`disclosure ${data}`}, 0))`.execute(trx);
  if ((await positionOf(trx, data)) !== judgedBy) return false;
  const entry = (kind: string, condition: Condition, number: string | null = null) => {
    const canonical = `${canonicalCondition(condition)}${number === null ? '' : ` ${JSON.stringify(number)}`}`;
    return { kind, id: createHash('sha256').update(canonical).digest('hex'), condition, number };
  };
  const entries = [
    ...said.statements.map((condition) => entry('statement', condition)),
    ...said.numbers.map(({ column, of }) => entry('number', of, column)),
    ...said.selections.map((condition) => entry('selection', condition)),
  ];
  if (entries.length > 0)
    await run(
      trx,
      sql`insert into evidence.disclosure (data, kind, id, condition, number)
      select ${data}, e.kind, e.id, e.condition, e.number from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e (kind text, id text, condition jsonb, number text)
      on conflict (data, kind, id) do nothing`,
    );
  return true;
}
