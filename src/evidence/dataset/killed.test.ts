import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { accept } from './accept.ts';
import { getImport, insertImport } from './import.sql.ts';
import { discardImport, dropLeftImports, freezeImport, readImport } from './import.tasks.ts';

let t: TestApp;
beforeAll(async () => void (t = await testApp([], { people: [] })));
afterAll(() => t.close());

const runAs = { compartment: 'statistical', account: null } as const;
const same = (word: string) => ({ ar: word, fr: word, en: word });
const as = { slug: 'killed', title: same('Killed') };
const { signal } = new AbortController();

/** Does the work on an import in another process, which is killed before its `statement`th question of the database; false when it was done by then. */
function killedAt(id: string, statement: number): Promise<boolean> {
  const given = JSON.stringify({ url: t.services.databaseUrl, home: t.services.settings.home, id, statement });
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=dawra-source', fileURLToPath(new URL('killed.child.ts', import.meta.url)), given],
    { stdio: 'inherit' },
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, killed) =>
      code === null || code === 0 ? resolve(killed === 'SIGKILL') : reject(new Error(`ended with ${code}`)),
    );
  });
}

const count = async (table: string): Promise<number> =>
  Number((await sql<{ n: string }>`select count(*) as n from ${sql.raw(table)}`.execute(t.db)).rows[0]!.n);

it('an import whose process is killed while reading and while freezing is taken up again and filed once', async () => {
  const rows = Array.from({ length: 60_000 }, (_, at) => `${at},${at % 3 ? 'decided' : 'compelled'},${at % 97}`);
  const { sha256 } = await t.services.files.put(Readable.from([`id,return_type,age\n${rows.join('\n')}\n`]));
  const id = await transact(t.db, runAs, (trx) =>
    insertImport(trx, {
      file: sha256,
      fileName: 'long.csv',
      dataSet: null,
      options: {},
      codebook: null,
      account: null,
    }),
  );
  const stateOf = async () => (await transact(t.db, runAs, (trx) => getImport(trx, id)))!;
  for (const statement of [1, 4, 7]) expect(await killedAt(id, statement)).toBe(true);
  await readImport(t.services, id, signal);
  expect(await stateOf()).toMatchObject({ state: 'checked', report: { rows: 60_000, issues: expect.any(Array) } });

  await transact(t.db, runAs, (trx) => accept(trx, id, as));
  for (const statement of [1, 3, 6, 9]) expect(await killedAt(id, statement)).toBe(true);
  expect((await stateOf()).state).toBe('freezing');
  expect([await count('evidence.data_set'), await count('evidence.data_version')]).toEqual([0, 0]);
  const version = await freezeImport(t.services, id, signal);

  expect(await stateOf()).toMatchObject({ state: 'accepted', version });
  expect([await count('evidence.data_set'), await count('evidence.data_version')]).toEqual([1, 1]);
  expect(await count(`platform.journal where act = 'dataset.freeze'`)).toBe(1);
  await discardImport(t.services, id);
  expect(await t.services.files.has(sha256)).toBe(false);
  const work = join(t.services.settings.home, 'work');
  expect(existsSync(work) ? await readdir(work) : []).toEqual([]);
}, 180_000);

it('what a killed command leaves behind, the next one takes away', async () => {
  const { sha256 } = await t.services.files.put(Readable.from([`id,age\n${'1,20\n2,30\n'.repeat(2000)}`]));
  const id = await transact(t.db, runAs, (trx) =>
    insertImport(trx, {
      file: sha256,
      fileName: 'left.csv',
      dataSet: null,
      options: {},
      codebook: null,
      account: null,
    }),
  );
  expect(await killedAt(id, 5)).toBe(true);
  await dropLeftImports(t.services);
  expect(await t.services.files.has(sha256)).toBe(true);
  await sql`update evidence.import set changed_at = now() - interval '1 hour' where id = ${id}`.execute(t.db);
  await dropLeftImports(t.services);
  expect((await transact(t.db, runAs, (trx) => getImport(trx, id)))!.state).toBe('cancelled');
  expect(await t.services.files.has(sha256)).toBe(false);
  expect(await readdir(join(t.services.settings.home, 'work'))).toEqual([]);
}, 120_000);
