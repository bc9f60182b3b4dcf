import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileProblem } from './problems.ts';
import { spool, sweepIncoming } from './spool.ts';

/** Where a content comes from that is not here yet. */
export interface Origin {
  /** Bytes of the content. @throws Problem files.missing */
  readonly bytes: (sha256: string) => Promise<number>;
  readonly open: (sha256: string) => Promise<Readable>;
}

/** Contents of a store elsewhere, kept on this machine while there is room. */
export interface LocalCache {
  /**
   * Does something with the content as a file of this machine, proved to be what its name says. It stays until `work` has ended, whatever else is fetched.
   * @throws Problem files.missing, files.damaged (nothing is kept), files.cache-full, files.disk-full
   */
  use<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T>;
  drop(sha256: string): Promise<void>;
  /** Bytes that are kept, used and fetched so far. */
  state(): Promise<{ bytes: number; hits: number; misses: number }>;
  /** Where contents of any length may be written for a while. */
  readonly incoming: string;
}

interface Kept {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly usedAt: number;
  readonly inUse: boolean;
}

/**
 * Opens the cache in a directory, which several processes of a machine may share. What is kept survives restarts and is read whole once a process before it
 * is used; its last use is its time of access, which is written by hand. Whoever uses a content holds a name of their own on it (a hard link in `use`): what
 * is evicted meanwhile stays for them, and what others hold is not evicted.
 * @param most bytes that may be kept
 */
export async function openCache(root: string, most: number, origin: Origin): Promise<LocalCache> {
  const [incoming, kept, held] = ['incoming', 'kept', 'use'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  for (const directory of [incoming, kept, held]) await mkdir(directory, { recursive: true, mode: 0o700 });
  await sweepIncoming(incoming);
  await sweepIncoming(held);
  const path = (sha256: string): string => join(kept, sha256);
  const proved = new Map<string, string>();
  const fetching = new Map<string, Promise<void>>();
  let [hits, misses, promised] = [0, 0, 0];

  const all = async (): Promise<Kept[]> => {
    const found = await Promise.all(
      (await readdir(kept)).map(async (sha256) => {
        const seen = await stat(path(sha256)).catch(() => undefined);
        return (
          seen && {
            ...{ path: path(sha256), sha256, bytes: seen.size },
            ...{ usedAt: seen.atimeMs, inUse: seen.nlink > 1 },
          }
        );
      }),
    );
    return found.filter((one) => one !== undefined);
  };

  /** Makes room, the longest unused first. @throws Problem files.cache-full when what is in use leaves too little */
  const makeRoom = async (bytes: number): Promise<void> => {
    const there = (await all()).sort((one, other) => one.usedAt - other.usedAt);
    let left = most - promised - there.reduce((sum, one) => sum + one.bytes, 0);
    const idle = there.filter((one) => !one.inUse);
    if (left + idle.reduce((sum, one) => sum + one.bytes, 0) < bytes)
      throw fileProblem('cache-full', { bytes, limit: most });
    for (const one of idle) {
      if (left >= bytes) return;
      await rm(one.path, { force: true });
      left += one.bytes;
    }
  };

  const fetchNow = async (sha256: string): Promise<void> => {
    misses += 1;
    const bytes = await origin.bytes(sha256);
    await makeRoom(bytes);
    promised += bytes;
    try {
      const fetched = await spool(incoming, await origin.open(sha256), { maxBytes: bytes });
      try {
        if (fetched.sha256 !== sha256) throw fileProblem('damaged', { sha256 });
        await rename(fetched.path, path(sha256));
      } finally {
        await rm(fetched.path, { force: true });
      }
    } finally {
      promised -= bytes;
    }
  };
  const fetchOnce = (sha256: string): Promise<void> => {
    const running = fetching.get(sha256) ?? fetchNow(sha256).finally(() => fetching.delete(sha256));
    fetching.set(sha256, running);
    return running;
  };

  /** A name of one's own on the content; undefined when it is not here. */
  const hold = async (sha256: string): Promise<string | undefined> => {
    const own = join(held, `${process.pid}-${randomBytes(8).toString('hex')}`);
    return link(path(sha256), own).then(
      () => own,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      },
    );
  };
  /** Whether what is held is what it was when it was proved, or else proves it now. */
  const isWhole = async (sha256: string, own: string): Promise<boolean> => {
    const { ino, size, mtimeNs } = await stat(own, { bigint: true });
    const mark = [ino, size, mtimeNs].join(' ');
    if (proved.get(sha256) === mark) return true;
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(own)) hash.update(chunk as Buffer);
    if (hash.digest('hex') !== sha256) return false;
    proved.set(sha256, mark);
    return true;
  };

  return {
    incoming,
    async use(sha256, work) {
      for (let turn = 0; ; turn += 1) {
        if (turn > 8) throw fileProblem('unreadable', { sha256, reason: 'cache' });
        const own = await hold(sha256);
        if (own === undefined) {
          await fetchOnce(sha256);
          continue;
        }
        try {
          if (!(await isWhole(sha256, own))) {
            // Damaged here: it comes anew from where it is kept, once.
            await rm(path(sha256), { force: true });
            continue;
          }
          hits += 1;
          // Whole seconds: the time of writing is part of the proof and must come back as it was.
          const written = Math.floor((await stat(own)).mtimeMs / 1000);
          await utimes(own, Date.now() / 1000, written);
          const { ino, size, mtimeNs } = await stat(own, { bigint: true });
          proved.set(sha256, [ino, size, mtimeNs].join(' '));
          return await work(own);
        } finally {
          await rm(own, { force: true });
        }
      }
    },
    drop: async (sha256) => {
      proved.delete(sha256);
      await rm(path(sha256), { force: true });
    },
    state: async () => ({ bytes: (await all()).reduce((sum, one) => sum + one.bytes, 0), hits, misses }),
  };
}
