import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory } from './spool.ts';
import type { Forgotten } from './store.ts';

const ofNames = (lines: readonly string[]): string[] =>
  [...new Set(lines)].filter((line) => /^[0-9a-f]{64}$/.test(line));
const none = (error: NodeJS.ErrnoException): string => {
  if (error.code === 'ENOENT') return '';
  throw error;
};

/** A list of forgotten names in one file, one a line, that the processes of one machine append to. */
export const forgottenIn = (path: string): Forgotten => ({
  async add(names) {
    const file = await open(path, 'a', 0o600);
    try {
      await file.appendFile(names.map((name) => `${name}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  },
  // A line that a crash cut short names nothing.
  list: async () => ofNames((await readFile(path, 'utf8').catch(none)).split('\n')),
});

/** The same as one empty file a name: on a folder that machines share over a network nobody can append to one file without fear of losing a line. */
export const forgottenEach = (directory: string): Forgotten => ({
  async add(names) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    for (const name of names) await writeFile(join(directory, name), '', { mode: 0o600, flush: true });
    await syncDirectory(directory);
  },
  list: async () =>
    ofNames(
      await readdir(directory).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      }),
    ),
});
