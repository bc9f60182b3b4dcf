import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { importRows, profileRows } from '../rows.ts';
import { columnProfile, type ColumnProfile } from './profile.contract.ts';

/** A reading by what it found: that the row was touched since makes no other of it. */
const readingOf = sql`md5(concat(i.report::text, i.options::text, i.codebook::text))`;

/** Keeps profiles of columns while the import stands as it was read; gives whether it still does. */
export async function keepProfiles(
  trx: Trx,
  id: string,
  reading: string,
  found: readonly ColumnProfile[],
): Promise<boolean> {
  const kept = await run(
    trx,
    sql`insert into evidence.column_profile (import, place, profile)
      select i.id, (p ->> 'place')::int, p from ${scoped(importRows)} i, jsonb_array_elements(${JSON.stringify(found)}::jsonb) p
      where i.id = ${id} and i.state = 'checked' and ${readingOf} = ${reading}
      on conflict (import, place) do nothing`,
  );
  return kept > 0;
}

/** Which reading of a file, with which codebook, an import that stands checked holds. */
export async function checkedReading(trx: Trx, id: string): Promise<string | undefined> {
  const found = await row(
    trx,
    z.object({ reading: z.string() }),
    sql`select ${readingOf} as reading from ${scoped(importRows)} i where i.id = ${id} and i.state = 'checked'`,
  );
  return found?.reading;
}

/** Forgets what was profiled before: a job that was killed begins anew. */
export const forgetProfiles = (trx: Trx, id: string): Promise<number> =>
  run(
    trx,
    sql`delete from ${everyRow(profileRows, 'a new reading forgets what the one before found')} where import = ${id}`,
  );

export async function countProfiles(trx: Trx, id: string): Promise<number> {
  const found = await row(
    trx,
    z.object({ n: z.number() }),
    sql`select count(*)::int as n from ${scoped(profileRows)} p where import = ${id}`,
  );
  return found?.n ?? 0;
}

export async function listProfiles(trx: Trx, id: string, places: readonly number[]): Promise<ColumnProfile[]> {
  const found = await rows(
    trx,
    z.object({ profile: columnProfile }),
    sql`select profile from ${scoped(profileRows)} p where import = ${id} and place = any (${places}::int[]) order by place`,
  );
  return found.map(({ profile }) => profile);
}
