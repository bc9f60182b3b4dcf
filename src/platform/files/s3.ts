import type { S3Client } from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import type { BucketPlace } from '../settings/places.ts';
import { openCache, type LocalCache } from './cache.ts';
import { fileProblem } from './problems.ts';
import { spool } from './spool.ts';
import { stagedName } from './staged.ts';
import { isName, proved, type Content, type FileStore, type Forgotten, type Staged } from './store.ts';

/** A file store in a bucket, and what of it is kept on this machine. */
export interface BucketStore extends FileStore {
  readonly cache: LocalCache;
  readonly close: () => void;
}

/** Beyond this a content is sent in parts. */
const wholeBytes = 8 * 2 ** 20;
const aDay = 86_400_000;
/** Objects asked for at once where a store is swept. */
const page = 1000;

/**
 * Opens a store in an S3-compatible bucket. An object is there whole or not at all: large ones are sent in parts and get their name when the last is there;
 * parts that nobody completed within a day are taken away. Every content is checked against its name before anyone uses it.
 * @param cache directory of this machine for contents that are read, at most `cacheBytes`
 */
export async function bucketStore(place: BucketPlace, cacheRoot: string, cacheBytes: number): Promise<BucketStore> {
  const { client, s3, Upload } = openClient(place);
  const { bucket: Bucket } = place;
  const at = (...parts: string[]): string => [place.prefix, ...parts].filter(Boolean).join('/');
  const keyOf = (sha256: string): string => {
    if (!isName(sha256)) throw new RangeError('not a SHA-256 name');
    return at('files', sha256.slice(0, 2), sha256);
  };

  const bytesOf = (Key: string): Promise<number | undefined> =>
    client.send(new s3.HeadObjectCommand({ Bucket, Key })).then(({ ContentLength }) => ContentLength ?? 0, absent);
  const read = async (Key: string): Promise<Readable | undefined> => {
    const found = await client.send(new s3.GetObjectCommand({ Bucket, Key })).catch(absent);
    if (!found) return undefined;
    if (!(found.Body instanceof Readable)) throw new TypeError('the store gave no stream');
    return found.Body;
  };
  const remove = async (Key: string): Promise<void> =>
    void (await client.send(new s3.DeleteObjectCommand({ Bucket, Key })).catch(named(Key)));
  async function* listUnder(Prefix: string): AsyncGenerator<{ key: string; bytes: number; at: Date }> {
    let ContinuationToken: string | undefined;
    do {
      const found = await client
        .send(new s3.ListObjectsV2Command({ Bucket, Prefix, ContinuationToken, MaxKeys: page }))
        .catch(named(Prefix));
      for (const { Key, Size, LastModified } of found.Contents ?? [])
        if (Key !== undefined)
          yield { key: Key.slice(Prefix.length), bytes: Size ?? 0, at: LastModified ?? new Date() };
      ContinuationToken = found.IsTruncated ? found.NextContinuationToken : undefined;
    } while (ContinuationToken);
  }
  /** Sends a file of this machine whole. */
  const sendFile = async (Key: string, path: string, bytes: number, signal?: AbortSignal): Promise<void> => {
    if (bytes <= wholeBytes) {
      const Body = createReadStream(path);
      await client
        .send(
          new s3.PutObjectCommand({ Bucket, Key, Body, ContentLength: bytes }),
          signal ? { abortSignal: signal } : {},
        )
        .catch(named(Key));
      return;
    }
    const upload = new Upload({
      client,
      params: { Bucket, Key, Body: createReadStream(path) },
      partSize: wholeBytes,
      queueSize: 2,
      leavePartsOnError: false,
    });
    const stop = (): void => void upload.abort();
    signal?.addEventListener('abort', stop, { once: true });
    await upload
      .done()
      .catch(named(Key))
      .finally(() => signal?.removeEventListener('abort', stop));
  };

  const cache = await openCache(cacheRoot, cacheBytes, {
    bytes: async (sha256) => {
      const bytes = await bytesOf(keyOf(sha256)).catch(named(sha256));
      if (bytes === undefined) throw fileProblem('missing', { sha256 });
      return bytes;
    },
    open: (sha256) => openOr(sha256),
  });
  const openOr = async (sha256: string): Promise<Readable> => {
    const found = await read(keyOf(sha256)).catch(named(sha256));
    if (!found) throw fileProblem('missing', { sha256 });
    return found;
  };

  const staged: Staged = {
    async keep(name, content, options = {}) {
      const { path, bytes, broken } = await spool(cache.incoming, content, { ...options, untilBroken: true });
      try {
        if (bytes) await sendFile(at('staged', stagedName(name)), path, bytes);
        return { bytes, ...(broken === undefined ? {} : { broken }) };
      } finally {
        await rm(path, { force: true });
      }
    },
    async open(name) {
      const found = await read(at('staged', stagedName(name))).catch(named(name));
      if (!found) throw fileProblem('missing', { sha256: name });
      return found;
    },
    remove: (name) => remove(at('staged', stagedName(name))),
    async sweep(before) {
      let removed = 0;
      for await (const { key, at: kept } of listUnder(`${at('staged')}/`))
        if (kept < before) {
          await remove(at('staged', key));
          removed += 1;
        }
      await sweepParts(before);
      return removed;
    },
  };
  const forgotten: Forgotten = {
    async add(names) {
      for (const name of names)
        await client
          .send(
            new s3.PutObjectCommand({ Bucket, Key: at('erasures', name), Body: new Uint8Array(), ContentLength: 0 }),
          )
          .catch(named(name));
    },
    async list() {
      const names: string[] = [];
      for await (const { key } of listUnder(`${at('erasures')}/`)) if (isName(key)) names.push(key);
      return names;
    },
  };
  /** Parts of large objects that were never completed. */
  const sweepParts = async (before: Date): Promise<void> => {
    const found = await client
      .send(new s3.ListMultipartUploadsCommand({ Bucket, Prefix: place.prefix }))
      .catch(() => undefined);
    for (const { Key, UploadId, Initiated } of found?.Uploads ?? [])
      if (Key && UploadId && (Initiated ?? new Date()) < before)
        await client.send(new s3.AbortMultipartUploadCommand({ Bucket, Key, UploadId })).catch(() => undefined);
  };
  await sweepParts(new Date(Date.now() - aDay));

  return {
    cache,
    close: () => client.destroy(),
    async put(content: Content, options = {}) {
      const { path, sha256, bytes } = await spool(cache.incoming, content, options);
      try {
        // One of another length was cut on its way by somebody else's hand, and is written anew.
        if ((await bytesOf(keyOf(sha256)).catch(named(sha256))) !== bytes)
          await sendFile(keyOf(sha256), path, bytes, options.signal);
        options.signal?.throwIfAborted();
        return { sha256, bytes };
      } finally {
        await rm(path, { force: true });
      }
    },
    open: openOr,
    async read(sha256) {
      const found = await read(keyOf(sha256)).catch(named(sha256));
      return found && proved(sha256, Buffer.concat(await found.toArray()));
    },
    use: (sha256, work) => (keyOf(sha256), cache.use(sha256, work)),
    has: async (sha256) => (await bytesOf(keyOf(sha256)).catch(named(sha256))) !== undefined,
    async remove(sha256) {
      const there = (await bytesOf(keyOf(sha256)).catch(named(sha256))) !== undefined;
      if (there) await remove(keyOf(sha256));
      await cache.drop(sha256);
      return there;
    },
    async *list() {
      for await (const { key, bytes } of listUnder(`${at('files')}/`)) {
        const sha256 = key.slice(3);
        if (isName(sha256)) yield { sha256, bytes };
      }
    },
    async verify(sha256) {
      try {
        const found = await read(keyOf(sha256));
        if (!found) return 'missing';
        const hash = createHash('sha256');
        for await (const chunk of found) hash.update(chunk as Buffer);
        return hash.digest('hex') === sha256 ? 'intact' : 'damaged';
      } catch {
        return 'unreadable';
      }
    },
    answers: () =>
      client.send(new s3.ListObjectsV2Command({ Bucket, Prefix: `${at('files')}/`, MaxKeys: 1 })).then(
        () => true,
        () => false,
      ),
    room: async () => Infinity,
    staged,
    forgotten,
  };
}

function openClient({ endpoint, region, access }: BucketPlace) {
  // Loaded only where it is used (it is large), and as CommonJS: its modules for bundlers do not resolve in Node.
  const require = createRequire(import.meta.url);
  const s3 = require('@aws-sdk/client-s3') as typeof import('@aws-sdk/client-s3');
  const { Upload } = require('@aws-sdk/lib-storage') as typeof import('@aws-sdk/lib-storage');
  const client: S3Client = new s3.S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(access ? { credentials: { accessKeyId: access.key, secretAccessKey: access.secret } } : {}),
    maxAttempts: 4,
    // Newer checksums are not known to every compatible store; contents are proved by their names.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5000, requestTimeout: 60_000 },
  });
  return { client, s3, Upload };
}

/** What is not there is no error of the store. */
function absent(error: unknown): undefined {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  if (name === 'NotFound' || name === 'NoSuchKey' || $metadata?.httpStatusCode === 404) return undefined;
  throw error;
}

/** A store that is away or refuses says so by name; its words, which may repeat an address, are not passed on. */
const named =
  (sha256: string) =>
  (error: unknown): never => {
    const { name = '-' } = error as { name?: string };
    const problem = fileProblem('unreadable', { sha256, reason: name });
    problem.cause = error;
    throw problem;
  };
