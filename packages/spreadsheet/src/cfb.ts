import { damaged } from './problem.ts';

const [endOfChain, freeSector] = [0xfffffffe, 0xffffffff];
const headerWords = 109;

/** Whether a file begins as a compound file does. */
export const isCompound = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);

/** Streams of a compound file, whose sectors are only followed as far as the file reaches. */
export interface Compound {
  readonly names: readonly string[];
  stream(name: string): Uint8Array | undefined;
}

interface Stream {
  readonly name: string;
  readonly first: number;
  readonly size: number;
}

/**
 * Opens a compound file ([MS-CFB] 2): the container of .xls and of encrypted workbooks.
 * @throws SpreadsheetRefusal when a chain of sectors leaves the file or comes back to itself
 */
export function openCompound(bytes: Uint8Array): Compound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) throw damaged('its header is cut');
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged('its sectors have an unknown size');
  const size = 2 ** shift;
  const sectors = Math.ceil(bytes.length / size);
  const sector = (index: number): Uint8Array => {
    const start = (index + 1) * size;
    if (index >= sectors || start >= bytes.length) throw damaged('a sector lies outside the file');
    return bytes.subarray(start, Math.min(start + size, bytes.length));
  };
  const word = (part: Uint8Array, at: number): number =>
    at * 4 + 4 <= part.length ? new DataView(part.buffer, part.byteOffset).getUint32(at * 4, true) : freeSector;
  const tables: Uint8Array[] = [];
  const addTable = (index: number): void => {
    if (index < endOfChain - 3 && tables.length < sectors) tables.push(sector(index));
  };
  for (let at = 0; at < headerWords; at++) addTable(view.getUint32(76 + at * 4, true));
  const perSector = size / 4;
  let more = view.getUint32(68, true);
  for (let steps = 0; more < endOfChain - 3; steps++) {
    if (steps > sectors) throw damaged('its table of sectors runs in a circle');
    const part = sector(more);
    for (let at = 0; at < perSector - 1; at++) addTable(word(part, at));
    more = word(part, perSector - 1);
  }
  const next = (index: number): number => {
    const part = tables[Math.floor(index / perSector)];
    if (!part) throw damaged('a chain of sectors leaves its table');
    return word(part, index % perSector);
  };
  const chain = (first: number, atMost: number): number[] => {
    const found: number[] = [];
    for (let index = first; index < endOfChain - 3 && found.length < atMost; index = next(index)) {
      if (found.length > sectors) throw damaged('a chain of sectors runs in a circle');
      found.push(index);
    }
    return found;
  };
  const join = (parts: readonly Uint8Array[], length: number): Uint8Array => {
    const out = new Uint8Array(
      Math.min(
        length,
        parts.reduce((sum, part) => sum + part.length, 0),
      ),
    );
    let at = 0;
    for (const part of parts) {
      const piece = part.subarray(0, Math.max(0, out.length - at));
      out.set(piece, at);
      at += piece.length;
    }
    return out;
  };
  const read = (first: number, length: number): Uint8Array =>
    join(chain(first, Math.ceil(Math.min(length, bytes.length) / size)).map(sector), length);
  const directory = read(view.getUint32(48, true), bytes.length);
  const streams: Stream[] = [];
  let mini: Stream | undefined;
  const entries = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameLength = Math.min(64, entries.getUint16(at + 64, true));
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, nameLength - 2)));
    const stream = { name, first: entries.getUint32(at + 116, true), size: entries.getUint32(at + 120, true) };
    if (directory[at + 66] === 5) mini = stream;
    if (directory[at + 66] === 2) streams.push(stream);
  }
  const cutoff = view.getUint32(56, true);
  const small = (stream: Stream): Uint8Array => {
    const table = read(view.getUint32(60, true), bytes.length);
    const whole = mini ? read(mini.first, mini.size) : new Uint8Array();
    const found: Uint8Array[] = [];
    for (let index = stream.first; index < endOfChain - 3; index = word(table, index)) {
      if (found.length * 64 > whole.length) throw damaged('a chain of sectors runs in a circle');
      found.push(whole.subarray(index * 64, index * 64 + 64));
    }
    return join(found, stream.size);
  };
  return {
    names: streams.map(({ name }) => name),
    stream(name) {
      const found = streams.find((stream) => stream.name.toLowerCase() === name.toLowerCase());
      if (!found) return undefined;
      if (found.size > bytes.length) throw damaged(`${name} is longer than the file`);
      return found.size < cutoff ? small(found) : read(found.first, found.size);
    },
  };
}
