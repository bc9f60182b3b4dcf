// What CI does after `npm test`: everything but the browser once more, under the next Node that is supported for long. Node itself comes from the package
// registry; where it cannot be had this is said aloud and nothing fails.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { keepRunTogether } from './run-folder.mjs';
import { buildWhenStale, checkNode, installDependencies, root } from './setup.mjs';

const wanted = '24.22.3';

checkNode();
installDependencies();
await buildWhenStale();
const node = fetchNode();
if (!node) {
  console.log(`\n!! NOT TESTED under Node ${wanted}: it could not be fetched from the package registry (see above).`);
  process.exit(0);
}
keepRunTogether();
mkdirSync(join(root, 'artefacts'), { recursive: true });

const report = join(root, 'artefacts', 'vitest-newer-node.json');
rmSync(report, { force: true });
const steps = [
  ['structure checks', 'tsx/dist/cli.mjs', ['tools/check-structure.ts']],
  ['types', 'vue-tsc/bin/vue-tsc.js', ['--noEmit', '-p', 'tsconfig.json']],
  [
    'rules, SQL, routes, estimates (vitest)',
    'vitest/vitest.mjs',
    // What the newer Node breaks fails twice; what a crowded machine breaks was judged by the run before.
    ['run', '--retry=1', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
  ],
];
const failed = steps.filter(([title, entry, args]) => !passes(title, entry, args)).map(([title]) => title);
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
const tests = counts ? `${counts.numPassedTests} tests passed, ${counts.numFailedTests} failed` : 'no tests ran';
console.log(
  `\nUnder Node ${wanted}: ${tests}; ${failed.length ? `FAILED: ${failed.join(', ')}` : 'everything passed'}`,
);
process.exit(failed.length ? 1 : 0);

function passes(title, entry, args) {
  console.log(`\n== Node ${wanted}: ${title}`);
  const started = Date.now();
  const { status } = spawnSync(node, [join(root, 'node_modules', entry), ...args], {
    cwd: root,
    stdio: 'inherit',
    // What is started by name is the same Node.
    env: { ...process.env, NODE_ENV: 'test', PATH: [dirname(node), process.env.PATH].join(delimiter) },
  });
  console.log(
    `== Node ${wanted}: ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`,
  );
  return status === 0;
}

/** The binary as the registry's packages for each system hold it; kept beside the other caches, fetched once. */
function fetchNode() {
  const name = `node-${process.platform}-${process.arch}`;
  const place = join(root, 'node_modules', '.cache', `node-${wanted}`);
  const binary = join(place, 'node_modules', name, 'bin', 'node');
  const runs = () => spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${wanted}`;
  if (runs()) return binary;
  mkdirSync(place, { recursive: true });
  console.log(`\nFetching Node ${wanted} (once) …`);
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', place, `${name}@${wanted}`];
  spawnSync('npm', [...args, '--fetch-retries=2', '--fetch-timeout=60000'], { cwd: place, stdio: 'inherit' });
  return runs() ? binary : undefined;
}
