/** Attributes of an element as written: name, value, name, value, … */
export type Written = readonly string[];

/** What is done as a document is read. A text may come in several pieces. */
export interface XmlHandlers {
  open(name: string, attributes: Written): void;
  close(name: string): void;
  text(text: string): void;
}

/** How far a document may go. */
export interface XmlLimits {
  /** Elements inside one another. */
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
}

/** Thrown for a document that is not well formed or goes beyond the limits; `doctype` when it declares a document type. */
export class XmlFault extends Error {
  constructor(
    message: string,
    readonly doctype = false,
  ) {
    super(message);
  }
}

const start =
  ':A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const nameOf = `[${start}][${start}\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040]*`;
const value = `"[^<"]*"|'[^<']*'`;
const tag = new RegExp(`<(${nameOf})((?:[ \\t\\n]+${nameOf}[ \\t\\n]*=[ \\t\\n]*(?:${value}))*)[ \\t\\n]*(/?)>`, 'uy');
const ending = new RegExp(`</(${nameOf})[ \\t\\n]*>`, 'uy');
const target = new RegExp(`<\\?(${nameOf})(?=[ \\t\\n?])`, 'uy');
const declaration =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(["'])1\.\d+\1(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(["'])(?:yes|no)\3)?[ \t\n]*\?>/;
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
/** Whether a text has a character that XML 1.0 does not know, or half of one. */
const isForeign = (text: string & { isWellFormed?(): boolean }): boolean =>
  forbidden.test(text) || text.isWellFormed?.() === false;
const references = /&(?:#(\d+)|#x([0-9a-fA-F]+)|([^;&<]*));|&/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** A tag, a processing instruction or a reference that is longer is no part of any document. */
const [longest, longestReference] = [2 ** 20, 2 ** 12];

function character(code: number): string {
  const sound = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff);
  const text = sound ? String.fromCodePoint(code) : '\0';
  if (isForeign(text)) throw new XmlFault('a reference to a character that XML does not have');
  return text;
}

/** Text with its references replaced: the five entities of XML, and characters by number. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(references, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
    if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16));
    const known = name !== undefined && Object.hasOwn(entities, name) ? entities[name] : undefined;
    if (known === undefined) throw new XmlFault(`an entity that XML does not have: ${whole.slice(0, 40)}`);
    return known;
  });
}

const none: Written = [];

/**
 * Reads a document of XML 1.0 (W3C, fifth edition) piece by piece and refuses what is not well formed; document types, and with
 * them entities of one's own, are refused as such. It works by whole tags and texts, not by characters, which is what makes it fast
 * also before a runtime has optimised it.
 */
export class XmlReader {
  /** What is not whole yet, and the last character as long as it may be half of something. */
  #rest = '';
  #held = '';
  #begun = false;
  #rooted = false;
  /** What ends the comment, the section of characters or the instruction that is being read. */
  #within: '-->' | ']]>' | '?>' | undefined;
  readonly #open: string[] = [];
  readonly #handlers: XmlHandlers;
  readonly #limits: XmlLimits;

  constructor(handlers: XmlHandlers, limits: XmlLimits) {
    [this.#handlers, this.#limits] = [handlers, limits];
  }

  /** Reads the next piece. @throws XmlFault */
  read(piece: string): void {
    let text = this.#held + piece;
    // A line end and a character of two halves may be parted between pieces.
    const cut = /[\r\ud800-\udbff]$/.test(text) ? 1 : 0;
    this.#held = cut ? text.slice(-1) : '';
    if (cut) text = text.slice(0, -1);
    if (isForeign(text)) throw new XmlFault('a character that XML does not have');
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    text = this.#rest + text;
    if (!this.#begun) {
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
      if (text.length < 6 && '<?xml '.startsWith(text)) return void (this.#rest = text);
      if (/^<\?xml[ \t\n?]/.test(text)) {
        if (!text.includes('?>') && text.length < longestReference) return void (this.#rest = text);
        const written = declaration.exec(text)?.[0];
        if (written === undefined) throw new XmlFault('its XML declaration is malformed');
        text = text.slice(written.length);
      }
      this.#begun = true;
    }
    this.#rest = text.slice(this.#scan(text));
  }

  /** To be called after the last piece. @throws XmlFault for a document that is cut */
  end(): void {
    if (this.#held === '\r') this.read('\n');
    if (this.#within || this.#held !== '' || this.#rest.trim() !== '' || this.#open.length)
      throw new XmlFault('it is cut');
    if (!this.#rooted) throw new XmlFault('it has no element');
  }

  /** Reads what is whole; gives the place where the rest begins. */
  #scan(text: string): number {
    let at = 0;
    while (at < text.length) {
      let next: number | undefined;
      if (this.#within) next = this.#inside(text, at, this.#within);
      else if (text.charCodeAt(at) !== 60) next = this.#characters(text, at);
      else if (text.charCodeAt(at + 1) === 47) next = this.#close(text, at);
      else if (text.charCodeAt(at + 1) === 33 || text.charCodeAt(at + 1) === 63) next = this.#special(text, at);
      else next = this.#element(text, at);
      if (next === undefined) {
        if (text.length - at > longest) throw new XmlFault('a tag that does not end');
        return at;
      }
      at = next;
    }
    return at;
  }

  #element(text: string, at: number): number | undefined {
    tag.lastIndex = at;
    const match = tag.exec(text);
    if (!match) {
      // It may go on in the next piece, unless it has an end already.
      const bare = text.slice(at, at + longest).replace(/"[^"]*(?:"|$)|'[^']*(?:'|$)/g, '');
      if (bare.includes('>') || /^<[^"']*</.test(bare))
        throw new XmlFault(`a malformed tag: ${text.slice(at, at + 40)}`);
      return undefined;
    }
    const name = match[1] ?? '';
    const written = match[2] ?? '';
    if (this.#open.length === 0) {
      if (this.#rooted) throw new XmlFault('it has more than one element at its root');
      this.#rooted = true;
    }
    this.#handlers.open(name, written === '' ? none : this.#attributes(written));
    if (match[3] === '/') this.#handlers.close(name);
    else {
      this.#open.push(name);
      if (this.#open.length > this.#limits.depth) throw new XmlFault('elements too deep inside one another');
    }
    return tag.lastIndex;
  }

  #attributes(written: string): Written {
    const found: string[] = [];
    // The tag as a whole has the form of one: names, signs and quotes are where they belong.
    for (let at = 0; at < written.length;) {
      const sign = written.indexOf('=', at);
      const name = written.slice(at, sign).trim();
      let quote = sign + 1;
      while (written.charCodeAt(quote) !== 34 && written.charCodeAt(quote) !== 39) quote++;
      const end = written.indexOf(written.charAt(quote), quote + 1);
      const plain = written.slice(quote + 1, end);
      at = end + 1;
      const text = /[\t\n&]/.test(plain) ? decoded(plain.replace(/[\t\n]/g, ' ')) : plain;
      for (let other = 0; other < found.length; other += 2) {
        if (found[other] === name) throw new XmlFault(`two attributes ${name.slice(0, 40)}`);
      }
      if (found.length >= 2 * this.#limits.attributes) throw new XmlFault('an element with too many attributes');
      found.push(name, text);
    }
    return found;
  }

  #close(text: string, at: number): number | undefined {
    const name = this.#open.at(-1);
    const end = at + 2 + (name?.length ?? 0);
    let after = end + 1;
    if (name === undefined || !text.startsWith(name, at + 2) || text.charCodeAt(end) !== 62) {
      ending.lastIndex = at;
      const match = ending.exec(text);
      if (!match && !text.includes('>', at) && !text.includes('<', at + 1)) return undefined;
      if (!match || match[1] !== name) throw new XmlFault(`an end that ends nothing: ${text.slice(at, at + 40)}`);
      after = ending.lastIndex;
    }
    this.#open.pop();
    this.#handlers.close(name as string);
    return after;
  }

  #characters(text: string, at: number): number | undefined {
    const next = text.indexOf('<', at);
    let end = next < 0 ? text.length : next;
    if (next < 0) {
      const reference = text.lastIndexOf('&');
      if (reference >= at && !text.includes(';', reference)) {
        if (end - reference > longestReference) throw new XmlFault('a reference that does not end');
        end = reference;
      }
      if (text.endsWith(']') && end === text.length) end -= text.endsWith(']]') ? 2 : 1;
      if (end <= at) return undefined;
    }
    const part = text.slice(at, end);
    if (this.#open.length === 0) {
      if (/[^ \t\n]/.test(part)) throw new XmlFault('text outside its elements');
      return end;
    }
    if (part.includes(']]>')) throw new XmlFault('“]]>” in a text');
    this.#handlers.text(decoded(part));
    return end;
  }

  /** Comments, sections of characters, instructions; document types are refused. */
  #special(text: string, at: number): number | undefined {
    if (text.startsWith('<!--', at)) {
      this.#within = '-->';
      return at + 4;
    }
    if (text.startsWith('<![CDATA[', at)) {
      if (this.#open.length === 0) throw new XmlFault('text outside its elements');
      this.#within = ']]>';
      return at + 9;
    }
    const left = text.slice(at, at + 9);
    if (left.length < 9 && ['<!--', '<![CDATA[', '<!DOCTYPE'].some((one) => one.startsWith(left))) return undefined;
    if (left.startsWith('<!')) throw new XmlFault(text.slice(at, at + 40), left === '<!DOCTYPE');
    target.lastIndex = at;
    const name = target.exec(text)?.[1];
    if (name === undefined && !text.includes('?>', at) && text.length - at < longestReference) return undefined;
    if (name === undefined || /^xml$/i.test(name)) throw new XmlFault('a malformed instruction');
    this.#within = '?>';
    return at + 2 + name.length;
  }

  /** Goes on in a comment, a section of characters or an instruction, as far as its end is known. */
  #inside(text: string, at: number, end: '-->' | ']]>' | '?>'): number | undefined {
    const found = text.indexOf(end, at);
    const stop = found < 0 ? Math.max(at, text.length - end.length + 1) : found;
    const part = text.slice(at, stop);
    if (end === '-->') {
      const dashes = text.indexOf('--', at);
      if (dashes >= 0 && dashes + 2 < text.length && dashes !== found) throw new XmlFault('“--” in a comment');
    } else if (end === ']]>' && part !== '') this.#handlers.text(part);
    if (found < 0) return stop > at ? stop : undefined;
    this.#within = undefined;
    return found + end.length;
  }
}
