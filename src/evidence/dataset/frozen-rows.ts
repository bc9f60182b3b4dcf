import { z } from 'zod';
import { rows, sql, type Db } from '../../platform/database/transaction.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { everyRow } from '../../platform/scope/rows.sql.ts';
import { evidenceProblem } from '../problems.ts';
import { importRows, uploadRows } from '../rows.ts';

/**
 * Does something with a version's frozen rows as a file, once they are proved to be the ones that were frozen: nothing is computed from others. The
 * first use of a file reads it whole, later ones only ask the file system: call it before a transaction is begun where that is possible.
 * @param parquet SHA-256 of the file (`evidence.data_version.parquet`)
 * @throws Problem evidence.data-damaged when the file is missing, cut, changed or cannot be read
 */
export const withFrozenRows = <T>(
  files: Pick<FileStore, 'use'>,
  parquet: string,
  work: (path: string) => Promise<T>,
): Promise<T> => {
  let began = false;
  return files
    .use(parquet, (path) => {
      began = true;
      return work(path);
    })
    .catch((error: unknown) => {
      // A store that is away or full for the moment says so itself.
      if (began || !(error instanceof Problem) || !broken.includes(error.code)) throw error;
      const problem = evidenceProblem('data-damaged', { sha256: parquet.slice(0, 12) });
      problem.cause = error;
      throw problem;
    });
};
const broken = ['files.missing', 'files.damaged', 'files.unreadable'];

/** Files that records of this wing refer to: the rows of every version, what imports and uploads in hand were read from. Asked as the owner of the database. */
export const expectedEvidenceFiles = async (db: Db): Promise<string[]> =>
  (
    await rows(
      db,
      z.object({ file: z.string() }),
      sql`select parquet as file from evidence.data_version
        union select file from ${everyRow(importRows, 'asked as the owner: which files are still referred to')} i where state not in ('accepted', 'cancelled')
        union select file from ${everyRow(uploadRows, 'asked as the owner: which files are still referred to')} u where file is not null`,
    )
  ).map(({ file }) => file);
