import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { bucketStore, type BucketStore } from './s3.ts';
import { testBucket, type TestBucket } from './s3.testing.ts';
import { aSeal, sealsAreShared } from './seals.testing.ts';

let base = '';
let bucket: TestBucket;
let store: BucketStore;
let number = 0;
const stores: BucketStore[] = [];

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'dawra-cache-'));
  bucket = await testBucket();
});
afterAll(async () => {
  for (const each of stores) each.close();
  await bucket.close();
  rmSync(base, { recursive: true, force: true });
});
beforeEach(async () => {
  Object.assign(bucket.line, { cutAfter: undefined, hangs: false });
  store = await openStore(`p${++number}`, `c${number}`);
});

async function openStore(prefix: string, cache: string, bytes = 64 * 2 ** 20, patience?: number): Promise<BucketStore> {
  const opened = await bucketStore(bucket.place(prefix), join(base, cache), bytes, patience);
  stores.push(opened);
  return opened;
}
const one = (content: Buffer): Readable => Readable.from([content]);
const nameOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const listed = async (of: BucketStore): Promise<string[]> => {
  const names: string[] = [];
  for await (const { sha256, bytes } of of.list()) names.push(`${sha256} ${bytes}`);
  return names;
};
it('keeps contents by their names, small and in parts, and hands them out as files of this machine', async () => {
  const contents = [Buffer.from('small'), Buffer.alloc(0), randomBytes(20 * 2 ** 20)];
  for (const content of contents) {
    expect(await store.put(one(content))).toEqual({ sha256: nameOf(content), bytes: content.length });
    expect(await store.has(nameOf(content))).toBe(true);
    expect((await store.use(nameOf(content), (path) => readFile(path))).equals(content)).toBe(true);
    expect(Buffer.concat(await (await store.open(nameOf(content))).toArray()).equals(content)).toBe(true);
    expect(await store.verify(nameOf(content))).toBe('intact');
  }
  expect(await listed(store)).toEqual(contents.map((content) => `${nameOf(content)} ${content.length}`).sort());
  expect(await store.read(nameOf(contents[0]!))).toEqual(contents[0]);
  expect(await store.remove(nameOf(contents[0]!))).toBe(true);
  expect(await store.remove(nameOf(contents[0]!))).toBe(false);
  expect(await store.read(nameOf(contents[0]!))).toBeUndefined();
  await expect(store.use(nameOf(contents[0]!), async () => 1)).rejects.toMatchObject({ code: 'files.missing' });
});

it('refuses another content under a name, wherever it was changed, and keeps none of it', async () => {
  const content = randomBytes(4096);
  const { sha256 } = await store.put(one(content));
  await store.use(sha256, async () => 1);
  // In the cache: fetched anew from where it is whole.
  const cached = join(base, `c${number}`, 'kept', sha256);
  chmodSync(cached, 0o600);
  writeFileSync(cached, randomBytes(4096));
  expect((await store.use(sha256, (path) => readFile(path))).equals(content)).toBe(true);
  // In the store itself: refused.
  writeFileSync(bucket.objectOf(sha256), randomBytes(4096));
  const other = await openStore(`p${number}`, `c${number}-other`);
  await expect(other.use(sha256, async () => 1)).rejects.toMatchObject({ code: 'files.damaged' });
  await expect(other.read(sha256)).rejects.toMatchObject({ code: 'files.damaged' });
  expect(await other.verify(sha256)).toBe('damaged');
  expect(readdirSync(join(base, `c${number}-other`, 'kept'))).toEqual([]);
  truncateSync(bucket.objectOf(sha256), 100);
  await expect(other.use(sha256, async () => 1)).rejects.toMatchObject({ code: 'files.damaged' });
  // A content that comes again heals one that was cut.
  await other.put(one(content));
  expect(await other.verify(sha256)).toBe('intact');
});

it('shows nothing of what was cut on its way in, and goes on once the line holds', async () => {
  const content = randomBytes(12 * 2 ** 20);
  bucket.line.cutAfter = 3 * 2 ** 20;
  await expect(store.put(one(content))).rejects.toMatchObject({ code: 'files.store-away' });
  bucket.line.cutAfter = undefined;
  expect(await listed(store)).toEqual([]);
  const { sha256 } = await store.put(one(content));
  const other = await openStore(`p${number}`, `c${number}-other`);
  bucket.line.cutAfter = 2 ** 20;
  await expect(other.use(sha256, async () => 1)).rejects.toMatchObject({ code: 'files.store-away' });
  expect(readdirSync(join(base, `c${number}-other`, 'kept'))).toEqual([]);
  expect(readdirSync(join(base, `c${number}-other`, 'incoming'))).toEqual([]);
  bucket.line.cutAfter = undefined;
  expect((await other.use(sha256, (path) => readFile(path))).equals(content)).toBe(true);
});

it('keeps within its size, puts out what was not used longest and never what is in use; what is kept survives a restart', async () => {
  const mega = 2 ** 20;
  const names: string[] = [];
  for (let n = 0; n < 4; n += 1) names.push((await store.put(one(randomBytes(mega)))).sha256);
  const cache = `c${number}-small`;
  const small = await openStore(`p${number}`, cache, 2.5 * mega);
  const kept = (): string[] => readdirSync(join(base, cache, 'kept')).sort();
  const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 10));
  await small.use(names[0]!, async (path) => {
    await pause();
    await small.use(names[1]!, async () => pause());
    await small.use(names[2]!, async () => pause());
    expect(kept()).toEqual([names[0], names[2]].sort());
    await small.use(names[2]!, async () => {
      await expect(small.use(names[3]!, async () => 1)).rejects.toMatchObject({ code: 'files.cache-full' });
    });
    expect(existsSync(path)).toBe(true);
  });
  const again = await openStore(`p${number}`, cache, 2.5 * mega);
  const { misses } = await again.cache.state();
  await again.use(names[0]!, async () => 1);
  expect((await again.cache.state()).misses - misses).toBe(0);
  expect(readdirSync(join(base, cache, 'use'))).toEqual([]);
});

it('stages pieces that any process goes on with, and remembers what must not come back', async () => {
  const piece = async function* (): AsyncGenerator<Buffer> {
    yield Buffer.from('abc');
    throw new Error('cut');
  };
  expect(await store.staged.keep('up.0', piece())).toMatchObject({ bytes: 3, broken: new Error('cut') });
  const other = await openStore(`p${number}`, `c${number}-other`);
  expect(Buffer.concat(await (await other.staged.open('up.0')).toArray()).toString()).toBe('abc');
  expect(await other.staged.sweep(new Date(Date.now() - 60_000))).toBe(0);
  expect(await other.staged.sweep(new Date(Date.now() + 60_000))).toBe(1);
  await expect(store.staged.open('up.0')).rejects.toMatchObject({ code: 'files.missing' });
  await store.forgotten.add(['a'.repeat(64), 'b'.repeat(64)]);
  expect((await other.forgotten.list()).sort()).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
});

it('shows seals to every machine, keeps the first, has them in no list, and destroys them for all', async () => {
  const other = await openStore(`p${number}`, `c${number}-other`);
  await sealsAreShared(store, other);
  await store.seals.make(aSeal, randomBytes(32));
  expect(await listed(other)).toEqual([]);
});

it('says that it cannot be reached, and waits for a store that stands still no longer than it must', async () => {
  const content = randomBytes(2 ** 20);
  const { sha256 } = await store.put(one(content));
  expect(await store.answers()).toBe(true);
  bucket.line.cutAfter = 0;
  expect(await store.answers()).toBe(false);
  Object.assign(bucket.line, { cutAfter: undefined, hangs: true });
  expect(await store.answers()).toBe(false);
  bucket.line.hangs = false;
  const hasty = await openStore(`p${number}`, `c${number}-hasty`, 2 ** 26, 400);
  bucket.line.hangs = true;
  await expect(hasty.put(one(randomBytes(10)))).rejects.toMatchObject({ code: 'files.store-away' });
  bucket.line.hangs = false;
  // It stands still in the middle of a content.
  const reading = await hasty.open(sha256);
  reading.once('data', () => (bucket.line.hangs = true));
  await expect(reading.toArray()).rejects.toMatchObject({ code: 'files.store-away' });
  bucket.line.hangs = false;
  expect(await store.verify(sha256)).toBe('intact');
}, 60_000);

/** Opens a store on a bucket that answers so to whatever it is asked, with a status of HTTP. */
async function openedOn(status: number, answer: string): Promise<BucketStore> {
  const server = createServer((_request, reply) => {
    reply.writeHead(status, { 'content-type': 'application/xml' }).end(answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const place = { ...bucket.place('v'), endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  try {
    return await bucketStore(place, join(base, 'versions'), 2 ** 26);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

it.each(['Enabled', 'Suspended'])('is not opened on a bucket that keeps old versions (%s)', async (status) => {
  const answer = `<VersioningConfiguration><Status>${status}</Status></VersioningConfiguration>`;
  await expect(openedOn(200, answer)).rejects.toMatchObject({ code: 'files.store-keeps-versions' });
});

it.each([
  [403, 'AccessDenied', 'files.versions-unsaid'],
  [400, 'InvalidRequest', 'files.store-away'],
])('is not opened on a bucket that does not say whether it keeps any (%i)', async (status, code, problem) => {
  await expect(openedOn(status, `<Error><Code>${code}</Code></Error>`)).rejects.toMatchObject({ code: problem });
});

it.each([
  [501, 'NotImplemented'],
  [405, 'MethodNotAllowed'],
])(
  'is opened on one that knows of no versions (%i)',
  async (status, code) => {
    stores.push(await openedOn(status, `<Error><Code>${code}</Code></Error>`));
  },
  60_000,
);
