import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restore } from '../platform/archive/restore.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import type { InstallationKind } from '../platform/database/installation.ts';
import { silent } from '../platform/database/log.ts';
import { connect } from '../platform/database/transaction.ts';
import { fileStore } from '../platform/files/store.ts';
import { migrateJobs } from '../platform/jobs/jobs.ts';
import { afterRestore } from './after-restore.ts';
import { expectedFiles } from './expected-files.ts';
import { migrations } from './migrations.ts';

/** What a rehearsed restore brought back. */
export interface Rehearsed {
  readonly takenAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** Files that records refer to and that are not in the archive, or not whole. */
  readonly missing: readonly string[];
}

/**
 * Restores an archive into a database and a home that are thrown away: its proof, every table's count, every file's hash, the journal's chain, and that no
 * record refers to a file that is not there.
 * @throws Problem archive.*; nothing of the installation is touched
 */
export async function rehearse(
  archive: string,
  password: Uint8Array,
  installation: InstallationKind,
): Promise<Rehearsed> {
  const home = await mkdtemp(join(tmpdir(), 'dawra-rehearsal-'));
  // The embedded server may run under another account of the system.
  await chmod(home, 0o711);
  try {
    const database = await startEmbedded({ home, log: silent });
    try {
      const files = await fileStore(join(home, 'files'));
      const carry = { secret: join(home, 'secret') };
      const { manifest } = await restore(archive, database.url, files, {
        ...{ migrations, installation, migrateJobs, password, carry, after: afterRestore, log: silent },
      });
      const db = connect(database.url, 2);
      const expected = await expectedFiles(db).finally(() => db.destroy());
      const missing: string[] = [];
      for (const sha256 of expected ?? []) if ((await files.verify(sha256)) !== 'intact') missing.push(sha256);
      let stored = 0;
      for await (const _file of files.list()) stored += 1;
      return {
        takenAt: manifest.takenAt,
        tables: manifest.tables.length,
        rows: manifest.tables.reduce((sum, table) => sum + (table.rows ?? 0), 0),
        files: stored,
        missing,
      };
    } finally {
      await database.stop();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
