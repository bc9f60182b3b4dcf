import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { accept, dropImport, freezeImport, getImport, insertImport, readImport } from '../evidence/index.ts';
import { backup } from '../platform/archive/backup.ts';
import { restore } from '../platform/archive/restore.ts';
import { silent } from '../platform/database/log.ts';
import { emptyDatabase } from '../platform/database/testing.ts';
import { connect, transact } from '../platform/database/transaction.ts';
import { fileStore } from '../platform/files/store.ts';
import { testApp } from '../platform/http/testing.ts';
import { migrateJobs } from '../platform/jobs/jobs.ts';
import { afterRestore } from './after-restore.ts';
import { expectedFiles } from './expected-files.ts';
import { migrations } from './migrations.ts';

const runAs = { compartment: 'statistical', account: null } as const;
const same = (word: string) => ({ ar: word, fr: word, en: word });
const password = Buffer.from('four quiet olive trees');
const { signal } = new AbortController();

it('an archive that is made in the middle of imports brings back those whose file it holds, and ends those that ended meanwhile', async () => {
  const t = await testApp([], { people: [] });
  const target = await emptyDatabase();
  const place = mkdtempSync(join(tmpdir(), 'dawra-middle-'));
  try {
    const open = async (name: string): Promise<string> => {
      const { sha256 } = await t.services.files.put(
        Readable.from([`id,age\n${`1,${name.length}\n2,30\n`.repeat(200)}`]),
      );
      return transact(t.db, runAs, (trx) =>
        insertImport(trx, {
          ...{ file: sha256, fileName: `${name}.csv`, dataSet: null },
          ...{ options: {}, codebook: null, account: null },
        }),
      );
    };
    const [waiting, freezing, dropped] = [await open('a'), await open('bb'), await open('ccc')];
    await readImport(t.services, freezing, signal);
    await transact(t.db, runAs, (trx) => accept(trx, freezing, { slug: 'middle', title: same('Middle') }));
    const archive = join(place, 'archive');
    // The tables are read already when the third import is given up.
    let given: Promise<void> | undefined;
    const files = {
      ...t.services.files,
      list: async function* () {
        await (given ??= dropImport(t.services, dropped));
        yield* t.services.files.list();
      },
    };
    await backup(t.services.databaseUrl, files, archive, { program: '0.1.0', password });
    expect(given).toBeDefined();

    const store = await fileStore(join(place, 'files'));
    const { notes } = await restore(archive, target.url, store, {
      ...{ migrations, installation: 'real', migrateJobs, password, after: afterRestore, log: silent },
    });
    expect(notes.map(({ fr }) => fr)).toContainEqual(expect.stringMatching(/^1 import en cours/));
    const db = connect(target.url, 2);
    try {
      for (const sha256 of (await expectedFiles(db))!) expect(await store.has(sha256)).toBe(true);
      const services = { ...t.services, db, files: store, settings: { ...t.services.settings, home: place } };
      const stateOf = async (id: string) => (await transact(db, runAs, (trx) => getImport(trx, id)))!.state;
      expect([await stateOf(waiting), await stateOf(freezing), await stateOf(dropped)]).toEqual([
        'received',
        'freezing',
        'cancelled',
      ]);
      await readImport(services, waiting, signal);
      expect(await stateOf(waiting)).toBe('checked');
      expect(await freezeImport(services, freezing, signal)).toMatch(/^[0-9a-f]{64}$/);
    } finally {
      await db.destroy();
    }
  } finally {
    await target.drop();
    await t.close();
    rmSync(place, { recursive: true, force: true });
  }
}, 120_000);
