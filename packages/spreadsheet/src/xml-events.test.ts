import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { XmlFault, XmlReader } from './xml-events.ts';

/** What a document says, element by element, its texts put together; `refused` when it is not well formed. */
type Told = readonly string[] | 'refused';

function newTale(): {
  open(name: string, given: readonly string[]): void;
  close(name: string): void;
  text(text: string): void;
  all(): string[];
} {
  const told: string[] = [];
  let words = '';
  const flush = (): void => {
    if (words) told.push(`"${words}`);
    words = '';
  };
  return {
    open: (name, given) => (flush(), void told.push(`<${name} ${JSON.stringify(given)}`)),
    close: (name) => (flush(), void told.push(`>${name}`)),
    text: (text) => void (words += text),
    all: () => (flush(), told),
  };
}

function here(pieces: readonly string[]): Told {
  const tale = newTale();
  const reader = new XmlReader(tale, { depth: 200, attributes: 200 });
  try {
    for (const piece of pieces) reader.read(piece);
    reader.end();
    return tale.all();
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return 'refused';
  }
}

function bySaxes(text: string): Told {
  const tale = newTale();
  const parser = new SaxesParser({ xmlns: false, position: false });
  let faults = 0;
  parser.on('error', () => void faults++);
  parser.on('doctype', () => void faults++);
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => (depth++, tale.open(name, Object.entries(attributes).flat())));
  parser.on('closetag', ({ name }) => (depth--, tale.close(name)));
  // It tells the white space around the root too.
  parser.on('text', (words) => depth > 0 && tale.text(words));
  parser.on('cdata', (words) => tale.text(words));
  parser.write(text).close();
  return faults ? 'refused' : tale.all();
}

const name = fc.constantFrom('a', 'b:c', 'x-1', 'é', 'عمر', '_', 'a.b', '𐐀');
const words = fc.constantFrom(
  '',
  'x',
  ' ',
  '\n',
  '\r\n',
  '\r',
  'عمر',
  '😀',
  '&amp;',
  '&lt;b&gt;',
  '&#65;',
  '&#x1F600;',
  '&quot;&apos;',
  'a]b]]c',
  '>',
  '--',
  '\t',
);
const attribute = fc
  .tuple(fc.constantFrom('r', 's', 't', 'r:id', 'é'), fc.constantFrom('"', "'"), words, fc.constantFrom('', ' ', '\n'))
  .map(
    ([key, quote, value, space]) =>
      ` ${space}${key}${space}=${space}${quote}${value.replaceAll("'", '').replaceAll('"', '')}${quote}`,
  );
const aside = fc.constantFrom(
  '',
  '<!-- a > b & c -->',
  '<!---->',
  '<?go on?>',
  '<?x ?>',
  '<![CDATA[<b>&amp;]]>',
  '<![CDATA[]]]]>',
  '<![CDATA[]]>',
);
const element = fc.letrec<{ node: string }>((tie) => ({
  node: fc
    .tuple(
      name,
      fc.array(attribute, { maxLength: 3 }),
      fc.array(fc.oneof({ maxDepth: 3 }, words, aside, tie('node')), { maxLength: 4 }),
      fc.boolean(),
    )
    .map(([tag, given, children, empty]) =>
      empty ? `<${tag}${given.join('')}/>` : `<${tag}${given.join('')} >${children.join('')}</${tag}\n>`,
    ),
})).node;
const head = fc.constantFrom(
  '',
  '\ufeff',
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='UTF-8' standalone=\"yes\" ?>\r\n",
  '<!-- x -->\n',
);
const document = fc.tuple(head, element, fc.constantFrom('', '\n', '<!-- end -->')).map((parts) => parts.join(''));
const noise = fc.constantFrom(
  ...[
    '<',
    '>',
    '&',
    ';',
    '"',
    "'",
    '=',
    '/',
    '!',
    '?',
    '-',
    ']',
    ']]>',
    '--',
    '<!',
    '<!-',
    '<![',
    '</',
    '</a>',
    '<a>',
    '&#0;',
    '&#x;',
    '&x;',
    '\0',
    '\uffff',

    '<?xml?>',
    ' ',
    '\r',
  ],
);

/** A text in pieces of some lengths. */
function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let [at, step] = [0, 0]; at < text.length; step++) {
    const length = lengths[step % lengths.length] ?? 1;
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}
const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });

describe('XML, as saxes reads it', () => {
  it('of sound documents, in pieces of any length', () => {
    fc.assert(
      fc.property(document, lengths, (text, steps) => {
        const told = bySaxes(text);
        expect(here([text])).toEqual(told);
        expect(here(cut(text, steps))).toEqual(told);
      }),
      { numRuns: 1_500 },
    );
  });

  it('of broken ones: refused by both, or read alike by both', () => {
    const broken = fc.tuple(document, fc.array(fc.tuple(fc.nat(), fc.nat(3), noise), { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(broken, lengths, ([text, hits], steps) => {
        const signs = [...text];
        for (const [place, taken, put] of hits) signs.splice(place % (signs.length + 1), taken, put);
        const worse = signs.join('');
        const told = bySaxes(worse);
        expect([worse, here([worse])]).toEqual([worse, told]);
        expect([worse, here(cut(worse, steps))]).toEqual([worse, told]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('refuses document types as such, and what never ends within its limits', () => {
    const fault = (text: string): XmlFault | undefined => {
      try {
        new XmlReader(newTale(), { depth: 3, attributes: 2 }).read(text);
      } catch (error) {
        return error as XmlFault;
      }
      return undefined;
    };
    expect(fault('<!DOCTYPE a [<!ENTITY x "y">]><a/>')).toMatchObject({ doctype: true });
    expect(fault('<a><a><a><a>')?.message).toMatch(/deep/);
    expect(fault('<a b="" c="" d=""/>')?.message).toMatch(/attributes/);
    for (const piece of ['<a b="', '<?', '<a ', '&', '<']) expect(fault(`<a>${piece.repeat(2 ** 21)}`)).toBeDefined();
  });
});
