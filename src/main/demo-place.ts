import { readdir, lstat, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import pg from 'pg';
import { onDatabase, withClient } from '../platform/database/client.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import { readInstallation } from '../platform/database/installation.ts';
import { silent } from '../platform/database/log.ts';
import { databaseProblem } from '../platform/database/problems.ts';
import { connect } from '../platform/database/transaction.ts';
import type { Settings } from '../platform/settings/settings.ts';
import { kindOfHome } from './kind-of-home.ts';

const nameOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

/** SQLSTATE of a refused connection or statement. */
const stateOf = (error: unknown): string | undefined => (error instanceof pg.DatabaseError ? error.code : undefined);
const noSuchDatabase = '3D000';
const inUse = '55006';

/** Whether a database of this address is there; the connection must come out at the name that was asked for. */
async function isThere(url: string): Promise<boolean> {
  try {
    const found = await withClient(url, (client) =>
      client.query<{ name: string }>('select current_database() as name'),
    );
    if (found.rows[0]?.name !== nameOf(url)) throw databaseProblem('not-demo', { place: found.rows[0]?.name ?? '-' });
    return true;
  } catch (error) {
    if (stateOf(error) === noSuchDatabase) return false;
    throw error;
  }
}

/** A database of the same server to which its owner may connect in order to make and drop another. */
const besideOf = (url: string): string => onDatabase(url, nameOf(url).replace(/_demo$/, ''));

/**
 * Makes the demonstration's own database on the server that DATABASE_URL names, where it is missing and the login may.
 * @throws Problem database.demo-missing saying what an administrator of the server does
 */
export async function ensureDemoDatabase(url: string): Promise<void> {
  if (await isThere(url)) return;
  try {
    await withClient(besideOf(url), (client) =>
      client.query(`create database ${pg.escapeIdentifier(nameOf(url))} template template0 encoding 'UTF8'`),
    );
  } catch (error) {
    if (stateOf(error) === '42P04') return;
    throw databaseProblem('demo-missing', {
      name: pg.escapeIdentifier(nameOf(url)),
      owner: pg.escapeIdentifier(decodeURIComponent(new URL(url).username) || 'dawra'),
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

/**
 * Drops the database and the home of the demonstration, and can touch nothing else: the database only when its own row says that it is a demonstration,
 * the home only when its note says so and it is a directory of that name. Anything that does not say so is left and named.
 * @param settings those of the demonstration @returns what was removed
 * @throws Problem database.not-demo, .is-real, .demo-in-use, .in-use
 */
export async function removeDemonstration(settings: Settings): Promise<('database' | 'home')[]> {
  if (settings.installation !== 'demonstration') throw databaseProblem('is-real');
  const { home, databaseUrl } = settings;
  const hasHome = await requireDemoHome(home);
  const removed: ('database' | 'home')[] = [];
  if (databaseUrl) {
    if (await isThere(databaseUrl)) {
      await requireDemoDatabase(databaseUrl);
      await drop(databaseUrl);
      removed.push('database');
    }
  } else if (hasHome) {
    // The embedded database lies in the home: it must say the same before both go.
    const embedded = await startEmbedded({ home, log: silent });
    try {
      await requireDemoDatabase(embedded.url);
    } finally {
      await embedded.stop();
    }
  }
  if (hasHome) {
    await rm(home, { recursive: true });
    removed.push('home');
  }
  return removed;
}

/** Whether there is a home to remove. @throws Problem database.not-demo for a link, a file, or a home whose note says something else */
async function requireDemoHome(home: string): Promise<boolean> {
  const found = await lstat(home).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!found) return false;
  if (!found.isDirectory() || basename(home) !== 'demo') throw databaseProblem('not-demo', { place: home });
  if ((await kindOfHome(home)) === 'demonstration') return true;
  if ((await readdir(home)).length) throw databaseProblem('not-demo', { place: home });
  return false;
}

async function requireDemoDatabase(url: string): Promise<void> {
  const db = connect(url, 1);
  try {
    if ((await readInstallation(db)) !== 'demonstration') throw databaseProblem('not-demo', { place: nameOf(url) });
  } finally {
    await db.destroy();
  }
}

async function drop(url: string): Promise<void> {
  try {
    await withClient(besideOf(url), (client) => client.query(`drop database ${pg.escapeIdentifier(nameOf(url))}`));
  } catch (error) {
    if (stateOf(error) === inUse) throw databaseProblem('demo-in-use', { name: nameOf(url) });
    throw error;
  }
}
