import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { isFull } from '../../platform/files/full.ts';
import { fileProblem } from '../../platform/files/problems.ts';
import type { Services } from '../../platform/http/services.ts';

type Tools = Pick<Services, 'files' | 'settings'>;

/** Largest piece in bytes. */
export const mostPiece = 64 * 2 ** 20;

const directory = (services: Tools): string => join(services.settings.home, 'uploads');
const partial = (services: Tools, id: string): string => join(directory(services), id);

/** Bytes of an upload that are safely on the disk. */
export const receivedBytes = (services: Tools, id: string): Promise<number> =>
  stat(partial(services, id)).then(
    ({ size }) => size,
    () => 0,
  );

interface Sender {
  readonly displaced: AbortController;
  readonly done: Promise<unknown>;
}
const senders = new Map<string, Sender>();

/** Lets one sender at a time write to an upload. A later one displaces the earlier, whose line may hang, and waits until it has let go. */
export async function alone<T>(id: string, left: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const displaced = new AbortController();
  const before = senders.get(id);
  before?.displaced.abort();
  const done = (async () => {
    await before?.done.catch(() => undefined);
    return work(AbortSignal.any([left, displaced.signal]));
  })();
  const mine: Sender = { displaced, done };
  senders.set(id, mine);
  try {
    return await done;
  } finally {
    if (senders.get(id) === mine) senders.delete(id);
  }
}

/**
 * Adds a piece to an upload and syncs it. What arrived before a line was cut stays: the next piece goes on from there.
 * @param most bytes of the whole file @param signal ends the receiving
 * @returns bytes received in all
 * @throws Problem files.too-large, files.disk-full
 */
export async function appendPiece(
  services: Tools,
  id: string,
  piece: Readable,
  most: number,
  signal: AbortSignal,
): Promise<number> {
  const end = (): void => void piece.destroy(new Error('the sender has left'));
  signal.addEventListener('abort', end, { once: true });
  try {
    await mkdir(directory(services), { recursive: true, mode: 0o700 });
    const file = await open(partial(services, id), 'a', 0o600);
    try {
      let { size } = await file.stat();
      const limit = Math.min(most, size + mostPiece);
      for await (const chunk of piece) {
        signal.throwIfAborted();
        const bytes = chunk as Buffer;
        if (size + bytes.length > limit) throw fileProblem('too-large', { limit });
        for (let from = 0; from < bytes.length;) from += (await file.write(bytes, from)).bytesWritten;
        size += bytes.length;
      }
      return size;
    } finally {
      await file.sync().finally(() => file.close());
    }
  } catch (error) {
    throw isFull(error) ? fileProblem('disk-full') : error;
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** Moves a whole upload into the file store; gives its name there. */
export async function finishUpload(services: Tools, id: string): Promise<string> {
  const { sha256 } = await services.files.put(createReadStream(partial(services, id)));
  await rm(partial(services, id), { force: true });
  return sha256;
}
