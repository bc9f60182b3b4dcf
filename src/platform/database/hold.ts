import { execFileSync } from 'node:child_process';
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { databaseProblem } from './problems.ts';

/**
 * Takes hold of a home for this process: two installations on one home are refused. The holder is written as process id and start
 * time, so a dead holder (kill -9, power cut, a reused id) is seen as such and replaced; one on another machine after a minute without a word.
 * @returns the function that lets go
 * @throws Problem database.in-use while the holder lives
 */
export function takeHold(home: string): () => void {
  const path = join(home, 'host.lock');
  const mine = JSON.stringify({
    ...{ pid: process.pid, born: born(process.pid), machine: hostname() },
    token: randomBytes(8).toString('hex'),
  });
  const ticket = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(ticket, mine);
  try {
    for (;;) {
      try {
        linkSync(ticket, path);
        const beat = setInterval(() => touch(path, mine), beatMs);
        beat.unref();
        return () => {
          clearInterval(beat);
          if (read(path) === mine) rmSync(path, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      clear(path, ticket, home);
    }
  } finally {
    rmSync(ticket, { force: true });
  }
}

const beatMs = 20_000;

/** Says again that the holder lives, by the clock of the disk: the same words, written in place. */
function touch(path: string, mine: string): void {
  try {
    if (read(path) !== mine) return;
    const file = openSync(path, 'r+');
    try {
      writeSync(file, mine, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    // The home is gone, and with it what was held.
  }
}

/** Milliseconds since the holder last said that it lives, by the clock of the disk: the ticket was written now. */
function age(path: string, ticket: string): number {
  try {
    return statSync(ticket).mtimeMs - statSync(path).mtimeMs;
  } catch {
    return Infinity;
  }
}

/** Removes a dead holder's file; a rename decides who removes it, and a fresh hold caught by mistake is put back. */
function clear(path: string, ticket: string, home: string): void {
  const seen = read(path);
  if (seen === undefined) return;
  const holder = parse(seen);
  // On another machine (a shared disk, a container under a new name) only the clock of the disk tells whether the holder lives.
  const elsewhere = holder?.machine !== undefined && holder.machine !== hostname();
  const lives = elsewhere ? age(path, ticket) < 3 * beatMs : holder && born(holder.pid) === holder.born;
  if (holder && lives) throw databaseProblem('in-use', { pid: String(holder.pid), home });
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

function parse(text: string): { pid: number; born: string; machine?: string } | undefined {
  try {
    const { pid, born: since, machine } = JSON.parse(text) as { pid?: unknown; born?: unknown; machine?: unknown };
    if (typeof pid !== 'number' || typeof since !== 'string') return undefined;
    return { pid, born: since, ...(typeof machine === 'string' ? { machine } : {}) };
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
