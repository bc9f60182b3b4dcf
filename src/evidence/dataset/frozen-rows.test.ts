import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { evidenceRoutes } from '../routes.ts';
import { expectedEvidenceFiles } from './frozen-rows.ts';
import { accept } from './accept.ts';
import { insertImport } from './import.sql.ts';
import { freezeImport, readImport } from './import.tasks.ts';

let t: TestApp;
let version: string;
let path: string;
let whole: Buffer;
const runAs = { compartment: 'statistical', account: null } as const;
const same = (word: string) => ({ ar: word, fr: word, en: word });

beforeAll(async () => {
  t = await testApp(evidenceRoutes, { people: ['nadia'] });
  const { signal } = new AbortController();
  const rows = Array.from({ length: 200 }, (_, at) => `${at % 2 ? 'decided' : 'compelled'},${20 + (at % 40)}`);
  const { sha256 } = await t.services.files.put(Readable.from([`return_type,age\n${rows.join('\n')}\n`]));
  const id = await transact(t.db, runAs, (trx) =>
    insertImport(trx, { file: sha256, fileName: 'a.csv', dataSet: null, options: {}, codebook: null, account: null }),
  );
  await readImport(t.services, id, signal);
  await transact(t.db, runAs, (trx) => accept(trx, id, { slug: 'kept', title: same('Kept') }));
  version = (await freezeImport(t.services, id, signal))!;
  const [stored] = (
    await sql<{ parquet: string }>`select parquet from evidence.data_version where id = ${version}`.execute(t.db)
  ).rows;
  path = t.services.files.path(stored!.parquet);
  whole = readFileSync(path);
  expect(await expectedEvidenceFiles(t.db)).toContain(stored!.parquet);
});
afterAll(() => t.close());

let asked = 0;
/** Asks something that has not been answered yet: a filed answer is given again without the rows. */
const ask = () =>
  t.as('nadia').post('/api/results', {
    data: version,
    analysis: {
      estimates: [{ kind: 'proportion', of: ['return_type'], confidence: { level: 0.5 + (asked += 1) / 1000 } }],
    },
  });
const mend = (): void => {
  rmSync(path, { recursive: true, force: true });
  writeFileSync(path, whole);
};

it('computes nothing from rows that were changed, cut or lost on the disk, says so, and goes on once they are whole again', async () => {
  expect((await ask()).statusCode).toBe(200);
  const changed = Buffer.from(whole);
  changed[Math.floor(whole.length / 3)]! ^= 1;
  const harms: [string, () => void][] = [
    ['changed', () => writeFileSync(path, changed)],
    ['cut', () => truncateSync(path, 100)],
    ['empty', () => truncateSync(path, 0)],
    ['lost', () => renameSync(path, `${path}.away`)],
    ['something else in its place', () => (rmSync(path), mkdirSync(path))],
  ];
  for (const [what, harm] of harms) {
    chmodSync(path, 0o600);
    harm();
    for (let n = 0; n < 2; n += 1) {
      const refused = await ask();
      expect([what, refused.statusCode, refused.json<{ code: string }>().code]).toEqual([
        what,
        503,
        'evidence.data-damaged',
      ]);
    }
    if (what.startsWith('something')) rmdirSync(path);
    mend();
    expect([what, (await ask()).statusCode]).toEqual([what, 200]);
  }
});
