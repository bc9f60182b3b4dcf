// What every command of the installation does first: the right Node, the dependencies of the lock file, a current build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Dawra needs Node.js 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs a command of the installation in its root; ends the program with the same status when it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (done.error) console.error(`${command}: ${done.error.message}`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const npm = (args) =>
  process.env.npm_execpath
    ? run(process.execPath, [process.env.npm_execpath, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });

/**
 * Installs what the lock file says, once for each lock file. `npm install --no-save` and not `npm ci`: the latter refuses a lock file when a registry
 * lacks the binaries of some other platform, which nobody here would install.
 */
export function installDependencies() {
  const stamp = join(root, 'node_modules', '.dawra-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing the dependencies (once) …');
  npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev']);
  writeFileSync(stamp, lock);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path)
    .filter((name) => !['node_modules', 'dist', 'fixtures'].includes(name))
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

/** Builds pages, server and packages when a source is newer than the last build. */
export async function buildWhenStale() {
  const stamp = join(root, 'dist', '.built');
  const sources = ['src', 'content', 'demo', 'packages', 'tools', 'package-lock.json'].map((name) =>
    newest(join(root, name)),
  );
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= Math.max(...sources)) return;
  console.log('Building …');
  run(process.execPath, [join(root, 'tools', 'build.mjs')]);
}
