import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAccount } from '../../platform/accounts/enrol.ts';
import { sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { accept } from './accept.ts';
import { askCancel, getImport, insertImport, setState } from './import.sql.ts';
import { discardImport, dropImport, freezeImport, readImport } from './import.tasks.ts';

let t: TestApp;
beforeAll(async () => void (t = await testApp([], { people: [] })));
afterAll(() => t.close());

const runAs = { compartment: 'statistical', account: null } as const;
const same = (word: string) => ({ ar: word, fr: word, en: word });
const { signal } = new AbortController();

it('a file on its way in is seen by whoever sent it alone, and its rows by nobody once it is accepted or cancelled', async () => {
  const content = 'id,town\nP1,Tazarine\nP2,\nP2,Skoura\n';
  const { sha256 } = await t.services.files.put(Readable.from([content]));
  const [mine, other] = await Promise.all(
    ['mine', 'other'].map((name) =>
      addAccount(t.db, { email: `${name}@example.org`, name, locale: 'en', roles: ['researcher'] }),
    ),
  );
  for (const end of ['accepted', 'cancelled'] as const) {
    const id = await transact(t.db, runAs, (trx) =>
      insertImport(trx, {
        file: sha256,
        fileName: 'towns.csv',
        dataSet: null,
        options: {},
        codebook: null,
        account: mine!,
      }),
    );
    await readImport(t.services, id, signal);
    const seenBy = async (account: string) =>
      JSON.stringify((await transact(t.db, { ...runAs, account }, (trx) => getImport(trx, id)))?.report);
    expect(await seenBy(mine!)).toContain('Tazarine');
    expect(await seenBy(other!)).toBeUndefined();
    if (end === 'accepted')
      await transact(t.db, runAs, (trx) => accept(trx, id, { slug: 'towns', title: same('Towns') }));
    await transact(t.db, runAs, (trx) => setState(trx, id, end));
    expect(await seenBy(mine!)).not.toMatch(/Tazarine|Skoura|P1|P2/);
    const kept = await sql<{ report: unknown }>`select report from evidence.import where id = ${id}`.execute(t.db);
    expect(JSON.stringify(kept.rows)).not.toMatch(/Tazarine|Skoura|P1|P2/);
  }
});

it('the same file brought in by several at once is filed once and accepted for each', async () => {
  const rows = Array.from({ length: 500 }, (_, at) => `${at},${at % 3 ? 'decided' : 'compelled'},${at % 97}`);
  const content = `id,return_type,age\n${rows.join('\n')}\n`;
  const { sha256 } = await t.services.files.put(Readable.from([content]));
  const given = { file: sha256, fileName: 'same.csv', dataSet: null, options: {}, codebook: null, account: null };
  const ids = await Promise.all([1, 2, 3].map(() => transact(t.db, runAs, (trx) => insertImport(trx, given))));
  for (const [k, id] of ids.entries()) {
    await readImport(t.services, id, signal);
    await transact(t.db, runAs, (trx) => accept(trx, id, { slug: `same-${k}`, title: same('Same') }));
  }
  await Promise.all(
    ids.map(async (id) => {
      await freezeImport(t.services, id, signal);
      await Promise.all([discardImport(t.services, id), discardImport(t.services, id)]);
    }),
  );
  const imports = await Promise.all(ids.map((id) => transact(t.db, runAs, (trx) => getImport(trx, id))));
  expect(imports.map((one) => one?.state)).toEqual(['accepted', 'accepted', 'accepted']);
  expect(new Set(imports.map((one) => one?.version)).size).toBe(1);
  const count = async (table: string) =>
    Number((await sql<{ n: string }>`select count(*) as n from ${sql.raw(table)}`.execute(t.db)).rows[0]!.n);
  expect([await count('evidence.data_set'), await count('evidence.data_version')]).toEqual([1, 1]);
});

it('of two files under one name at once one is filed, the other says that the name is taken and loses nothing', async () => {
  const [mine, other] = await Promise.all(
    ['mine', 'theirs'].map(async (name) => {
      const { sha256 } = await t.services.files.put(
        Readable.from([`id,age\n${`1,${name.length}\n2,30\n`.repeat(300)}`]),
      );
      const id = await transact(t.db, runAs, (trx) =>
        insertImport(trx, {
          ...{ file: sha256, fileName: 'same.csv', dataSet: null },
          ...{ options: {}, codebook: null, account: null },
        }),
      );
      await readImport(t.services, id, signal);
      await transact(t.db, runAs, (trx) => accept(trx, id, { slug: 'one-name', title: same('One name') }));
      return id;
    }),
  );
  const versions = await Promise.all([mine!, other!].map((id) => freezeImport(t.services, id, signal)));
  expect(versions.filter(Boolean)).toHaveLength(1);
  const late = versions[0] ? other! : mine!;
  const left = (await transact(t.db, runAs, (trx) => getImport(trx, late)))!;
  expect([left.state, left.report?.issues.map(({ code }) => code)]).toEqual(['failed', ['slug-taken']]);
  expect(left.codebook).not.toBeNull();
});

it.each(['received', 'reading', 'checked', 'freezing'] as const)(
  'one that is cancelled while %s leaves nothing on disk',
  async (phase) => {
    const stored = async (): Promise<string[]> => {
      const names: string[] = [];
      for await (const { sha256 } of t.services.files.list()) names.push(sha256);
      return names.sort();
    };
    const before = await stored();
    const work = join(t.services.settings.home, 'work');
    const worked = existsSync(work) ? readdirSync(work) : [];
    const { sha256 } = await t.services.files.put(Readable.from([`id,age\n${`1,${phase.length}\n`.repeat(500)}`]));
    const id = await transact(t.db, runAs, (trx) =>
      insertImport(trx, {
        ...{ file: sha256, fileName: 'gone.csv', dataSet: null },
        ...{ options: {}, codebook: null, account: null },
      }),
    );
    if (phase === 'checked' || phase === 'freezing') await readImport(t.services, id, signal);
    if (phase === 'freezing')
      await transact(t.db, runAs, (trx) => accept(trx, id, { slug: `gone-${phase}`, title: same('Gone') }));
    // Whoever cancels says so in the row; the work under way sees it before it files anything.
    await transact(t.db, runAs, (trx) => askCancel(trx, id));
    if (phase === 'reading') await readImport(t.services, id, signal);
    else if (phase === 'freezing') expect(await freezeImport(t.services, id, signal)).toBeUndefined();
    else await dropImport(t.services, id);
    expect((await transact(t.db, runAs, (trx) => getImport(trx, id)))!.state).toBe('cancelled');
    expect([await stored(), existsSync(work) ? readdirSync(work) : []]).toEqual([before, worked]);
    const sets = await sql<{ n: string }>`select count(*) as n from evidence.data_set where slug like 'gone-%'`.execute(
      t.db,
    );
    expect(Number(sets.rows[0]!.n)).toBe(0);
  },
);
