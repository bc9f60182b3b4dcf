// `npm run test:room`: the tests of the rooms in which something is changed, or of those that are named: `npm run test:room -- src/dialogue/answer`.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { root } from './setup.mjs';

const named = process.argv.slice(2);
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
const done = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  ['run', '--passWithNoTests', ...rooms.map((room) => `${room}/`)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(done.status ?? 1);
