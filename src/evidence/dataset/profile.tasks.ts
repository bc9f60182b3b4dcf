import { transact, type RunAs } from '../../platform/database/transaction.ts';
import type { Services } from '../../platform/http/services.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import type { ReadOptions } from './import.contract.ts';
import { lockImport } from './import.sql.ts';
import { profiles } from './profile.ts';
import { forgetProfiles, keepProfiles, checkedReading } from './profile.sql.ts';
import { fileRows } from './readers.ts';
import type { Rows } from './source.ts';
import { readStaged, stage, statedOf } from './staged.ts';
import { unwatched } from './watch.ts';
import { openWorkDirectory, profileOf, type WorkDirectory } from './work-directory.ts';

const runAs: RunAs = { compartment: 'statistical', account: null };

/**
 * Profiles the columns of a file that was read, a pass at a time, each kept as soon as it is there. An import that goes on or is read anew meanwhile ends the
 * work; what went wrong costs the profile and nothing else. Where another machine read the file, it is read here again, in a directory of this work's own.
 */
export async function profileImport(
  services: Pick<Services, 'db' | 'files' | 'settings'> & { readonly compute?: Services['compute'] },
  id: string,
  signal: AbortSignal,
): Promise<void> {
  const begun = await transact(services.db, runAs, async (trx) => {
    const reading = await checkedReading(trx, id);
    const stored = reading === undefined ? undefined : await lockImport(trx, id);
    if (!stored?.codebook || reading === undefined) return undefined;
    await forgetProfiles(trx, id);
    return { reading, book: stored.codebook, options: stored.options, file: stored.file };
  });
  if (!begun) return;
  await services.files.use(begun.file, async (path) => {
    const rows = fileRows(path, begun.options, begun.file);
    const read = await openWorkDirectory(services, id);
    const here = (await readStaged(read))?.key === rows.key;
    const workDirectory = here ? read : await openWorkDirectory(services, profileOf(id));
    try {
      await profileStaged(services, id, begun, workDirectory, rows, signal);
    } finally {
      if (!here) await workDirectory.clear();
    }
  });
}

async function profileStaged(
  services: Pick<Services, 'db'>,
  id: string,
  begun: { readonly reading: string; readonly book: Codebook; readonly options: ReadOptions },
  workDirectory: WorkDirectory,
  rows: Rows,
  signal: AbortSignal,
): Promise<void> {
  const duck = await workDirectory.duck();
  const stop = (): void => duck.connection.interrupt();
  signal.addEventListener('abort', stop);
  try {
    const table = await stage(workDirectory, duck, rows, unwatched(signal));
    const stated = statedOf(rows, table);
    for await (const found of profiles(duck, workDirectory.path('stage.parquet'), table.header, begun.book, stated)) {
      if (!(await transact(services.db, runAs, (trx) => keepProfiles(trx, id, begun.reading, found)))) return;
      signal.throwIfAborted();
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await duck.close();
  }
}
