import type { S3Client } from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PassThrough, Readable } from 'node:stream';
import type { Problem } from '../problem/problem.ts';
import type { BucketPlace } from '../settings/places.ts';
import { fileProblem } from './problems.ts';

/** Objects of a bucket by their keys. What fails says so as `files.store-away`, with the store's name for it. */
export interface Bucket {
  /** Length of an object; undefined when it is not there. */
  readonly bytesOf: (key: string) => Promise<number | undefined>;
  /** The content as it comes; a line that is cut or stands still ends it with `files.store-away`. */
  readonly read: (key: string) => Promise<Readable | undefined>;
  /** Sends a file of this machine: the object is there when all of it is. */
  readonly send: (key: string, path: string, signal?: AbortSignal) => Promise<void>;
  /** A small object that is never written to a disk of this machine; without content it says all by its key. */
  readonly note: (key: string, content?: Uint8Array) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Objects whose keys begin so, in the order of the keys, which are given without the beginning. */
  readonly list: (beginning: string) => AsyncIterable<{ key: string; bytes: number; at: Date }>;
  /** Takes away parts of large objects that nobody completed. */
  readonly sweepParts: (before: Date) => Promise<void>;
  readonly answers: () => Promise<boolean>;
  /**
   * Old versions of objects would keep what people erase. A store that does not know the question knows none; one that may not answer it is refused.
   * @throws Problem files.store-keeps-versions, versions-unsaid, store-away
   */
  readonly refuseVersions: () => Promise<void>;
  readonly close: () => void;
}

/** Beyond this a content is sent in parts. */
const wholeBytes = 8 * 2 ** 20;
/** Objects that are listed at once. */
const page = 1000;
/** Milliseconds after which a line on which nothing moves is given up; a whole request may take twice that until it is answered. */
const usualPatience = 30_000;
/** Milliseconds that a store may take to say that it is there. */
const answerWithin = 5000;

/** @param patience milliseconds (tests are less patient) */
export function openBucket(place: BucketPlace, patience = usualPatience): Bucket {
  const { client, s3, Upload } = openClient(place, patience);
  const { bucket: Bucket } = place;
  const bytesOf = (Key: string): Promise<number | undefined> =>
    client.send(new s3.HeadObjectCommand({ Bucket, Key })).then(({ ContentLength }) => ContentLength ?? 0, absent);
  const read = async (Key: string): Promise<Readable | undefined> => {
    const found = await client.send(new s3.GetObjectCommand({ Bucket, Key })).catch(absent);
    if (!found) return undefined;
    if (!(found.Body instanceof Readable)) throw new TypeError('the store gave no stream');
    return told(found.Body);
  };
  const remove = async (Key: string): Promise<void> =>
    void (await client.send(new s3.DeleteObjectCommand({ Bucket, Key })).catch(away));
  async function* listUnder(Prefix: string): AsyncGenerator<{ key: string; bytes: number; at: Date }> {
    let ContinuationToken: string | undefined;
    do {
      const found = await client
        .send(new s3.ListObjectsV2Command({ Bucket, Prefix, ContinuationToken, MaxKeys: page }))
        .catch(away);
      for (const { Key, Size, LastModified } of found.Contents ?? [])
        if (Key !== undefined)
          yield { key: Key.slice(Prefix.length), bytes: Size ?? 0, at: LastModified ?? new Date() };
      ContinuationToken = found.IsTruncated ? found.NextContinuationToken : undefined;
    } while (ContinuationToken);
  }
  /** Sends a file of this machine whole. */
  const send: Bucket['send'] = async (Key, path, signal) => {
    const { size: bytes } = await stat(path);
    if (bytes <= wholeBytes) {
      // Held in memory, so that it can be sent again when the store is busy for a moment.
      const Body = await readFile(path);
      await client
        .send(
          new s3.PutObjectCommand({ Bucket, Key, Body, ContentLength: bytes }),
          signal ? { abortSignal: signal } : {},
        )
        .catch(away);
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
      .catch(away)
      .finally(() => signal?.removeEventListener('abort', stop));
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

  return {
    bytesOf,
    read,
    send,
    note: async (Key, Body = new Uint8Array()) =>
      void (await client.send(new s3.PutObjectCommand({ Bucket, Key, Body, ContentLength: Body.length })).catch(away)),
    remove,
    list: listUnder,
    sweepParts,
    answers: () =>
      client
        .send(new s3.ListObjectsV2Command({ Bucket, Prefix: place.prefix, MaxKeys: 1 }), {
          abortSignal: AbortSignal.timeout(Math.min(answerWithin, patience)),
        })
        .then(
          () => true,
          () => false,
        ),
    refuseVersions: async () => {
      const found = await client
        .send(new s3.GetBucketVersioningCommand({ Bucket }))
        .catch((error: unknown) => unknownOrRefused(error, Bucket));
      if (found?.Status) throw fileProblem('store-keeps-versions', { bucket: Bucket });
    },
    close: () => client.destroy(),
  };
}

function openClient({ endpoint, region, access }: BucketPlace, patience: number) {
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
    // Without `throwOnRequestTimeout` a request that is never answered is only warned about, for ever.
    requestHandler: {
      ...{ connectionTimeout: Math.min(5000, patience), socketTimeout: patience },
      ...{ requestTimeout: 2 * patience, throwOnRequestTimeout: true },
    },
  });
  return { client, s3, Upload };
}

/** What is not there is no error of the store. */
function absent(error: unknown): undefined {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  if (name === 'NotFound' || name === 'NoSuchKey' || $metadata?.httpStatusCode === 404) return undefined;
  throw error;
}

/** A store that does not know of versions keeps none. What else it answers says nothing of whether it does. */
function unknownOrRefused(error: unknown, bucket: string): undefined {
  const { name = '', $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  if (/^(NotImplemented|MethodNotAllowed)$/.test(name) || status === 501 || status === 405) return undefined;
  if (/^(AccessDenied|Forbidden)$/.test(name) || status === 403) throw fileProblem('versions-unsaid', { bucket });
  throw awayFor(error);
}

/** A content on its way: what ends it early is named as the store's failure. */
function told(body: Readable): Readable {
  const through = new PassThrough();
  body.once('error', (error) => through.destroy(awayFor(error)));
  through.once('close', () => body.destroy());
  return body.pipe(through);
}

/** A store that is away or refuses says so by name; its words, which may repeat an address, are not passed on. */
function awayFor(error: unknown): Problem {
  const { name = '-' } = error as { name?: string };
  const problem = fileProblem('store-away', { reason: name });
  problem.cause = error;
  return problem;
}

export function away(error: unknown): never {
  throw awayFor(error);
}
