import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backup } from '../../platform/database/backup.ts';
import { examine, type Finding } from '../../platform/database/doctor.ts';
import { connect } from '../../platform/database/transaction.ts';
import { afterRestore } from '../after-restore.ts';
import { expectedFiles } from '../expected-files.ts';
import { readArchiveKey } from './archive-key.ts';
import { readerLocale } from './locale.ts';
import { restore } from '../../platform/database/restore.ts';
import { startEmbedded } from '../../platform/database/embedded.ts';
import { silent } from '../../platform/database/log.ts';
import { fileStore } from '../../platform/files/store.ts';
import { migrateJobs } from '../../platform/jobs/jobs.ts';
import { readSettings } from '../../platform/settings/settings.ts';
import { loadDemo, removeDemo, isEmptyHouse } from '../demo.ts';
import { openHouse, type OpenHouse } from '../house.ts';
import { migrations } from '../migrations.ts';
import { serve } from '../serve.ts';
import { withHouse } from './open.ts';
import { programVersion } from './version.ts';

interface KeyOptions {
  readonly keyFile?: string;
}

const carry = (home: string): { secret: string } => ({ secret: join(home, 'secret') });

/** Where the built pages lie: beside the built server. */
const web = (): string => fileURLToPath(new URL('../web', import.meta.url));

export function addHouseCommands(program: Command): void {
  program.version(programVersion);
  program
    .command('serve')
    .description('Start Dawra and serve it (embedded database unless DATABASE_URL is set)')
    .action(serveHouse);

  program
    .command('migrate')
    .description('Bring the database to this program’s state')
    .action(() =>
      withHouse(async (house) =>
        console.log(
          `The database is current: ${Object.keys(migrations).length} migrations. Home: ${house.settings.home}`,
        ),
      ),
    );

  program
    .command('backup <archive>')
    .description('Write database and files into one encrypted archive (asks for a password, or --key-file)')
    .option('--key-file <file>', 'file whose content is the key; keep it away from the archive')
    .action((archive: string, { keyFile }: KeyOptions) =>
      withHouse(async (house) => {
        const password = await readArchiveKey({ keyFile, twice: true });
        const manifest = await backup(house.ownerUrl, house.files, resolve(archive), {
          program: programVersion,
          password,
          carry: carry(house.settings.home),
        });
        console.log(
          `${archive}: ${manifest.members.length} members, encrypted. Without its password or key nobody can read it. Try it with “dawra restore” on another machine.`,
        );
        for (const sha256 of manifest.damagedFiles) console.error(`left out, damaged: ${sha256}`);
        if (manifest.damagedFiles.length) process.exitCode = 1;
      }),
    );

  program
    .command('restore <archive>')
    .description('Load an archive into an empty installation (asks for its password, or --key-file)')
    .option('--key-file <file>', 'file whose content is the key')
    .action(restoreHouse);

  program
    .command('doctor')
    .description('Examine the machine, the database, the files')
    .action(() =>
      withHouse(
        async (house) => {
          const locale = readerLocale();
          const findings = await examineHouse(house);
          for (const { status, words } of findings) console.log(`${status.padEnd(4)} ${words[locale]}`);
          if (findings.some(({ status }) => status === 'fail')) process.exitCode = 1;
        },
        { migrate: false },
      ),
    );

  const demo = program.command('demo').description('The demonstration content');
  demo
    .command('load')
    .description('Load it into this installation')
    .action(() => withHouse(async (house) => loadDemo(house, (line) => console.log(line))));
  demo
    .command('remove')
    .description('Remove all of it; real content stays')
    .action(() => withHouse(async (house) => console.log(await removeDemo(house))));
}

async function serveHouse(): Promise<void> {
  const began = Date.now();
  const settings = readSettings({ DAWRA_LOG: process.env['DAWRA_LOG'] ?? 'warn', ...process.env });
  const house = await openHouse(settings);
  const ended = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  if (settings.demo) await loadOnce(house);
  const running = await serve(house, web());
  console.log(
    `Dawra is ready at ${settings.publicUrl} (${((Date.now() - began) / 1000).toFixed(1)} s). Ctrl+C stops it.`,
  );
  await ended;
  console.log('Stopping …');
  await running.stop();
}

/** The demonstration, into a house where nobody has an account yet. */
async function loadOnce(house: OpenHouse): Promise<void> {
  try {
    if (!(await isEmptyHouse(house))) return;
    console.log('Loading the demonstration content (once) …');
    await loadDemo(house, (line) => console.log(`  ${line}`));
  } catch (error) {
    await house.close();
    throw error;
  }
}

/** Everything that `doctor` looks at, as the owner of the database. */
async function examineHouse(house: OpenHouse): Promise<Finding[]> {
  const db = connect(house.ownerUrl, 2);
  try {
    return await examine({
      db,
      everyday: house.db,
      home: house.settings.home,
      files: house.files,
      migrations,
      secret: house.secret,
      expectedFiles: await expectedFiles(db),
    });
  } finally {
    await db.destroy();
  }
}

async function restoreHouse(archive: string, { keyFile }: KeyOptions): Promise<void> {
  const settings = readSettings({ DAWRA_LOG: 'error', ...process.env });
  if (!existsSync(archive)) throw new Error(`${archive}: no such file`);
  const password = await readArchiveKey({ keyFile, twice: false });
  const embedded = settings.databaseUrl ? null : await startEmbedded({ home: settings.home, log: silent });
  try {
    const files = await fileStore(join(settings.home, 'files'));
    const { manifest, notes } = await restore(resolve(archive), settings.databaseUrl ?? embedded!.url, files, {
      migrations,
      migrateJobs,
      password,
      carry: carry(settings.home),
      after: afterRestore(settings.home),
      log: silent,
    });
    await rm(join(settings.home, 'journal-anchor'), { force: true });
    const locale = readerLocale();
    console.log(`Restored what was taken at ${manifest.takenAt}.`);
    for (const note of notes) console.log(note[locale]);
  } finally {
    await embedded?.stop();
  }
}
