import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backup } from '../platform/archive/backup.ts';
import { archiveOf, nameAt, putAway } from '../platform/backup/scheduled.ts';
import type { Log } from '../platform/database/log.ts';
import { appliedMigrations } from '../platform/database/migrate.ts';
import { databaseProblem } from '../platform/database/problems.ts';
import { connect } from '../platform/database/transaction.ts';
import type { FileStore } from '../platform/files/store.ts';
import { countRunning } from '../platform/process/running.ts';
import { Problem } from '../platform/problem/problem.ts';
import type { Settings } from '../platform/settings/settings.ts';
import { programVersion } from './version.ts';

/** First line of a migration beside which the former program cannot run: it takes away or tightens what that one reads or writes. */
const stopsFormer = '-- stops-former';
/** Archives of before an upgrade that a home keeps. */
const keptHere = 2;

interface Upgraded {
  /** Address of the database as its owner. */
  readonly ownerUrl: string;
  readonly files: FileStore;
  readonly settings: Pick<Settings, 'home' | 'backup' | 'backUpUpgrades' | 'installation'>;
  readonly log: Log;
}

/**
 * What comes before a database that holds something is brought on: nobody of the former version may run where the new one leaves it no place, and the whole
 * installation is put away, where backups lie or else in `before-upgrade` of the home, there under the installation's own secret.
 * @param migrations all that this program knows
 * @returns names of the migrations that are to come
 * @throws Problem database.others-running, database.not-backed-up; then nothing was changed
 */
export async function prepareUpgrade(
  { ownerUrl, files, settings, log }: Upgraded,
  migrations: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const db = connect(ownerUrl, 1);
  try {
    const applied = await appliedMigrations(db);
    const newer = applied.some((name) => !(name in migrations));
    const coming = Object.keys(migrations).filter((name) => !applied.includes(name));
    // An empty database has nothing to lose, one of a newer program is refused by `migrate`.
    if (!applied.length || newer || !coming.length) return coming;
    const closed = coming.filter((name) => migrations[name]!.startsWith(stopsFormer));
    const running = closed.length ? await countRunning(db) : 0;
    if (running) throw databaseProblem('others-running', { running, names: closed.join(', ') });
    if (settings.installation === 'real' && settings.backUpUpgrades)
      log.info({ archive: await backUp({ ownerUrl, files, settings }) }, 'backed up before the upgrade');
    return coming;
  } finally {
    await db.destroy();
  }
}

async function backUp({ ownerUrl, files, settings }: Omit<Upgraded, 'log'>): Promise<string> {
  const { signal } = new AbortController();
  const name = nameAt(new Date());
  try {
    if (settings.backup) {
      await putAway({ ownerUrl, files, settings }, settings.backup, name, programVersion, signal);
      return name;
    }
    const directory = join(settings.home, 'before-upgrade');
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const secret = join(settings.home, 'secret');
    const path = join(directory, archiveOf(name));
    // Not hidden from whoever reads the home, which holds the same in plain; what is kept elsewhere is for backups by the clock.
    const password = await readFile(secret);
    await backup(ownerUrl, files, path, { program: programVersion, password, carry: { secret }, signal });
    for (const old of (await readdir(directory)).sort().slice(0, -keptHere)) await rm(join(directory, old));
    return path;
  } catch (error) {
    const reason = error instanceof Problem ? error.reply('en').title : error instanceof Error ? error.message : '-';
    const problem = databaseProblem('not-backed-up', { reason });
    problem.cause = error;
    throw problem;
  }
}
