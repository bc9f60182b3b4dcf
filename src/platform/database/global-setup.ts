import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { onDatabase, startEmbedded, withClient, type Embedded } from './embedded.ts';
import { roles } from './embedded-roles.ts';
import { silent } from './log.ts';
import { migrate, nameMigrations } from './migrate.ts';
import { connect } from './transaction.ts';
import { keepRunTogether } from '../../../tools/run-folder.mjs';
import { migrateJobs } from '../jobs/jobs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Socket at which a worker asks for the run's database server. */
    databaseSocket: string;
  }
}

/**
 * One database server for a whole test run, started when the first test file asks for it: runs without a database pay nothing.
 * With DATABASE_URL that server is used and only databases named `dawra_test_…` are made and dropped there.
 */
export default function setup(project: TestProject): () => Promise<void> {
  keepRunTogether();
  const home = mkdtempSync(join(tmpdir(), 'dawra-test-'));
  chmodSync(home, 0o755);
  let started: Promise<TestServer> | undefined;
  const endpoint = createServer((socket) => {
    socket.on('error', () => undefined);
    (started ??= startServer(home)).then(
      ({ url, template }) => socket.end(JSON.stringify({ url, template })),
      (error: unknown) =>
        socket.end(JSON.stringify({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })),
    );
  });
  const path = join(home, 'endpoint');
  endpoint.listen(path);
  project.provide('databaseSocket', path);
  return async () => {
    endpoint.close();
    await started?.then(
      (server) => server.stop(),
      () => undefined,
    );
    rmSync(home, { recursive: true, force: true });
  };
}

interface TestServer {
  /** Address of a database that tests may connect to in order to create their own. */
  readonly url: string;
  /** Name of the migrated database that they copy. */
  readonly template: string;
  stop(): Promise<void>;
}

async function startServer(home: string): Promise<TestServer> {
  const given = process.env.DATABASE_URL;
  const embedded: Embedded | undefined = given
    ? undefined
    : await startEmbedded({
        home,
        log: silent,
        settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' },
      });
  if (embedded) await allowDatabases(embedded.url);
  const url = given ?? embedded!.url;
  const template = `dawra_test_${randomBytes(4).toString('hex')}`;
  const stop = async (): Promise<void> => {
    if (!embedded) await dropDatabases(url, template);
    await embedded?.stop();
  };
  try {
    await withClient(url, (client) => client.query(`create database "${template}"`));
    const db = connect(onDatabase(url, template), 1);
    try {
      await migrate(db, readMigrations(), { installation: 'real', log: silent });
    } finally {
      await db.destroy();
    }
    await migrateJobs(onDatabase(url, template));
    await withClient(url, (client) => client.query(`alter database "${template}" allow_connections false`));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, template, stop };
}

/** Tests make databases of their own as the owner; the installation's owner may not. */
async function allowDatabases(url: string): Promise<void> {
  const administrator = new URL(url);
  administrator.username = roles.administrator;
  await withClient(administrator.href, (client) => client.query(`alter role ${roles.owner} createdb`));
}

/** The template and whatever copies a killed worker left; the copies' names begin with the template's. */
async function dropDatabases(url: string, template: string): Promise<void> {
  await withClient(url, async (client) => {
    const left = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [template],
    );
    for (const { datname } of left.rows) await client.query(`drop database if exists "${datname}" with (force)`);
  });
}

function readMigrations(): Record<string, string> {
  const source = join(import.meta.dirname, '../..');
  const files: Record<string, string> = {};
  for (const wing of readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const folder = join(source, wing.name, 'migrations');
    let names: string[] = [];
    try {
      names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    for (const name of names) files[join(folder, name)] = readFileSync(join(folder, name), 'utf8');
  }
  return nameMigrations(files);
}
