import { Inflate, strFromU8 } from 'fflate';
import type { Limits } from './limits.ts';
import { readProblem } from './problems.ts';
import { Stop } from './result.ts';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

const damaged = (reason: string) => new Stop(readProblem('read-damaged', {}, undefined, { reason }));
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

function tooLarge(what: string, found: string, limit: string): Stop {
  return new Stop(readProblem('read-too-large', {}, found, { what, limit }));
}

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
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

function listEntries(bytes: Uint8Array, view: DataView, limits: Limits): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || count > limits.entries) throw tooLarge('entries', String(count), String(limits.entries));
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) throw damaged('its directory is cut');
    const nameLength = view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength));
    if (view.getUint16(at + 8, true) & 0x41) throw new Stop(readProblem('read-password', {}));
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
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

/** Inflates by pieces and stops as soon as more than `size` bytes come out, whatever the archive declared. */
function inflate(packed: Uint8Array, entry: Entry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > out.length) {
      throw tooLarge(entry.name, `> ${entry.size} B`, `${entry.size} B, the size it declares`);
    }
    out.set(chunk, length);
    length += chunk.length;
  });
  const step = 2 ** 14;
  try {
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    throw error instanceof Stop ? error : damaged(`${entry.name} cannot be inflated`);
  }
  if (length !== out.length) throw damaged(`${entry.name} is shorter than it declares`);
  return out;
}

/** One part of an archive; `content` inflates it at the first call and holds it until `release`. */
export interface Part {
  readonly name: string;
  readonly content: () => Uint8Array;
  /** Lets go of the inflated bytes; a later call inflates them anew. */
  readonly release: () => void;
}

function openEntry(bytes: Uint8Array, view: DataView, entry: Entry): Part {
  const packed = packedBytes(bytes, view, entry);
  const { name } = entry;
  let held: Uint8Array | undefined;
  if (entry.method === 8) {
    return { name, content: () => (held ??= inflate(packed, entry)), release: () => (held = undefined) };
  }
  if (entry.method !== 0) throw damaged(`${entry.name} is packed in an unknown way`);
  if (entry.packed !== entry.size) throw damaged(`${entry.name} contradicts its size`);
  return { name, content: () => packed, release: () => undefined };
}

/**
 * Lists the wanted parts of a zip archive within limits: the sizes declared are summed before anything is inflated,
 * and no part may come out larger than declared. Parts not wanted (pictures, macros, printer settings) stay packed.
 * Throws `Stop` (so may `content`) for an archive that is damaged, encrypted, in zip64, or too large.
 * Source: PKWARE APPNOTE 6.3, sections 4.3-4.4.
 */
export function openZip(bytes: Uint8Array, wanted: (name: string) => boolean, limits: Limits): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 22) throw damaged('the end of the archive is missing');
  const entries = listEntries(bytes, view, limits).filter(({ name }) => wanted(name));
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > limits.inflatedBytes) {
    throw tooLarge('XML', megabytes(declared), megabytes(limits.inflatedBytes));
  }
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name.toLowerCase())) throw damaged(`${name} stands in it twice`);
    names.add(name.toLowerCase());
  }
  return entries.map((entry) => openEntry(bytes, view, entry));
}
