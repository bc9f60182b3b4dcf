import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileStore, type FolderStore } from '../files/store.ts';
import { migrateJobs } from '../jobs/jobs.ts';
import { examine, node, type Patient } from './doctor.ts';
import { migrate } from '../database/migrate.ts';
import { emptyDatabase, type TestDatabase } from '../database/testing.ts';
import { connect, sql } from '../database/transaction.ts';

let home: string;
let test: TestDatabase;
let files: FolderStore;
const migrations = {
  '0001-platform': readFileSync(join(import.meta.dirname, '../migrations/0001-platform.sql'), 'utf8'),
};

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dawra-doctor-'));
  files = await fileStore(join(home, 'files'));
  test = await emptyDatabase();
});
afterAll(async () => {
  await test.drop();
  rmSync(home, { recursive: true, force: true });
});

const statuses = async (more: Partial<Patient> = {}): Promise<Record<string, string>> => {
  const findings = await examine({ db: test.db, home, files, migrations, ...more });
  for (const { words } of findings) for (const text of Object.values(words)) expect(text).toMatch(/\S.*\.$/u);
  return Object.fromEntries(findings.map(({ name, status }) => [name, status]));
};

it('finds an empty database wanting, a migrated one well', async () => {
  expect(await statuses()).toMatchObject({
    server: 'ok',
    extensions: 'fail',
    migrations: 'warn',
    roles: 'fail',
    worker: 'fail',
    files: 'ok',
  });
  await migrate(test.db, migrations, { installation: 'real' });
  await migrateJobs(test.url);
  expect(await statuses()).toMatchObject({
    node: 'ok',
    server: 'ok',
    encoding: 'ok',
    extensions: 'ok',
    migrations: 'ok',
    roles: 'ok',
    worker: 'ok',
    files: 'ok',
  });
});

it('finds a newer database, a grant across compartments, a lost job, a damaged and a missing file', async () => {
  await sql`create table restricted.file (id int)`.execute(test.db);
  await sql`grant select on restricted.file to dawra_administration`.execute(test.db);
  await sql`select graphile_worker.add_job('x')`.execute(test.db);
  await sql`update graphile_worker._private_jobs set attempts = max_attempts`.execute(test.db);
  expect(await statuses({ migrations: {} })).toMatchObject({
    migrations: 'fail',
    roles: 'fail',
    worker: 'warn',
    files: 'ok',
  });
  expect(await statuses({ expectedFiles: ['0'.repeat(64)] })).toMatchObject({ files: 'fail' });
  expect(await statuses({ expectedFiles: [] })).not.toHaveProperty('orphans');
  const { sha256 } = await files.put(Readable.from(['whole']));
  expect(await statuses({ expectedFiles: [] })).toMatchObject({ files: 'ok', orphans: 'warn' });
  expect(await statuses({ expectedFiles: [sha256] })).toMatchObject({ files: 'ok' });
  rmSync(files.path(sha256));
  writeFileSync(files.path(sha256), 'broken');
  expect(await statuses()).toMatchObject({ files: 'fail' });
});

it('names the first act of the journal that is not as it was written, and what was written anew', async () => {
  const secret = Buffer.alloc(32, 3);
  expect(await statuses({ secret })).toMatchObject({ journal: 'ok' });
  await sql`insert into platform.journal (act, subject, subject_id, compartment, request)
    select 'a', 's', n::text, 'service', 'r' from generate_series(1, 3) n`.execute(test.db);
  expect(await statuses({ secret })).toMatchObject({ journal: 'ok', login: 'warn' });
  await sql`alter table platform.journal disable trigger user`.execute(test.db);
  await sql`update platform.journal set subject_id = 'x' where subject_id = '2'`.execute(test.db);
  const findings = await examine({ db: test.db, home, files, migrations, secret });
  expect(findings.find(({ name }) => name === 'journal')).toMatchObject({
    status: 'fail',
    words: {
      en: 'The audit log was changed from outside. First at: service 2 (place 2 of the chain “common”): altered.',
    },
  });
  await sql`update platform.journal set subject_id = '2' where subject_id = 'x'`.execute(test.db);
  writeFileSync(join(home, 'journal-anchor'), '{}');
  expect(await statuses({ secret })).toMatchObject({ journal: 'fail' });
});

it('goes on without a server', async () => {
  const db = connect('postgresql://nobody@127.0.0.1:9/none', 1);
  expect(Object.keys(await statuses({ db }))).toEqual(['node', 'disk', 'server', 'files']);
  await db.destroy();
});

it('knows which Node is too old', () => {
  expect(['18.20.0', '20.18.1', '20.19.0', '24.0.0'].map((found) => node(found).status)).toEqual([
    'fail',
    'fail',
    'ok',
    'ok',
  ]);
});
