import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import type { SourceForm } from './source.contract.ts';

/** Series that are cited and not published, by their ids. */
export const unknownSeries = async (trx: Trx, sources: readonly SourceForm[]): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ id: z.string() }),
      sql`select wanted as id from unnest(${sources.flatMap((one) => (one.kind === 'flow' ? [one.series] : []))}::text[]) wanted
        where not exists (select from observatory.released_flow f where f.id = wanted)`,
    )
  ).map(({ id }) => id);

/** Adds the sources of a version in their order; of a series with the hash of what it says now. */
export const insertSources = (
  trx: Trx,
  of: { readonly answer: string; readonly number: number; readonly sources: readonly SourceForm[] },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.answer_source (answer, number, place, kind, series, hash, title, issuer, dated, address, locator)
      select ${of.answer}::uuid, ${of.number}::int, s.place, s.kind, s.series, f.hash, s.title, s.issuer, s.dated, s.address, s.locator
      from rows from (jsonb_to_recordset(${json(of.sources)}) as (kind text, series text, title text, issuer text, dated text, address text, locator text))
        with ordinality s (kind, series, title, issuer, dated, address, locator, place)
        left join observatory.released_flow f on f.id = s.series`,
  );
