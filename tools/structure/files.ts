import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** One source file of the installation: its path from the root with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Every file that git knows or would add, with its path. */
export function listPaths(): string[] {
  const listed = execFileSync(
    'git',
    ['-c', 'core.quotePath=off', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  return listed.split('\0').filter((path) => path && existsSync(path));
}

export const isCode = (path: string): boolean => /\.(ts|vue|mjs)$/.test(path) && !/\.d\.ts$/.test(path);
export const isTest = (path: string): boolean =>
  /\.test\.ts$|^e2e\/|\/(testing|global-setup)\.ts$|\/bench\/|^packages\/[^/]+\/test\//.test(path);
/** Generated code and tables of data say so in their first lines. */
export const isData = (source: Source): boolean =>
  /^\/\*\*? ?(Data|Generated)\b/m.test(source.text.slice(0, 300)) || /^(content|demo)\//.test(source.path);

export const readSources = (paths: readonly string[]): Source[] =>
  paths.filter(isCode).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
