import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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
import { connect, type Db } from '../platform/database/transaction.ts';
import { replayErasures } from '../platform/erasable/erasures.ts';
import { openFiles } from '../platform/files/open.ts';
import { openSecret, requireSecret } from '../platform/process/installation-secret.ts';
import { openReadiness } from '../platform/process/readiness.ts';
import { startingAlone } from '../platform/process/start-lock.ts';
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
import { dropLeftImports } from '../evidence/index.ts';
import { migrations } from './migrations.ts';
import { permissions } from './permissions.ts';
import { prepareUpgrade } from './upgrade.ts';

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
  // Whoever runs the embedded database is the only process of the installation as it starts.
  const alone = embedded?.alone ?? false;
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
    const secret = await openSecret(settings.home, settings.secret);
    const files = await openFiles(settings);
    if (options.migrate !== false)
      await startingAlone(ownerUrl, async () => {
        await prepareUpgrade({ ownerUrl, files, settings, log }, migrations);
        await migrateJobs(ownerUrl, embedded ? roles.everyday : undefined);
        await asOwner(ownerUrl, async (owner) => {
          await migrate(owner, migrations, { installation: settings.installation, log });
          await requireSecret(owner, secret);
          // The everyday login reads no table outside a compartment.
          await replayErasures(owner, files);
          if (!options.guest) await anchorJournal(owner, settings.home, secret, log);
        });
        await noteHome(settings.home, settings.installation);
        for (const line of await bringContent({ db, files })) log.info({}, line);
        await dropLeftImports({ db, files, settings }, { alone });
      });
    return {
      db,
      databaseUrl,
      ownerUrl,
      files,
      compute,
      settings,
      secret,
      readiness: openReadiness(db, files, Object.keys(migrations)),
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
  await asOwner(url, (owner) => requireKind(owner, installation));
}

async function asOwner(url: string, work: (owner: Db) => Promise<void>): Promise<void> {
  const owner = connect(url, 2);
  await work(owner).finally(() => owner.destroy());
}

/** The reference content of this program, where it is not there yet. @returns lines that say what was loaded; none when nothing was */
async function bringContent(services: Parameters<typeof updateContent>[0]): Promise<string[]> {
  const done = await updateContent(services);
  return done.state === 'current' ? [] : describeUpdate(done);
}

/** Notes beside the database where the journal stands, at each start; what does not fit the earlier note is told and not written over. */
async function anchorJournal(owner: Db, home: string, secret: Uint8Array, log: Log): Promise<void> {
  if ((await checkAnchor(owner, home, secret)) === 'differs')
    log.error({}, 'the journal was changed from outside: run dawra doctor');
  else await writeAnchor(owner, home, secret);
}

/** Starts the embedded database and leaves its addresses beside it for commands that work beside a running installation. */
async function embeddedOrGuest(home: string, log: Log, guest: boolean): Promise<Embedded & { alone: boolean }> {
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
      alone: true,
      stop: async () => {
        await rm(address, { force: true });
        await embedded.stop();
      },
    };
  } catch (error) {
    if (!guest || !(error instanceof Problem) || error.code !== 'database.in-use') throw error;
    const [url = '', everydayUrl = ''] = (await readFile(address, 'utf8')).split('\n');
    return { url, everydayUrl, alone: false, stop: async () => undefined };
  }
}
