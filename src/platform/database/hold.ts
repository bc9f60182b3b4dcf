import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { databaseProblem } from './problems.ts';

/**
 * Takes hold of a home for this process: two installations on one home are refused. The holder is written as process id and start
 * time, so a dead holder (kill -9, power cut, a reused id) is seen as such and replaced.
 * @returns the function that lets go
 * @throws Problem database.in-use while the holder lives
 */
export function takeHold(home: string): () => void {
  const path = join(home, 'host.lock');
  const mine = JSON.stringify({ pid: process.pid, born: born(process.pid), token: randomBytes(8).toString('hex') });
  const ticket = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(ticket, mine);
  try {
    for (;;) {
      try {
        linkSync(ticket, path);
        return () => {
          if (read(path) === mine) rmSync(path, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      clear(path, home);
    }
  } finally {
    rmSync(ticket, { force: true });
  }
}

/** Removes a dead holder's file; a rename decides who removes it, and a fresh hold caught by mistake is put back. */
function clear(path: string, home: string): void {
  const seen = read(path);
  if (seen === undefined) return;
  const holder = parse(seen);
  if (holder && born(holder.pid) === holder.born) throw databaseProblem('in-use', { pid: String(holder.pid), home });
  const aside = `${path}.${randomBytes(4).toString('hex')}.old`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) !== seen) linkSync(aside, path);
  rmSync(aside, { force: true });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string): { pid: number; born: string } | undefined {
  try {
    const { pid, born: since } = JSON.parse(text) as { pid?: unknown; born?: unknown };
    return typeof pid === 'number' && typeof since === 'string' ? { pid, born: since } : undefined;
  } catch {
    return undefined;
  }
}

/** When a process started, in whatever unit the system counts; undefined when there is no such process. */
function born(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = fields.slice(fields.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : rest[18];
  } catch {
    return undefined;
  }
}
