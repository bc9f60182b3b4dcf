import { z } from 'zod';
import { expectedEvidenceFiles } from '../evidence/index.ts';
import { row, sql, type Db } from '../platform/database/transaction.ts';
import { expectedKeys } from '../platform/erasable/keys.ts';

/** Files that records of the house refer to and that must be in the store; undefined before the first migration. A wing that stores files adds its list here. */
export async function expectedFiles(db: Db): Promise<string[] | undefined> {
  const found = await row(
    db,
    z.object({ there: z.boolean() }),
    sql`select to_regclass('evidence.data_version') is not null and to_regclass('evidence.upload') is not null
      and to_regclass('platform.erasable') is not null as there`,
  ).catch(() => undefined);
  return found?.there
    ? [...new Set([...(await expectedEvidenceFiles(db)), ...(await expectedKeys(db))])].sort()
    : undefined;
}
