import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBucket } from '../files/bucket.ts';
import { syncDirectory } from '../files/spool.ts';
import type { BucketPlace, FolderPlace } from '../settings/places.ts';

/** Where archives are put away: each is there whole or not at all. */
export interface Shelf {
  readonly put: (name: string, path: string) => Promise<void>;
  readonly names: () => Promise<string[]>;
  readonly remove: (name: string) => Promise<void>;
  readonly close: () => void;
}

export function openShelf(place: FolderPlace | BucketPlace): Shelf {
  if (place.kind === 'folder') return folderShelf(place.path);
  const bucket = openBucket(place);
  const at = (name: string): string => [place.prefix, name].filter(Boolean).join('/');
  return {
    put: async (name, path) => {
      // Archives that are cleared must be gone: they hold the keys of texts that were erased since.
      await bucket.refuseVersions();
      await bucket.send(at(name), path);
    },
    names: async () => {
      const names: string[] = [];
      for await (const { key } of bucket.list(at(''))) names.push(key.replace(/^\//, ''));
      return names;
    },
    remove: (name) => bucket.remove(at(name)),
    close: bucket.close,
  };
}

const folderShelf = (directory: string): Shelf => ({
  async put(name, path) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const part = join(directory, `.${name}.part`);
    try {
      await copyFile(path, part);
      const file = await open(part, 'r+');
      await file.sync().finally(() => file.close());
      await rename(part, join(directory, name));
      await syncDirectory(directory);
    } finally {
      await rm(part, { force: true });
    }
  },
  names: () => readdir(directory).catch(() => []),
  remove: (name) => rm(join(directory, name), { force: true }),
  close: () => undefined,
});
