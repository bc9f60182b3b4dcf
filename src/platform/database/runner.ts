import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { databaseProblem } from './problems.ts';

/**
 * The account PostgreSQL's programs run under. PostgreSQL refuses root, so root lends them `postgres`, else `nobody`;
 * everyone else runs them as themselves.
 */
export interface Runner {
  /** Name of the account that starts us: the only one let in by the cluster's `peer` rule. */
  readonly host: string;
  /** uid and gid to change to; absent when we are not root. */
  readonly identity: { readonly uid: number; readonly gid: number } | undefined;
}

const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** @throws Problem database.no-user when we are root and no lesser account exists, or run under a number without a name */
export function findRunner(): Runner {
  let host: string;
  try {
    host = userInfo().username;
  } catch {
    throw databaseProblem('no-user');
  }
  if (process.getuid?.() !== 0) return { host, identity: undefined };
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((account) => account[0] === name) ?? [];
    if (Number(uid) > 0) return { host, identity: { uid: Number(uid), gid: Number(gid) } };
  }
  throw databaseProblem('no-user');
}

/** Gives a path to the account; nothing to do when it is our own. */
export function give(runner: Runner, path: string): void {
  if (runner.identity) chownSync(path, runner.identity.uid, runner.identity.gid);
}

/** Runs a program to its end as the account. `code` is null when it could not be executed at all. */
export function runAs(
  runner: Runner,
  program: string,
  args: readonly string[],
  cwd = '/',
): { code: number | null; output: string } {
  const done = spawnSync(program, args, { cwd, env: environment, encoding: 'utf8', ...runner.identity });
  return {
    code: done.error ? null : done.status,
    output: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`,
  };
}

/**
 * Starts a program that goes on running as the account, its output appended to an open file. It gets a process group of
 * its own: Ctrl-C in the terminal must reach the installation, which then stops the database last.
 */
export const startAs = (runner: Runner, program: string, args: readonly string[], output: number): ChildProcess =>
  spawn(program, args, {
    cwd: '/',
    env: environment,
    stdio: ['ignore', output, output],
    detached: true,
    ...runner.identity,
  });

/** Whether the account may enter a directory (and so reach what lies below): asked of the kernel, not of mode bits. */
export const canEnter = (runner: Runner, directory: string): boolean =>
  runAs(runner, '/bin/sh', ['-c', 'cd "$0"', directory]).code === 0;
