import { transact, type RunAs } from '../../platform/database/transaction.ts';
import type { Services } from '../../platform/http/services.ts';
import { lockImport } from './import.sql.ts';
import { profiles } from './profile.ts';
import { forgetProfiles, keepProfiles, checkedReading } from './profile.sql.ts';
import { readStaged } from './staged.ts';
import { openWorkDirectory } from './work-directory.ts';

const runAs: RunAs = { compartment: 'statistical', account: null };

/**
 * Profiles the columns of a file that was read, a pass at a time, each kept as soon as it is there. An import that goes on or is read anew meanwhile ends the
 * work; what went wrong costs the profile and nothing else.
 */
export async function profileImport(
  services: Pick<Services, 'db' | 'settings'>,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  const begun = await transact(services.db, runAs, async (trx) => {
    const reading = await checkedReading(trx, id);
    const stored = reading === undefined ? undefined : await lockImport(trx, id);
    if (!stored?.codebook || reading === undefined) return undefined;
    await forgetProfiles(trx, id);
    return { reading, book: stored.codebook, options: stored.options };
  });
  if (!begun) return;
  const workDirectory = await openWorkDirectory(services, id);
  const table = await readStaged(workDirectory);
  if (!table) return;
  const duck = await workDirectory.duck();
  const stop = (): void => duck.connection.interrupt();
  signal.addEventListener('abort', stop);
  try {
    const { decimal, dates } = begun.options;
    const stated = { ...(decimal ? { decimal } : {}), ...(dates ? { dates } : {}) };
    for await (const found of profiles(duck, workDirectory.path('stage.parquet'), table.header, begun.book, stated)) {
      if (!(await transact(services.db, runAs, (trx) => keepProfiles(trx, id, begun.reading, found)))) return;
      signal.throwIfAborted();
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await duck.close();
  }
}
