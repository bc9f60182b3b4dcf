import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory } from './spool.ts';
import type { Seals } from './store.ts';

/** @throws RangeError for what is no UUID: the name leads nowhere else */
export function sealName(name: string): string {
  if (!/^[0-9a-f-]{36}$/.test(name)) throw new RangeError('a seal is named by a UUID');
  return name;
}

const absent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT') return undefined;
  throw error;
};

/** Seals as files of a directory, which may be a mount that machines share. */
export const sealsIn = (directory: string): Seals => ({
  async make(name, key) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const file = await open(join(directory, sealName(name)), 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return undefined;
      throw error;
    });
    if (!file) return;
    try {
      await file.writeFile(key);
      await file.sync();
    } finally {
      await file.close();
    }
    await syncDirectory(directory);
  },
  read: (name) => readFile(join(directory, sealName(name))).catch(absent),
  async destroy(name) {
    const path = join(directory, sealName(name));
    const file = await open(path, 'r+').catch(absent);
    if (!file) return;
    try {
      const { size } = await file.stat();
      await file.write(Buffer.alloc(size), 0, size, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await rm(path, { force: true });
    await syncDirectory(directory);
  },
});
