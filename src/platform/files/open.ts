import { join } from 'node:path';
import type { Settings } from '../settings/settings.ts';
import { forgottenEach } from './forgotten.ts';
import { bucketStore, type BucketStore } from './s3.ts';
import { sealsIn } from './seals.ts';
import { fileStore, type FolderStore } from './store.ts';

/** The file store of an installation: `files` in its home, the folder that `DAWRA_FILES` names and machines share, or a bucket with a cache in the home. */
export async function openFiles({
  home,
  files,
  cacheMb,
}: Pick<Settings, 'home' | 'files' | 'cacheMb'>): Promise<FolderStore | BucketStore> {
  if (files.kind === 'home') return fileStore(join(home, 'files'));
  if (files.kind === 'folder') {
    const [erasures, seals] = [join(files.path, 'erasures'), join(files.path, 'seals')];
    return fileStore(files.path, forgottenEach(erasures), sealsIn(seals));
  }
  return bucketStore(files, join(home, 'cache'), cacheMb * 2 ** 20);
}
