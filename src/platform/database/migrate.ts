import { Migrator, type Migration, type MigrationResult } from 'kysely';
import { z } from 'zod';
import { settleLanguages } from './languages.sql.ts';
import { requireKind, type InstallationKind } from './installation.ts';
import { silent, type Log } from './log.ts';
import { obstacle } from './obstacle.ts';
import { databaseProblem } from './problems.ts';
import { row, sql, type Db } from './transaction.ts';

const oldest = 15;

/**
 * Names for the wings' files as `import.meta.glob('../<wing>/migrations/*.sql')` gives them:
 * `../evidence/migrations/0101-evidence.sql` becomes `0101-evidence`. Numbers are shared by all wings and say the order: a wing takes
 * a hundred of its own (platform 00xx, evidence 01xx, …), later than the wings it builds on.
 * @throws RangeError on a file name that is not `0101-words.sql`, or a number taken twice
 */
export function nameMigrations(files: Readonly<Record<string, string>>): Record<string, string> {
  const named: Record<string, string> = {};
  const taken = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    const [, name, number] = /\/((\d{4})-[a-z0-9-]+)\.sql$/.exec(path) ?? [];
    if (!name || !number) throw new RangeError(`not a migration's name: ${path}`);
    if (taken.has(number)) throw new RangeError(`two migrations are numbered ${number}: ${taken.get(number)}, ${path}`);
    taken.set(number, path);
    named[name] = text;
  }
  return named;
}

/**
 * Brings the database to the program's state. Everything missing is applied in one transaction: all of it is there
 * afterwards, or nothing. An advisory lock lets one process through at a time; the others then find nothing left to do.
 * @param migrations SQL by name (see `nameMigrations`), several statements a text
 * @param options.installation what the database is for: written down by the first migration, and refused when it is another
 * @throws Problem database.newer when the database has had a migration that this program does not know,
 * database.is-real or .is-demonstration, database.migration-failed with PostgreSQL's reason, database.server-too-old
 */
export async function migrate(
  db: Db,
  migrations: Readonly<Record<string, string>>,
  { installation, log = silent }: { installation: InstallationKind; log?: Log },
): Promise<{ applied: string[] }> {
  await requireServer(db);
  await requireKind(db, installation);
  const unknown = (await appliedMigrations(db)).filter((name) => !(name in migrations));
  if (unknown.length) throw databaseProblem('newer', { unknown: unknown.join(', ') });
  await settleLanguages(db);
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: () =>
        Promise.resolve(
          Object.fromEntries(
            Object.entries(migrations).map(([name, text]): [string, Migration] => [
              name,
              {
                up: async (trx) => {
                  await sql`select set_config('dawra.installation', ${installation}, true)`.execute(trx);
                  await sql.raw(text).execute(trx);
                },
              },
            ]),
          ),
        ),
    },
    migrationTableSchema: 'platform',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
    // A later file of platform (0004) comes to databases that have had the first one of evidence (0101).
    allowUnorderedMigrations: true,
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw failure(error, results);
  const applied = results.map((result) => result.migrationName);
  if (applied.length) log.info({ applied }, 'database migrated');
  return { applied };
}

/** Names of the migrations that the database has had, in the order of their application; none for an empty database. */
export async function appliedMigrations(db: Db): Promise<string[]> {
  const found = await row(
    db,
    z.object({ there: z.boolean() }),
    sql`select to_regclass('platform.migration') is not null as there`,
  );
  if (!found?.there) return [];
  const all = await sql<{ name: string }>`select name from platform.migration order by timestamp, name`.execute(db);
  return all.rows.map((applied) => applied.name);
}

async function requireServer(db: Db): Promise<void> {
  const found = await row(
    db,
    z.object({ number: z.coerce.number() }),
    sql`select current_setting('server_version_num') as number`,
  );
  const major = Math.floor((found?.number ?? 0) / 10000);
  if (major < oldest) throw databaseProblem('server-too-old', { found: String(major) });
}

function failure(error: unknown, results: readonly MigrationResult[]): Error {
  const failed = results.find((result) => result.status === 'Error');
  if (!(error instanceof Error)) return new Error(String(error));
  // What the server or the disk lacks is not the migration's issue, and is named for what it is.
  const lacking = obstacle(error);
  if (lacking && (lacking.code === 'database.disk-full' || lacking.code === 'database.unreachable')) return lacking;
  if (!failed) return error;
  const { hint } = error as Error & { hint?: string };
  const problem = databaseProblem('migration-failed', {
    name: failed.migrationName,
    reason: [error.message, hint].filter(Boolean).join('. '),
  });
  problem.cause = error;
  return problem;
}
