import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { FileStore } from '../files/store.ts';
import { writeArchive, type ArchiveWriter, type Member } from './archive.ts';
import { withClient } from '../database/client.ts';
import { listSequences, listTables } from './installation-catalogue.ts';
import type { InstallationKind } from '../database/installation.ts';
import { copySettings, type Manifest, type Progress } from './manifest.ts';
import { databaseProblem } from '../database/problems.ts';

const pieceBytes = 8 * 2 ** 20;

export interface BackupOptions {
  /** Version of the program, written into the manifest. */
  readonly program: string;
  /** Small files of the home that the data cannot be read without, by name: `{ secret: '<home>/secret' }`. */
  readonly carry?: Readonly<Record<string, string>>;
  /** Bytes of the password or key file under which the archive is encrypted. */
  readonly password: Uint8Array;
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Writes the database's content and the stored files into one archive, while the installation goes on working: tables are read in one
 * snapshot. Rows leave as PostgreSQL's COPY text, in pieces of 8 MB, so that any PostgreSQL >= 15 reads them and no table is held in
 * memory. The archive holds everything and is encrypted; without its password or key file nobody reads it, ourselves included. Roles, passwords of the server and the schema are not in it: migrations make them anew.
 * @param url the owner's address of the database @param out path of the archive, replaced when it exists
 * @throws Problem database.disk-full; the signal's reason
 */
export async function backup(url: string, files: FileStore, out: string, options: BackupOptions): Promise<Manifest> {
  const { signal, progress = () => undefined } = options;
  let manifest: Manifest | undefined;
  await writeArchive(out, options.password, signal, async (archive) => {
    const members: Member[] = [];
    const add: ArchiveWriter['add'] = async (name, bytes, content) => {
      signal?.throwIfAborted();
      const member = await archive.add(name, bytes, content);
      members.push(member);
      return member;
    };
    const content = await withClient(url, (client) => writeTables(client, { add }, progress));
    for (const [name, path] of Object.entries(options.carry ?? {})) {
      const carried = await readFile(path);
      await add(`home/${name}`, carried.length, once(carried));
    }
    const damagedFiles = await writeFiles(files, { add }, progress, signal);
    manifest = {
      format: 'dawra-archive-2',
      program: options.program,
      takenAt: new Date().toISOString(),
      ...content,
      damagedFiles,
      members,
    };
    const text = Buffer.from(JSON.stringify(manifest, null, 1));
    await archive.add('manifest.json', text.length, once(text));
  });
  return manifest!;
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

async function writeTables(client: pg.Client, archive: ArchiveWriter, progress: (progress: Progress) => void) {
  await client.query('begin isolation level repeatable read read only');
  await client.query(copySettings);
  const tables: Manifest['tables'] = [];
  const listed = await listTables(client);
  for (const { name, columns } of listed) {
    const source = client.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`));
    let piece = 0;
    for await (const content of pieces(source)) {
      piece += 1;
      await archive.add(`tables/${name}/${String(piece).padStart(6, '0')}`, content.length, once(content));
    }
    tables.push({ name, columns: [...columns], rows: source.rowCount });
    progress({ phase: 'tables', done: tables.length, total: listed.length });
  }
  const jobs = Buffer.from(JSON.stringify(await listJobs(client)));
  await archive.add('jobs.json', jobs.length, once(jobs));
  const sequences = await listSequences(client);
  const server = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
  const applied = await client.query<{ name: string }>('select name from platform.migration order by name');
  const kind = await client.query<{ kind: InstallationKind }>('select kind from platform.installation');
  if (!kind.rows[0]) throw databaseProblem('of-no-kind');
  await client.query('commit');
  return {
    installation: kind.rows[0].kind,
    server: server.rows[0]?.version ?? '',
    migrations: applied.rows.map((row) => row.name),
    tables,
    sequences,
  };
}

/** Joins small chunks and cuts large ones: every piece but the last has the same length. */
async function* pieces(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes >= pieceBytes) {
      yield Buffer.concat(held);
      held = [];
      bytes = 0;
    }
  }
  if (bytes) yield Buffer.concat(held);
}

async function listJobs(client: pg.Client): Promise<unknown[]> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('graphile_worker._private_jobs') is not null as there`,
  );
  if (!there.rows[0]?.there) return [];
  const found = await client.query<Record<string, unknown>>(
    `select t.identifier as task, j.payload, j.key, j.run_at::text as "runAt", j.max_attempts as "maxAttempts"
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.attempts < j.max_attempts order by j.id`,
  );
  return found.rows;
}

async function writeFiles(
  files: FileStore,
  archive: ArchiveWriter,
  progress: (progress: Progress) => void,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const listed = [];
  for await (const file of files.list()) listed.push(file);
  const total = listed.reduce((sum, file) => sum + file.bytes, 0);
  const damaged: string[] = [];
  let done = 0;
  for (const { sha256, bytes } of listed) {
    signal?.throwIfAborted();
    const state = await files.verify(sha256);
    if (state === 'intact') {
      const content = await files.open(sha256);
      await archive.add(`files/${sha256}`, bytes, content).finally(() => content.destroy());
    }
    if (state === 'damaged') damaged.push(sha256);
    progress({ phase: 'files', done: (done += bytes), total });
  }
  return damaged;
}
