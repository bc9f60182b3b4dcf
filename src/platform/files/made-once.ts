import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isFull } from './full.ts';

/** A file and the hash of its bytes. */
export interface MadeFile {
  readonly type: string;
  readonly name: string;
  readonly body: Uint8Array;
  readonly sha256: string;
}

/** Most files that are kept; beyond it the oldest quarter goes. They can always be made again. */
const most = 4000;

const note = z.object({ type: z.string(), name: z.string(), sha256: z.string() });
const beingMade = new Map<string, Promise<MadeFile>>();

/** The key of what a file shows: the SHA-256 of its JSON, as hex. */
export const keyOf = (shows: unknown): string => createHash('sha256').update(JSON.stringify(shows)).digest('hex');

/**
 * A file made once and read from the disk by everyone after the first; who asks at the same moment waits for the same making. A damaged copy is made again;
 * a full disk only means that nothing is kept.
 * @param home the home of the installation @param key what the file shows, as a hash: it names the copy
 */
export async function madeOnce(
  home: string,
  key: string,
  make: () => Promise<{ readonly type: string; readonly name: string; readonly body: string | Uint8Array }>,
): Promise<MadeFile> {
  const directory = join(home, 'made');
  const path = join(directory, key);
  const kept = await read(path);
  if (kept) return kept;
  const under = beingMade.get(path);
  if (under) return under;
  const making = make().then(async ({ type, name, body }) => {
    const bytes = Buffer.from(body as Uint8Array);
    const made = { type, name, body: bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    await keep(directory, path, made);
    return made;
  });
  beingMade.set(path, making);
  return making.finally(() => beingMade.delete(path));
}

/** One line of JSON, then the bytes. */
async function read(path: string): Promise<MadeFile | undefined> {
  const whole = await readFile(path).catch(() => undefined);
  const end = whole?.indexOf(10) ?? -1;
  if (!whole || end < 0) return undefined;
  try {
    const noted = note.parse(JSON.parse(whole.subarray(0, end).toString('utf8')));
    const body = whole.subarray(end + 1);
    if (createHash('sha256').update(body).digest('hex') !== noted.sha256) return undefined;
    return { ...noted, body };
  } catch {
    return undefined;
  }
}

async function keep(directory: string, path: string, { type, name, sha256, body }: MadeFile): Promise<void> {
  const part = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await writeFile(part, Buffer.concat([Buffer.from(`${JSON.stringify({ type, name, sha256 })}\n`), body]), {
      mode: 0o600,
    });
    await rename(part, path);
    await sweep(directory);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    if (!isFull(error) && (error as NodeJS.ErrnoException).code !== 'EROFS') throw error;
  }
}

async function sweep(directory: string): Promise<void> {
  const names = await readdir(directory);
  if (names.length <= most) return;
  const dated = await Promise.all(
    names.map(async (name) => ({
      name,
      at: await stat(join(directory, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    })),
  );
  dated.sort((a, b) => a.at - b.at);
  await Promise.all(dated.slice(0, most / 4).map(({ name }) => rm(join(directory, name), { force: true })));
}
