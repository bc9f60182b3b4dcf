import { damaged, SpreadsheetRefusal } from './problem.ts';
import { XmlFault, XmlReader, type Written } from './xml-events.ts';

/** Attributes of the element at hand, by name without prefix. */
export type Attributes = (name: string) => string | undefined;

/** What is done as an XML document is read; names come without prefix. */
export interface Handlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const limits = { depth: 200, attributes: 200 };

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** An attribute by its name, else by its name under any prefix. */
function attributeOf(written: Written, wanted: string): string | undefined {
  for (let at = 0; at < written.length; at += 2) if (written[at] === wanted) return written[at + 1];
  for (let at = 0; at < written.length; at += 2) {
    const name = written[at] ?? '';
    if (name.length > wanted.length && name.endsWith(wanted) && name.at(-wanted.length - 1) === ':')
      return written[at + 1];
  }
  return undefined;
}

/** Name of the encoding: by its mark, else by the shape of the first characters, else by the declaration, else UTF-8 (XML 1.0, appendix F). */
function encodingOf(start: Uint8Array): string {
  const [a = 0, b = 0, c = 0] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  const first = String.fromCharCode(...start.subarray(0, 200));
  return /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(first)?.[1] ?? 'utf-8';
}

/** Bytes of a document as text, in pieces. @throws SpreadsheetRefusal for bytes that its encoding does not know */
export function* decoded(chunks: Iterable<Uint8Array>, part: string): Generator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) throw error;
    throw damaged(`${part} is not written in the encoding it names`);
  }
}

/** Reads an XML document piece by piece; `read` takes one piece, `end` must follow the last. Document types are refused. */
export function xmlReader(part: string, handlers: Handlers): { read(text: string): void; end(): void } {
  let here: Written = [];
  const get: Attributes = (wanted) => attributeOf(here, wanted);
  const reader = new XmlReader(
    {
      open(name, written) {
        here = written;
        handlers.open(local(name), get);
      },
      close: (name) => handlers.close?.(local(name)),
      text: (text) => handlers.text?.(text),
    },
    limits,
  );
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      if (error.doctype) throw new SpreadsheetRefusal('document-type', { found: error.message });
      throw damaged(`${part}: ${error.message}`);
    }
  };
  return { read: (text) => guarded(() => reader.read(text)), end: () => guarded(() => reader.end()) };
}

/** Reads a whole document. @throws SpreadsheetRefusal when it is not well formed or declares a document type */
export function readXml(part: { readonly name: string; chunks(): Iterable<Uint8Array> }, handlers: Handlers): void {
  const reader = xmlReader(part.name, handlers);
  for (const text of decoded(part.chunks(), part.name)) reader.read(text);
  reader.end();
}

/** Reads a document as far as it is asked: `ready` gives what the handlers have put aside, after each piece. */
export function* readXmlByPieces<T>(
  part: { readonly name: string; chunks(): Iterable<Uint8Array> },
  handlers: Handlers,
  ready: () => readonly T[],
): Generator<T> {
  const reader = xmlReader(part.name, handlers);
  for (const text of decoded(part.chunks(), part.name)) {
    for (let at = 0; at < text.length; at += 2 ** 16) {
      reader.read(text.slice(at, at + 2 ** 16));
      yield* ready();
    }
  }
  reader.end();
  yield* ready();
}
