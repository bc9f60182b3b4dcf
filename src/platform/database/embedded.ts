import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries } from './binaries.ts';
import { findPlace, initialise, socketDirectory } from './cluster.ts';
import { ensureRoles, roles } from './embedded-roles.ts';
import { takeHold } from './hold.ts';
import type { Log } from './log.ts';
import { isFull, naming, saysFull } from './obstacle.ts';
import { clearOrphan, lastWords, launch, shutDown } from './postmaster.ts';
import { databaseProblem } from './problems.ts';
import { Problem } from '../problem/problem.ts';
import { findRunner } from './runner.ts';
import { onDatabase } from './client.ts';

export { onDatabase, withClient } from './client.ts';

export interface Embedded {
  /** `postgresql://` address of the installation's database as its owner, who migrates it, backs it up and restores it; no superuser. */
  readonly url: string;
  /** The same database as the everyday login: it can stand as a compartment and work off jobs, and owns nothing. */
  readonly everydayUrl: string;
  /** Stops the server after rolling back what is still open; safe to call twice. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Directory of the installation, made when missing. */
  readonly home: string;
  readonly log: Log;
  /** Further server settings. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told when the server ends without having been asked to. */
  readonly onDeath?: () => void;
}

/**
 * Starts the embedded PostgreSQL of a home, making its cluster on the first start, and creates the database `dawra`.
 *
 * It is a whole PostgreSQL 18 (fsync on, data checksums) below `<home>/postgres`, reachable over a Unix socket alone and by this
 * operating system account alone. One process holds a home. After `kill -9` of this process the server goes on for itself; the
 * next start stops it and takes over, and nothing acknowledged is lost.
 *
 * @throws Problem database.no-embedded, .no-user, .in-use, .start-failed, .disk-full, .no-access
 */
export const startEmbedded = (options: EmbeddedOptions): Promise<Embedded> => naming(() => start(options));

async function start(options: EmbeddedOptions): Promise<Embedded> {
  const runner = findRunner();
  mkdirSync(options.home, { recursive: true });
  const home = realpathSync(options.home);
  const letGo = takeHold(home);
  try {
    const place = findPlace(runner, home);
    const native = findBinaries(runner, place);
    const data = initialise(runner, native, place);
    await clearOrphan(data, options.log);
    const socket = socketDirectory(runner, place);
    const logFile = join(place, 'server.log');
    const server = await launch({
      runner,
      native,
      data,
      socket: socket.directory,
      logFile,
      settings: options.settings ?? {},
    });
    let stopping: Promise<void> | undefined;
    server.once('exit', (code) => {
      if (stopping) return;
      options.log.error({ code, log: logFile }, 'the database ended unexpectedly');
      options.onDeath?.();
    });
    const stop = (): Promise<void> =>
      (stopping ??= shutDown(server).finally(() => {
        socket.remove();
        letGo();
      }));
    const as = (role: string): string =>
      `postgresql://${role}@localhost/dawra?host=${encodeURIComponent(socket.directory)}`;
    try {
      await ensureRoles(onDatabase(as(roles.administrator), 'postgres'));
    } catch (error) {
      await stop();
      // A server that dies of a full disk leaves its client with nothing but a lost connection; its log says why.
      if (!(error instanceof Problem) && (saysFull(lastWords(logFile)) || isFull(place)))
        throw databaseProblem('disk-full');
      throw error;
    }
    options.log.info({ place }, 'embedded database ready');
    return { url: as(roles.owner), everydayUrl: as(roles.everyday), stop };
  } catch (error) {
    letGo();
    throw error;
  }
}
