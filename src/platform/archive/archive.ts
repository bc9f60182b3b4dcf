import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { Problem } from '../problem/problem.ts';
import { opening, sealing } from './archive-key.ts';
import { archiveProblem } from './archive-problems.ts';
import { databaseProblem } from '../database/problems.ts';

/** SHA-256 and length of one member of an archive. */
export interface Member {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ArchiveWriter {
  /** Adds a member of known length; gives its hash. @throws RangeError when the content is shorter or longer than said */
  add(name: string, bytes: number, content: AsyncIterable<Uint8Array>): Promise<Member>;
}

/**
 * Writes a gzipped tar, encrypted (see `sealing`). It has its name only once it is whole and synced; until then it is `<path>.partial`, removed on failure.
 * @throws Problem database.disk-full; the signal's reason
 */
export async function writeArchive(
  path: string,
  password: Uint8Array,
  signal: AbortSignal | undefined,
  work: (writer: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const partial = `${path}.partial`;
  const tar = pack();
  const written = pipeline(
    tar,
    createGzip({ level: 6 }),
    (source: AsyncIterable<Uint8Array>) => sealing(source, password),
    createWriteStream(partial, { mode: 0o600 }),
    { signal },
  );
  // A full disk ends the pipeline while a member waits to be taken: its promise must not wait for ever.
  const failed = new Promise<never>((_, reject) => written.catch(reject));
  failed.catch(() => undefined);
  const add: ArchiveWriter['add'] = async (name, bytes, content) => {
    const hash = createHash('sha256');
    let taken = 0;
    let finish: (error?: Error | null) => void;
    const done = new Promise<void>((resolve, reject) => (finish = (error) => (error ? reject(error) : resolve())));
    done.catch(() => undefined);
    const entry = tar.entry({ name, size: bytes, mode: 0o600, mtime: new Date(0) }, (error) => finish(error));
    // Its failure arrives by `done` and `failed`; without a listener it would end the process as well.
    entry.on('error', () => undefined);
    for await (const chunk of content) {
      taken += chunk.byteLength;
      if (taken > bytes) break;
      hash.update(chunk);
      if (!entry.write(chunk))
        await Promise.race([new Promise<void>((resolve) => void entry.once('drain', () => resolve())), failed]);
    }
    if (taken !== bytes) throw new RangeError(`${name}: ${taken} bytes where ${bytes} were announced`);
    entry.end(null);
    await Promise.race([done, failed]);
    return { name, bytes, sha256: hash.digest('hex') };
  };
  try {
    await work({ add });
    tar.finalize();
    await written;
    const file = await open(partial, 'r');
    await file.sync().finally(() => file.close());
    await rename(partial, path);
  } catch (error) {
    tar.destroy();
    const broken: unknown = await written.catch((reason: unknown) => reason);
    await rm(partial, { force: true });
    signal?.throwIfAborted();
    const code = broken instanceof Error && 'code' in broken ? broken.code : undefined;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw databaseProblem('disk-full');
    // A pipe that only noticed our own `destroy` is not the cause.
    throw code !== undefined && code !== 'ERR_STREAM_PREMATURE_CLOSE' ? broken : error;
  }
}

/** What an archive may take at most; refused before more is inflated, or a member is read. */
export interface ArchiveLimits {
  /** Inflated bytes for each byte of the archive, beyond a first quarter of a gigabyte. Tables and files of an installation reach some 30. */
  readonly ratio: number;
  readonly members: number;
  /** Most bytes of a member of this name; undefined refuses the name. */
  readonly bytesOf: (name: string) => number | undefined;
}

/**
 * Reads the members in their order; each content must be read to its end before the next. Nothing is inflated that the key did not prove.
 * @throws Problem archive.foreign, .key-wrong, .damaged naming the member after which nothing can be read, .refused naming a member
 * that an archive of an installation does not have: another name, a link, a second one of the same name, one that is too large
 */
export async function* readArchive(
  path: string,
  password: Uint8Array,
  limits: ArchiveLimits,
): AsyncGenerator<{ name: string; bytes: number; content: AsyncIterable<Uint8Array> }> {
  const tar = extract();
  const most = 2 ** 28 + (await stat(path)).size * limits.ratio;
  let last = '-';
  let inflated = 0;
  const bounded = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      inflated += chunk.byteLength;
      if (inflated > most) throw archiveProblem('refused', { member: last });
      yield chunk;
    }
  };
  const reading = pipeline(
    createReadStream(path),
    (source: AsyncIterable<Uint8Array>) => opening(source, password),
    createGunzip(),
    bounded,
    tar,
  );
  let failure: unknown;
  reading.catch((error: Error) => {
    failure = error;
    tar.destroy(error);
  });
  const seen = new Set<string>();
  try {
    for await (const entry of tar) {
      const { name, type, size = 0 } = entry.header;
      const allowed = type === 'file' ? limits.bytesOf(name) : undefined;
      if (allowed === undefined || size > allowed || seen.has(name) || seen.size >= limits.members)
        throw archiveProblem('refused', { member: name });
      seen.add(name);
      last = name;
      yield { name, bytes: size, content: chunks(entry, name) };
    }
    await reading;
  } catch (error) {
    throw asDamage(failure instanceof Problem ? failure : error, last);
  } finally {
    tar.destroy();
    await reading.catch(() => undefined);
  }
}

/** streamx's streams can be read by `for await`, though its types do not say so. */
async function* chunks(entry: object, name: string): AsyncGenerator<Uint8Array> {
  if (!isIterable(entry)) throw new TypeError('a member that cannot be read');
  try {
    yield* entry;
  } catch (error) {
    throw asDamage(error, name);
  }
}

const isIterable = (value: object): value is AsyncIterable<Uint8Array> => Symbol.asyncIterator in value;

/** What zlib and tar-stream throw for bytes that are not what they should be; anything else passes. */
function asDamage(error: unknown, member: string): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  const known =
    code?.startsWith('Z_') ||
    /unexpected end of|invalid tar|premature close|writable stream closed/i.test(error.message);
  return known ? archiveProblem('damaged', { member }) : error;
}
