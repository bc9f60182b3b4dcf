/** Where the threads' program lies: beside this file, as source or built (tools/build.mjs). */
export const computeWorker = new URL(
  import.meta.url.endsWith('.ts') ? './compute-worker.ts' : './compute-worker.js',
  import.meta.url,
);
