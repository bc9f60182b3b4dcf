import { inEveryLanguage, list } from '../../platform/list/list.sql.ts';
import { z } from 'zod';
import type { Localized } from '../../platform/language/locale.ts';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { writtenCodebook } from '../codebook/written.ts';
import { dataSetList, versionView, type VersionView } from './version.contract.ts';

const id = z.object({ id: z.uuid() });

/** Founds a data set; undefined when its name is taken, if only by one that is being founded at this moment. */
export const insertDataSet = async (
  trx: Trx,
  of: { slug: string; title: Localized; owner: string | null },
): Promise<string | undefined> =>
  (
    await row(
      trx,
      id,
      sql`insert into evidence.data_set (slug, title, owner) values (${of.slug}, ${JSON.stringify(of.title)}, ${of.owner})
        on conflict (slug) do nothing returning id`,
    )
  )?.id;

/** Locks a data set so that two corrections do not take the same number. */
export const lockDataSet = (trx: Trx, dataSet: string): Promise<{ id: string } | undefined> =>
  row(trx, id, sql`select id from evidence.data_set where id = ${dataSet} for update`);

/** Lets one import at a time file a version, known or to be: two of the same content would each found a data set. */
export const lockVersion = (trx: Trx, version: string): Promise<number> =>
  run(trx, sql`select pg_advisory_xact_lock(hashtextextended(${version}, 0))`);

export const findDataSet = (trx: Trx, slug: string): Promise<{ id: string } | undefined> =>
  row(trx, id, sql`select id from evidence.data_set where slug = ${slug}`);

/** The data set that already has this version. */
export async function versionHome(trx: Trx, version: string): Promise<string | undefined> {
  return (await row(trx, id, sql`select data_set as id from evidence.data_version where id = ${version}`))?.id;
}

/** Files the next version of a data set; the same content filed before gives that version again. Returns whether it is new. */
export async function insertVersion(
  trx: Trx,
  of: {
    id: string;
    dataSet: string;
    reason: string | null;
    codebook: Codebook;
    rows: number;
    rowsHash: string;
    parquet: string;
    account: string | null;
  },
): Promise<boolean> {
  const touched = await run(
    trx,
    sql`
    insert into evidence.data_version (id, data_set, number, reason, supersedes, codebook, row_count, rows_hash, parquet, synthetic, threshold, frozen_by)
    select ${of.id}, ${of.dataSet}, coalesce(max(number), 0) + 1, ${of.reason}, (array_agg(id order by number desc))[1], ${JSON.stringify(writtenCodebook(of.codebook))}::jsonb, ${of.rows},
      ${of.rowsHash}, ${of.parquet}, ${of.codebook.synthetic}, ${of.codebook.threshold}, ${of.account}
    from evidence.data_version where data_set = ${of.dataSet}
    on conflict (id) do nothing`,
  );
  return touched > 0;
}

/** Whether the answers of a data set were made by a program, as all its versions say; undefined when there is no such data set. */
export const isSynthetic = async (trx: Trx, dataSet: string): Promise<boolean | undefined> =>
  (
    await row(
      trx,
      z.object({ synthetic: z.boolean() }),
      sql`select synthetic from evidence.data_version where data_set = ${dataSet} limit 1`,
    )
  )?.synthetic;

/** Data sets with their newest version; a search looks at the name and the titles in three languages. */
export const listDataSets = (trx: Trx, query: z.output<typeof dataSetList.query>) =>
  list(trx, dataSetList, query, {
    select: sql`s.id, s.slug, s.title, v.synthetic, v.id as version, v.number, v.row_count::float8 as rows,
      jsonb_array_length(v.codebook -> 'variables') as variables, v.codebook #>> '{design,sample}' as sample,
      v.frozen_at as "frozenAt", v.released_at is not null as released`,
    from: sql`evidence.data_set s join lateral (select * from evidence.data_version where data_set = s.id order by number desc limit 1) v on true`,
    where: query.public ? [sql`(v.released_at is not null) = ${query.public === 'released'}`] : [],
    id: sql`s.id`,
    sort: {
      name: { by: sql`s.slug`, type: 'text' },
      rows: { by: sql`v.row_count`, type: 'bigint' },
      frozen: { by: sql`v.frozen_at`, type: 'timestamptz' },
    },
    search: [sql`s.slug`, ...inEveryLanguage(sql`s.title`)],
  });

const version = sql`v.id, v.data_set as "dataSet", s.slug, s.title, v.number, v.reason, v.supersedes,
  (select n.id from evidence.data_version n where n.supersedes = v.id order by n.number limit 1) as "supersededBy", v.row_count::float8 as rows, v.rows_hash as "rowsHash",
  v.synthetic, v.threshold, v.frozen_at as "frozenAt", v.released_at is not null as released, v.codebook`;

/** A version by its id or by the beginning of it (12 digits or more). */
export const getVersion = (trx: Trx, wanted: string): Promise<VersionView | undefined> =>
  row(
    trx,
    versionView,
    sql`select ${version} from evidence.data_version v join evidence.data_set s on s.id = v.data_set where v.id = ${wanted} or (length(${wanted}) >= 12 and v.id like ${wanted} || '%') limit 1`,
  );

/** The newest version of a data set, by its slug. */
export const newestVersion = (trx: Trx, slug: string): Promise<VersionView | undefined> =>
  row(
    trx,
    versionView,
    sql`select ${version} from evidence.data_version v join evidence.data_set s on s.id = v.data_set where s.slug = ${slug} order by v.number desc limit 1`,
  );

export const listVersions = (trx: Trx, dataSet: string): Promise<VersionView[]> =>
  rows(
    trx,
    versionView,
    sql`select ${version} from evidence.data_version v join evidence.data_set s on s.id = v.data_set where v.data_set = ${dataSet} order by v.number desc`,
  );

/** Name of the version's Parquet in the file store. */
export async function parquetOf(trx: Trx, versionId: string): Promise<string | undefined> {
  return (
    await row(
      trx,
      z.object({ parquet: z.string() }),
      sql`select parquet from evidence.data_version where id = ${versionId}`,
    )
  )?.parquet;
}

const releasedVersionRow = z.object({
  id: z.string(),
  slug: z.string(),
  number: z.number().int(),
  reason: z.string().nullable(),
  supersedes: z.string().nullable(),
  codebook: versionView.shape.codebook,
  rows: z.number(),
  rowsHash: z.string(),
  synthetic: z.boolean(),
  threshold: z.number().int(),
  frozenAt: z.string(),
});
export type ReleasedVersion = z.infer<typeof releasedVersionRow>;

/** What anyone may read of data sets: codebooks and designs of released versions, newest first. */
export const releasedVersions = (trx: Trx): Promise<ReleasedVersion[]> =>
  rows(
    trx,
    releasedVersionRow,
    sql`select id, slug, number, reason, supersedes, codebook, row_count::float8 as rows, rows_hash as "rowsHash", synthetic, threshold,
      frozen_at as "frozenAt" from evidence.released_version order by slug, number desc`,
  );
