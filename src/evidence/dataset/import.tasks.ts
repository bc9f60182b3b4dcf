import { createReadStream, type ReadStream } from 'node:fs';
import { z } from 'zod';
import type { Compute } from '../../platform/compute/compute.ts';
import { transact, type RunAs } from '../../platform/database/transaction.ts';
import type { Services } from '../../platform/http/services.ts';
import { isFull } from '../../platform/files/full.ts';
import { nameOf } from '../../platform/files/name.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { enqueue, type Tasks } from '../../platform/jobs/jobs.ts';
import { record } from '../../platform/journal/journal.ts';
import { isWritten } from '../../platform/language/localized.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { error, type Issue } from './issue.contract.ts';
import { hashRows, versionId, writeFrozen } from './freeze.ts';
import { withAnswerSets } from './answer-sets.ts';
import type { Acceptance } from './import.contract.ts';
import {
  fileNeeded,
  forgetUploads,
  frozenNeeded,
  leftImports,
  livingImports,
  lockImport,
  setAccepted,
  setFrozen,
  setReport,
  setState,
  type StoredImport,
} from './import.sql.ts';
import { nextState } from './import.ts';
import { Cancelled, startHeartbeat, type Heartbeat } from './heartbeat.ts';
import { readSource } from './read.ts';
import { fileRows } from './readers.ts';
import { profileImport } from './profile.tasks.ts';
import type { RowSource } from './source.ts';
import { stage, statedOf } from './staged.ts';
import { sweepUploads } from './upload.ts';
import { insertDataSet, insertVersion, lockDataSet, lockVersion, versionHome } from './version.sql.ts';
import { clearImport, importsHere, openWorkDirectory, type WorkDirectory } from './work-directory.ts';

type Tools = Pick<Services, 'db' | 'files' | 'settings'> & { readonly compute?: Compute };

const runAs = (account: string | null): RunAs => ({ compartment: 'statistical', account });
const payload = z.object({ id: z.uuid() });

/** Minutes after which a command that tells nothing of itself is taken to be dead. */
const quietMinutes = 2;

/** Raised inside a job for what the person must be told: the import ends as `failed` with this finding. */
class Refused extends Error {
  constructor(readonly issue: Issue) {
    super(issue.code);
  }
}

/** Jobs of the room: reading a file, freezing an accepted one. Both can be run again after a crash: what they make, they make anew. */
export function importTasks(services: Tools): Tasks {
  return {
    'evidence.read-import': (given, { signal }) => readImport(services, payload.parse(given).id, signal),
    'evidence.freeze-import': async (given, { signal }) => {
      await freezeImport(services, payload.parse(given).id, signal);
    },
    'evidence.profile-import': (given, { signal }) => profileImport(services, payload.parse(given).id, signal),
    'evidence.sweep-uploads': () => sweepUploads(services),
    'evidence.discard-import': (given) => discardImport(services, payload.parse(given).id),
  };
}

/** Reads and checks the file of an import; the import ends as `checked` with its report, whatever the report says. */
export async function readImport(services: Tools, id: string, signal: AbortSignal): Promise<void> {
  const found = await transact(services.db, runAs(null), async (trx) => {
    const stored = await lockImport(trx, id);
    const state = stored && nextState(stored.state, 'read');
    if (!stored || !state) return undefined;
    await setState(trx, id, state);
    return stored;
  });
  if (!found) return;
  await atWork(services, found, signal, async (workDirectory, heartbeat) => {
    const { report, codebook } = await services.files.use(found.file, (path) =>
      readSource(workDirectory, sourceOf(path, found), heartbeat),
    );
    await transact(services.db, runAs(null), async (trx) => {
      const now = await lockImport(trx, id);
      if (now?.cancel) throw new Cancelled();
      if (now?.state !== 'reading') return;
      await setReport(trx, id, report, codebook);
      await setState(trx, id, 'checked');
      if (codebook) await enqueue(trx, 'evidence.profile-import', { id });
    });
  });
}

/**
 * Freezes an accepted import into a version; files the data set, the version, the journal row and the event in one transaction.
 * @returns id of the version; undefined when the import was not waiting for it, was cancelled or failed
 */
export async function freezeImport(services: Tools, id: string, signal: AbortSignal): Promise<string | undefined> {
  const found = await transact(services.db, runAs(null), (trx) => lockImport(trx, id));
  if (!found?.accept || found.state !== 'freezing') return undefined;
  const { accept } = found;
  const titled = { ...found, codebook: found.codebook && withTitle(found.codebook, accept) };
  let filed: string | undefined;
  await atWork(services, found, signal, async (workDirectory, heartbeat) => {
    const { rowsHash, rows } = await services.files.use(found.file, (path) =>
      makeFrozen(sourceOf(path, found), workDirectory, found, heartbeat),
    );
    heartbeat.phase('freezing', 0.95, 1);
    const frozen = (): ReadStream => createReadStream(workDirectory.path('frozen.parquet'));
    // Noted first: a process that is killed with the rows stored leaves none that nobody knows of.
    const name = await nameOf(frozen());
    await transact(services.db, runAs(null), (trx) => setFrozen(trx, id, name));
    const parquet = await services.files.put(frozen(), { signal: heartbeat.signal });
    filed = await file(services, titled, accept, { rows, rowsHash, parquet: parquet.sha256 });
  });
  return filed;
}

/** The codebook under the title that its data set is given, when nobody wrote one into it. */
function withTitle(book: Codebook, accept: Acceptance): Codebook {
  const title = isWritten(book.title) || !('slug' in accept) ? book.title : accept.title;
  return { ...book, title, citation: isWritten(book.citation) ? book.citation : title };
}

/** What an import brings in: the file that was sent, as it was sent. */
const sourceOf = (path: string, { file, file_name: fileName, options, codebook }: StoredImport): RowSource => ({
  codebook,
  rows: fileRows(path, options, file, fileName),
});

async function makeFrozen(
  source: RowSource,
  workDirectory: WorkDirectory,
  found: StoredImport,
  heartbeat: Heartbeat,
): Promise<{ rowsHash: string; rows: number }> {
  const duck = await workDirectory.duck();
  const stop = (): void => duck.connection.interrupt();
  heartbeat.signal.addEventListener('abort', stop);
  try {
    const table = await stage(workDirectory, duck, source.rows, heartbeat);
    const { rows } = table;
    heartbeat.signal.throwIfAborted();
    heartbeat.phase('freezing', 0, 0.6, duck.progress, rows);
    const frozen = workDirectory.path('frozen.parquet');
    const staged = await withAnswerSets(duck, workDirectory.path('stage.parquet'), found.codebook!);
    await writeFrozen(duck, staged, frozen, found.codebook!, statedOf(source.rows, table));
    let hashed = 0;
    heartbeat.phase('freezing', 0.6, 0.95, () => hashed / Math.max(1, rows), rows);
    return await hashRows(duck, frozen, found.codebook!, (done) => {
      heartbeat.signal.throwIfAborted();
      hashed = done;
    });
  } finally {
    heartbeat.signal.removeEventListener('abort', stop);
    await duck.close();
  }
}

/** Files what was frozen, once: another run that came first, or a cancelling, is seen under the lock. */
async function file(
  services: Tools,
  { id, created_by: account, codebook }: StoredImport,
  accept: Acceptance,
  of: { rows: number; rowsHash: string; parquet: string },
): Promise<string | undefined> {
  const version = versionId(codebook!, of.rowsHash, of.rows);
  return transact(services.db, runAs(account), async (trx) => {
    await lockVersion(trx, version);
    const now = await lockImport(trx, id);
    if (now?.cancel) throw new Cancelled();
    if (now?.state !== 'freezing') return undefined;
    const home = await versionHome(trx, version);
    const dataSet =
      home ??
      ('dataSet' in accept
        ? accept.dataSet
        : await insertDataSet(trx, { slug: accept.slug, title: accept.title, owner: account }));
    if (!dataSet) throw new Refused(error('slug-taken', 'slug' in accept ? { found: accept.slug } : {}));
    if (!(await lockDataSet(trx, dataSet))) throw new Refused(error('data-set-gone'));
    const reason = 'reason' in accept ? accept.reason : null;
    const isNew =
      !home && (await insertVersion(trx, { id: version, dataSet, reason, codebook: codebook!, account, ...of }));
    await setAccepted(trx, id, dataSet, version);
    await record(
      trx,
      { actor: account, compartment: 'statistical', request: `job:${id}` },
      { act: 'dataset.freeze', subject: 'data_version', subjectId: version, detail: { rows: of.rows, isNew } },
    );
    await enqueue(trx, 'evidence.discard-import', { id });
    if (isNew) await enqueue(trx, 'evidence.version-frozen', { version });
    return version;
  });
}

/** Does the work of an import in its workDirectory, and ends the import well or as failed when the work is stopped. */
async function atWork(
  services: Tools,
  found: StoredImport,
  closing: AbortSignal,
  work: (workDirectory: WorkDirectory, heartbeat: Heartbeat) => Promise<void>,
): Promise<void> {
  const workDirectory = await openWorkDirectory(services, found.id);
  const heartbeat = startHeartbeat(services, found.id, closing);
  try {
    await work(workDirectory, heartbeat);
  } catch (thrown) {
    // An interrupted query says only that it was interrupted: why stands in the signal.
    const cause: unknown = heartbeat.signal.aborted ? heartbeat.signal.reason : thrown;
    await heartbeat.end();
    if (cause instanceof Cancelled) {
      await transact(services.db, runAs(null), (trx) => setState(trx, found.id, 'cancelled'));
      return await discardImport(services, found.id);
    }
    if (closing.aborted) throw thrown;
    await fail(services, found, issueOf(cause), workDirectory);
    if (issueOf(cause).code === 'interrupted') throw thrown;
  } finally {
    await heartbeat.end();
  }
}

function issueOf(cause: unknown): Issue {
  if (cause instanceof Refused) return cause.issue;
  const full = isFull(cause) || (cause instanceof Problem && /\.disk-full$/.test(cause.code));
  if (cause instanceof Problem && /^compute\.too-/.test(cause.code)) return error('too-many-cells');
  if (cause instanceof Error && cause.message.startsWith('Out of Memory Error')) return error('memory');
  return error(full ? 'disk-full' : 'interrupted');
}

/** A failed import keeps its file and codebook, so that it can be tried again; an installation that is closing leaves it to be taken up again. */
async function fail(services: Tools, { id }: StoredImport, issue: Issue, workDirectory: WorkDirectory): Promise<void> {
  await workDirectory.clear();
  await transact(services.db, runAs(null), async (trx) => {
    const now = await lockImport(trx, id);
    if (!now || !nextState(now.state, 'fail')) return;
    await setState(trx, id, 'failed');
    await setReport(
      trx,
      id,
      { rows: 0, columns: [], sheets: [], issues: [issue], preview: [], sets: [], labels: [] },
      null,
    );
  });
}

/**
 * Tidies up after an import that is at its end: what was read is cleared and the file as it was sent, which may hold columns that no version took over,
 * is forgotten unless something else needs it, as are frozen rows that no version is made of. Can be run again.
 */
export async function discardImport(services: Tools, id: string): Promise<void> {
  const workDirectory = await openWorkDirectory(services, id);
  const gone = await transact(services.db, runAs(null), async (trx) => {
    const found = await lockImport(trx, id);
    if (!found || (found.state !== 'cancelled' && found.state !== 'accepted')) return undefined;
    if (found.frozen && !(await frozenNeeded(trx, id, found.frozen))) await services.files.remove(found.frozen);
    if (await fileNeeded(trx, id)) return undefined;
    await forgetUploads(trx, found.file);
    return found.file;
  });
  if (gone) await services.files.remove(gone);
  await workDirectory.clear();
}

/** Ends an import that is not to be frozen: nothing of it is kept. Can be run again, and of one that is accepted or gone does nothing. */
export async function dropImport(services: Tools, id: string): Promise<void> {
  await transact(services.db, runAs(null), async (trx) => {
    const found = await lockImport(trx, id);
    if (found && found.state !== 'accepted') await setState(trx, id, 'cancelled');
  });
  await discardImport(services, id);
}

/**
 * Clears what this machine holds of imports that are at their end. The job that ends an import clears the machine it runs on; another one that read the
 * file for it, or one that was down, does this for itself.
 */
export async function tidyImports({ db, settings }: Pick<Services, 'db' | 'settings'>): Promise<void> {
  const here = await importsHere(settings);
  if (!here.length) return;
  const living = new Set(await transact(db, runAs(null), (trx) => livingImports(trx, here)));
  for (const id of here) if (!living.has(id)) await clearImport(settings, id);
}

/**
 * Ends what killed commands left behind.
 * @param alone whether no other process works on this installation: then none of them can be alive
 */
export async function dropLeftImports(services: Tools, { alone = false } = {}): Promise<void> {
  const left = await transact(services.db, runAs(null), (trx) => leftImports(trx, alone ? 0 : quietMinutes));
  for (const { id } of left) await dropImport(services, id);
}
