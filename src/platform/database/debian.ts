import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onDatabase, withClient, type Embedded } from './embedded.ts';
import { findRunner, give, runAs, startAs } from './runner.ts';
import { shutDown } from './postmaster.ts';

const programs = '/usr/lib/postgresql/15/bin';

/**
 * Test support: a PostgreSQL 15 as Debian packages it, in a directory of its own, with a database whose owner may create roles and
 * nothing else. Undefined when Debian's package is not installed.
 */
export async function startServer15(directory: string): Promise<Embedded | undefined> {
  if (!existsSync(join(programs, 'initdb'))) return undefined;
  const runner = findRunner();
  mkdirSync(directory, { recursive: true });
  give(runner, directory);
  const data = join(directory, 'data');
  const made = runAs(runner, join(programs, 'initdb'), [
    '-D',
    data,
    '-U',
    'root',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '-N',
  ]);
  if (made.code !== 0) throw new Error(made.output);
  const log = openSync(join(directory, 'log'), 'a');
  const server = startAs(
    runner,
    join(programs, 'postgres'),
    ['-D', data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${directory}`, '-c', 'fsync=off'],
    log,
  );
  closeSync(log);
  const admin = `postgresql://root@localhost/postgres?host=${encodeURIComponent(directory)}`;
  for (let tries = 200; ; tries--) {
    const failed = await withClient(admin, (client) =>
      client.query('create role owner login createrole').then(() => client.query('create database dawra owner owner')),
    ).then(
      () => undefined,
      (error: Error) => error,
    );
    if (!failed) break;
    if (!tries) throw failed;
    await sleep(25);
  }
  const url = new URL(onDatabase(admin, 'dawra'));
  url.username = 'owner';
  return { url: url.href, everydayUrl: url.href, stop: () => shutDown(server) };
}
