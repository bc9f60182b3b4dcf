import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, link, mkdir, open, opendir, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { forgottenIn } from './forgotten.ts';
import { isFull } from './full.ts';
import { fileProblem } from './problems.ts';
import { sealsIn } from './seals.ts';
import { spool, sweepIncoming, syncDirectory } from './spool.ts';
import { stagedIn } from './staged.ts';
import { verifier } from './verified.ts';

export interface StoredFile {
  /** SHA-256 of the content, 64 hexadecimal digits: the file's only name. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Files by their content. What `put` has answered for is kept, whole; equal contents are one file. A folder, or a bucket that many machines share. */
export interface FileStore {
  /**
   * Takes a stream in, whatever its length, without holding it in memory.
   * @param options.maxBytes refused beyond that many bytes @param options.signal abandons the file
   * @throws Problem files.too-large, files.disk-full; the signal's reason when aborted; the stream's own error. Nothing is left behind
   */
  put(content: Content, options?: PutOptions): Promise<StoredFile>;
  /** Reads the content. @throws Problem files.missing */
  open(sha256: string): Promise<Readable>;
  /** A small content whole, proved by its name and left in no cache of this machine: keys. Undefined when it is not there. */
  read(sha256: string): Promise<Buffer | undefined>;
  /**
   * Does something with the content as a file of this machine, once it is proved to be what its name says: cheap after the first time. Reads a whole
   * file the first time: never inside a transaction. The file stays until `work` has ended; nobody writes to it.
   * @throws Problem files.missing, files.damaged, files.unreadable, files.cache-full
   */
  use<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T>;
  has(sha256: string): Promise<boolean>;
  /** Forgets the content; true when it was there. */
  remove(sha256: string): Promise<boolean>;
  /** Everything stored, in the order of the names. */
  list(): AsyncIterable<StoredFile>;
  /** Reads the content and tells whether it still is what its name says. */
  verify(sha256: string): Promise<'intact' | 'damaged' | 'missing' | 'unreadable'>;
  /** Whether the store can be reached now. */
  answers(): Promise<boolean>;
  /** Bytes that still fit; Infinity where nobody can tell. */
  room(): Promise<number>;
  readonly staged: Staged;
  readonly forgotten: Forgotten;
  readonly seals: Seals;
}

/** A folder's files lie where they can be named. */
export interface FolderStore extends FileStore {
  /** Where the content of that name lies, or would lie. Files are read-only: nobody writes to this path. */
  path(sha256: string): string;
  /** That path, once the content is proved (see `use`, which is what to call where the store may be a bucket). */
  verified(sha256: string): Promise<string>;
}

export type Content = AsyncIterable<Uint8Array | string>;
export interface PutOptions {
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/** Pieces of files on their way in, under names of their own; every process of the installation sees them. */
export interface Staged {
  /**
   * Keeps a stream until it ends or breaks: what came before it broke is kept as well, and `broken` says why it ended.
   * @throws Problem files.too-large, files.disk-full; then nothing is kept
   */
  keep(name: string, content: Content, options?: PutOptions): Promise<{ bytes: number; broken?: unknown }>;
  open(name: string): Promise<Readable>;
  remove(name: string): Promise<void>;
  /** Removes what was kept before a moment; gives how many. */
  sweep(before: Date): Promise<number>;
}

/** Names of contents that must never come back, not even by an older archive: only ever added to, in no archive. */
export interface Forgotten {
  /** Safely kept before it returns. */
  add(names: readonly string[]): Promise<void>;
  list(): Promise<string[]>;
}

/** Keys that every machine of the installation sees and no archive carries, each under a UUID: once destroyed, what they open is closed for ever. */
export interface Seals {
  /** Safely kept before it returns; one that is there stays. */
  make(name: string, key: Uint8Array): Promise<void>;
  /** Read anew each time and kept nowhere; undefined when it was destroyed or never made. */
  read(name: string): Promise<Buffer | undefined>;
  /** Harmless when it is gone. */
  destroy(name: string): Promise<void>;
}

export const isName = (sha256: string): boolean => /^[0-9a-f]{64}$/.test(sha256);

/**
 * Opens the store in a directory (made when missing) and sweeps what an interrupted `put` left there. Contents lie in `ab/abcdef…`; one on its way in
 * lies in `incoming/` until it is whole and synced, then gets its name at once (hard link), and the directory is synced as well.
 * @param forgotten where the list of forgotten names lies; beside the directory unless told @param seals where seals lie; beside the directory unless told
 */
export async function fileStore(
  root: string,
  forgotten: Forgotten = forgottenIn(join(dirname(root), 'erasures')),
  seals: Seals = sealsIn(join(dirname(root), 'seals')),
): Promise<FolderStore> {
  const incoming = join(root, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await sweepIncoming(incoming);
  const path = (sha256: string): string => {
    if (!isName(sha256)) throw new RangeError('not a SHA-256 name');
    return join(root, sha256.slice(0, 2), sha256);
  };
  const has = (sha256: string): Promise<boolean> =>
    stat(path(sha256)).then(
      () => true,
      () => false,
    );
  const verified = verifier(path);

  return {
    path,
    async put(content, options = {}) {
      const spooled = await spool(incoming, content, options);
      try {
        const directory = join(root, spooled.sha256.slice(0, 2));
        if (await mkdir(directory, { recursive: true, mode: 0o700 })) await syncDirectory(root);
        await link(spooled.path, path(spooled.sha256)).catch(async (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error;
          // A content that comes again heals one that was damaged on the disk.
          if ((await verifyAt(path(spooled.sha256), spooled.sha256)) !== 'intact')
            await rename(spooled.path, path(spooled.sha256));
        });
        await syncDirectory(directory);
        return { sha256: spooled.sha256, bytes: spooled.bytes };
      } catch (error) {
        throw isFull(error) ? fileProblem('disk-full') : error;
      } finally {
        await rm(spooled.path, { force: true });
      }
    },
    async open(sha256) {
      const handle = await open(path(sha256), 'r').catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT'
          ? fileProblem('missing', { sha256 })
          : fileProblem('unreadable', { sha256, reason: error.code ?? '-' });
      });
      return handle.createReadStream();
    },
    async read(sha256) {
      const content = await readFile(path(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw fileProblem('unreadable', { sha256, reason: error.code ?? '-' });
      });
      return content && proved(sha256, content);
    },
    verified,
    use: async (sha256, work) => work(await verified(sha256)),
    has,
    async remove(sha256) {
      const there = await has(sha256);
      await rm(path(sha256), { force: true });
      return there;
    },
    async *list() {
      for (const part of (await readdir(root)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()) {
        const names: string[] = [];
        for await (const entry of await opendir(join(root, part))) if (isName(entry.name)) names.push(entry.name);
        for (const sha256 of names.sort()) yield { sha256, bytes: (await stat(path(sha256))).size };
      }
    },
    verify: (sha256) => verifyAt(path(sha256), sha256),
    answers: () =>
      access(incoming, constants.R_OK | constants.W_OK).then(
        () => true,
        () => false,
      ),
    room: async () => {
      const { bavail, bsize } = await statfs(root);
      return bavail * bsize;
    },
    staged: stagedIn(join(root, 'staged'), incoming),
    forgotten,
    seals,
  };
}

/** A content held in memory, if it is what its name says. @throws Problem files.damaged */
export function proved(sha256: string, content: Buffer): Buffer {
  if (createHash('sha256').update(content).digest('hex') !== sha256) throw fileProblem('damaged', { sha256 });
  return content;
}

async function verifyAt(path: string, sha256: string): Promise<'intact' | 'damaged' | 'missing' | 'unreadable'> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
  }
  return hash.digest('hex') === sha256 ? 'intact' : 'damaged';
}
