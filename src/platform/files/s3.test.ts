import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import S3rver from 's3rver';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { bucketStore, type BucketStore } from './s3.ts';

/** A store that speaks S3, behind a line that can be cut. */
let base = '';
let server: S3rver;
let line: Server;
let endpoint = '';
/** Bytes after which the line is cut, in either direction; undefined: it holds. */
let cutAfter: number | undefined;
let store: BucketStore;
let number = 0;
const stores: BucketStore[] = [];

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'dawra-s3-'));
  server = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true, directory: join(base, 'bucket') },
    configureBuckets: [{ name: 'dawra', configs: [] }],
  });
  const { port } = await server.run();
  const carry = (from: Socket, to: Socket): void => {
    let bytes = 0;
    from.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (cutAfter !== undefined && bytes > cutAfter) {
        from.destroy();
        to.destroy();
      } else to.write(chunk);
    });
    from.on('close', () => to.destroy());
    from.on('error', () => to.destroy());
  };
  line = createServer((socket) => {
    const on = connect(port, '127.0.0.1');
    carry(socket, on);
    carry(on, socket);
  });
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
  endpoint = `http://127.0.0.1:${(line.address() as AddressInfo).port}`;
});
afterAll(async () => {
  for (const each of stores) each.close();
  line.close();
  await server.close();
  rmSync(base, { recursive: true, force: true });
});
beforeEach(async () => {
  cutAfter = undefined;
  store = await openStore(`p${++number}`, `c${number}`);
});

async function openStore(prefix: string, cache: string, bytes = 64 * 2 ** 20): Promise<BucketStore> {
  const access = { key: 'S3RVER', secret: 'S3RVER' };
  const place = { kind: 'bucket', bucket: 'dawra', prefix, endpoint, region: 'us-east-1', access } as const;
  const opened = await bucketStore(place, join(base, cache), bytes);
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
/** Where the content of a name lies in the store, whatever the store calls it on its disk. */
function objectOf(sha256: string): string {
  const found = readdirSync(join(base, 'bucket'), { recursive: true })
    .map(String)
    .find((path) => path.includes(sha256) && path.endsWith('_object'));
  return join(base, 'bucket', found!);
}

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
  writeFileSync(objectOf(sha256), randomBytes(4096));
  const other = await openStore(`p${number}`, `c${number}-other`);
  await expect(other.use(sha256, async () => 1)).rejects.toMatchObject({ code: 'files.damaged' });
  await expect(other.read(sha256)).rejects.toMatchObject({ code: 'files.damaged' });
  expect(await other.verify(sha256)).toBe('damaged');
  expect(readdirSync(join(base, `c${number}-other`, 'kept'))).toEqual([]);
  truncateSync(objectOf(sha256), 100);
  await expect(other.use(sha256, async () => 1)).rejects.toMatchObject({ code: 'files.damaged' });
  // A content that comes again heals one that was cut.
  await other.put(one(content));
  expect(await other.verify(sha256)).toBe('intact');
});

it('shows nothing of what was cut on its way in, and goes on once the line holds', async () => {
  const content = randomBytes(12 * 2 ** 20);
  cutAfter = 3 * 2 ** 20;
  await expect(store.put(one(content))).rejects.toMatchObject({ code: 'files.unreadable' });
  cutAfter = undefined;
  expect(await listed(store)).toEqual([]);
  const { sha256 } = await store.put(one(content));
  const other = await openStore(`p${number}`, `c${number}-other`);
  cutAfter = 2 ** 20;
  await expect(other.use(sha256, async () => 1)).rejects.toBeInstanceOf(Error);
  expect(readdirSync(join(base, `c${number}-other`, 'kept'))).toEqual([]);
  expect(readdirSync(join(base, `c${number}-other`, 'incoming'))).toEqual([]);
  cutAfter = undefined;
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

it('says that it cannot be reached', async () => {
  expect(await store.answers()).toBe(true);
  cutAfter = 0;
  expect(await store.answers()).toBe(false);
}, 20_000);
