import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, link, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { decoderOf } from './code-page.ts';
import { error, Issues } from './issue.contract.ts';
import type { ReadOptions } from './import.contract.ts';
import { startOf, utf16Of } from './sniff.ts';
import { mayBeTwice, mendTwice } from './twice-encoded.ts';

/**
 * Lays a text file down as UTF-8, in a stream: one that is UTF-8 already is not written again (a second name of the same file, a copy where
 * there can be none). Without a stated encoding the file is UTF-8, UTF-16 by its mark or its bytes, or what its letters make sense in (`guessed`).
 * @param onDone told the share of the bytes that is done, 0 to 1
 * @returns the encoding that was taken, whether it is a guess that a reader should know of, and whether letters may have been encoded twice before (`mend` mends them)
 * @throws Issues `encoding` with the row of the first bytes that are not text in that encoding
 */
export async function toUtf8(
  from: string,
  to: string,
  { encoding, mend }: Pick<ReadOptions, 'encoding' | 'mend'>,
  signal: AbortSignal,
  onDone: (share: number) => void = () => undefined,
): Promise<{ encoding: string; guessed: boolean; twice: boolean }> {
  await rm(to, { force: true });
  let twice = false;
  const heed = (text: string): void => void (twice ||= mayBeTwice(text));
  const start = await startOf(from, 2 ** 16);
  const stated = encoding ?? utf16Of(start);
  const guess = stated || isUtf8(start) ? undefined : guessEncoding(start);
  let named = stated ?? guess ?? 'utf-8';
  try {
    if (named === 'utf-8' && !mend && (await isClean(from, signal, onDone, heed))) {
      await link(from, to).catch(() => copyFile(from, to));
      return { encoding: named, guessed: false, twice };
    }
  } catch (cause) {
    // The first letter that is not ASCII may stand far down; letters of UTF-8 before it say that the file is damaged.
    const lines = stated || guess || !(cause instanceof Issues) ? undefined : await strangeLines(from);
    const later = lines && !isPartlyUtf8(lines) ? guessEncoding(lines) : undefined;
    if (!later) throw cause;
    named = later;
  }
  const texts = async function* (): AsyncGenerator<string> {
    let cut = '';
    for await (const text of decoded(from, named, onDone)) {
      // A line end must not be cut in two, nor letters that belong together.
      const whole = cut + text;
      const end = whole.endsWith('\r') ? '\r' : '';
      cut = text ? (mend ? /[^\0-\x7f]{0,64}\r?$/.exec(whole)![0] : end) : '';
      const plain = whole
        .slice(0, whole.length - cut.length)
        .replaceAll('\0', '')
        .replaceAll('\r\n', '\n');
      const meant = mend ? mendTwice(plain) : plain;
      heed(meant);
      yield meant;
    }
  };
  await pipeline(texts, createWriteStream(to), { signal });
  return { encoding: named, guessed: !stated && named !== 'utf-8', twice };
}

/** Whether most of what is not ASCII are letters of UTF-8. */
const isPartlyUtf8 = (bytes: Buffer): boolean => {
  const strange = bytes.toString('utf8').match(/[^\0-\x7f]/g) ?? [];
  return strange.filter((letter) => letter !== '\ufffd').length * 2 > strange.length;
};

/** Whether bytes, the last letter perhaps cut, are UTF-8. */
function isUtf8(start: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const arabic = /[\u0621-\u064a\u060c\u061b\u061f]/;
const accented = /[éèêëàâäîïôöùûüçœæñáíóúÉÈÊÀÂÎÔÛÇŒ’‘“”«»°º…–—\u00a0]/;
const capital = /[A-ZÉÈÊÀÂÎÔÛÇŒÄÖÜÆ]/;
const guesses = [
  ['windows-1256', arabic],
  ['windows-1252', accented],
  ['macintosh', accented],
  ['cp850', accented],
] as const;

/** The encoding in which nearly all of what is not ASCII makes sense where it stands; undefined when none does. */
export function guessEncoding(start: Buffer): ReadOptions['encoding'] {
  const scores = guesses.map(([name, sense]) => {
    const text = decoderOf(name, { lenient: true }).decode(start);
    const strange = [...text.matchAll(/[^\0-\x7f]/g)];
    const sensible = strange.filter(({ 0: letter, index }) => {
      // No capital after a small letter, no sign of punctuation between two letters.
      const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? ''];
      if (!sense.test(letter) || (capital.test(letter) && /\p{Ll}/u.test(before))) return false;
      return /\p{L}/u.test(letter) || letter === '’' || !(/\p{L}/u.test(before) && /\p{L}/u.test(after));
    });
    return { name, share: sensible.length / Math.max(1, strange.length) };
  });
  const best = scores.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share > 0.8 ? best.name : undefined;
}

/** Bytes that are looked at for a guess. */
const sample = 2 ** 16;

/** Lines of a file that are not ASCII, as many as a guess needs: they may begin far down. */
async function strangeLines(file: string): Promise<Buffer> {
  const lines: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
    for (let from = 0; from < chunk.length && size < sample;) {
      const end = chunk.indexOf(0x0a, from);
      const line = chunk.subarray(from, end < 0 ? chunk.length : end + 1);
      if (line.some((byte) => byte > 0x7f)) {
        lines.push(line);
        size += line.length;
      }
      from += line.length;
    }
    if (size >= sample) break;
  }
  return Buffer.concat(lines);
}

/** Whether a file in UTF-8 can be read where it lies: it holds no NUL, which no column of text can, and ends its lines in one way. @throws Issues `encoding` */
async function isClean(
  file: string,
  signal: AbortSignal,
  onDone: (share: number) => void,
  heed: (text: string) => void,
): Promise<boolean> {
  let [both, alone, last] = [false, false, ''];
  for await (const text of decoded(file, 'utf-8', onDone)) {
    signal.throwIfAborted();
    heed(text);
    if (text.includes('\0')) return false;
    const whole = last + text;
    both ||= whole.includes('\r\n');
    alone ||= /[^\r]\n/.test(whole);
    if (both && alone) return false;
    last = whole.slice(-1);
  }
  return true;
}

/** The text of a file, piece by piece. @throws Issues `encoding` with the row */
async function* decoded(file: string, encoding: string, onDone: (share: number) => void): AsyncGenerator<string> {
  const { size } = await stat(file);
  const decoder = decoderOf(encoding);
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

/** Lines of a chunk before the first one that does not decode. */
function firstBadLine(chunk: Buffer, encoding: string): number {
  let from = 0;
  for (let line = 0; from < chunk.length; line += 1) {
    const end = chunk.indexOf(0x0a, from);
    const slice = chunk.subarray(from, end < 0 ? chunk.length : end);
    try {
      decoderOf(encoding).decode(slice);
    } catch {
      return line;
    }
    if (end < 0) return line;
    from = end + 1;
  }
  return 0;
}
