import { strFromU8 } from 'fflate';

/** What a pass over one XML part of a workbook finds, without decoding it or building a tree. */
export interface Findings {
  /** Start of a document type or entity declaration, if there is one. */
  readonly documentType?: string;
  /** Cells with content the part stands for, repeated cells of OpenDocument counted as often as they repeat. */
  readonly cells: number;
  /** Bytes of text those repetitions would make. */
  readonly repeated: number;
  /** Addresses of the first formulas without a stored value; `…` ends the list when there are more. */
  readonly unvalued: readonly string[];
}

/** A tag of a part, by its place in the bytes. */
export interface Tag {
  /** Name without prefix; `/c` for an end tag, `!DOCTYPE` for a declaration. */
  readonly name: string;
  readonly empty: boolean;
  readonly start: number;
  /** Position after the closing angle. */
  readonly end: number;
}

const [open, close, slash, colon, space] = [0x3c, 0x3e, 0x2f, 0x3a, 0x20];
const longestName = 40;
const shown = 10;

/** Tags of a part in order. A text that looks like a tag inside a comment counts as one: the result errs on the safe side. */
export function* tags(bytes: Uint8Array): Generator<Tag> {
  let closing = -1;
  let next = bytes.indexOf(open);
  while (next >= 0) {
    const start = next;
    next = bytes.indexOf(open, start + 1);
    let [from, at] = [start + 1, start + 1];
    for (; at < bytes.length && at - start < longestName; at++) {
      const byte = bytes[at] ?? close;
      if (byte <= space || byte === close || (byte === slash && at > from)) break;
      if (byte === colon) from = at + 1;
    }
    if (closing < at) closing = bytes.indexOf(close, at);
    if (closing < 0) closing = bytes.length;
    const end = Math.min(closing + 1, next < 0 ? bytes.length : next);
    const ending = bytes[start + 1] === slash && from > start + 1 && bytes[from - 1] === colon ? '/' : '';
    yield { name: ending + strFromU8(bytes.subarray(from, at), true), empty: bytes[end - 2] === slash, start, end };
  }
}

const patterns = new Map<string, RegExp>();

/** Pattern of an attribute, whatever its prefix; made once for each name. */
function pattern(name: string): RegExp {
  const known = patterns.get(name) ?? new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, known);
  return known;
}

/** A tag as written, cut where no attribute of interest could follow. */
export const tagText = (bytes: Uint8Array, { start, end }: Tag): string =>
  strFromU8(bytes.subarray(start, Math.min(end, start + 2_000)));

/** Value of an attribute in a tag as written; undefined when it has none. The five entities of XML are decoded. */
export function attribute(tag: string, name: string): string | undefined {
  const found = pattern(name).exec(tag);
  const value = found?.[1] ?? found?.[2];
  if (!value?.includes('&')) return value;
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Value of a repeat attribute; what cannot be read as a number counts as once. */
function repeat(tag: string, name: string): number {
  const text = attribute(tag, name) ?? '1';
  return Math.max(1, Math.floor(Number(text)) || Number.parseInt(text, 10) || 1);
}

class Counter {
  cells = 0;
  repeated = 0;
  readonly unvalued: string[] = [];
  #rows = 1;
  #times = 1;
  #cell: Tag | undefined;
  #formula = false;
  #value = false;

  constructor(readonly bytes: Uint8Array) {}

  take(tag: Tag): void {
    if (tag.name === 'c' || tag.name === 'table-cell') {
      if (tag.empty) return;
      this.#cell = tag;
      this.#formula = this.#value = false;
      this.#times = tag.name === 'c' ? 1 : this.#rows * repeat(tagText(this.bytes, tag), 'number-columns-repeated');
      this.cells += this.#times;
    } else if (tag.name === 'table-row') this.#rows = repeat(tagText(this.bytes, tag), 'number-rows-repeated');
    else if (tag.name === 'f') this.#formula = true;
    else if (tag.name === 'v' || tag.name === 'is') this.#value = true;
    else if (tag.name === '/c' || tag.name === '/table-cell') this.#close(tag);
  }

  #close(tag: Tag): void {
    if (!this.#cell) return;
    if (this.#times > 1) this.repeated += this.#times * (tag.start - this.#cell.end);
    if (this.#formula && !this.#value && this.unvalued.length <= shown) {
      const address = attribute(tagText(this.bytes, this.#cell), 'r') ?? '?';
      this.unvalued.push(this.unvalued.length < shown ? address : '…');
    }
    this.#cell = undefined;
  }
}

/** Scans one part of a workbook. Time is linear in its size; of UTF-16 the ASCII is looked at, so that no declaration hides in the encoding. */
export function scanPart(part: Uint8Array): Findings {
  const wide = part[0] === 0 || part[1] === 0 || (part[0] ?? 0) >= 0xfe;
  const bytes = wide ? part.filter((byte) => byte !== 0) : part;
  const counter = new Counter(bytes);
  for (const tag of tags(bytes)) {
    if (/^!(DOCTYPE|ENTITY)/i.test(tag.name)) {
      const documentType = strFromU8(bytes.subarray(tag.start, tag.start + longestName), true);
      return { documentType, cells: 0, repeated: 0, unvalued: [] };
    }
    counter.take(tag);
  }
  return counter;
}
