// Tries the first command of the README as a new user would: a fresh copy of what git has, `npm start`, a page in Arabic, a second start; then the first change of
// CONTRIBUTING under `npm run dev`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './setup.mjs';

const place = mkdtempSync(join(tmpdir(), 'dawra-fresh-'));
const copy = join(place, 'dawra');
const port = 4600 + 50 + (process.pid % 40);
const seconds = (since) => (Date.now() - since) / 1000;

/** What is committed, with the changes of the work tree on top, and nothing else: no node_modules, no build. */
function makeCopy() {
  run('git', ['clone', '--quiet', '--no-hardlinks', root, copy]);
  const changed = spawnSync('git', ['diff', '--binary', 'HEAD'], { cwd: root, maxBuffer: 2 ** 28 }).stdout;
  if (changed.length) run('git', ['apply', '--whitespace=nowarn', '-'], { cwd: copy, input: changed });
}

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { stdio: ['pipe', 'inherit', 'inherit'], ...options });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

/** Starts the installation in the copy and waits until it says so itself and answers. */
async function start(script = ['start'], ready = '/readyz') {
  const began = Date.now();
  const child = spawn('npm', script, {
    cwd: copy,
    // `npm run dev` finds here what `npm start` has loaded.
    env: { ...process.env, DAWRA_HOME: join(copy, '.dawra'), DAWRA_PORT: String(port), NODE_ENV: 'production' },
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.on('data', (text) => process.stdout.write(text));
  const ended = new Promise((_, refuse) =>
    child.once('exit', (code) => refuse(new Error(`npm ${script.join(' ')} ended with ${code}`))),
  );
  const answers = (async () => {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}${ready}`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (seconds(began) > 600) throw new Error('not ready within ten minutes');
    }
  })();
  await Promise.race([answers, ended]);
  ended.catch(() => undefined);
  const took = seconds(began);
  return {
    took,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        process.kill(-child.pid, 'SIGTERM');
      }),
  };
}

/** The first change of CONTRIBUTING: a word of the first page, seen there while `npm run dev` runs. */
async function changeWord() {
  const dev = await start(['run', 'dev'], '/en/');
  const file = join(copy, 'src/portal/home/home.words.ts');
  const word = `Changed ${process.pid}`;
  const [, title] = /en: '([^']+)'/.exec(readFileSync(file, 'utf8'));
  const began = Date.now();
  writeFileSync(file, readFileSync(file, 'utf8').replace(title, word));
  for (;;) {
    const page = await fetch(`http://127.0.0.1:${port}/en/`).then(
      (answer) => answer.text(),
      () => '',
    );
    if (page.includes(word)) break;
    if (seconds(began) > 120) throw new Error('a changed word was not seen within two minutes');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const took = seconds(began);
  await look('/app/', /src="\/src\/main\/web\.ts/);
  await dev.stop();
  const left = join(copy, '.dawra/demo/postgres/data/postmaster.pid');
  for (const since = Date.now(); existsSync(left);) {
    if (seconds(since) > 30) throw new Error('npm run dev left its database running');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return took;
}

async function look(path, expected) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-language': 'ar' } });
  const text = await answer.text();
  if (!answer.ok || !expected.test(text)) throw new Error(`${path} answered ${answer.status} without ${expected}`);
}

try {
  makeCopy();
  const first = await start();
  await look('/ar/', /<html[^>]*lang="ar"[^>]*dir="rtl"/);
  await look('/app/', /id="app"/);
  await first.stop();
  const second = await start();
  await look('/fr/', /<html[^>]*lang="fr"/);
  await second.stop();
  const change = await changeWord();
  console.log(
    `A fresh copy was ready after ${first.took.toFixed(0)} s, a later start after ${second.took.toFixed(1)} s, a changed word after ${change.toFixed(1)} s.`,
  );
  if (second.took > 20) throw new Error('a later start took more than 20 s (5 s is the aim on a calm machine)');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
