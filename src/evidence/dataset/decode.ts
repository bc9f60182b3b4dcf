import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { error, Faults } from './fault.contract.ts';
import type { ReadOptions } from './import.contract.ts';

/**
 * Copies a text file as UTF-8 without byte order mark, in a stream. Without a stated encoding the file must be UTF-8 (or say UTF-16 by its mark).
 * @param onDone told the share of the bytes that is done, 0 to 1
 * @throws Faults `encoding` with the row of the first bytes that are not text in that encoding
 */
export async function toUtf8(
  from: string,
  to: string,
  encoding: ReadOptions['encoding'],
  signal: AbortSignal,
  onDone: (share: number) => void = () => undefined,
): Promise<void> {
  let line = 1;
  let bytes = 0;
  const { size } = await stat(from);
  const utf16 = encoding === undefined && (await startsWithUtf16Mark(from));
  const decoder = new TextDecoder(utf16 ? 'utf-16le' : (encoding ?? 'utf-8'), { fatal: true });
  const decode = (chunk: Buffer | undefined): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new Faults([
        error('encoding', {
          row: line + (chunk ? firstBadLine(chunk, encoding ?? 'utf-8') : 0),
          expected: encoding ?? 'UTF-8',
        }),
      ]);
    }
  };
  const transform = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        const text = decode(chunk);
        bytes += chunk.length;
        onDone(bytes / size);
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
        done(null, text.replaceAll('\0', ''));
      } catch (fault) {
        done(fault as Error);
      }
    },
    flush(done) {
      try {
        done(null, decode(undefined));
      } catch (fault) {
        done(fault as Error);
      }
    },
  });
  await pipeline(createReadStream(from, { highWaterMark: 2 ** 20 }), transform, createWriteStream(to), { signal });
}

async function startsWithUtf16Mark(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 1 }))
    return (chunk as Buffer)[0] === 0xff && (chunk as Buffer)[1] === 0xfe;
  return false;
}

/** Lines of a chunk before the first one that does not decode. */
function firstBadLine(chunk: Buffer, encoding: string): number {
  let from = 0;
  for (let line = 0; from < chunk.length; line += 1) {
    const end = chunk.indexOf(0x0a, from);
    const slice = chunk.subarray(from, end < 0 ? chunk.length : end);
    try {
      new TextDecoder(encoding, { fatal: true }).decode(slice);
    } catch {
      return line;
    }
    if (end < 0) return line;
    from = end + 1;
  }
  return 0;
}
