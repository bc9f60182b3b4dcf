import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findBinaries, packageRoot } from './binaries.ts';
import { findRunner, give, runAs } from './runner.ts';

const runner = findRunner();
let base: string;
let place: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'dawra-binaries-'));
  chmodSync(base, 0o755);
  place = join(base, 'place');
  mkdirSync(place);
  give(runner, place);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** The package as npm unpacks it when install scripts are off: without the libraries' links. */
const asInstalled = (below: string): string => {
  const root = join(below, 'package');
  cpSync(packageRoot(), root, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  });
  return root;
};
const version = (native: string): string => runAs(runner, join(native, 'bin/postgres'), ['--version']).output;

it('makes the links that npm leaves out', () => {
  const root = asInstalled(base);
  expect(runAs(runner, join(root, 'native/bin/postgres'), ['--version']).code).not.toBe(0);
  expect(findBinaries(runner, place, root)).toBe(join(root, 'native'));
  expect(version(join(root, 'native'))).toContain('PostgreSQL) 18');
});

it('copies the programs once when they lie where the account may not go', ({ skip }) => {
  if (!runner.identity) skip('only root runs PostgreSQL as another account');
  const closed = join(base, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const root = asInstalled(closed);
  const native = findBinaries(runner, place, root);
  expect(native.startsWith(place)).toBe(true);
  expect(version(native)).toContain('PostgreSQL) 18');
  const made = lstatSync(native).ctimeMs;
  expect(findBinaries(runner, place, root)).toBe(native);
  expect(lstatSync(native).ctimeMs).toBe(made);
});

it('lends an account that is not root to PostgreSQL', ({ skip }) => {
  if (process.getuid?.() !== 0) skip('only root needs another account');
  const uid = runAs(runner, '/usr/bin/id', ['-u']).output.trim();
  expect(Number(uid)).toBe(runner.identity?.uid);
  expect(readFileSync('/etc/passwd', 'utf8')).toMatch(new RegExp(`^(postgres|nobody):[^:]*:${uid}:`, 'm'));
});
