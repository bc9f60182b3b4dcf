import { join } from 'node:path';
import type { Settings } from '../settings/settings.ts';
import { forgottenEach } from './forgotten.ts';
import { fileStore, type FileStore } from './store.ts';

/** The file store of an installation: `files` in its home, or the folder that `DAWRA_FILES` names and machines share. */
export async function openFiles({ home, files }: Pick<Settings, 'home' | 'files'>): Promise<FileStore> {
  if (files.kind === 'home') return fileStore(join(home, 'files'));
  return fileStore(files.path, forgottenEach(join(files.path, 'erasures')));
}
