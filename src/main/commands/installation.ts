import { openWhole } from '../open-whole.ts';
import type { Command } from 'commander';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backup } from '../../platform/archive/backup.ts';
import { archiveProblem } from '../../platform/archive/archive-problems.ts';
import { makeKeyPair } from '../../platform/backup/sealed-key.ts';
import { erasuresName, takeErasures } from '../../platform/erasable/erasures.ts';
import { examine, type Finding } from '../../platform/doctor/doctor.ts';
import { connect } from '../../platform/database/transaction.ts';
import { afterRestore } from '../after-restore.ts';
import { expectedFiles } from '../expected-files.ts';
import { readArchiveKey } from './archive-key.ts';
import { speak } from '../../platform/language/words.ts';
import { helpWords } from './help.words.ts';
import { readerLocale } from './locale.ts';
import { restore } from '../../platform/archive/restore.ts';
import { startEmbedded } from '../../platform/database/embedded.ts';
import { silent } from '../../platform/database/log.ts';
import { openFiles } from '../../platform/files/open.ts';
import { migrateJobs } from '../../platform/jobs/jobs.ts';
import { besideSettings, readSettings } from '../../platform/settings/settings.ts';
import { describeUpdate, updateContent } from '../content.ts';
import { ensureDemoDatabase, removeDemonstration } from '../demo-place.ts';
import type { OpenServices } from '../open-services.ts';
import { noteHome, requireHome } from '../kind-of-home.ts';
import { migrations } from '../migrations.ts';
import { rehearse } from '../rehearse.ts';
import { runPart, type Part } from '../serve.ts';
import { processProblem } from '../../platform/process/problems.ts';
import { withServices } from './open.ts';
import { requireFile } from './readable.ts';
import { programVersion } from '../version.ts';

interface KeyOptions {
  readonly keyFile?: string;
}
interface ArchiveKeyOptions extends KeyOptions {
  readonly identity?: string;
}

const carry = (home: string): { secret: string } => ({ secret: join(home, 'secret') });

/** Where the built pages lie: beside the built server. */
const web = (): string => fileURLToPath(new URL('../web', import.meta.url));

export function addInstallationCommands(program: Command): void {
  const t = speak(helpWords, readerLocale());
  program.version(programVersion, '-V, --version', t('version'));
  program
    .command('start')
    .description(t('start'))
    .action(() => runServices({ web: web(), jobs: true }));
  program
    .command('serve')
    .description(t('serve'))
    .action(() => runServices({ web: web(), jobs: !process.env['DATABASE_URL'] }));
  program
    .command('work')
    .description(t('work'))
    .action(() => {
      if (!process.env['DATABASE_URL']) throw processProblem('needs-database');
      return runServices({ jobs: true });
    });

  program
    .command('migrate')
    .description(t('migrate'))
    .action(() =>
      withServices(async (services) =>
        console.log(
          `The database is current: ${Object.keys(migrations).length} migrations. Home: ${services.settings.home}`,
        ),
      ),
    );

  const backups = program
    .command('backup <archive>')
    .description(t('backup'))
    .option('--key-file <file>', t('keyFileApart'))
    .action((archive: string, { keyFile }: KeyOptions) =>
      withServices(async (services) => {
        const password = await readArchiveKey({ keyFile, twice: true });
        const manifest = await backup(services.ownerUrl, services.files, resolve(archive), {
          program: programVersion,
          password,
          carry: carry(services.settings.home),
        });
        console.log(
          `${archive}: ${manifest.members.length} members, encrypted. Without its password or key nobody can read it. Try it with “dawra restore” on another machine.`,
        );
        for (const sha256 of manifest.damagedFiles) console.error(`left out, damaged: ${sha256}`);
        if (manifest.damagedFiles.length) process.exitCode = 1;
      }),
    );

  backups
    .command('key <file>')
    .description(t('backupKey'))
    .action(async (path: string) => {
      const made = await makeKeyPair(path).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EEXIST' ? archiveProblem('key-there', { path }) : error;
      });
      console.log(made);
    });
  backups
    .command('rehearse <archive>')
    .description(t('rehearse'))
    .option('--key-file <file>', t('keyFile'))
    .option('--identity <file>', t('identity'))
    .action(rehearseArchive);

  program
    .command('restore <archive>')
    .description(t('restore'))
    .option('--key-file <file>', t('keyFile'))
    .option('--identity <file>', t('identity'))
    .action(restoreInstallation);

  program
    .command('doctor')
    .description(t('doctor'))
    .action(() =>
      withServices(
        async (services) => {
          const locale = readerLocale();
          const findings = await examineInstallation(services);
          for (const { status, words } of findings) console.log(`${status.padEnd(4)} ${words[locale]}`);
          if (findings.some(({ status }) => status === 'fail')) process.exitCode = 1;
        },
        { migrate: false },
      ),
    );

  program
    .command('content')
    .description(t('content'))
    .command('update')
    .description(t('contentUpdate'))
    .action(() =>
      withServices(async (services) => {
        for (const line of describeUpdate(await updateContent(services))) console.log(line);
      }),
    );

  const demo = program
    .command('demo')
    .description(t('demo'))
    .action(() => runServices({ web: web(), jobs: true }, besideSettings(process.env)));
  demo
    .command('remove')
    .description(t('demoRemove'))
    .action(async () => {
      const settings = readSettings({ ...process.env, DAWRA_DEMO: '1' });
      const removed = await removeDemonstration(settings);
      console.log(
        removed.length
          ? `Removed the demonstration: ${removed.map((what) => ({ database: 'its database', home: `its home ${settings.home}` })[what]).join(' and ')}.`
          : 'There is no demonstration here.',
      );
    });
}

async function runServices(
  part: Part,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<void> {
  const began = Date.now();
  const settings = readSettings({ ...environment, DAWRA_LOG: environment['DAWRA_LOG'] ?? 'warn' });
  const services = await openWhole(settings);
  let end = (): void => undefined;
  const ended = new Promise<void>((done) => (end = done));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  const running = await runPart(services, part, () => {
    process.exitCode = 1;
    end();
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const name = settings.installation === 'demonstration' ? 'The demonstration of Dawra' : 'Dawra';
  if (!part.web) console.log(`${name} works off its jobs (${seconds} s). Ctrl+C stops it.`);
  else console.log(`${name} is ready at ${settings.publicUrl} (${seconds} s). Ctrl+C stops it.`);
  if (!part.jobs) console.log('Its jobs (imports, mail) are done by “dawra work”.');
  await ended;
  console.log('Stopping …');
  await running.stop();
}

/** Everything that `doctor` looks at, as the owner of the database. */
async function examineInstallation(services: OpenServices): Promise<Finding[]> {
  const db = connect(services.ownerUrl, 2);
  try {
    return await examine({
      db,
      everyday: services.db,
      home: services.settings.home,
      files: services.files,
      migrations,
      secret: services.secret,
      expectedFiles: await expectedFiles(db),
    });
  } finally {
    await db.destroy();
  }
}

async function rehearseArchive(archive: string, { keyFile, identity }: ArchiveKeyOptions): Promise<void> {
  await requireFile(archive);
  const { installation } = readSettings(process.env);
  const password = await readArchiveKey({ keyFile, identity, archive, twice: false });
  const { takenAt, tables, rows, files, missing } = await rehearse(resolve(archive), password, installation);
  console.log(
    `${archive}: taken at ${takenAt}; ${tables} tables, ${rows} rows, ${files} files came back as they were.`,
  );
  for (const sha256 of missing) console.error(`missing or damaged: ${sha256}`);
  if (missing.length) process.exitCode = 1;
}

async function restoreInstallation(archive: string, { keyFile, identity }: ArchiveKeyOptions): Promise<void> {
  const settings = readSettings({ DAWRA_LOG: 'error', ...process.env });
  await requireFile(archive);
  await requireHome(settings.home, settings.installation);
  const password = await readArchiveKey({ keyFile, identity, archive, twice: false });
  if (settings.databaseUrl && settings.installation === 'demonstration') await ensureDemoDatabase(settings.databaseUrl);
  const embedded = settings.databaseUrl ? null : await startEmbedded({ home: settings.home, log: silent });
  try {
    const files = await openFiles(settings);
    await takeErasures(files, join(dirname(resolve(archive)), erasuresName));
    const { manifest, notes } = await restore(resolve(archive), settings.databaseUrl ?? embedded!.url, files, {
      migrations,
      installation: settings.installation,
      migrateJobs,
      password,
      carry: carry(settings.home),
      after: afterRestore,
      log: silent,
    });
    await rm(join(settings.home, 'journal-anchor'), { force: true });
    await noteHome(settings.home, settings.installation);
    const locale = readerLocale();
    console.log(`Restored what was taken at ${manifest.takenAt}.`);
    for (const note of notes) console.log(note[locale]);
  } finally {
    await embedded?.stop();
  }
}
