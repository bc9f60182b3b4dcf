import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { codebook, type Codebook } from '../codebook/codebook.contract.ts';
import { writtenCodebook } from '../codebook/written.ts';
import {
  acceptImport,
  importLine,
  importView,
  progress,
  readOptions,
  report,
  type Acceptance,
  type ImportLine,
  type ImportView,
  type ReadOptions,
  type Report,
} from './import.contract.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import type { ImportState } from './import.ts';
import { importRows, uploadRows } from '../rows.ts';

/** The codebook as it is kept, or null. */
const kept = (book: Codebook | null): string | null => (book ? JSON.stringify(writtenCodebook(book)) : null);

const view = sql`id, state, file_name as "fileName", data_set as "dataSet", options, codebook, progress, report, version,
  created_at as "createdAt"`;

const [anImport, anUpload] = [
  everyRow(importRows, 'whether a file is needed still, by whomever'),
  everyRow(uploadRows, 'whether a file is needed still, by whomever'),
];

const stored = z.object({
  id: z.uuid(),
  state: importView.shape.state,
  file: z.string(),
  file_name: z.string(),
  data_set: z.uuid().nullable(),
  options: readOptions,
  codebook: codebook.nullable(),
  accept: acceptImport.nullable(),
  frozen: z.string().nullable(),
  cancel: z.boolean(),
  created_by: z.uuid().nullable(),
});
export type StoredImport = z.infer<typeof stored>;

export async function insertImport(
  trx: Trx,
  of: {
    file: string;
    fileName: string;
    dataSet: string | null;
    options: ReadOptions;
    codebook: Codebook | null;
    account: string | null;
  },
): Promise<string> {
  const made = await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into evidence.import (state, file, file_name, data_set, options, codebook, created_by)
    values ('received', ${of.file}, ${of.fileName}, ${of.dataSet}, ${JSON.stringify(of.options)}, ${kept(of.codebook)}::jsonb, ${of.account}) returning id`,
  );
  return made!.id;
}

export const getImport = (trx: Trx, id: string): Promise<ImportView | undefined> =>
  row(trx, importView, sql`select ${view} from ${scoped(importRows)} i where id = ${id}`);

/** Imports that are not at their end, newest first. */
export const listImports = (trx: Trx): Promise<ImportLine[]> =>
  rows(
    trx,
    importLine,
    sql`select id, state, file_name as "fileName", (report ->> 'rows')::float8 as rows,
      (select count(*) from jsonb_path_query(coalesce(report, '{}'), '$.issues[*] ? (@.severity == "error")'))::int as errors,
      created_at as "createdAt"
    from ${scoped(importRows)} i where state not in ('cancelled', 'accepted') order by created_at desc limit 50`,
  );

/** Imports of the command line that nobody works on any more: their process was killed. One that lives tells of itself. */
export const leftImports = (trx: Trx, minutes: number): Promise<{ id: string }[]> =>
  rows(
    trx,
    z.object({ id: z.uuid() }),
    sql`select id from ${everyRow(importRows, 'imports of the command line belong to nobody')} i
    where created_by is null and state in ('received', 'reading', 'checked', 'freezing', 'failed') and changed_at <= now() - make_interval(mins => ${minutes})`,
  );

/** Those of the imports that somebody may still go on with. */
export const livingImports = async (trx: Trx, ids: readonly string[]): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ id: z.uuid() }),
      sql`select id from ${everyRow(importRows, 'a machine clears what it holds of any import')} i
        where id = any (${ids}::uuid[]) and state not in ('cancelled', 'accepted')`,
    )
  ).map(({ id }) => id);

/** The import as the worker needs it, locked until the end of the transaction. */
export const lockImport = (trx: Trx, id: string): Promise<StoredImport | undefined> =>
  row(
    trx,
    stored,
    sql`select id, state, file, file_name, data_set, options, codebook, accept, frozen, cancel, created_by from ${scoped(importRows)} i where id = ${id} for update`,
  );

export const setFile = (trx: Trx, id: string, file: string): Promise<number> =>
  run(trx, sql`update evidence.import set file = ${file} where id = ${id}`);

export const setState = (trx: Trx, id: string, state: ImportState): Promise<number> =>
  run(trx, sql`update evidence.import set state = ${state}, changed_at = now() where id = ${id}`);

export const setProgress = (
  trx: Trx,
  id: string,
  at: z.infer<typeof progress>,
): Promise<{ cancel: boolean } | undefined> =>
  row(
    trx,
    z.object({ cancel: z.boolean() }),
    sql`update evidence.import set progress = ${JSON.stringify(at)}, changed_at = now() where id = ${id} returning cancel`,
  );

export const setReport = (trx: Trx, id: string, found: Report, book: Codebook | null): Promise<number> =>
  run(
    trx,
    sql`update evidence.import set report = ${JSON.stringify(report.parse(found))}, codebook = coalesce(${kept(book)}::jsonb, codebook), changed_at = now() where id = ${id}`,
  );

export const changeImport = (trx: Trx, id: string, options: ReadOptions, book: Codebook | null): Promise<number> =>
  run(
    trx,
    sql`update evidence.import set options = ${JSON.stringify(options)}, codebook = ${kept(book)}::jsonb, report = null, accept = null, progress = '{}', cancel = false where id = ${id}`,
  );

export const askCancel = (trx: Trx, id: string): Promise<number> =>
  run(trx, sql`update evidence.import set cancel = true where id = ${id}`);

/** Keeps what an import was accepted as: its data set is founded or corrected by that when the rows are frozen. */
export const setAccept = (trx: Trx, id: string, accept: Acceptance): Promise<number> =>
  run(
    trx,
    sql`update evidence.import set state = 'freezing', accept = ${JSON.stringify(accept)}::jsonb, changed_at = now() where id = ${id}`,
  );

export const setAccepted = (trx: Trx, id: string, dataSet: string, version: string): Promise<number> =>
  run(
    trx,
    sql`update evidence.import set state = 'accepted', data_set = ${dataSet}, version = ${version}, changed_at = now() where id = ${id}`,
  );

/** Whether the file of an import is still wanted: by another import under way, or by an upload of the same content that came later. */
export async function fileNeeded(trx: Trx, id: string): Promise<boolean> {
  const found = await row(
    trx,
    z.object({ needed: z.boolean() }),
    sql`select exists (select from ${anImport} o where o.file = i.file and o.id <> i.id and o.state not in ('accepted', 'cancelled'))
      or exists (select from ${anUpload} u where u.file = i.file and u.created_at > i.created_at) as needed
    from ${anImport} i where i.id = ${id}`,
  );
  return found?.needed ?? true;
}

/** Lets one at a time say that frozen rows are wanted, or that they are not, until the end of the transaction. */
const lockFrozen = (trx: Trx, frozen: string): Promise<number> =>
  run(trx, sql`select pg_advisory_xact_lock(hashtextextended('frozen rows ' || ${frozen}, 0))`);

/**
 * Whether frozen rows are those of a version, or another import is about to make one of them. Until the end of the transaction nobody else comes to want them:
 * what is not needed is forgotten before it.
 */
export async function frozenNeeded(trx: Trx, id: string, frozen: string): Promise<boolean> {
  await lockFrozen(trx, frozen);
  const found = await row(
    trx,
    z.object({ needed: z.boolean() }),
    sql`select exists (select from evidence.data_version v where v.parquet = ${frozen})
      or exists (select from ${anImport} o where o.frozen = ${frozen} and o.id <> ${id} and o.state not in ('accepted', 'cancelled')) as needed`,
  );
  return found?.needed ?? true;
}

/** Notes the frozen rows of an import before they are stored: they are forgotten with it when no version is made of them. */
export async function setFrozen(trx: Trx, id: string, frozen: string): Promise<void> {
  await lockFrozen(trx, frozen);
  await run(trx, sql`update evidence.import set frozen = ${frozen}, changed_at = now() where id = ${id}`);
}

/** Forgets the uploads of a file that is no longer kept. */
export const forgetUploads = (trx: Trx, file: string): Promise<number> =>
  run(trx, sql`delete from ${anUpload} where file = ${file}`);
