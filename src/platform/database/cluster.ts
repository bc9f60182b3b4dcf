import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { databaseProblem } from './problems.ts';
import { roles } from './embedded-roles.ts';
import { saysFull } from './obstacle.ts';
import { canEnter, give, runAs, type Runner } from './runner.ts';

/** `sun_path` is 108 bytes on Linux, 104 on macOS, with the closing zero; PostgreSQL's own name in it is `.s.PGSQL.5432`. */
const longestSocketDirectory = (process.platform === 'linux' ? 107 : 103) - '/.s.PGSQL.5432'.length;

/**
 * Directory of the cluster of a home: `<home>/postgres`. When PostgreSQL's account cannot get there (root's home is closed to
 * others), the directory is made below /var/lib/dawra and `<home>/postgres` is a link to it: the link, not a name computed from
 * the path, says where the data are, so a home that is moved still finds them.
 */
export function findPlace(runner: Runner, home: string): string {
  const place = join(home, 'postgres');
  mkdirSync(home, { recursive: true });
  const linked = readLink(place);
  if (linked !== undefined) return linked;
  if (!existsSync(place) && !canEnter(runner, home)) {
    const outside = join('/var/lib/dawra', randomBytes(8).toString('hex'));
    mkdirSync(dirname(outside), { recursive: true, mode: 0o755 });
    make(runner, outside);
    symlinkSync(outside, place);
    return outside;
  }
  make(runner, place);
  if (!canEnter(runner, place)) {
    throw databaseProblem('start-failed', { reason: `${place} cannot be entered by PostgreSQL's account`, log: '-' });
  }
  return place;
}

function readLink(path: string): string | undefined {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return undefined;
  }
}

function make(runner: Runner, directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  give(runner, directory);
}

/**
 * Makes the data directory when there is none yet: checksums, UTF-8, the builtin C.UTF-8 collation (code-point order, full
 * Unicode case mapping, bound to no ICU or libc version: an upgrade of either never spoils an index). Readers' orders are asked for by
 * name (`collate "ar-x-icu"`). It is made aside and renamed, so that an interrupted first start leaves nothing half made.
 * @returns the data directory
 */
export function initialise(runner: Runner, native: string, place: string): string {
  const data = join(place, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const half = `${data}.new`;
    rmSync(half, { recursive: true, force: true });
    const { code, output } = runAs(runner, join(native, 'bin/initdb'), [
      '-D',
      half,
      '-U',
      roles.administrator,
      '--auth=peer',
      '--data-checksums',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--text-search-config=simple',
    ]);
    if (code !== 0) {
      rmSync(half, { recursive: true, force: true });
      if (saysFull(output)) throw databaseProblem('disk-full');
      throw databaseProblem('start-failed', { reason: output.trim().split('\n').slice(-5).join(' '), log: place });
    }
    renameSync(half, data);
  }
  writeAccessRules(runner, data);
  return data;
}

/**
 * Who is let in: over the Unix socket, the operating system's account that runs the installation, as one of its three roles, and nobody else.
 * The kernel vouches for it (`peer`), there is no password to keep. Written at each start because that account may change.
 */
function writeAccessRules(runner: Runner, data: string): void {
  const files = {
    'pg_hba.conf': 'local all all peer map=app\n',
    'pg_ident.conf': Object.values(roles)
      .map((role) => `app "${runner.host}" ${role}\n`)
      .join(''),
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(data, name), text, { mode: 0o600 });
    give(runner, join(data, name));
  }
}

/**
 * Directory of the socket, closed to all but the account: in the cluster's place, or in the system's directory for temporary
 * files when that path is longer than a socket's address can be. `remove` deletes what had to be made outside.
 */
export function socketDirectory(runner: Runner, place: string): { directory: string; remove(): void } {
  const inside = join(place, 'socket');
  if (Buffer.byteLength(inside) <= longestSocketDirectory) {
    make(runner, inside);
    return { directory: inside, remove: () => undefined };
  }
  const short = Buffer.byteLength(tmpdir()) + 20 <= longestSocketDirectory ? tmpdir() : '/tmp';
  const directory = mkdtempSync(join(short, 'dawra-'));
  chmodSync(directory, 0o700);
  give(runner, directory);
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
