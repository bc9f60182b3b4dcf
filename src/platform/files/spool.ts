import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../problem/problem.ts';
import { isFull } from './full.ts';
import { fileProblem } from './problems.ts';
import type { Content, PutOptions } from './store.ts';

interface SpoolOptions extends PutOptions {
  /** A stream that breaks is no failure: what came before counts. */
  readonly untilBroken?: boolean;
}
export interface Spooled {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly broken?: unknown;
}

const aDay = 86_400_000;

/** Sweeps what interrupted processes left on its way in. Several may share the directory: what a living one is writing is left alone for a day. */
export async function sweepIncoming(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const seen = await stat(path).catch(() => undefined);
    if (seen && (isLeftover(name) || Date.now() - seen.mtimeMs > aDay)) await rm(path, { force: true });
  }
}

/**
 * Writes a stream into a file of its own, synced, and names its content. Whoever calls gives the file its place and removes it here.
 * @throws Problem files.too-large, files.disk-full; the signal's reason; the stream's own error. Then no file is left
 */
export async function spool(incoming: string, content: Content, options: SpoolOptions = {}): Promise<Spooled> {
  const path = join(incoming, `${process.pid}-${randomBytes(8).toString('hex')}`);
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'wx', 0o400).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      return open(path, 'wx', 0o400);
    });
    const taken = await take(content, file, options);
    await file.sync();
    await file.close();
    file = undefined;
    return { path, ...taken };
  } catch (error) {
    await file?.close().catch(() => undefined);
    await rm(path, { force: true });
    throw isFull(error) ? fileProblem('disk-full') : error;
  }
}

async function take(
  content: Content,
  file: FileHandle,
  { maxBytes = Infinity, signal, untilBroken }: SpoolOptions,
): Promise<Omit<Spooled, 'path'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  if (!untilBroken) signal?.throwIfAborted();
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
    const broke = untilBroken && !(error instanceof Problem) && !isFull(error);
    if (!broke) throw error;
    return { sha256: hash.digest('hex'), bytes, broken: error };
  }
  return { sha256: hash.digest('hex'), bytes };
}

export async function syncDirectory(directory: string): Promise<void> {
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
