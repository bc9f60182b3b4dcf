import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type pg from 'pg';
import { z } from 'zod';
import type { FileStore } from '../files/store.ts';
import { archiveProblem } from './archive-problems.ts';
import { readArchive } from './archive.ts';
import { copyIn, type CopyIn } from './copy-in.ts';
import { withClient } from './embedded.ts';
import type { Log } from './log.ts';
import { copySettings, manifestContract, waitingJob, type Manifest, type Progress } from './manifest.ts';
import { migrate } from './migrate.ts';
import { houseSchemas } from './schema-checks.ts';
import { connect } from './transaction.ts';

export interface RestoreOptions {
  /** All migrations of this program (see `nameMigrations`). */
  readonly migrations: Readonly<Record<string, string>>;
  /** Makes the job queue's tables, before waiting jobs are put back. */
  readonly migrateJobs: (url: string) => Promise<void>;
  /** Where the files of the home go that the archive carries, by name (see `backup`). */
  readonly carry?: Readonly<Record<string, string>>;
  readonly log: Log;
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Loads an archive into an empty database and file store. Every member is checked before anything is written; the rows are loaded in one
 * transaction, with foreign keys checked at its end; when anything fails the database is empty again.
 * An archive of an older program is loaded into the tables it knew, which are then migrated.
 * @throws Problem archive.damaged, .foreign, .newer, .not-empty, .count-differs
 */
export async function restore(
  archive: string,
  url: string,
  files: FileStore,
  options: RestoreOptions,
): Promise<Manifest> {
  const { progress = () => undefined, signal } = options;
  const manifest = await check(archive, signal, progress);
  const unknown = manifest.migrations.filter((name) => !(name in options.migrations));
  if (unknown.length) throw archiveProblem('newer', { unknown: unknown.join(', ') });
  await requireEmpty(url, files);
  try {
    const then = Object.fromEntries(
      Object.entries(options.migrations).filter(([name]) => manifest.migrations.includes(name)),
    );
    await migrateTo(url, then, options.log);
    await options.migrateJobs(url);
    await withClient(url, (client) => load(client, archive, manifest, files, options));
    await migrateTo(url, options.migrations, options.log);
  } catch (error) {
    await withClient(url, (client) =>
      client.query(`drop schema if exists ${[...houseSchemas, 'graphile_worker'].join(', ')} cascade`),
    );
    throw error;
  }
  return manifest;
}

async function migrateTo(url: string, migrations: Readonly<Record<string, string>>, log: Log): Promise<void> {
  const db = connect(url, 2);
  await migrate(db, migrations, { log }).finally(() => db.destroy());
}

/** Reads the whole archive once and compares every member with the manifest. */
async function check(
  archive: string,
  signal: AbortSignal | undefined,
  progress: (progress: Progress) => void,
): Promise<Manifest> {
  const seen = new Map<string, { bytes: number; sha256: string }>();
  let manifest: Manifest | undefined;
  for await (const { name, bytes, content } of readArchive(archive)) {
    signal?.throwIfAborted();
    if (name === 'manifest.json') {
      const read = manifestContract.safeParse(parse(await text(content)));
      if (!read.success) throw archiveProblem('foreign');
      manifest = read.data;
      continue;
    }
    const hash = createHash('sha256');
    for await (const chunk of content) hash.update(chunk);
    seen.set(name, { bytes, sha256: hash.digest('hex') });
    progress({ phase: 'check', done: seen.size, total: 0 });
  }
  if (!manifest) throw seen.size ? archiveProblem('damaged', { member: 'manifest.json' }) : archiveProblem('foreign');
  for (const member of manifest.members) {
    if (seen.get(member.name)?.sha256 !== member.sha256) throw archiveProblem('damaged', { member: member.name });
  }
  const extra = [...seen.keys()].find((name) => !manifest.members.some((member) => member.name === name));
  if (extra) throw archiveProblem('damaged', { member: extra });
  return manifest;
}

async function text(content: AsyncIterable<Uint8Array>): Promise<string> {
  const held: Uint8Array[] = [];
  for await (const chunk of content) held.push(chunk);
  return Buffer.concat(held).toString('utf8');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

async function requireEmpty(url: string, files: FileStore): Promise<void> {
  const found = await withClient(url, (client) =>
    client.query<{ nspname: string }>('select nspname from pg_namespace where nspname = any ($1)', [
      [...houseSchemas, 'graphile_worker'],
    ]),
  );
  if (found.rows.length) throw archiveProblem('not-empty', { found: found.rows.map((row) => row.nspname).join(', ') });
  for await (const file of files.list()) throw archiveProblem('not-empty', { found: file.sha256 });
}

async function load(
  client: pg.Client,
  archive: string,
  manifest: Manifest,
  files: FileStore,
  options: RestoreOptions,
): Promise<void> {
  await client.query('begin');
  await client.query(copySettings);
  const restoreRules = await suspendRules(client, manifest);
  const open = new Map(manifest.tables.map((table) => [table.name, table]));
  let current: { name: string; into: CopyIn } | undefined;
  const close = async (): Promise<void> => {
    const ending = current;
    current = undefined;
    await ending?.into.end();
  };
  const carried = new Map<string, string>();
  let tables = 0;
  let bytesDone = 0;
  const bytesTotal = manifest.members
    .filter((member) => member.name.startsWith('files/'))
    .reduce((sum, member) => sum + member.bytes, 0);
  for await (const { name, bytes, content } of readArchive(archive)) {
    options.signal?.throwIfAborted();
    const [kind, ...rest] = name.split('/');
    if (kind === 'tables') {
      const table = open.get(rest[0] ?? '');
      if (!table) throw archiveProblem('damaged', { member: name });
      if (current?.name !== table.name) {
        await close();
        current = {
          name: table.name,
          into: copyIn(client, `copy ${table.name} (${table.columns.join(', ')}) from stdin`),
        };
        options.progress?.({ phase: 'tables', done: ++tables, total: manifest.tables.length });
      }
      for await (const chunk of content) await current.into.write(chunk);
      continue;
    }
    await close();
    if (kind === 'files') {
      const stored = await files.put(content, { signal: options.signal });
      if (stored.sha256 !== rest[0]) throw archiveProblem('damaged', { member: name });
      options.progress?.({ phase: 'files', done: (bytesDone += bytes), total: bytesTotal });
    } else if (kind === 'home') carried.set(rest[0] ?? '', await text(content));
    else if (name === 'jobs.json') await requeue(client, parse(await text(content)));
    else await text(content);
  }
  await close();
  for (const { name, last } of manifest.sequences)
    if (last !== null) await client.query('select setval($1::regclass, $2::bigint)', [name, last]);
  await restoreRules();
  for (const { name, rows } of manifest.tables) {
    const counted = await client.query<{ n: string }>(`select count(*) as n from ${name}`);
    const found = Number(counted.rows[0]?.n);
    if (found !== rows) throw archiveProblem('count-differs', { table: name, found, expected: rows });
  }
  for (const [name, path] of Object.entries(options.carry ?? {})) {
    const content = carried.get(name);
    if (content !== undefined) await writeFile(path, content, { mode: 0o600 });
  }
  await client.query('commit');
}

/**
 * Rows go in as they were: triggers are switched off one by one (only a superuser could switch off all), rows that migrations put there are
 * removed, foreign keys are taken off. The function given back puts all of it on again, which checks every foreign key.
 */
async function suspendRules(client: pg.Client, manifest: Manifest): Promise<() => Promise<void>> {
  const triggers = await client.query<{ off: string; on: string }>(
    `select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname) as off,
       format('alter table %s enable %s trigger %I', t.tgrelid::regclass, case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname) as on
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and t.tgenabled <> 'D' and t.tgparentid = 0 and n.nspname = any ($1)`,
    [houseSchemas],
  );
  const keys = await client.query<{ off: string; on: string }>(
    `select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as off,
       format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as on
     from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where c.contype = 'f' and c.conparentid = 0 and n.nspname = any ($1)`,
    [houseSchemas],
  );
  for (const { off } of [...triggers.rows, ...keys.rows]) await client.query(off);
  if (manifest.tables.length) await client.query(`truncate ${manifest.tables.map((table) => table.name).join(', ')}`);
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
