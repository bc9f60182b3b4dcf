import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { House } from '../../platform/http/house.ts';
import { fileProblem } from '../../platform/files/problems.ts';

type Tools = Pick<House, 'files' | 'settings'>;

const directory = (house: Tools): string => join(house.settings.home, 'uploads');
const partial = (house: Tools, id: string): string => join(directory(house), id);

/** Bytes of an upload that are safely on the disk. */
export const receivedBytes = (house: Tools, id: string): Promise<number> =>
  stat(partial(house, id)).then(
    ({ size }) => size,
    () => 0,
  );

/**
 * Adds a piece to an upload and syncs it. What arrived before a line was cut stays: the next piece goes on from there.
 * @returns bytes received in all
 */
export async function appendPiece(house: Tools, id: string, piece: Readable, most: number): Promise<number> {
  await mkdir(directory(house), { recursive: true, mode: 0o700 });
  const file = await open(partial(house, id), 'a', 0o600);
  try {
    let { size } = await file.stat();
    for await (const chunk of piece) {
      const bytes = chunk as Buffer;
      if (size + bytes.length > most) throw fileProblem('too-large', { limit: most });
      await file.write(bytes);
      size += bytes.length;
    }
    return size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw fileProblem('disk-full');
    throw error;
  } finally {
    await file.sync();
    await file.close();
  }
}

/** Moves a whole upload into the file store; gives its name there. */
export async function finishUpload(house: Tools, id: string): Promise<string> {
  const { sha256 } = await house.files.put(createReadStream(partial(house, id)));
  await rm(partial(house, id), { force: true });
  return sha256;
}
