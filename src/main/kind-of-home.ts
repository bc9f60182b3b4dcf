import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installationKinds, refuseOther, type InstallationKind } from '../platform/database/installation.ts';

/** Beside the files of a home stands what it is for, as the database says it of itself: neither is opened as the other. */
const pathOf = (home: string): string => join(home, 'installation');

/** What a home is for; undefined for one that has never been opened, null where the note cannot be understood. */
export async function kindOfHome(home: string): Promise<InstallationKind | null | undefined> {
  try {
    const noted = (await readFile(pathOf(home), 'utf8')).trim();
    return installationKinds.find((kind) => kind === noted) ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @throws Problem database.is-demonstration, .is-real when the home is of the other kind */
export async function requireHome(home: string, kind: InstallationKind): Promise<void> {
  const found = await kindOfHome(home);
  refuseOther(found === null ? (kind === 'real' ? 'demonstration' : 'real') : found, kind);
}

/** Notes what a home is for, once. */
export async function noteHome(home: string, kind: InstallationKind): Promise<void> {
  if ((await kindOfHome(home)) === kind) return;
  const half = `${pathOf(home)}.${randomBytes(4).toString('hex')}.new`;
  await writeFile(half, `${kind}\n`, { mode: 0o600, flush: true });
  await rename(half, pathOf(home));
}
