import { generateIdentity, identityToRecipient } from 'age-encryption';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freezeAges, meanAge, openMeeting, releasedAnswerTo } from '../dialogue/testing.ts';
import type { QuestionView } from '../dialogue/question/question.contract.ts';

import { recompute } from '../evidence/index.ts';
import { silent } from '../platform/database/log.ts';
import { restore } from '../platform/archive/restore.ts';
import { openSealedKey } from '../platform/backup/sealed-key.ts';
import { planBackups, scheduledBackup } from '../platform/backup/scheduled.ts';
import { emptyDatabase } from '../platform/database/testing.ts';
import { connect, phases, sql } from '../platform/database/transaction.ts';
import { examine, type Finding } from '../platform/doctor/doctor.ts';
import { openBucket } from '../platform/files/bucket.ts';
import { bucketStore, type BucketStore } from '../platform/files/s3.ts';
import { testBucket, type TestBucket } from '../platform/files/s3.testing.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import { migrateJobs } from '../platform/jobs/jobs.ts';
import { afterRestore } from './after-restore.ts';
import { expectedFiles } from './expected-files.ts';
import { migrations } from './migrations.ts';
import { routes } from './routes.ts';

/** An installation whose files and backups lie in a bucket, from the file that somebody sends to the empty machine on which last night comes back. */
let place = '';
let bucket: TestBucket;
let files: BucketStore;
let t: TestApp;
let identity = '';
const opened: BucketStore[] = [];
const openAt = async (prefix: string, machine: string): Promise<BucketStore> => {
  const store = await bucketStore(bucket.place(prefix), join(place, machine), 2 ** 26, 2000);
  opened.push(store);
  return store;
};

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'dawra-bucket-'));
  bucket = await testBucket();
  files = await openAt('files', 'cache');
  identity = await generateIdentity();
  t = await testApp(routes, {
    files,
    environment: {
      DAWRA_FILES: 's3://dawra/files',
      DAWRA_S3_ENDPOINT: bucket.endpoint,
      DAWRA_S3_KEY: 'S3RVER',
      DAWRA_S3_SECRET: 'S3RVER',
      DAWRA_BACKUP_AT: '0 3 * * *',
      DAWRA_BACKUP_TO: 's3://dawra/nightly',
      DAWRA_BACKUP_KEY: await identityToRecipient(identity),
    },
  });
  writeFileSync(join(t.services.settings.home, 'secret'), '0'.repeat(64));
  await planBackups(t.services);
});
afterAll(async () => {
  await t.close();
  for (const store of opened) store.close();
  await bucket.close();
  rmSync(place, { recursive: true, force: true });
});

const send = (url: string, fields: Record<string, string> = {}) =>
  t.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const { signal } = new AbortController();
const doctor = async (): Promise<Finding[]> =>
  (
    await examine({
      ...{ db: t.db, home: t.services.settings.home, files, migrations, secret: t.services.secret },
      expectedFiles: await expectedFiles(t.db),
    })
  ).filter(({ name }) => name === 'files' || name === 'orphans');
const keysOf = async (question: string): Promise<string[]> =>
  (
    await sql<{ key: string }>`select distinct key from platform.erasable
      where root = (select root from platform.erasable e where e.id::text in (select text::text from dialogue.question_text where question = ${question}) limit 1)`.execute(
      t.db,
    )
  ).rows.map(({ key }) => key);

let version = '';
let answer = '';
let reference = '';
let asked = '';

it('a file sent in pieces becomes a frozen version, a result, a released answer and a public page', async () => {
  version = await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'ages' });
  const result = await meanAge(t, version);
  reference = String((await send('/fr/ask', { text: 'Pourquoi kumquatzeppelin sans travail ?' })).headers['location'])
    .split('/')
    .at(-1)!;
  const meeting = await openMeeting(t);
  const youssef = t.as('youssef');
  const inbox = (await youssef.get('/api/public-questions?limit=200')).json<{
    items: { id: string; reference: string }[];
  }>();
  const waiting = inbox.items.find((one) => one.reference === reference)!;
  const question = await youssef.post(`/api/public-questions/${waiting.id}/accept`, { meeting: meeting.id });
  asked = question.json<QuestionView>().id;
  answer = (await releasedAnswerTo(t, [asked], [result])).id;
  for (const [kind, of] of [
    ['versions', version],
    ['results', result],
  ] as const) {
    await youssef.post(`/api/${kind}/${of}/ask-release`);
    expect((await t.as('salma').post(`/api/${kind}/${of}/release`)).json()).toMatchObject({ state: 'released' });
  }
  const page = await t.as(null).get(`/fr/answers/${answer}`);
  expect([page.statusCode, page.body.includes('statement texte')]).toEqual([200, true]);
  // Another machine, with a cache that holds nothing, computes the same.
  const other = await openAt('files', 'other-machine');
  const again = await recompute(
    phases(t.db, { compartment: 'statistical', account: t.people.nadia }),
    { ...t.services, files: other },
    result,
  );
  expect(again).toMatchObject({ same: true });
  expect((await other.cache.state()).misses).toBe(1);
  expect(await doctor()).toMatchObject([{ name: 'files', status: 'ok' }, { name: 'orphans' }]);
}, 120_000);

it('a store that is cut or refuses is named, nothing of it is half there, and what was acknowledged stays', async () => {
  const before = bucket.everything().length;
  bucket.line.cutAfter = 0;
  const upload = (await t.as('nadia').post('/api/uploads', { name: 'a.csv', bytes: 4 })).json<{ id: string }>();
  const piece = () =>
    t.as('nadia').inject({
      method: 'PUT',
      url: `/api/uploads/${upload.id}?offset=0`,
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from('a\n1\n'),
    });
  const refused = [
    await piece(),
    await t.as('claire').post(`/api/meetings/${(await openMeetings())[0]}/questions`, {
      text: { fr: { text: 'Perdue ?', method: 'original' } },
    }),
  ];
  for (const reply of refused) {
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([503, 'files.store-away']);
    expect(reply.body).not.toContain(bucket.endpoint);
  }
  await expect(
    scheduledBackup({ ...t.services, ownerUrl: t.services.databaseUrl }, '1')({}, { signal, job: '1' }),
  ).rejects.toMatchObject({ code: 'files.store-away' });
  bucket.line.cutAfter = undefined;
  expect(bucket.everything().length).toBe(before);
  expect((await piece()).statusCode).toBe(200);
  expect((await t.as(null).get(`/fr/answers/${answer}`)).statusCode).toBe(200);
}, 120_000);

const openMeetings = async (): Promise<string[]> =>
  (await t.as('claire').get('/api/meetings'))
    .json<{ items: { id: string; state: string }[] }>()
    .items.filter(({ state }) => state === 'open')
    .map(({ id }) => id);

it('what a person erases is gone from the bucket, from every cache, and from last night once it comes back on an empty machine', async () => {
  const keys = await keysOf(asked);
  expect(keys.length).toBeGreaterThan(0);
  const contents = await Promise.all(keys.map(async (key) => (await files.read(key))!));
  await scheduledBackup({ ...t.services, ownerUrl: t.services.databaseUrl }, '1')({}, { signal, job: '1' });
  expect((await send(`/fr/asked/${reference}/erase`)).statusCode).toBe(303);
  for (const key of keys) expect(await files.has(key)).toBe(false);
  const lying = [...bucket.everything(), ...(await below(place))].filter((path) => !path.includes('erasures'));
  for (const key of keys) expect(lying.filter((path) => path.includes(key))).toEqual([]);
  for (const content of contents) expect(lying.filter((path) => readFileSync(path).includes(content))).toEqual([]);

  // The empty machine: two files of the night, the private key, the list of erasures of the old bucket.
  const shelf = openBucket(bucket.place('nightly'));
  const names: string[] = [];
  for await (const { key } of shelf.list('nightly/')) names.push(key);
  expect(names.sort()).toEqual([expect.stringMatching(/\.archive$/), expect.stringMatching(/\.key\.age$/)]);
  const fetched = join(place, 'fetched');
  await mkdir(fetched);
  for (const name of names)
    writeFileSync(join(fetched, name), Buffer.concat(await (await shelf.read(`nightly/${name}`))!.toArray()));
  shelf.close();
  const password = await openSealedKey(readFileSync(join(fetched, names[1]!)), identity);
  const target = await emptyDatabase();
  try {
    const fresh = await openAt('fresh', 'fresh-machine');
    await fresh.forgotten.add(await files.forgotten.list());
    const home = join(place, 'home');
    await mkdir(home);
    await restore(join(fetched, names[0]!), target.url, fresh, {
      ...{ migrations, installation: 'real', migrateJobs, password, log: silent, after: afterRestore },
      carry: { secret: join(home, 'secret') },
    });
    const db = connect(target.url, 2);
    for (const sha256 of (await expectedFiles(db))!) expect(await fresh.verify(sha256)).toBe('intact');
    for (const key of keys) expect(await fresh.has(key)).toBe(false);
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from platform.erasable where key = any (${keys}) and content is not null`.execute(db);
    expect(rows[0]!.n).toBe(0);
    await db.destroy();
  } finally {
    await target.drop();
  }
}, 180_000);

it('the doctor finds what was changed and what is missing in the bucket, and names both', async () => {
  const { rows } = await sql<{
    parquet: string;
  }>`select parquet from evidence.data_version where id = ${version}`.execute(t.db);
  const { parquet } = rows[0]!;
  const object = bucket.objectOf(parquet);
  const whole = readFileSync(object);
  writeFileSync(object, Buffer.concat([whole.subarray(0, -1), Buffer.from([whole.at(-1)! ^ 1])]));
  const [changed] = await doctor();
  expect(changed).toMatchObject({ status: 'fail' });
  expect(changed!.words.en).toContain(parquet);
  const stranger = await openAt('files', 'third-machine');
  await expect(stranger.use(parquet, async () => 1)).rejects.toMatchObject({ code: 'files.damaged' });
  await files.remove(parquet);
  const [missing] = await doctor();
  expect(missing).toMatchObject({ status: 'fail' });
  expect(missing!.words.en).toContain(parquet);
  await files.put(Readable.from([whole]));
  expect((await doctor())[0]).toMatchObject({ status: 'ok' });
}, 60_000);

const below = async (directory: string): Promise<string[]> =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
