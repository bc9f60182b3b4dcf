import type { ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from './log.ts';
import { isFull, saysFull } from './obstacle.ts';
import { databaseProblem } from './problems.ts';
import { startAs, type Runner } from './runner.ts';

const logLimit = 16 * 2 ** 20;
const stopLimitMs = 30_000;
const startLimitMs = 120_000;

export interface Launch {
  readonly runner: Runner;
  readonly native: string;
  readonly data: string;
  readonly socket: string;
  readonly logFile: string;
  /** Server settings beside those the installation needs, for instance `{ fsync: 'off' }` in tests. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Clears what a killed host left behind. The caller holds the home, so a server found running there is an orphan: it is
 * asked for a fast shutdown (as `pg_ctl stop -m fast` does), later for an immediate one. When postmaster.pid names a process that is no
 * server (dead, not yet reaped, or its number reused: pg_ctl would signal it all the same), our own number is put in its place: the new
 * server takes its parent's number for a stale one, and still refuses to start while a child of the old server holds its shared memory.
 */
export async function clearOrphan(data: string, log: Log): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const pid = Number(readFirst(file));
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (isServer(pid, data)) {
    log.warn({ pid }, 'stopping a database left running by a server that was killed');
    await endOrphan(pid, data, file);
  }
  const left = contents(file);
  if (left) writeFileSync(file, left.replace(/^\d+/, String(process.pid)));
}

async function endOrphan(pid: number, data: string, file: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const limit = Date.now() + stopLimitMs / 2; Date.now() < limit; await sleep(10))
      if (!isServer(pid, data)) return;
  }
  throw databaseProblem('start-failed', { reason: `process ${pid} of an earlier run does not stop`, log: file });
}

const readFirst = (file: string): string => contents(file).split('\n')[0] ?? '';

function isServer(pid: number, data: string): boolean {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(data);
  } catch {
    return false;
  }
}

/** Starts the server and waits until it answers. @throws Problem database.start-failed, database.disk-full */
export async function launch(to: Launch): Promise<ChildProcess> {
  if ((statSync(to.logFile, { throwIfNoEntry: false })?.size ?? 0) > logLimit)
    renameSync(to.logFile, `${to.logFile}.old`);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: to.socket,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...to.settings,
  };
  const args = ['-D', to.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  // Nobody listens there any more; the lock would bar the way as long as its number belongs to anybody.
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(join(to.socket, name), { force: true });
  for (const limit = Date.now() + startLimitMs; ; await sleep(200)) {
    const output = openSync(to.logFile, 'a', 0o600);
    const from = statSync(to.logFile).size;
    const server = startAs(to.runner, join(to.native, 'bin/postgres'), args, output);
    closeSync(output);
    if (await ready(server, to.data, limit)) return server;
    const said = readFileSync(to.logFile).subarray(from).toString();
    server.kill('SIGKILL');
    if (saysFull(said) || isFull(dirname(to.data))) throw databaseProblem('disk-full');
    // The killed server's last children may hold its shared memory for a moment longer.
    if (/pre-existing shared memory block/.test(said) && Date.now() < limit) continue;
    throw databaseProblem('start-failed', { reason: reason(said) || 'it gave no reason', log: to.logFile });
  }
}

/** The end of a server's log; empty when it cannot be read. */
export const lastWords = (logFile: string): string => contents(logFile).slice(-8192);

const reason = (said: string): string =>
  said
    .split('\n')
    .filter((line) => /FATAL|PANIC|HINT|could not|error while loading/.test(line))
    .slice(-3)
    .join(' ')
    .replace(/^.*?(FATAL|PANIC):\s*/, '')
    .trim();

/** The eighth line of postmaster.pid is the server's own word on its state; pg_ctl waits for the same. */
async function ready(server: ChildProcess, data: string, limit: number): Promise<boolean> {
  let gone = false;
  server.once('exit', () => (gone = true)).once('error', () => (gone = true));
  for (; !gone && Date.now() < limit; await sleep(5)) {
    const lines = contents(join(data, 'postmaster.pid')).split('\n');
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return true;
  }
  return false;
}

function contents(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Fast shutdown: open transactions are rolled back, what was acknowledged is kept; immediate shutdown after half a minute. */
export async function shutDown(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill('SIGINT');
  const hurry = setTimeout(() => server.kill('SIGQUIT'), stopLimitMs);
  await exited;
  clearTimeout(hurry);
}
