// Hangs a wing on the installation that nobody keeps: a copy of the installation gets tools/throwaway/src/pledge, is checked, built, started with the demonstration and
// walked in three languages; then the copy goes. Fails when the wing needs more than 13 files or more than one central place.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './setup.mjs';

/** Files that a wing may need. */
const most = 13;
/** Lines of the installation that the wing needs besides its own folder: the list of schemas that archives hold. */
const central = [{ path: 'src/platform/database/schemas.ts', before: "  'portal',\n", add: "  'pledge',\n" }];

const counts = join(root, 'artefacts', 'throwaway.json');
const fixture = join(root, 'tools', 'throwaway');
const place = realpathSync(mkdtempSync(join(tmpdir(), 'dawra-wing-')));
const copy = join(place, 'application');
const began = Date.now();
let current;
let stopped = false;

/** Runs a command in the copy, in a group of its own so that all it started can be ended with it. */
function run(title, command, args) {
  const started = Date.now();
  return new Promise((resolve, refuse) => {
    if (stopped) return refuse(new Error('stopped'));
    current = spawn(command, args, {
      cwd: copy,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, TMPDIR: place, CHROMIUM: process.env.CHROMIUM ?? '/usr/bin/chromium' },
    });
    current.once('error', refuse);
    current.once('exit', (code, signal) => {
      console.log(`${title}: ${code === 0 ? 'ok' : `failed (${code ?? signal})`} in ${seconds(started)} s`);
      if (code === 0) resolve();
      else refuse(new Error(`${title} failed`));
    });
  });
}
const seconds = (since) => Math.round((Date.now() - since) / 1000);
const git = (args, cwd = root) => {
  const done = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
};
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

/** The tracked files of the installation as they are now, and the wing among them. @returns how many files the wing is */
function copyWithWing() {
  for (const path of git(['ls-files', '-z', '--cached', '--others', '--exclude-standard']).split('\0')) {
    if (!path || path.startsWith('tools/throwaway/') || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  cpSync(fixture, copy, { recursive: true });
  for (const { path, before, add } of central) {
    const text = readFileSync(join(copy, path), 'utf8');
    if (!text.includes(before)) throw new Error(`${path} has no line ${before.trim()}`);
    writeFileSync(join(copy, path), text.replace(before, add + before));
  }
  git(['init', '--quiet'], copy); // the checks of the installation ask git for its files
  const files = filesBelow(join(fixture, 'src', 'pledge')).length;
  console.log(
    `The wing is ${files} files (${most} at most) and touches ${central.length} central place to run (1 at most); the tests of Dawra also ask who sees its rows.`,
  );
  if (files > most) throw new Error(`a wing of one noun needs ${files} files`);
  if (central.length > 1) throw new Error('a wing needs more than one central place');
}

/** What the checks of the installation say of the wing; what they say of the rest is their own step's. */
function checkStructure() {
  const done = spawnSync(bin('tsx'), ['tools/check-structure.ts'], { cwd: copy, encoding: 'utf8' });
  const issues = done.stderr.split('\n').filter((line) => line.includes('pledge'));
  if (!/\d+ issues|in order/.test(done.stdout)) issues.push(done.stderr);
  console.log(`checks with the wing: ${issues.length ? `failed\n${issues.join('\n')}` : 'ok'}`);
  if (issues.length) throw new Error('the wing breaks a rule of the installation');
}

/** Keeps how many journeys passed, for the sum of `npm test`. */
function keepCounts() {
  const report = join(copy, 'artefacts', 'playwright.json');
  if (!existsSync(report)) return;
  const { expected, flaky, unexpected } = JSON.parse(readFileSync(report, 'utf8')).stats;
  writeFileSync(counts, JSON.stringify({ passed: expected + flaky, failed: unexpected }));
}

/** Processes that were started from the copy and are still there: by working directory or command line (Linux). */
function leftBehind() {
  if (!existsSync('/proc/self')) return [];
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return false;
    try {
      return (
        readlinkSync(`/proc/${pid}/cwd`).startsWith(place) ||
        readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(place)
      );
    } catch {
      return false;
    }
  });
}

/** Waits until what was told to end has ended; ends the rest, each by its id. */
async function endAll() {
  for (const [signal, patience] of [
    [undefined, 5_000],
    ['SIGTERM', 10_000],
    ['SIGKILL', 5_000],
  ]) {
    if (signal)
      for (const pid of leftBehind()) {
        console.error(`process ${pid} was left behind: ${signal}`);
        try {
          process.kill(Number(pid), signal);
        } catch {
          // It ended meanwhile.
        }
      }
    for (const until = Date.now() + patience; Date.now() < until; await new Promise((done) => setTimeout(done, 100)))
      if (!leftBehind().length) return;
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    stopped = true;
    process.exitCode = 1;
    if (current?.exitCode === null && current.signalCode === null) process.kill(-current.pid, 'SIGTERM');
  });

const bin = (name) => join(copy, 'node_modules', '.bin', name);
try {
  mkdirSync(dirname(counts), { recursive: true });
  writeFileSync(counts, JSON.stringify({ passed: 0, failed: 1 })); // until the journeys say otherwise
  chmodSync(place, 0o755); // the database runs under an account of its own when the installation is root's
  copyWithWing();
  checkStructure();
  await run('build with the wing', process.execPath, ['tools/build.mjs', '--without-packages']);
  await run('the wing in the browser', bin('playwright'), ['test', 'pledge.journey']).finally(keepCounts);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endAll();
  rmSync(place, { recursive: true, force: true });
  console.log(`The wing and its copy are gone after ${seconds(began)} s.`);
}
