import { expectedEvidenceFiles } from '../evidence/index.ts';
import { appliedMigrations } from '../platform/database/migrate.ts';
import type { Db } from '../platform/database/transaction.ts';
import { expectedKeys } from '../platform/erasable/keys.ts';

/** Files that records of the installation refer to and that must be in the store; undefined before the first migration. A wing that stores files adds its list here. */
export async function expectedFiles(db: Db): Promise<string[] | undefined> {
  const applied = await appliedMigrations(db).catch(() => []);
  return applied.length
    ? [...new Set([...(await expectedEvidenceFiles(db)), ...(await expectedKeys(db))])].sort()
    : undefined;
}
