import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { transact, type Standing } from '../../platform/database/transaction.ts';
import type { House } from '../../platform/http/house.ts';
import { enqueue, type Tasks } from '../../platform/jobs/jobs.ts';
import { record } from '../../platform/journal/journal.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { evidenceProblem } from '../problems.ts';
import { error } from './fault.contract.ts';
import { hashRows, versionId, writeFrozen } from './freeze.ts';
import { acceptImport } from './import.contract.ts';
import {
  fileNeeded,
  lockImport,
  setAccepted,
  setProgress,
  setReport,
  setState,
  type StoredImport,
} from './import.sql.ts';
import { nextState, type ImportStep } from './import.ts';
import { readFile } from './read.ts';
import { insertDataSet, insertVersion, lockDataSet } from './version.sql.ts';
import { openWorkshop } from './workshop.ts';

type Tools = Pick<House, 'db' | 'files' | 'settings'>;

/** Raised inside a job when the person cancelled: the job ends well. */
class Cancelled extends Error {}

const standing = (account: string | null): Standing => ({ compartment: 'statistical', account });
const payload = z.object({ id: z.uuid(), accept: acceptImport.optional(), demo: z.boolean().optional() });

/** Jobs of the room: reading a file, freezing an accepted one. Both can be run again after a crash: what they make, they make anew. */
export function importTasks(house: Tools): Tasks {
  return {
    'evidence.read-import': (given, { signal }) => readImport(house, payload.parse(given).id, signal),
    'evidence.freeze-import': async (given, { signal }) => {
      const { id, accept, demo } = payload.parse(given);
      if (accept) await freezeImport(house, id, accept, demo ?? false, signal);
    },
  };
}

async function step(house: Tools, id: string, name: ImportStep): Promise<StoredImport | undefined> {
  return transact(house.db, standing(null), async (trx) => {
    const found = await lockImport(trx, id);
    const state = found && nextState(found.state, name);
    if (!found || !state) return undefined;
    await setState(trx, id, state);
    return { ...found, state };
  });
}

const tell =
  (house: Tools, id: string) =>
  async (name: 'reading' | 'checking' | 'freezing', share: number, rows: number): Promise<void> => {
    const found = await transact(house.db, standing(null), (trx) => setProgress(trx, id, { step: name, share, rows }));
    if (!found || found.cancel) throw new Cancelled();
  };

/** Reads and checks the file of an import; the import ends as `checked` with its report, whatever the report says. */
export async function readImport(house: Tools, id: string, signal: AbortSignal): Promise<void> {
  const found = await step(house, id, 'read');
  if (!found) return;
  const workshop = await openWorkshop(house, id);
  try {
    const { report, codebook } = await readFile(
      workshop,
      house.files.path(found.file),
      found.file_name,
      found.options,
      found.codebook,
      { signal, tell: tell(house, id) },
    );
    await transact(house.db, standing(null), async (trx) => {
      await setReport(trx, id, report, codebook);
      await setState(trx, id, 'checked');
    });
  } catch (cause) {
    await abandon(house, found, cause, workshop.clear);
  }
}

/** Freezes an accepted import into a version; files the data set, the version, the journal row and the event in one transaction. */
export async function freezeImport(
  house: Tools,
  id: string,
  accept: z.infer<typeof acceptImport>,
  demo: boolean,
  signal: AbortSignal,
): Promise<string | undefined> {
  const found = await transact(house.db, standing(null), (trx) => lockImport(trx, id));
  if (!found || found.state !== 'freezing') return undefined;
  const workshop = await openWorkshop(house, id);
  try {
    if (!(await workshop.has('stage.parquet'))) {
      await readFile(workshop, house.files.path(found.file), found.file_name, found.options, found.codebook, {
        signal,
        tell: async () => undefined,
      });
    }
    const codebook = found.codebook!;
    const { rowsHash, rows } = await makeFrozen(house, id, workshop, codebook, signal);
    const parquet = await house.files.put(createReadStream(workshop.path('frozen.parquet')), { signal });
    const version = versionId(codebook, rowsHash, rows);
    await transact(house.db, standing(found.created_by), async (trx) => {
      const dataSet =
        'dataSet' in accept
          ? accept.dataSet
          : await insertDataSet(trx, { slug: accept.slug, title: accept.title, demo, owner: found.created_by });
      if (!(await lockDataSet(trx, dataSet))) throw evidenceProblem('no-data-set');
      const isNew = await insertVersion(trx, {
        id: version,
        dataSet,
        reason: 'reason' in accept ? accept.reason : null,
        codebook,
        rows,
        rowsHash,
        parquet: parquet.sha256,
        account: found.created_by,
      });
      await setAccepted(trx, id, dataSet, version);
      await record(
        trx,
        { actor: found.created_by, compartment: 'statistical', request: `job:${id}` },
        { act: 'dataset.freeze', subject: 'data_version', subjectId: version, detail: { rows, isNew } },
      );
      if (isNew) await enqueue(trx, 'evidence.version-frozen', { version });
    });
    await workshop.clear();
    return version;
  } catch (cause) {
    await abandon(house, found, cause, workshop.clear);
    return undefined;
  }
}

async function makeFrozen(
  house: Tools,
  id: string,
  workshop: Awaited<ReturnType<typeof openWorkshop>>,
  codebook: Codebook,
  signal: AbortSignal,
): Promise<{ rowsHash: string; rows: number }> {
  const duck = await workshop.duck();
  const stop = (): void => duck.connection.interrupt();
  signal.addEventListener('abort', stop);
  try {
    await tell(house, id)('freezing', 0.1, 0);
    await writeFrozen(duck, workshop.path('stage.parquet'), workshop.path('frozen.parquet'), codebook);
    await tell(house, id)('freezing', 0.6, 0);
    const rowsHash = await hashRows(duck, workshop.path('frozen.parquet'), codebook);
    const [count] = await duck.all(
      `select count(*)::double as n from read_parquet('${workshop.path('frozen.parquet').replaceAll("'", "''")}')`,
    );
    return { rowsHash, rows: Number(count?.['n']) };
  } finally {
    signal.removeEventListener('abort', stop);
    duck.close();
  }
}

/** Ends an import that was cancelled or met a bug; a house that is closing leaves it to be taken up again. */
async function abandon(house: Tools, found: StoredImport, cause: unknown, clear: () => Promise<void>): Promise<void> {
  const cancelled = cause instanceof Cancelled;
  const full =
    (cause as NodeJS.ErrnoException).code === 'ENOSPC' ||
    /No space left|disk-full/.test(String((cause as Error).message));
  if (!cancelled && !full) throw cause;
  await transact(house.db, standing(null), async (trx) => {
    await setState(trx, found.id, cancelled ? 'cancelled' : 'failed');
    if (full)
      await setReport(
        trx,
        found.id,
        { rows: 0, columns: [], sheets: [], faults: [error('disk-full')], preview: [] },
        null,
      );
    if (cancelled && !(await fileNeeded(trx, found.file))) await house.files.remove(found.file);
  });
  await clear();
}
