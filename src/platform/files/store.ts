import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, opendir, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { isFull } from './full.ts';
import { fileProblem } from './problems.ts';
import { verifier } from './verified.ts';

export interface StoredFile {
  /** SHA-256 of the content, 64 hexadecimal digits: the file's only name. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Files by their content. What `put` has answered for is on the disk, whole; equal contents are one file. */
export interface FileStore {
  /**
   * Takes a stream in, whatever its length, without holding it in memory.
   * @param options.maxBytes refused beyond that many bytes @param options.signal abandons the file
   * @throws Problem files.too-large, files.disk-full; the signal's reason when aborted; the stream's own error. Nothing is left behind
   */
  put(
    content: AsyncIterable<Uint8Array | string>,
    options?: { maxBytes?: number; signal?: AbortSignal },
  ): Promise<StoredFile>;
  /** Where the content of that name lies, or would lie. Files are read-only: nobody writes to this path. */
  path(sha256: string): string;
  /** Reads the content. @throws Problem files.missing */
  open(sha256: string): Promise<Readable>;
  /**
   * Where the content lies, once it is proved to be what its name says: cheap after the first time (see `verifier`). Reads a whole file
   * the first time: never inside a transaction.
   * @throws Problem files.missing, files.damaged, files.unreadable
   */
  verified(sha256: string): Promise<string>;
  has(sha256: string): Promise<boolean>;
  /** Forgets the content; true when it was there. */
  remove(sha256: string): Promise<boolean>;
  /** Everything stored, in the order of the names. */
  list(): AsyncIterable<StoredFile>;
  /** Reads the content and tells whether it still is what its name says. */
  verify(sha256: string): Promise<'intact' | 'damaged' | 'missing' | 'unreadable'>;
}

/**
 * Opens the store in a directory (made when missing) and sweeps what an interrupted `put` left there. Contents lie in `ab/abcdef…`; one on its way in
 * lies in `incoming/` until it is whole and synced, then gets its name at once (hard link), and the directory is synced as well.
 */
export async function fileStore(root: string): Promise<FileStore> {
  const incoming = join(root, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  // Two installations may share the directory (one database server, one disk): what a living process is writing is left alone for a day.
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const seen = await stat(path).catch(() => undefined);
    if (seen && (isLeftover(name) || Date.now() - seen.mtimeMs > 86_400_000)) await rm(path, { force: true });
  }
  const path = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256 name');
    return join(root, sha256.slice(0, 2), sha256);
  };

  const has = (sha256: string): Promise<boolean> =>
    stat(path(sha256)).then(
      () => true,
      () => false,
    );

  return {
    path,
    async put(content, { maxBytes = Infinity, signal } = {}) {
      const temporary = join(incoming, `${process.pid}-${randomBytes(8).toString('hex')}`);
      let file: FileHandle | undefined;
      try {
        file = await open(temporary, 'wx', 0o400);
        const stored = await take(content, file, maxBytes, signal);
        await file.sync();
        await file.close();
        file = undefined;
        const directory = join(root, stored.sha256.slice(0, 2));
        if (await mkdir(directory, { recursive: true, mode: 0o700 })) await syncDirectory(root);
        await link(temporary, path(stored.sha256)).catch(async (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error;
          // A content that comes again heals one that was damaged on the disk.
          if ((await verifyAt(path(stored.sha256), stored.sha256)) !== 'intact')
            await rename(temporary, path(stored.sha256));
        });
        await syncDirectory(directory);
        return stored;
      } catch (error) {
        throw isFull(error) ? fileProblem('disk-full') : error;
      } finally {
        await file?.close();
        await rm(temporary, { force: true });
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
    verified: verifier(path),
    has,
    async remove(sha256) {
      const there = await has(sha256);
      await rm(path(sha256), { force: true });
      return there;
    },
    async *list() {
      for (const part of (await readdir(root)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()) {
        const names: string[] = [];
        for await (const entry of await opendir(join(root, part)))
          if (/^[0-9a-f]{64}$/.test(entry.name)) names.push(entry.name);
        for (const sha256 of names.sort()) yield { sha256, bytes: (await stat(path(sha256))).size };
      }
    },
    verify: (sha256) => verifyAt(path(sha256), sha256),
  };
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

async function take(
  content: AsyncIterable<Uint8Array | string>,
  file: FileHandle,
  maxBytes: number,
  signal: AbortSignal | undefined,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  signal?.throwIfAborted();
  const source = content[Symbol.asyncIterator]();
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  aborted.catch(() => undefined);
  try {
    for (;;) {
      const next = await Promise.race([source.next(), aborted]);
      if (next.done) break;
      const chunk = typeof next.value === 'string' ? Buffer.from(next.value) : next.value;
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw fileProblem('too-large', { limit: maxBytes });
      hash.update(chunk);
      for (let from = 0; from < chunk.byteLength;) from += (await file.write(chunk, from)).bytesWritten;
    }
  } catch (error) {
    // Tells the source that nobody reads on; a source that is itself stuck is not waited for.
    void source.return?.().catch(() => undefined);
    throw error;
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Whether the process that was taking the content in is gone (or is a former run with our own number). */
function isLeftover(name: string): boolean {
  const pid = Number(name.split('-')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
