/** A parsed XML element; attributes and names as written. */
export interface Node {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Node | string)[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    const character = entities[name];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });
}

/** Parses a well-formed document without DOCTYPE; throws on anything else. */
export function parseXml(xml: string): Node {
  const root: Node = { name: '', attributes: new Map(), children: [] };
  const stack = [root];
  const token =
    /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gy;
  let end = 0;
  for (let match = token.exec(xml); match; match = token.exec(xml)) {
    end = token.lastIndex;
    const [whole, closing, opening, attributes = '', empty] = match;
    const parent = stack.at(-1);
    if (!parent) throw new Error('content after the root');
    if (closing !== undefined) {
      if (parent.name !== closing || stack.length === 1) throw new Error(`</${closing}> closes <${parent.name}>`);
      stack.pop();
    } else if (opening !== undefined) {
      const node: Node = { name: opening, attributes: readAttributes(attributes), children: [] };
      parent.children.push(node);
      if (empty === '') stack.push(node);
    } else if (!whole.startsWith('<')) {
      if (/&(?!(#x[0-9a-fA-F]+|#\d+|\w+);)/.test(whole)) throw new Error('bare ampersand');
      parent.children.push(decode(whole));
    }
  }
  if (end !== xml.length) throw new Error(`not well formed at ${end}: ${xml.slice(end, end + 60)}`);
  if (stack.length !== 1) throw new Error(`<${stack.at(-1)?.name ?? ''}> is not closed`);
  const element = root.children.find((child) => typeof child !== 'string');
  if (!element) throw new Error('no element');
  return element;
}

function readAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const name = match[1] ?? '';
    if (found.has(name)) throw new Error(`attribute ${name} twice`);
    found.set(name, decode((match[2] ?? match[3] ?? '').replace(/[\r\n\t]/g, ' ')));
  }
  return found;
}

/** One text for all equal documents: attributes sorted, white space collapsed, texts of a translation and values of a text sorted. */
export function canonical(node: Node): string {
  const attributes = [...node.attributes]
    .map(([name, value]) => ` ${name}=${JSON.stringify(value.replace(/\s+/g, ' ').trim())}`)
    .sort()
    .join('');
  const parts = node.children
    .map((child) => (typeof child === 'string' ? child.replace(/\s+/g, ' ').trim() : canonical(child)))
    .filter((part) => part !== '');
  if (node.name === 'translation' || node.name === 'text' || node.name === 'itext') parts.sort();
  return `<${node.name}${attributes}>${parts.join('\n')}</>`;
}
