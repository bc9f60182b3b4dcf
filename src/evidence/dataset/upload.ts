import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { transact, type Phase } from '../../platform/database/transaction.ts';
import type { Services } from '../../platform/http/services.ts';
import { dropPieces, forgetCutUploads, setUploadFile, wholeInPieces, type Piece } from './upload.sql.ts';

type Tools = Pick<Services, 'files'>;

/** Largest piece in bytes. */
export const mostPiece = 64 * 2 ** 20;
/** Days after which an upload that nobody goes on with is forgotten. */
const keptDays = 7;

interface Sender {
  readonly displaced: AbortController;
  readonly done: Promise<unknown>;
}
const senders = new Map<string, Sender>();

/**
 * Lets one sender at a time write to an upload. A later one displaces the earlier, whose line may hang, and waits until it has let go. Senders that come
 * to different processes are kept apart by the rows of their pieces: of two for one place the first counts.
 */
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
 * Keeps what comes of a piece, where every process finds it. What arrived before a line was cut is a shorter piece.
 * @param most bytes that are still to come @param signal ends the receiving
 * @param file writes the piece down; false when another one was first, and this one goes
 * @throws Problem files.too-large, files.disk-full; what broke the line, after the piece was filed
 */
export async function keepPiece(
  { files }: Tools,
  id: string,
  { at, most }: { readonly at: number; readonly most: number },
  content: Readable,
  signal: AbortSignal,
  file: (piece: Piece) => Promise<boolean>,
): Promise<number | undefined> {
  const name = `${id}.${at}.${randomBytes(4).toString('hex')}`;
  const { bytes, broken } = await files.staged.keep(name, content, { maxBytes: Math.min(most, mostPiece), signal });
  const filed =
    bytes > 0 &&
    (await file({ name, at, bytes }).catch(async (error: unknown) => {
      await files.staged.remove(name);
      throw error;
    }));
  if (!filed) await files.staged.remove(name);
  if (broken !== undefined) throw broken;
  return filed || bytes === 0 ? at + bytes : undefined;
}

/** Joins the pieces of an upload that has come whole into a file of the store; nothing when it has not, or is one already. May be run again. */
export async function settleUpload({ files }: Tools, phase: Phase, id: string): Promise<void> {
  const pieces = await phase((trx) => wholeInPieces(trx, id));
  if (!pieces.length) return;
  const { sha256 } = await files.put(joined(files, pieces));
  await phase(async (trx) => {
    await setUploadFile(trx, id, sha256);
    await dropPieces(trx, id);
  });
  for (const { name } of pieces) await files.staged.remove(name);
}

async function* joined(files: Tools['files'], pieces: readonly Piece[]): AsyncGenerator<Uint8Array> {
  for (const { name } of pieces) yield* (await files.staged.open(name)) as AsyncIterable<Uint8Array>;
}

/** Forgets uploads that were cut and never gone on with, and the pieces that belong to none. */
export async function sweepUploads({ db, files }: Pick<Services, 'db' | 'files'>): Promise<void> {
  await transact(db, { compartment: 'statistical', account: null }, (trx) => forgetCutUploads(trx, keptDays));
  await files.staged.sweep(new Date(Date.now() - 2 * keptDays * 86_400_000));
}
