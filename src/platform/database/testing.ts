import { connect as dial } from 'node:net';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { onDatabase, withClient } from './embedded.ts';
import type { InstallationKind } from './installation.ts';
import { connect, transact, type Db, type RunAs, type Trx } from './transaction.ts';

export interface TestDatabase {
  readonly db: Db;
  readonly url: string;
  /** Closes the pool and drops the database. */
  drop(): Promise<void>;
}

interface TestServer {
  readonly url: string;
  readonly template: string;
}

let testServer: Promise<TestServer> | undefined;

/**
 * A fresh database with all wings' migrations, copied from the run's template (some 50 ms); only tests make it of the other kind. One a test file:
 * `beforeAll(async () => (t = await testDatabase())); afterAll(() => t.drop());`
 */
export async function testDatabase(installation: InstallationKind = 'real'): Promise<TestDatabase> {
  const { url: server, template } = await (testServer ??= ask());
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await withClient(server, (client) => client.query(`create database "${name}" template "${template}"`));
  if (installation !== 'real')
    await withClient(onDatabase(server, name), (client) =>
      client.query(`alter table platform.installation disable trigger append_only;
        update platform.installation set kind = '${installation}';
        alter table platform.installation enable trigger append_only`),
    );
  return open(server, name);
}

/** An empty database on the run's server: for tests of migrations and of restoring. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const { url: server, template } = await (testServer ??= ask());
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await withClient(server, (client) => client.query(`create database "${name}" template template0 encoding 'UTF8'`));
  return open(server, name);
}

function open(server: string, name: string): TestDatabase {
  const url = onDatabase(server, name);
  const db = connect(url, 5);
  return {
    db,
    url,
    drop: async () => {
      await db.destroy();
      await dropDatabase(server, name);
    },
  };
}

/** Drops a database with whoever is in it; where the server's own cleaning is at work there, which its owner may not end, once that is done. */
export async function dropDatabase(server: string, name: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const refused = await withClient(server, (client) =>
      client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
    ).then(
      () => undefined,
      (error: pg.DatabaseError) => error,
    );
    if (!refused) return;
    if (refused.code !== '42501' || tries === 50) throw refused;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Runs `work` as a request would (role and account of `runAs`) and rolls everything back; gives what `work` gave. */
export async function rolledBack<T>(db: Db, runAs: RunAs, work: (trx: Trx) => Promise<T>): Promise<T> {
  const undo = new Error('rolled back');
  let outcome: { value: T } | undefined;
  try {
    await transact(db, runAs, async (trx) => {
      outcome = { value: await work(trx) };
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  return (outcome as { value: T }).value;
}

function ask(): Promise<TestServer> {
  return new Promise((resolve, reject) => {
    let answer = '';
    dial(inject('databaseSocket'))
      .setEncoding('utf8')
      .on('data', (chunk: string) => (answer += chunk))
      .on('error', reject)
      .on('end', () => {
        const said = JSON.parse(answer) as TestServer | { error: string };
        if ('error' in said) reject(new Error(`the test database did not start: ${said.error}`));
        else resolve(said);
      });
  });
}
