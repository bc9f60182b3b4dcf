import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, link, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { error, Issues } from './issue.contract.ts';
import type { ReadOptions } from './import.contract.ts';

/**
 * Lays a text file down as UTF-8, in a stream: one that is UTF-8 already is not written again (a second name of the same file, a copy where
 * there can be none). Without a stated encoding the file must be UTF-8 (or say UTF-16 by its mark).
 * @param onDone told the share of the bytes that is done, 0 to 1
 * @throws Issues `encoding` with the row of the first bytes that are not text in that encoding
 */
export async function toUtf8(
  from: string,
  to: string,
  encoding: ReadOptions['encoding'],
  signal: AbortSignal,
  onDone: (share: number) => void = () => undefined,
): Promise<void> {
  await rm(to, { force: true });
  const named = encoding ?? ((await startsWithUtf16Mark(from)) ? 'utf-16le' : 'utf-8');
  if (named === 'utf-8' && (await isClean(from, signal, onDone))) return link(from, to).catch(() => copyFile(from, to));
  const texts = async function* (): AsyncGenerator<string> {
    for await (const text of decoded(from, named, onDone)) yield text.replaceAll('\0', '');
  };
  await pipeline(texts, createWriteStream(to), { signal });
}

/** Whether a file in UTF-8 holds no NUL, which no column of text can. @throws Issues `encoding` */
async function isClean(file: string, signal: AbortSignal, onDone: (share: number) => void): Promise<boolean> {
  for await (const text of decoded(file, 'utf-8', onDone)) {
    signal.throwIfAborted();
    if (text.includes('\0')) return false;
  }
  return true;
}

/** The text of a file, piece by piece. @throws Issues `encoding` with the row */
async function* decoded(file: string, encoding: string, onDone: (share: number) => void): AsyncGenerator<string> {
  const { size } = await stat(file);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const expected = encoding === 'utf-8' ? 'UTF-8' : encoding;
  let line = 1;
  let bytes = 0;
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new Issues([error('encoding', { row: line + (chunk ? firstBadLine(chunk, encoding) : 0), expected })]);
    }
  };
  for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
    const text = decode(chunk);
    bytes += chunk.length;
    onDone(bytes / size);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
    yield text;
  }
  yield decode();
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
