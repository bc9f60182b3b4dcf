// `npm test`: all set-up, then every check and test of the installation. Ends with one line: `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenStale, checkNode, installDependencies, root } from './setup.mjs';

checkNode();
installDependencies();
const chromium = findChromium() ?? installChromium();
await buildWhenStale();
mkdirSync(join(root, 'artefacts'), { recursive: true });

const bin = (name) => join(root, 'node_modules', '.bin', name);
const totals = { passed: 0, failed: 0 };
const environment = () => ({ ...process.env, CHROMIUM: chromium, NODE_ENV: 'test' });
const judge = (title, started, status, count) => {
  const counted = count?.() ?? { passed: status === 0 ? 1 : 0, failed: 0 };
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  totals.passed += counted.passed;
  totals.failed += counted.failed;
  console.log(`== ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`);
};
const step = (title, command, args, count) => {
  console.log(`\n== ${title}`);
  const started = Date.now();
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: environment() });
  judge(title, started, done.status, count);
};
/** A step that runs beside others and says what it has to say when it is over: each of these uses one processor. */
const beside = (title, command, args, count) =>
  new Promise((done) => {
    const started = Date.now();
    const said = [];
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: environment() });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.once('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.once('close', (status) => {
      console.log(`\n== ${title}\n${Buffer.concat(said).toString()}`);
      judge(title, started, status, count);
      done();
    });
  });

function vitestCounts(name) {
  const report = JSON.parse(readFileSync(join(root, 'artefacts', name), 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

const checks = async () => {
  await beside('structure checks', bin('tsx'), ['tools/check-structure.ts']);
  await beside('unused code', bin('knip'), ['--no-progress']);
  await beside('types', bin('vue-tsc'), ['--noEmit', '-p', 'tsconfig.json']);
};
await Promise.all([checks(), beside('lint', bin('eslint'), ['.', '--max-warnings', '0'])]);
step(
  'rules, SQL, routes, estimates (vitest)',
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', '--outputFile.json=artefacts/vitest.json'],
  () => vitestCounts('vitest.json'),
);
step(
  'a fourth language by its words alone',
  bin('vitest'),
  [
    'run',
    '-c',
    'vitest.fourth-language.config.ts',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=artefacts/fourth.json',
  ],
  () => vitestCounts('fourth.json'),
);
// Behind two servers and two workers, as an installation may run: one process alone is started by the fresh copy and by the wing below.
const asked = process.env.JOURNEYS_PROCESSES;
process.env.JOURNEYS_PROCESSES ??= '2';
step('journeys in the browser (playwright)', bin('playwright'), ['test'], () => {
  const { stats } = JSON.parse(readFileSync(join(root, 'artefacts/playwright.json'), 'utf8'));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
});
if (asked === undefined) delete process.env.JOURNEYS_PROCESSES;
step('a wing written from nothing', process.execPath, ['tools/throwaway.mjs'], () =>
  JSON.parse(readFileSync(join(root, 'artefacts/throwaway.json'), 'utf8')),
);
step('the first command of the README on a fresh copy', process.execPath, ['tools/fresh-copy.mjs']);

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed ? 1 : 0);

function findChromium() {
  const names = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return names.find((path) => path && existsSync(path));
}

function installChromium() {
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Installing Chromium for the browser journeys (once) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
    const found = findChromium();
    if (found) return found;
  }
  console.error(
    'The browser journeys need Chromium: install it (Debian: `apt-get install chromium`) or give its path in CHROMIUM.',
  );
  process.exit(1);
}
