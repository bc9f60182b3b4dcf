import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { BucketPlace } from '../settings/places.ts';
import { away, openBucket } from './bucket.ts';
import { openCache, type LocalCache } from './cache.ts';
import { fileProblem } from './problems.ts';
import { spool } from './spool.ts';
import { sealName } from './seals.ts';
import { stagedName } from './staged.ts';
import { isName, proved, type Content, type FileStore, type Forgotten, type Seals, type Staged } from './store.ts';

/** A file store in a bucket, and what of it is kept on this machine. */
export interface BucketStore extends FileStore {
  readonly cache: LocalCache;
  readonly close: () => void;
}

const aDay = 86_400_000;

/**
 * Opens a store in an S3-compatible bucket. An object is there whole or not at all: large ones are sent in parts and get their name when the last is there;
 * parts that nobody completed within a day are taken away. Every content is checked against its name before anyone uses it.
 * @param cache directory of this machine for contents that are read, at most `cacheBytes`
 * @param patience milliseconds for which a line may stand still (see `openBucket`)
 */
export async function bucketStore(
  place: BucketPlace,
  cacheRoot: string,
  cacheBytes: number,
  patience?: number,
): Promise<BucketStore> {
  const bucket = openBucket(place, patience);
  await bucket.refuseVersions();
  const at = (...parts: string[]): string => [place.prefix, ...parts].filter(Boolean).join('/');
  const keyOf = (sha256: string): string => {
    if (!isName(sha256)) throw new RangeError('not a SHA-256 name');
    return at('files', sha256.slice(0, 2), sha256);
  };
  const sealAt = (name: string): string => at('seals', sealName(name));

  const cache = await openCache(cacheRoot, cacheBytes, {
    bytes: async (sha256) => {
      const bytes = await bucket.bytesOf(keyOf(sha256)).catch(away);
      if (bytes === undefined) throw fileProblem('missing', { sha256 });
      return bytes;
    },
    open: (sha256) => openOr(sha256),
  });
  const openOr = async (sha256: string): Promise<Readable> => {
    const found = await bucket.read(keyOf(sha256)).catch(away);
    if (!found) throw fileProblem('missing', { sha256 });
    return found;
  };

  const staged: Staged = {
    async keep(name, content, options = {}) {
      const { path, bytes, broken } = await spool(cache.incoming, content, { ...options, untilBroken: true });
      try {
        if (bytes) await bucket.send(at('staged', stagedName(name)), path);
        return { bytes, ...(broken === undefined ? {} : { broken }) };
      } finally {
        await rm(path, { force: true });
      }
    },
    async open(name) {
      const found = await bucket.read(at('staged', stagedName(name))).catch(away);
      if (!found) throw fileProblem('missing', { sha256: name });
      return found;
    },
    remove: (name) => bucket.remove(at('staged', stagedName(name))),
    async sweep(before) {
      let removed = 0;
      for await (const { key, at: kept } of bucket.list(`${at('staged')}/`))
        if (kept < before) {
          await bucket.remove(at('staged', key));
          removed += 1;
        }
      await bucket.sweepParts(before);
      return removed;
    },
  };
  const forgotten: Forgotten = {
    async add(names) {
      for (const name of names) await bucket.note(at('erasures', name));
    },
    async list() {
      const names: string[] = [];
      for await (const { key } of bucket.list(`${at('erasures')}/`)) if (isName(key)) names.push(key);
      return names;
    },
  };
  const seals: Seals = {
    async make(name, key) {
      const at = sealAt(name);
      if ((await bucket.bytesOf(at).catch(away)) === undefined) await bucket.note(at, key);
    },
    async read(name) {
      const found = await bucket.read(sealAt(name)).catch(away);
      return found && Buffer.concat(await found.toArray());
    },
    destroy: (name) => bucket.remove(sealAt(name)),
  };
  await bucket.sweepParts(new Date(Date.now() - aDay));

  return {
    cache,
    close: bucket.close,
    async put(content: Content, options = {}) {
      const { path, sha256, bytes } = await spool(cache.incoming, content, options);
      try {
        // One of another length was cut on its way by somebody else's hand, and is written anew.
        if ((await bucket.bytesOf(keyOf(sha256)).catch(away)) !== bytes)
          await bucket.send(keyOf(sha256), path, options.signal);
        options.signal?.throwIfAborted();
        return { sha256, bytes };
      } finally {
        await rm(path, { force: true });
      }
    },
    open: openOr,
    async read(sha256) {
      const found = await bucket.read(keyOf(sha256)).catch(away);
      return found && proved(sha256, Buffer.concat(await found.toArray()));
    },
    use: (sha256, work) => (keyOf(sha256), cache.use(sha256, work)),
    has: async (sha256) => (await bucket.bytesOf(keyOf(sha256)).catch(away)) !== undefined,
    async remove(sha256) {
      const there = (await bucket.bytesOf(keyOf(sha256)).catch(away)) !== undefined;
      if (there) await bucket.remove(keyOf(sha256));
      await cache.drop(sha256);
      return there;
    },
    async *list() {
      for await (const { key, bytes } of bucket.list(`${at('files')}/`)) {
        const sha256 = key.slice(3);
        if (isName(sha256)) yield { sha256, bytes };
      }
    },
    async verify(sha256) {
      try {
        const found = await bucket.read(keyOf(sha256));
        if (!found) return 'missing';
        const hash = createHash('sha256');
        for await (const chunk of found) hash.update(chunk as Buffer);
        return hash.digest('hex') === sha256 ? 'intact' : 'damaged';
      } catch {
        return 'unreadable';
      }
    },
    answers: bucket.answers,
    room: async () => Infinity,
    staged,
    forgotten,
    seals,
  };
}
