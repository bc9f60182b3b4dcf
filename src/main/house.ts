import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identify } from '../platform/accounts/identify.ts';
import { openCompute } from '../platform/compute/compute.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import type { Log } from '../platform/database/log.ts';
import { migrate } from '../platform/database/migrate.ts';
import { connect } from '../platform/database/transaction.ts';
import { fileStore } from '../platform/files/store.ts';
import type { House } from '../platform/http/house.ts';
import { openLogger } from '../platform/http/server.ts';
import { migrateJobs } from '../platform/jobs/jobs.ts';
import { Problem } from '../platform/problem/problem.ts';
import type { Settings } from '../platform/settings/settings.ts';
import { computeWorker } from './compute-worker-place.ts';
import { migrations } from './migrations.ts';
import { permissions } from './permissions.ts';

export interface OpenHouse extends House {
  /** Closes the pool, then the embedded database when this process started it. */
  readonly close: () => Promise<void>;
}

/**
 * Opens everything the house stands on: database (embedded unless `DATABASE_URL`), files, secret; migrated and ready.
 * @param options.guest when another process of this machine already runs the embedded database of this home, work beside it
 */
export async function openHouse(
  settings: Settings,
  options: { migrate?: boolean; guest?: boolean } = {},
): Promise<OpenHouse> {
  const log = openLogger(settings.log);
  await mkdir(settings.home, { recursive: true });
  const embedded = settings.databaseUrl ? null : await embeddedOrGuest(settings.home, log, options.guest ?? false);
  const databaseUrl = settings.databaseUrl ?? embedded!.url;
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
    if (options.migrate !== false) {
      await migrateJobs(databaseUrl);
      await migrate(db, migrations, { log });
    }
    const secret = await openSecret(settings.home);
    const files = await fileStore(join(settings.home, 'files'));
    return {
      db,
      databaseUrl,
      files,
      compute,
      settings,
      secret,
      permissions,
      identify: identify(secret, settings.publicUrl),
      log,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The key that encrypts second-factor secrets: 32 bytes beside the files, readable by the owner alone, made at the first start. */
async function openSecret(home: string): Promise<Uint8Array> {
  const path = join(home, 'secret');
  try {
    await writeFile(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return createHash('sha256')
    .update((await readFile(path, 'utf8')).trim())
    .digest();
}

/** Starts the embedded database and leaves its address beside it for commands that work beside a running house. */
async function embeddedOrGuest(
  home: string,
  log: Log,
  guest: boolean,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const address = join(home, 'database-url');
  try {
    // Without its database the house can only answer with errors: it ends, and whoever watches over it starts it again.
    const embedded = await startEmbedded({ home, log, onDeath: () => process.kill(process.pid, 'SIGTERM') });
    await writeFile(address, embedded.url, { mode: 0o600 });
    return {
      url: embedded.url,
      stop: async () => {
        await rm(address, { force: true });
        await embedded.stop();
      },
    };
  } catch (error) {
    if (!guest || !(error instanceof Problem) || error.code !== 'database.in-use') throw error;
    return { url: await readFile(address, 'utf8'), stop: async () => undefined };
  }
}
