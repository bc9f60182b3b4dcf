import { z } from 'zod';
import { rows, sql, transact, type Db } from '../database/transaction.ts';
import type { FileStore } from '../files/store.ts';

/** What keeps a process from taking requests or jobs; nothing: it is ready. */
export type Lacking = 'draining' | 'newer-database' | 'database' | 'files';

/** Whether this process may be given work, as balancers and supervisors ask it. */
export interface Readiness {
  /** What is lacking now; asks the database and the file store. */
  readonly lacking: () => Promise<Lacking | undefined>;
  readonly draining: boolean;
  /** From now on it is not ready: whoever sends requests turns to the others. */
  readonly drain: () => void;
}

const visitor = { compartment: 'public', account: null, reading: true, awaited: true } as const;

/** Whether the database has had migrations that this program does not know: it was brought on by a newer one. */
export const isNewer = async (db: Db, migrations: readonly string[]): Promise<boolean> =>
  (
    await transact(db, visitor, (trx) =>
      rows(trx, z.object({ name: z.string() }), sql`select name from platform.unknown_migrations(${migrations}) name`),
    )
  ).length > 0;

/** @param migrations names of all that this program knows */
export function openReadiness(db: Db, files: Pick<FileStore, 'answers'>, migrations: readonly string[]): Readiness {
  let draining = false;
  return {
    get draining() {
      return draining;
    },
    drain: () => void (draining = true),
    lacking: async () => {
      if (draining) return 'draining';
      try {
        if (await isNewer(db, migrations)) return 'newer-database';
      } catch {
        return 'database';
      }
      return (await files.answers()) ? undefined : 'files';
    },
  };
}
