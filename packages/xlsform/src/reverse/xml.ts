import { XmlFault, XmlReader } from '@dawra/spreadsheet';

/** An element with its names under the usual prefixes (`h:`, `jr:`, `odk:`, `orx:`, `entities:`; none for XForms), whatever prefixes the document chose. */
export interface Node {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Node | string)[];
}

/** Thrown for a document that is not well formed, declares a document type, or is nested beyond reason. */
export class XmlError extends Error {}

/** Namespaces of XForms with the prefix each has here. */
export const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2002/xforms', ''],
  ['http://www.w3.org/1999/xhtml', 'h:'],
  ['http://www.w3.org/2001/xml-events', 'ev:'],
  ['http://www.w3.org/2001/XMLSchema', 'xsd:'],
  ['http://openrosa.org/javarosa', 'jr:'],
  ['http://openrosa.org/xforms', 'orx:'],
  ['http://www.opendatakit.org/xforms', 'odk:'],
  ['http://www.opendatakit.org/xforms/entities', 'entities:'],
]);

const limits = { depth: 200, attributes: 1_000 };

type Scope = ReadonlyMap<string, string>;

/** Namespaces in force inside an element: those around it and those it declares. */
function scopeOf(around: Scope, attributes: ReadonlyMap<string, string>): Scope {
  const declared = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return around;
  return new Map([...around, ...declared.map(([name, uri]) => [name.slice(6), uri] as const)]);
}

/** A name under the usual prefix of its namespace; names of other namespaces stay as written. */
function usual(name: string, scope: Scope, attribute: boolean): string {
  const colon = name.indexOf(':');
  if (attribute && (colon < 0 || name.startsWith('xmlns'))) return name;
  const uri = scope.get(colon < 0 ? '' : name.slice(0, colon));
  const prefix = uri === undefined ? undefined : prefixes.get(uri);
  return prefix === undefined ? name : prefix + name.slice(colon + 1);
}

interface Open {
  readonly scope: Scope;
  readonly children: (Node | string)[];
}

/** Parses a document of XML 1.0. A document type is refused, and so are entities other than the five of XML. */
export function parseXml(xml: string): Node {
  const root: Open = { scope: new Map(), children: [] };
  const stack: Open[] = [root];
  const reader = new XmlReader(
    {
      open(name, written) {
        const given = new Map<string, string>();
        for (let at = 0; at < written.length; at += 2) given.set(written[at] ?? '', written[at + 1] ?? '');
        const parent = stack.at(-1) ?? root;
        const scope = scopeOf(parent.scope, given);
        const children: (Node | string)[] = [];
        const named = new Map([...given].map(([key, value]) => [usual(key, scope, true), value]));
        parent.children.push({ name: usual(name, scope, false), attributes: named, children });
        stack.push({ scope, children });
      },
      close: () => void stack.pop(),
      text: (text) => void stack.at(-1)?.children.push(text),
    },
    limits,
  );
  try {
    reader.read(xml);
    reader.end();
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw new XmlError(error.doctype ? 'it declares a document type' : error.message);
  }
  const found = root.children.find((child) => typeof child !== 'string');
  if (!found) throw new XmlError('no element');
  return found;
}

/** Child elements, all or of one name. */
export const elements = (node: Node | undefined, name?: string): Node[] =>
  (node?.children ?? [])
    .filter((child) => typeof child !== 'string')
    .filter((child) => name === undefined || child.name === name);

/** First child element of a name. */
export const element = (node: Node | undefined, name: string): Node | undefined => elements(node, name)[0];

/** Text of an element, its children's left out. */
export const ownText = (node: Node | undefined): string =>
  (node?.children ?? []).filter((child) => typeof child === 'string').join('');
