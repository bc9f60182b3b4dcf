import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identify } from '../platform/accounts/identify.ts';
import { openCompute } from '../platform/compute/compute.ts';
import { requireKind } from '../platform/database/installation.ts';
import { isFull, naming } from '../platform/database/obstacle.ts';
import { startEmbedded, type Embedded } from '../platform/database/embedded.ts';
import { roles } from '../platform/database/embedded-roles.ts';
import type { Log } from '../platform/database/log.ts';
import { archiveProblem } from '../platform/archive/archive-problems.ts';
import { isHalfRestored } from '../platform/archive/restore.ts';
import { migrate } from '../platform/database/migrate.ts';
import { connect } from '../platform/database/transaction.ts';
import { replayErasures } from '../platform/erasable/erasures.ts';
import { fileStore } from '../platform/files/store.ts';
import type { Services } from '../platform/http/services.ts';
import { openLogger } from '../platform/http/server.ts';
import { checkAnchor, writeAnchor } from '../platform/journal/anchor.ts';
import { databaseProblem } from '../platform/database/problems.ts';
import { migrateJobs } from '../platform/jobs/jobs.ts';
import { Problem } from '../platform/problem/problem.ts';
import type { Settings } from '../platform/settings/settings.ts';
import { computeWorker } from './compute-worker-place.ts';
import { contributions } from './contributions.ts';
import { describeUpdate, updateContent } from './content.ts';
import { ensureDemoDatabase } from './demo-place.ts';
import { noteHome, requireHome } from './kind-of-home.ts';
import { migrations } from './migrations.ts';
import { permissions } from './permissions.ts';

export interface OpenServices extends Services {
  /** The database as its owner: migrations, backup, restore, doctor. Equal to `databaseUrl` where `DATABASE_URL` names one login for all. */
  readonly ownerUrl: string;
  /** Closes the pool, then the embedded database when this process started it. */
  readonly close: () => Promise<void>;
}

/**
 * Opens everything the installation stands on: database (embedded unless `DATABASE_URL`), files, secret; migrated and ready.
 * @param options.guest when another process of this machine already runs the embedded database of this home, work beside it
 * @throws Problem naming what stands in the way: a full disk, a directory closed to us, a database out of reach, an unfinished restore
 */
export const openServices = (
  settings: Settings,
  options: { migrate?: boolean; guest?: boolean } = {},
): Promise<OpenServices> =>
  naming(() => open(settings, options)).catch((error: unknown) => {
    // An embedded database that ended for want of room leaves nothing but a lost connection.
    const lost = error instanceof Problem && ['database.unreachable', 'database.start-failed'].includes(error.code);
    throw lost && !settings.databaseUrl && isFull(settings.home) ? databaseProblem('disk-full') : error;
  });

async function open(settings: Settings, options: { migrate?: boolean; guest?: boolean }): Promise<OpenServices> {
  const log = openLogger(settings.log);
  await requireHome(settings.home, settings.installation);
  await mkdir(settings.home, { recursive: true });
  if (settings.databaseUrl && settings.installation === 'demonstration') await ensureDemoDatabase(settings.databaseUrl);
  const embedded = settings.databaseUrl ? null : await embeddedOrGuest(settings.home, log, options.guest ?? false);
  const ownerUrl = settings.databaseUrl ?? embedded!.url;
  const databaseUrl = settings.databaseUrl ?? embedded!.everydayUrl;
  const db = connect(databaseUrl);
  const compute = openCompute({
    worker: computeWorker,
    seconds: settings.computeSeconds,
    ...(settings.computeThreads ? { threads: settings.computeThreads } : {}),
  });
  const close = async (): Promise<void> => {
    await compute.close();
    await db.destroy();
    await embedded?.stop();
  };
  try {
    if (await isHalfRestored(db)) throw archiveProblem('unfinished');
    await refuseOtherKind(ownerUrl, settings);
    if (options.migrate !== false) {
      await migrateJobs(ownerUrl, embedded ? roles.everyday : undefined);
      const owner = connect(ownerUrl, 2);
      await migrate(owner, migrations, { installation: settings.installation, log })
        // The everyday login reads no table outside a compartment.
        .then(() => replayErasures(owner, settings.home))
        .finally(() => owner.destroy());
    }
    const secret = await openSecret(settings.home);
    if (options.migrate !== false && !options.guest) await anchorJournal(ownerUrl, settings.home, secret, log);
    const files = await fileStore(join(settings.home, 'files'));
    if (options.migrate !== false) {
      await noteHome(settings.home, settings.installation);
      for (const line of await bringContent({ db, files })) log.info({}, line);
    }
    return {
      db,
      databaseUrl,
      ownerUrl,
      files,
      compute,
      settings,
      secret,
      permissions,
      contributions,
      identify: identify(secret, settings),
      log,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Before anything is written: what the database is for, as its first migration said it. */
async function refuseOtherKind(url: string, { installation }: Settings): Promise<void> {
  const owner = connect(url, 1);
  try {
    await requireKind(owner, installation);
  } finally {
    await owner.destroy();
  }
}

/** The reference content of this program, where it is not there yet. @returns lines that say what was loaded; none when nothing was */
async function bringContent(services: Parameters<typeof updateContent>[0]): Promise<string[]> {
  const done = await updateContent(services);
  return done.state === 'current' ? [] : describeUpdate(done);
}

/** Notes beside the database where the journal stands, at each start; what does not fit the earlier note is told and not written over. */
async function anchorJournal(url: string, home: string, secret: Uint8Array, log: Log): Promise<void> {
  const owner = connect(url, 1);
  try {
    if ((await checkAnchor(owner, home, secret)) === 'differs')
      log.error({}, 'the journal was changed from outside: run dawra doctor');
    else await writeAnchor(owner, home, secret);
  } finally {
    await owner.destroy();
  }
}

/** The key that encrypts second-factor secrets: 32 bytes beside the files, readable by the owner alone, made at the first start. */
async function openSecret(home: string): Promise<Uint8Array> {
  const path = join(home, 'secret');
  const half = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    // Whole and synced before it has its name: a disk that fills up or a power cut leaves no empty secret behind.
    await writeFile(half, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
    await link(half, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && !existsSync(path)) throw error;
  } finally {
    await rm(half, { force: true });
  }
  return createHash('sha256')
    .update((await readFile(path, 'utf8')).trim())
    .digest();
}

/** Starts the embedded database and leaves its addresses beside it for commands that work beside a running installation. */
async function embeddedOrGuest(home: string, log: Log, guest: boolean): Promise<Embedded> {
  const address = join(home, 'database-url');
  try {
    // Without its database the installation can only answer with errors: it ends, and whoever watches over it starts it again.
    const embedded = await startEmbedded({ home, log, onDeath: () => process.kill(process.pid, 'SIGTERM') });
    await writeFile(address, `${embedded.url}\n${embedded.everydayUrl}`, { mode: 0o600 }).catch(
      async (error: unknown) => {
        await embedded.stop();
        throw error;
      },
    );
    return {
      ...embedded,
      stop: async () => {
        await rm(address, { force: true });
        await embedded.stop();
      },
    };
  } catch (error) {
    if (!guest || !(error instanceof Problem) || error.code !== 'database.in-use') throw error;
    const [url = '', everydayUrl = ''] = (await readFile(address, 'utf8')).split('\n');
    return { url, everydayUrl, stop: async () => undefined };
  }
}
