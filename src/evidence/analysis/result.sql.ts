import { inEveryLanguage, list } from '../../platform/list/list.sql.ts';
import { z } from 'zod';
import type { Localized } from '../../platform/language/locale.ts';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { localizedSchema } from '../../platform/language/localized.contract.ts';
import { canonicalJson } from '../canonical.ts';
import { analysisList, resultBody, type ResultBody } from '../result/result.contract.ts';

const stored = z.object({
  id: z.string(),
  spec: z.record(z.string(), z.unknown()),
  body: resultBody,
  data: z.string(),
  createdAt: z.string(),
  released: z.boolean(),
});
export type StoredResult = z.infer<typeof stored>;

/** Files a spec and its result; both are named by their content, so filing them again changes nothing. */
export async function fileResult(
  trx: Trx,
  id: string,
  specId: string,
  spec: unknown,
  body: ResultBody,
  ledger: number,
): Promise<void> {
  await run(
    trx,
    sql`insert into evidence.spec (id, spec) values (${specId}, ${canonicalJson(spec)}::jsonb) on conflict (id) do nothing`,
  );
  await run(
    trx,
    sql`insert into evidence.result (id, spec, data, engine, body, ledger) values (${id}, ${specId}, ${body.data}, ${body.engine}, ${canonicalJson(body)}::jsonb, ${ledger}) on conflict do nothing`,
  );
}

/** The result that a spec has been given on a version by this engine: the same question has always the same answer. */
export const findResult = (trx: Trx, specId: string, data: string, engine: string): Promise<StoredResult | undefined> =>
  row(
    trx,
    stored,
    sql`select r.id, s.spec, r.body, r.data, r.created_at as "createdAt", r.released_at is not null as released
    from evidence.result r join evidence.spec s on s.id = r.spec where r.spec = ${specId} and r.data = ${data} and r.engine = ${engine}`,
  );

/** Position of the ledger that a result was judged by. */
export const ledgerOf = async (trx: Trx, id: string): Promise<number> =>
  (
    await row(
      trx,
      z.object({ ledger: z.coerce.number().int() }),
      sql`select ledger from evidence.result where id = ${id}`,
    )
  )?.ledger ?? 0;

/** A result by its id or the beginning of it (12 digits or more). */
export const getResult = (trx: Trx, id: string): Promise<StoredResult | undefined> =>
  row(
    trx,
    stored,
    sql`select r.id, s.spec, r.body, r.data, r.created_at as "createdAt", r.released_at is not null as released
    from evidence.result r join evidence.spec s on s.id = r.spec where r.id = ${id} or (length(${id}) >= 12 and r.id like ${id} || '%') limit 1`,
  );

/** A released result, as anyone may read it. */
export const getReleasedResult = (trx: Trx, id: string): Promise<StoredResult | undefined> =>
  row(
    trx,
    stored,
    sql`select id, spec_body as spec, body, data, created_at as "createdAt", true as released
    from evidence.released_result where id = ${id} or (length(${id}) >= 12 and id like ${id} || '%') limit 1`,
  );

/**
 * The newest released results in which the share of a code of a variable is estimated, among whomever.
 * @param limit how many are read at most
 */
export const releasedResultsOf = async (
  trx: Trx,
  of: { readonly column: string; readonly level: string },
  limit: number,
): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ id: z.string() }),
      sql`select id from evidence.released_result
        where spec_body -> 'estimates' @> ${JSON.stringify([{ kind: 'proportion', of }])}::jsonb order by created_at desc, id limit ${limit}`,
    )
  ).map(({ id }) => id);

export async function insertAnalysis(
  trx: Trx,
  of: { title: Localized; result: string; account: string | null },
): Promise<string | undefined> {
  const made = await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into evidence.analysis (title, data_set, spec, result, created_by)
    select ${JSON.stringify(of.title)}::jsonb, v.data_set, r.spec, r.id, ${of.account}::uuid from evidence.result r join evidence.data_version v on v.id = r.data where r.id = ${of.result} returning id`,
  );
  return made?.id;
}

/** The newest title under which a result was saved. */
export async function titleOf(trx: Trx, result: string): Promise<Localized | undefined> {
  const found = await row(
    trx,
    z.object({ title: localizedSchema }),
    sql`select title from evidence.analysis where result = ${result} order by created_at desc, id limit 1`,
  );
  return found?.title;
}

/** Saved analyses; with `result`, those of one result. */
export const listAnalyses = (trx: Trx, query: z.output<typeof analysisList.query>) =>
  list(trx, analysisList, query, {
    select: sql`a.id, a.title, a.data_set as "dataSet", s.slug, a.result, a.created_at as "createdAt"`,
    // Joined with its result: of what is not released, whoever does not work with data sees no title either.
    from: sql`evidence.analysis a join evidence.data_set s on s.id = a.data_set join evidence.result r on r.id = a.result`,
    where: [
      ...(query.result ? [sql`a.result = ${query.result}`] : []),
      ...(query.dataSet ? [sql`s.slug = ${query.dataSet}`] : []),
    ],
    id: sql`a.id`,
    sort: { saved: { by: sql`a.created_at`, type: 'timestamptz' }, slug: { by: sql`s.slug`, type: 'text' } },
    search: [...inEveryLanguage(sql`a.title`), sql`s.slug`, sql`a.result`],
  });
