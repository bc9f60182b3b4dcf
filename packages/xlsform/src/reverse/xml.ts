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

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const deepest = 200;

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+)?;?/g, (whole, name: string | undefined) => {
    const code = name?.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name?.slice(1));
    const character = name?.startsWith('#') && code <= 0x10ffff ? String.fromCodePoint(code) : entities[name ?? ''];
    if (character === undefined || !whole.endsWith(';')) throw new XmlError(`unknown entity ${whole}`);
    return character;
  });
}

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

function readAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found.has(name)) throw new XmlError(`attribute ${name} twice`);
    found.set(name, decode(double ?? single ?? ''));
  }
  return found;
}

interface Open {
  readonly written: string;
  readonly scope: Scope;
  readonly children: (Node | string)[];
}

const token =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/([^\s<>]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;

/** Parses a document. Entities other than the five of XML are refused, and so is a document type. */
export function parseXml(xml: string): Node {
  const root: Open = { written: '', scope: new Map(), children: [] };
  const stack: Open[] = [root];
  const text = xml.replace(/^\ufeff/, '');
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new XmlError(`not well formed: ${text.slice(from, from + 40)}`);
    const [, data, closing, opening, attributes = '', empty, words] = match;
    const parent = stack.at(-1) ?? root;
    if (data !== undefined) parent.children.push(data);
    else if (words !== undefined) parent.children.push(decode(words));
    else if (closing !== undefined) {
      if (parent.written !== closing) throw new XmlError(`</${closing}> closes <${parent.written}>`);
      stack.pop();
    } else if (opening !== undefined) {
      const given = readAttributes(attributes);
      const scope = scopeOf(parent.scope, given);
      const children: (Node | string)[] = [];
      const named = new Map([...given].map(([name, value]) => [usual(name, scope, true), value]));
      parent.children.push({ name: usual(opening, scope, false), attributes: named, children });
      if (empty === '') stack.push({ written: opening, scope, children });
      if (stack.length > deepest) throw new XmlError(`nested more than ${deepest} deep`);
    }
  }
  if (stack.length > 1) throw new XmlError(`<${stack.at(-1)?.written ?? ''}> is not closed`);
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
