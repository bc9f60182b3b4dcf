import { defineConfig } from 'vitest/config';
import whole from '../vitest.config.ts';

/** Benches that need the database of the tests: `npx vitest run -c bench/vitest.config.ts`. Not part of `npm test`. */
export default defineConfig({
  ...whole,
  root: new URL('..', import.meta.url).pathname,
  test: { ...whole.test, include: ['bench/*.bench.ts'] },
});
