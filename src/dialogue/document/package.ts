import { crc32, inflateRawSync } from 'node:zlib';

/** Parts of a package, by name, and those of them that were asked for. */
export interface Package {
  readonly names: readonly string[];
  /** Content of a part that was asked for; undefined where there is none. */
  readonly text: (name: string) => string | undefined;
}

/** A part as the list of a ZIP (APPNOTE 6.3, 4.3.12) describes it. */
interface Part {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly at: number;
}

/** Parts of a package, bytes that all of them claim to be together, and bytes of those that are read. */
const most = { parts: 10_000, bytes: 200_000_000, read: 2_000_000 };
const signs = { part: 0x04034b50, listed: 0x02014b50 };

/**
 * Looks through a package. What its list says is added up before anything is unpacked, and nothing unpacks to more than it says; a name is there once whatever
 * its case, since programs differ in which of two they take, and one content may be named any number of times.
 * @param asked which parts are read
 * @returns undefined for what is no package, or is beyond the bounds
 */
export function readPackage(bytes: Buffer, asked: (name: string) => boolean): Package | undefined {
  try {
    const parts = [...listedParts(bytes)];
    const wanted = parts.filter(({ name }) => asked(name));
    if (sum(parts) > most.bytes || sum(wanted) > most.read) return undefined;
    const texts = new Map(wanted.map((part) => [part.name, contentOf(bytes, part).toString('utf8')]));
    return { names: parts.map(({ name }) => name), text: (name) => texts.get(name) };
  } catch (error) {
    if (error instanceof RangeError || (error as NodeJS.ErrnoException).code?.startsWith('Z_')) return undefined;
    throw error;
  }
}

const sum = (parts: readonly Part[]): number => parts.reduce((all, part) => all + part.bytes, 0);

function demand(holds: boolean): asserts holds {
  if (!holds) throw new RangeError('no package that can be looked through');
}

/** @throws RangeError for a list that is none, is too long or names a part twice */
function* listedParts(bytes: Buffer): Generator<Part> {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  // The list ends where its end begins, and that ends with the file: nothing lies behind or between.
  demand(end >= 0 && end + 22 + bytes.readUInt16LE(end + 20) === bytes.length);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  demand(count <= most.parts && at + bytes.readUInt32LE(end + 12) === end);
  const seen = new Set<string>();
  for (let n = 0; n < count; n += 1) {
    demand(bytes.readUInt32LE(at) === signs.listed);
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const part = {
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      method: bytes.readUInt16LE(at + 10),
      ...{ crc: bytes.readUInt32LE(at + 16), packed: bytes.readUInt32LE(at + 20), bytes: bytes.readUInt32LE(at + 24) },
      at: bytes.readUInt32LE(at + 42),
    };
    demand(!seen.has(part.name.toLowerCase()));
    seen.add(part.name.toLowerCase());
    yield part;
    at += 46 + name + extra + comment;
  }
  demand(at === end);
}

/** @throws RangeError for a part that is not what the list says of it; an error of zlib for one that cannot be unpacked */
function contentOf(bytes: Buffer, { name, method, crc, packed, bytes: length, at }: Part): Buffer {
  demand(bytes.readUInt32LE(at) === signs.part && (method === 0 || method === 8));
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  demand(bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26)) === name);
  const raw = bytes.subarray(from, from + packed);
  const content = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(1, length) });
  demand(content.length === length && crc32(content) === crc);
  return content;
}
