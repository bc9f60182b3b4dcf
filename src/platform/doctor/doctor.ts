import { statfs } from 'node:fs/promises';
import { z } from 'zod';
import type { FileStore } from '../files/store.ts';
import { perLocale, type Localized } from '../language/locale.ts';
import { speak, type Parameters } from '../language/words.ts';
import { doctorWords } from './doctor-words.ts';
import { checkAnchor, writeAnchor } from '../journal/anchor.ts';
import { brokenLinks, chainHeads } from '../journal/chain.ts';
import { appliedMigrations } from '../database/migrate.ts';
import { crossingGrants } from '../database/schema-checks.ts';
import { compartments, row, rows, sql, transact, type Db } from '../database/transaction.ts';

export interface Finding {
  readonly name:
    | 'node'
    | 'disk'
    | 'server'
    | 'encoding'
    | 'checksums'
    | 'extensions'
    | 'migrations'
    | 'roles'
    | 'login'
    | 'worker'
    | 'journal'
    | 'files'
    | 'orphans';
  readonly status: 'ok' | 'warn' | 'fail';
  readonly words: Localized;
}

export interface Patient {
  readonly db: Db;
  readonly home: string;
  readonly files: FileStore;
  readonly migrations: Readonly<Record<string, string>>;
  /** Hashes that records of the wings refer to and that must be in the store; undefined when they cannot be told. */
  readonly expectedFiles?: readonly string[] | undefined;
  /** The connection that requests use, where it is not the owner's: it must be no superuser and able to stand as every compartment. */
  readonly everyday?: Db;
  /** The installation's secret, with which the journal's note outside the database is sealed. */
  readonly secret?: Uint8Array;
}

const neededExtensions = ['btree_gist', 'pg_trgm', 'unaccent'];
const megabyte = 2 ** 20;

/**
 * Examines what the installation stands on, one finding a check, never throwing for what it finds. When the server cannot be reached the
 * checks that need it are left out. Reads every stored file once.
 */
export async function examine(patient: Patient): Promise<Finding[]> {
  const findings = [node(), await disk(patient.home)];
  const reached = await server(patient.db);
  findings.push(reached);
  if (reached.status === 'ok') {
    for (const check of [encoding, checksums, extensions]) findings.push(await check(patient.db));
    findings.push(await roles(patient.everyday ?? patient.db), await login(patient.everyday ?? patient.db));
    findings.push(await worker(patient.db), await migrations(patient), await journal(patient));
  }
  findings.push(...(await files(patient)));
  return findings;
}

function finding(name: Finding['name'], status: Finding['status'], parameters: Parameters = {}): Finding {
  const key = `${name}.${status}`;
  if (!(key in doctorWords)) throw new RangeError(`no words for ${key}`);
  const said = key as keyof typeof doctorWords;
  return { name, status, words: perLocale((locale) => speak(doctorWords, locale)(said, parameters)) };
}

/** The program's own floor (`engines` in package.json). */
export function node(found = process.versions.node): Finding {
  const [major = 0, minor = 0] = found.split('.').map(Number);
  return finding('node', major > 20 || (major === 20 && minor >= 19) ? 'ok' : 'fail', { found });
}

async function disk(home: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(home);
  const free = Math.floor((bavail * bsize) / megabyte);
  return finding('disk', free < 100 ? 'fail' : free < 2048 ? 'warn' : 'ok', { free, home });
}

async function server(db: Db): Promise<Finding> {
  try {
    const found = await row(
      db,
      z.object({ version: z.string() }),
      sql`select current_setting('server_version') as version`,
    );
    return finding('server', Number.parseInt(found?.version ?? '0', 10) >= 15 ? 'ok' : 'fail', {
      found: found?.version,
    });
  } catch {
    return finding('server', 'fail', { found: '?' });
  }
}

async function encoding(db: Db): Promise<Finding> {
  const shape = z.object({
    encoding: z.string(),
    collation: z.string(),
    orders: z.coerce.number(),
    changed: z.boolean(),
  });
  const found = await row(
    db,
    shape,
    sql`select pg_encoding_to_char(encoding) as encoding,
          coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', datcollate) as collation,
          (select count(distinct collname) from pg_collation where collname in ('ar-x-icu', 'fr-x-icu')) as orders,
          datcollversion is distinct from pg_database_collation_actual_version(oid) as changed
        from pg_database d where datname = current_database()`,
  );
  const bad = found?.encoding !== 'UTF8' || found.orders < 2;
  return finding('encoding', bad ? 'fail' : found.changed ? 'warn' : 'ok', {
    encoding: found?.encoding,
    collation: found?.collation,
  });
}

async function checksums(db: Db): Promise<Finding> {
  const found = await row(db, z.object({ state: z.string() }), sql`select current_setting('data_checksums') as state`);
  return finding('checksums', found?.state === 'on' ? 'ok' : 'warn');
}

async function extensions(db: Db): Promise<Finding> {
  const found = (
    await rows(db, z.object({ name: z.string() }), sql`select extname as name from pg_extension order by 1`)
  ).map(({ name }) => name);
  const missing = neededExtensions.filter((name) => !found.includes(name));
  return missing.length
    ? finding('extensions', 'fail', { missing: missing.join(', ') })
    : finding('extensions', 'ok', { found: neededExtensions.join(', ') });
}

async function roles(db: Db): Promise<Finding> {
  const issues: string[] = [];
  for (const compartment of compartments) {
    await transact(db, { compartment, account: null }, (trx) =>
      sql`select platform.current_account()`.execute(trx),
    ).catch((error: Error) => issues.push(`${compartment}: ${error.message}`));
  }
  if (!issues.length) issues.push(...(await crossingGrants(db)));
  return issues.length ? finding('roles', 'fail', { found: issues.join('; ') }) : finding('roles', 'ok');
}

async function worker(db: Db): Promise<Finding> {
  const there = await row(
    db,
    z.object({ there: z.boolean() }),
    sql`select to_regclass('graphile_worker.jobs') is not null as there`,
  );
  if (!there?.there) return finding('worker', 'fail');
  const failed = await row(
    db,
    z.object({ count: z.coerce.number() }),
    sql`select count(*) as count from graphile_worker.jobs where attempts >= max_attempts`,
  );
  return failed?.count ? finding('worker', 'warn', { count: failed.count }) : finding('worker', 'ok');
}

async function migrations(patient: Patient): Promise<Finding> {
  const applied = await appliedMigrations(patient.db);
  const unknown = applied.filter((name) => !(name in patient.migrations));
  if (unknown.length) return finding('migrations', 'fail', { unknown: unknown.join(', ') });
  const missing = Object.keys(patient.migrations).filter((name) => !applied.includes(name));
  return missing.length
    ? finding('migrations', 'warn', { missing: missing.join(', ') })
    : finding('migrations', 'ok', { count: applied.length });
}

/** What the connection of the requests may do to the server and to its own tables. */
async function login(db: Db): Promise<Finding> {
  const found = await row(
    db,
    z.object({ name: z.string(), rights: z.string().nullable(), owner: z.boolean() }),
    sql`select rolname as name, nullif(concat_ws(', ', case when rolsuper then 'SUPERUSER' end, case when rolcreaterole then 'CREATEROLE' end,
          case when rolbypassrls then 'BYPASSRLS' end, case when rolreplication then 'REPLICATION' end,
          (select string_agg(p.name, ', ') from unnest(array['pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program',
            'pg_read_all_data', 'pg_write_all_data']) p (name) where pg_has_role(current_user, p.name, 'MEMBER') and not rolsuper)), '') as rights,
          exists (select from pg_namespace n where n.nspname = 'platform' and pg_has_role(current_user, n.nspowner, 'MEMBER')) as owner
        from pg_roles where rolname = current_user`,
  );
  const parameters = { name: found?.name, rights: found?.rights };
  // An owner named by DATABASE_URL may create the compartments' roles; on a server of one's own that is no more than the setup asks for.
  const dangerous = found?.rights?.split(', ').some((right) => right !== 'CREATEROLE');
  return finding('login', dangerous ? 'fail' : found?.owner ? 'warn' : 'ok', parameters);
}

/** Whether every act stands as it was written, and whether the chain still passes through what was noted of it beside the database. */
async function journal({ db, home, secret }: Patient): Promise<Finding> {
  const there = await row(
    db,
    z.object({ there: z.boolean() }),
    sql`select to_regclass('platform.journal_link') is not null as there`,
  );
  if (!there?.there) return finding('journal', 'warn');
  const [broken] = await brokenLinks(db);
  if (broken)
    return finding('journal', 'fail', {
      entry: broken.entry,
      place: broken.place ?? 0,
      chain: broken.chain,
      issue: broken.issue.replaceAll('-', '_'),
    });
  const anchored = secret ? await checkAnchor(db, home, secret) : 'none';
  if (anchored === 'differs')
    return finding('journal', 'fail', { entry: 'journal-anchor', place: 0, chain: 'common', issue: 'rewritten' });
  if (secret) await writeAnchor(db, home, secret).catch(() => undefined);
  const count = (await chainHeads(db)).reduce((sum, { place }) => sum + place, 0);
  return finding('journal', 'ok', { count });
}

/** Reads every stored file once; what records refer to must be there, what nothing refers to is named. */
async function files(patient: Patient): Promise<Finding[]> {
  const damaged: string[] = [];
  const seen = new Set<string>();
  try {
    for await (const { sha256 } of patient.files.list()) {
      seen.add(sha256);
      if ((await patient.files.verify(sha256)) !== 'intact') damaged.push(sha256);
    }
  } catch (error) {
    damaged.push((error as NodeJS.ErrnoException).code ?? String(error));
  }
  const missing = (patient.expectedFiles ?? []).filter((sha256) => !seen.has(sha256));
  const expected = patient.expectedFiles && new Set(patient.expectedFiles);
  const orphans = expected ? [...seen].filter((sha256) => !expected.has(sha256)) : [];
  const state =
    damaged.length || missing.length
      ? finding('files', 'fail', { damaged: damaged.join(', ') || '—', missing: missing.join(', ') || '—' })
      : finding('files', 'ok', { count: seen.size });
  return orphans.length
    ? [state, finding('orphans', 'warn', { count: orphans.length, found: orphans.slice(0, 20).join(', ') })]
    : [state];
}
