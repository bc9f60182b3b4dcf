import { zipSync } from 'fflate';
import { Buffer } from 'node:buffer';
import { open as openFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** Most that a zip archive may hold when it is opened. */
export interface ZipLimits {
  readonly bytes: number;
  readonly members: number;
}

/** An archive that is larger than it says, or than it may be. */
export class ZipTooLarge extends Error {}

const opened = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    // What a member holds beyond its stated size is an error of the archive; names are not touched, nothing is written anywhere.
    yauzl.open(
      path,
      { lazyEntries: true, autoClose: false, validateEntrySizes: true, decodeStrings: true },
      (error, zip) => (error ? reject(error) : resolve(zip)),
    );
  });
const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  );

/** Whether a file begins as a zip archive does. */
export async function isZip(path: string): Promise<boolean> {
  const file = await openFile(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString('latin1') === 'PK\u0003\u0004';
  } finally {
    await file.close();
  }
}

/**
 * Inflates an archive member by member, counting every byte as it comes, and gives the same members back without compression: whoever reads those reads
 * what was counted, and nothing that the archive hides from one reader and shows another.
 * @throws ZipTooLarge as soon as the limit is passed; Error when the archive is damaged, encrypted, or a member lies about its size or name
 */
export async function inflateCounted(path: string, limits: ZipLimits): Promise<Uint8Array> {
  const zip = await opened(path);
  const members: Record<string, Uint8Array> = {};
  let bytes = 0;
  try {
    if (zip.entryCount > limits.members) throw new ZipTooLarge(`${zip.entryCount} members`);
    await new Promise<void>((resolve, reject) => {
      const take = async (entry: Entry): Promise<void> => {
        if (bytes + entry.uncompressedSize > limits.bytes) throw new ZipTooLarge(`${entry.uncompressedSize} bytes`);
        if (Object.hasOwn(members, entry.fileName)) throw new Error(`${entry.fileName} stands twice in the archive`);
        if (entry.isEncrypted()) throw new Error('the archive is encrypted');
        if (entry.fileName.endsWith('/')) return;
        const chunks: Buffer[] = [];
        for await (const chunk of await streamOf(zip, entry)) {
          bytes += (chunk as Buffer).length;
          if (bytes > limits.bytes) throw new ZipTooLarge(`${bytes} bytes`);
          chunks.push(chunk as Buffer);
        }
        members[entry.fileName] = Buffer.concat(chunks);
      };
      zip.on('entry', (entry: Entry) => {
        take(entry).then(() => zip.readEntry(), reject);
      });
      zip.once('end', resolve);
      zip.once('error', reject);
      zip.readEntry();
    });
    return zipSync(members, { level: 0 });
  } finally {
    zip.close();
  }
}
