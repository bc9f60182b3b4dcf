// `npm run test:room`: the tests of the rooms in which something is changed, or of those that are named: `npm run test:room -- src/dialogue/answer`. Files that
// take longer than a change should wait are left out and named (`--all` runs them too); `npm test` runs everything.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { root } from './setup.mjs';

/** Tests that kill processes, start whole installations or ask everything there is. */
const long = [
  'packages/survey-estimation/src/engine/duckdb/bits.test.ts',
  'packages/survey-estimation/src/testing/{loose-rows,properties}.test.ts',
  'packages/xlsform/test/limits.test.ts',
  'src/evidence/disclosure/{attack,differences}.test.ts',
  'src/main/{bucket,cli,demo-place,full-disk,kill,malformed,operation,processes,releases,restarted,who-sees}.test.ts',
  'src/platform/archive/archive-forged.test.ts',
  'src/platform/database/{embedded,kill}.test.ts',
];
const all = process.argv.includes('--all');
const named = process.argv.slice(2).filter((word) => word !== '--all');
const git = (args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
const changed = [...git(['diff', '--name-only', 'HEAD']), ...git(['ls-files', '--others', '--exclude-standard'])];
const rooms = named.length
  ? named
  : [
      ...new Set(
        changed.filter((path) => /^(src|packages|content|demo|tools)\/.*\.(ts|vue|sql|json)$/.test(path)).map(dirname),
      ),
    ];
if (!rooms.length) {
  console.log('Nothing is changed. Name a room: npm run test:room -- src/dialogue/answer');
  process.exit(0);
}
console.log(`Rooms: ${rooms.join(', ')}`);
// A file that is itself named or changed is run whatever it takes.
const asked = new Set([...named, ...changed].filter((path) => path.endsWith('.test.ts')));
const left = all
  ? []
  : long
      .flatMap((pattern) => {
        const [, before, names, after] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [];
        return names === undefined ? [pattern] : names.split(',').map((name) => before + name + after);
      })
      .filter((path) => !asked.has(path) && rooms.some((room) => path.startsWith(`${room}/`)));
if (left.length) console.log(`Left out, they take long (--all runs them): ${left.join(', ')}`);
const done = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  [
    'run',
    '--passWithNoTests',
    ...left.flatMap((path) => ['--exclude', path]),
    ...rooms.map((room) => (room.endsWith('.ts') ? room : `${room}/`)),
  ],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(done.status ?? 1);
