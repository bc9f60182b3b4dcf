import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isFull } from './full.ts';
import { fileProblem } from './problems.ts';
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

/** Writes a file of its own, whole and synced. */
async function written(path: string, key: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(key);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Overwrites a file and takes it away. */
async function destroyed(path: string): Promise<void> {
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
}

/** Seals as files of a directory, which may be a mount that machines share. One has its name when it is whole; what a crash left beside it is destroyed with it. */
export const sealsIn = (directory: string): Seals => ({
  async make(name, key) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const path = join(directory, sealName(name));
    const beside = `${path}.${randomUUID()}`;
    try {
      await written(beside, key);
      await link(beside, path).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
    } catch (error) {
      throw isFull(error) ? fileProblem('disk-full') : error;
    } finally {
      await rm(beside, { force: true });
    }
    await syncDirectory(directory);
  },
  read: (name) => readFile(join(directory, sealName(name))).catch(absent),
  async destroy(name) {
    const own = sealName(name);
    const there = ((await readdir(directory).catch(absent)) ?? []).filter((file) => file.startsWith(own));
    for (const file of there) await destroyed(join(directory, file));
    if (there.length) await syncDirectory(directory);
  },
});
