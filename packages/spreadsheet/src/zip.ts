import { Inflate, strFromU8 } from 'fflate';
import type { Limits } from './limits.ts';
import { damaged, SpreadsheetRefusal, tooLarge } from './problem.ts';
import { builtin } from './runtime.ts';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

/** Position of the end-of-directory record, searched backwards over the longest comment the format allows. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw damaged('the end of the archive is missing');
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

function listEntries(bytes: Uint8Array, view: DataView, limits: Limits): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || count > limits.entries) throw tooLarge('entries', count, limits.entries);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) throw damaged('its directory is cut');
    const nameLength = view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength));
    if (view.getUint16(at + 8, true) & 0x41) throw new SpreadsheetRefusal('password');
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function packedBytes(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { offset } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localHeader) {
    throw damaged(`${entry.name} is not where the directory says`);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packed > view.byteLength) throw damaged(`${entry.name} is cut`);
  return bytes.subarray(start, start + entry.packed);
}

const table = new Int32Array(256);

/** Goes on with a CRC-32 (ISO 3309), begun at 0. */
function checksum(bytes: Uint8Array, before: number): number {
  const native = builtin('node:zlib')?.crc32;
  if (native) return native(bytes, before);
  for (let byte = table[255] === 0 ? 0 : 256; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    table[byte] = value;
  }
  let value = ~before;
  for (let at = 0; at < bytes.length; at++) {
    value = (value >>> 8) ^ (table[(value ^ (bytes[at] as number)) & 0xff] as number);
  }
  return ~value >>> 0;
}

/** Pieces that are packed at once: what comes out of one is at most about a thousand times as long. */
const step = 2 ** 12;
/** Bytes of a part that are handed on at once. */
const piece = 2 ** 16;
/** Parts up to this size are inflated at once where the runtime can: longer ones must not stand in memory as a whole. */
const atOnce = 2 ** 25;

/** Bytes of a packed part, piece by piece; more than it declares is never made. */
function* unpacked(packed: Uint8Array, { method, size }: Entry): Generator<Uint8Array> {
  const native = size <= atOnce ? builtin('node:zlib') : undefined;
  if (method === 0) yield packed;
  else if (native) {
    const whole = native.inflateRawSync(packed, { maxOutputLength: size + 1 });
    for (let at = 0; at < whole.length; at += piece) yield whole.subarray(at, at + piece);
  } else {
    let ready: Uint8Array[] = [];
    const stream = new Inflate((chunk) => ready.push(chunk));
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
      yield* ready;
      ready = [];
    }
  }
}

/** Inflates a part, stops as soon as more comes out than declared, and compares length and checksum at the end. */
function* inflate(packed: Uint8Array, entry: Entry): Generator<Uint8Array> {
  let [length, sum] = [0, 0];
  const tooLong = (): SpreadsheetRefusal =>
    tooLarge(entry.name, `> ${entry.size} B`, `${entry.size} B, the size it declares`);
  const pieces = unpacked(packed, entry);
  for (;;) {
    let chunk: Uint8Array;
    try {
      const next = pieces.next();
      if (next.done) break;
      chunk = next.value;
    } catch (error) {
      const { code } = error as { code?: unknown };
      throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLong() : damaged(`${entry.name} cannot be inflated`);
    }
    length += chunk.length;
    if (length > entry.size) throw tooLong();
    sum = checksum(chunk, sum);
    yield chunk;
  }
  if (length !== entry.size) throw damaged(`${entry.name} is shorter than it declares`);
  if (sum !== entry.checksum) throw damaged(`${entry.name} does not match its checksum`);
}

/** Name under which a part is found: parts are told apart without regard to case (ECMA-376 part 2, 6.2.2); some writers use `\\`. */
export const partKey = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

/** One part of an archive. */
export interface Part {
  readonly name: string;
  /** Inflates the part, piece by piece, each time it is asked. */
  chunks(): Iterable<Uint8Array>;
}

/**
 * Lists the wanted parts, by key, of a zip archive within limits: the sizes declared are summed before anything is inflated,
 * and no part may come out larger than declared. Parts not wanted (pictures, macros, printer settings) stay packed.
 * @throws SpreadsheetRefusal (so may `chunks`) for an archive that is damaged, encrypted, in zip64, or too large
 * Source: PKWARE APPNOTE 6.3, sections 4.3-4.4.
 */
export function openZip(bytes: Uint8Array, wanted: (name: string) => boolean, limits: Limits): Map<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 22) throw damaged('the end of the archive is missing');
  const entries = listEntries(bytes, view, limits).filter(({ name }) => wanted(partKey(name)));
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > limits.inflatedBytes) throw tooLarge('XML', megabytes(declared), megabytes(limits.inflatedBytes));
  const parts = new Map<string, Part>();
  for (const entry of entries) {
    const { name, method } = entry;
    const key = partKey(name);
    if (parts.has(key)) throw damaged(`${name} stands in it twice`);
    if (method !== 8 && method !== 0) throw damaged(`${name} is packed in an unknown way`);
    if (method === 0 && entry.packed !== entry.size) throw damaged(`${name} contradicts its size`);
    const packed = packedBytes(bytes, view, entry);
    parts.set(key, { name, chunks: () => inflate(packed, entry) });
  }
  return parts;
}
