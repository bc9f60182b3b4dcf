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
import { discardImport, dropImport, dropLeftImports, freezeImport, readImport } from './import.tasks.ts';

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

/** Every content that the store keeps. */
const stored = async (): Promise<string[]> => {
  const names: string[] = [];
  for await (const { sha256 } of t.services.files.list()) names.push(sha256);
  return names;
};

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

it.each([
  ['reading', [5]],
  ['freezing', [3, 14]],
] as const)(
  'what a command leaves behind that was killed while %s, the next start takes away',
  async (state, kills) => {
    for (const statement of kills) {
      const before = await stored();
      const rows = `1,20\n2,30\n${statement},${state.length}\n`.repeat(2000);
      const content = () => Readable.from([`id,age\n${rows}`]);
      const { sha256 } = await t.services.files.put(content());
      const id = await transact(t.db, runAs, (trx) =>
        insertImport(trx, {
          ...{ file: sha256, fileName: 'left.csv', dataSet: null },
          ...{ options: {}, codebook: null, account: null },
        }),
      );
      if (state === 'freezing') {
        await readImport(t.services, id, signal);
        await transact(t.db, runAs, (trx) => accept(trx, id, { ...as, slug: `left-${statement}` }));
      }
      expect(await killedAt(id, statement)).toBe(true);
      // Killed late, its frozen rows are stored already.
      if (statement > 12) expect((await stored()).length).toBe(before.length + 2);
      // Another process may be at work on it still, as long as it tells of itself.
      await dropLeftImports(t.services);
      expect(await t.services.files.has(sha256)).toBe(true);
      await dropLeftImports(t.services, { alone: true });
      expect((await transact(t.db, runAs, (trx) => getImport(trx, id)))!.state).toBe('cancelled');
      expect(await stored()).toEqual(before);
      expect(await readdir(join(t.services.settings.home, 'work'))).toEqual([]);
      expect(await count(`evidence.data_set where slug = 'left-${statement}'`)).toBe(0);
    }
  },
  180_000,
);

it('an import that is refused at its last step leaves nothing of its rows behind when it is given up', async () => {
  const before = await stored();
  const { sha256 } = await t.services.files.put(Readable.from([`id,age\n${'7,70\n8,80\n'.repeat(500)}`]));
  const id = await transact(t.db, runAs, (trx) =>
    insertImport(trx, {
      ...{ file: sha256, fileName: 'taken.csv', dataSet: null },
      ...{ options: {}, codebook: null, account: null },
    }),
  );
  await readImport(t.services, id, signal);
  await transact(t.db, runAs, (trx) => accept(trx, id, { ...as, slug: 'taken' }));
  // Another one takes the name meanwhile.
  await sql`insert into evidence.data_set (slug, title) values ('taken', ${JSON.stringify(same('x'))})`.execute(t.db);
  expect(await freezeImport(t.services, id, signal)).toBeUndefined();
  expect((await transact(t.db, runAs, (trx) => getImport(trx, id)))!.report!.issues).toMatchObject([
    { code: 'slug-taken' },
  ]);
  await dropImport(t.services, id);
  expect(await stored()).toEqual(before);
}, 60_000);
