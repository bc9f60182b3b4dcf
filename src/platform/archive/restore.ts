import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type pg from 'pg';
import { z } from 'zod';
import type { FileStore } from '../files/store.ts';
import { brokenLinks } from '../journal/chain.ts';
import type { Localized } from '../language/locale.ts';
import type { AfterRestore } from './after-restore.ts';
import { archiveLimits, checkArchive, parseJson, wholeText } from './archive-check.ts';
import { archiveProblem } from './archive-problems.ts';
import { readArchive } from './archive.ts';
import { withClient } from '../database/client.ts';
import { copyIn, type CopyIn } from './copy-in.ts';
import { catalogueOf, matchTables, type InstallationTable } from './installation-catalogue.ts';
import type { InstallationKind } from '../database/installation.ts';
import type { Log } from '../database/log.ts';
import { copySettings, waitingJob, type Manifest, type Progress } from './manifest.ts';
import { migrate } from '../database/migrate.ts';
import { databaseProblem } from '../database/problems.ts';
import { appSchemas } from '../database/schemas.ts';
import { connect, row, sql, type Db } from '../database/transaction.ts';

export interface RestoreOptions {
  /** All migrations of this program (see `nameMigrations`). */
  readonly migrations: Readonly<Record<string, string>>;
  /** What the installation is for that it is restored into: an archive of the other kind is refused. */
  readonly installation: InstallationKind;
  /** Makes the job queue's tables, before waiting jobs are put back. */
  readonly migrateJobs: (url: string) => Promise<void>;
  /** Bytes of the password or key file under which the archive was made. */
  readonly password: Uint8Array;
  /** Where the installation's secret goes, when the archive carries it (see `backup`). */
  readonly carry?: Readonly<{ secret?: string }>;
  /** What rooms do before the installation may be entered, in this order. */
  readonly after?: readonly AfterRestore[];
  readonly log: Log;
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Stands from the first thing that a restore writes to the commit that ends it: an installation with it is half restored and is not opened. */
const marker = 'dawra_restoring';

/**
 * Loads an archive into an empty database and file store. Before anything is written the whole archive is proved by its key and compared with
 * this installation: it may fill the tables that the installation has, with the columns they have, and nothing else; no name of the archive
 * enters a statement. When anything fails the database is empty again and the files are gone; a restore that was killed is begun anew.
 * An archive of an older program is loaded into the tables it knew, which are then migrated.
 * @returns the manifest, and what whoever restores must be told
 * @throws Problem archive.key-wrong, .damaged, .foreign, .refused, .is-real, .is-demonstration, .unknown-content, .newer, .not-empty, .count-differs, .journal-broken
 */
export async function restore(
  archive: string,
  url: string,
  files: FileStore,
  options: RestoreOptions,
): Promise<{ manifest: Manifest; notes: readonly Localized[] }> {
  const { progress = () => undefined, signal } = options;
  const manifest = await checkArchive(archive, options.password, signal, progress);
  if (manifest.installation !== options.installation) throw archiveProblem(`is-${manifest.installation}`);
  const unknown = manifest.migrations.filter((name) => !Object.hasOwn(options.migrations, name));
  if (unknown.length) throw archiveProblem('newer', { unknown: unknown.join(', ') });
  const then = Object.fromEntries(
    Object.entries(options.migrations).filter(([name]) => manifest.migrations.includes(name)),
  );
  await requireEmpty(url, files, manifest);
  const tables = matchTables(
    manifest,
    await withClient(url, (client) => catalogueOf(client, then, manifest.installation)),
  );
  await requireRoom(files, manifest);
  const added: string[] = [];
  try {
    await withClient(url, (client) => client.query(`create schema ${marker}`));
    await migrateTo(url, then, options);
    await options.migrateJobs(url);
    const secret = await withClient(url, (client) => load(client, archive, manifest, tables, files, added, options));
    await migrateTo(url, options.migrations, options);
    return { manifest, notes: await finish(url, files, secret, options) };
  } catch (error) {
    await withClient(url, (client) => client.query(`drop schema if exists ${everything} cascade`));
    for (const sha256 of added) await files.remove(sha256);
    throw error;
  }
}

/** Whether a restore into this database was begun and never ended. */
export async function isHalfRestored(db: Db): Promise<boolean> {
  const found = await row(
    db,
    z.object({ there: z.boolean() }),
    sql`select to_regnamespace(${marker}) is not null as there`,
  );
  return found?.there ?? false;
}

const everything = [...appSchemas, 'graphile_worker', marker].join(', ');

async function migrateTo(
  url: string,
  migrations: Readonly<Record<string, string>>,
  { installation, log }: RestoreOptions,
): Promise<void> {
  const db = connect(url, 2);
  await migrate(db, migrations, { installation, log }).finally(() => db.destroy());
}

/** Nothing may be there but what a killed restore of this archive left; its tables are cleared, its files are kept, they are whole. */
async function requireEmpty(url: string, files: FileStore, manifest: Manifest): Promise<void> {
  const schemas = await withClient(url, async (client) => {
    const found = await client.query<{ nspname: string }>('select nspname from pg_namespace where nspname = any ($1)', [
      [...appSchemas, 'graphile_worker', marker],
    ]);
    return found.rows.map(({ nspname }) => nspname);
  });
  const again = schemas.includes(marker);
  if (schemas.length && !again) throw archiveProblem('not-empty', { found: schemas.join(', ') });
  const members = new Set(manifest.members.map(({ name }) => name));
  for await (const { sha256 } of files.list())
    if (!again || !members.has(`files/${sha256}`)) throw archiveProblem('not-empty', { found: sha256 });
  if (again) await withClient(url, (client) => client.query(`drop schema if exists ${everything} cascade`));
}

/** @throws Problem database.disk-full when the files of the archive cannot fit */
async function requireRoom(files: FileStore, manifest: Manifest): Promise<void> {
  const needed = manifest.members
    .filter(({ name }) => name.startsWith('files/'))
    .reduce((sum, { bytes }) => sum + bytes, 0);
  if (needed > (await files.room())) throw databaseProblem('disk-full');
}

/** The end of a restore, in one transaction: the journal is checked, the rooms do their part, the installation may be opened. */
async function finish(
  url: string,
  files: FileStore,
  carried: string | undefined,
  options: RestoreOptions,
): Promise<Localized[]> {
  const path = options.carry?.secret;
  const before = path === undefined ? undefined : await readFile(path, 'utf8').catch(() => undefined);
  const secret = carried === undefined ? null : createHash('sha256').update(carried.trim()).digest();
  const db = connect(url, 1);
  try {
    return await db.transaction().execute(async (trx) => {
      const [broken] = await brokenLinks(trx);
      if (broken) throw archiveProblem('journal-broken', { entry: broken.entry });
      const notes: Localized[] = [];
      for (const { run } of options.after ?? []) notes.push(...(await run({ trx, files, secret })));
      await sql`insert into platform.journal (act, subject, subject_id, compartment, request)
        values ('installation.restore', 'application', '-', 'administration', 'restore')`.execute(trx);
      if (path !== undefined && carried !== undefined) await replaceFile(path, carried);
      await sql.raw(`drop schema ${marker}`).execute(trx);
      return notes;
    });
  } catch (error) {
    if (path !== undefined && carried !== undefined) {
      if (before === undefined) await rm(path, { force: true });
      else await replaceFile(path, before);
    }
    throw error;
  } finally {
    await db.destroy();
  }
}

async function replaceFile(path: string, content: string): Promise<void> {
  await writeFile(`${path}.new`, content, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}

async function load(
  client: pg.Client,
  archive: string,
  manifest: Manifest,
  tables: ReadonlyMap<string, InstallationTable>,
  files: FileStore,
  added: string[],
  options: RestoreOptions,
): Promise<string | undefined> {
  await client.query('begin');
  await client.query(copySettings);
  const restoreRules = await suspendRules(client, tables);
  let current: { name: string; into: CopyIn } | undefined;
  const close = async (): Promise<void> => {
    const ending = current;
    current = undefined;
    await ending?.into.end();
  };
  let secret: string | undefined;
  let tablesDone = 0;
  let bytesDone = 0;
  const bytesTotal = manifest.members
    .filter((member) => member.name.startsWith('files/'))
    .reduce((sum, member) => sum + member.bytes, 0);
  for await (const { name, bytes, content } of readArchive(archive, options.password, archiveLimits)) {
    options.signal?.throwIfAborted();
    const [kind, ...rest] = name.split('/');
    if (kind === 'tables') {
      const table = tables.get(rest[0] ?? '');
      if (!table) throw archiveProblem('damaged', { member: name });
      if (current?.name !== table.name) {
        await close();
        current = {
          name: table.name,
          into: copyIn(client, `copy ${table.name} (${table.columns.join(', ')}) from stdin`),
        };
        options.progress?.({ phase: 'tables', done: ++tablesDone, total: tables.size });
      }
      for await (const chunk of content) await current.into.write(chunk);
      continue;
    }
    await close();
    if (kind === 'files') {
      const there = await files.has(rest[0] ?? '');
      const stored = await files.put(content, { signal: options.signal });
      if (!there) added.push(stored.sha256);
      if (stored.sha256 !== rest[0]) throw archiveProblem('damaged', { member: name });
      options.progress?.({ phase: 'files', done: (bytesDone += bytes), total: bytesTotal });
    } else if (name === 'home/secret') secret = await wholeText(content);
    else if (name === 'jobs.json') await requeue(client, parseJson(await wholeText(content)));
    else await wholeText(content);
  }
  await close();
  for (const { name, last } of manifest.sequences)
    if (last !== null) await client.query('select setval($1::regclass, $2::bigint)', [name, last]);
  await restoreRules();
  for (const { name: given, rows } of manifest.tables) {
    const table = tables.get(given)!.name;
    const counted = await client.query<{ n: string }>(`select count(*) as n from ${table}`);
    const found = Number(counted.rows[0]?.n);
    if (found !== rows) throw archiveProblem('count-differs', { table, found, expected: rows });
  }
  // What its rows say counts, not what its manifest says.
  const kind = await client.query<{ kind: string }>('select kind from platform.installation');
  if (kind.rows[0]?.kind !== options.installation) throw archiveProblem('refused', { member: 'platform.installation' });
  await client.query('commit');
  return secret;
}

/**
 * Rows go in as they were: triggers are switched off one by one (only a superuser could switch off all), rows that migrations put there are
 * removed, foreign keys are taken off. The function given back puts all of it on again, which checks every foreign key.
 */
async function suspendRules(
  client: pg.Client,
  tables: ReadonlyMap<string, InstallationTable>,
): Promise<() => Promise<void>> {
  const triggers = await client.query<{ off: string; on: string }>(
    `select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname) as off,
       format('alter table %s enable %s trigger %I', t.tgrelid::regclass, case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname) as on
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and t.tgenabled <> 'D' and t.tgparentid = 0 and n.nspname = any ($1)`,
    [appSchemas],
  );
  const keys = await client.query<{ off: string; on: string }>(
    `select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as off,
       format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as on
     from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where c.contype = 'f' and c.conparentid = 0 and n.nspname = any ($1)`,
    [appSchemas],
  );
  for (const { off } of [...triggers.rows, ...keys.rows]) await client.query(off);
  if (tables.size) await client.query(`truncate ${[...tables.values()].map(({ name }) => name).join(', ')}`);
  return async () => {
    for (const { on } of [...keys.rows, ...triggers.rows]) await client.query(on);
  };
}

async function requeue(client: pg.Client, jobs: unknown): Promise<void> {
  for (const job of z.array(waitingJob).parse(jobs)) {
    await client.query(
      'select graphile_worker.add_job($1, $2::json, run_at => $3::timestamptz, max_attempts => $4, job_key => $5)',
      [job.task, JSON.stringify(job.payload), job.runAt, job.maxAttempts, job.key],
    );
  }
}
