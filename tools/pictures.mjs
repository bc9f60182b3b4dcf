// `npm run pictures`: takes the pictures of every page anew, in every language and at both widths, where they were agreed to change. Look at `git diff --stat e2e/pictures` afterwards.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildWhenStale, root } from './setup.mjs';

await buildWhenStale();
const { status } = spawnSync(join(root, 'node_modules', '.bin', 'playwright'), ['test', 'e2e/screens.journey.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, UPDATE_PICTURES: '1', NODE_ENV: 'test' },
});
process.exit(status ?? 1);
