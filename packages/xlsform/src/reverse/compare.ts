import { elements, ownText, type Node } from './xml.ts';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What an element says by itself: its attributes and its text, white space apart. */
function said(node: Node): string {
  const attributes = [...node.attributes].filter(([name]) => !name.startsWith('xmlns'));
  const written = attributes.map(([name, value]) => ` ${name}="${plain(value)}"`).sort();
  return `<${node.name}${written.join('')}>${plain(ownText(node))}`;
}

/** Every element of a form as one line, with the names of the elements around it. */
function lines(node: Node, around: string, into: Map<string, number>): void {
  const own = said(node);
  const line = `${around}/${own}`;
  into.set(line, (into.get(line) ?? 0) + 1);
  const inside = `${around}/${node.name}${node.attributes.get('ref') ?? node.attributes.get('nodeset') ?? node.attributes.get('id') ?? ''}`;
  for (const child of elements(node)) lines(child, inside, into);
}

/** The first element, as written, that one form has and the other has not, whatever the order; nothing when they say the same. */
export function firstDifference(one: Node, other: Node): string | undefined {
  const [left, right] = [new Map<string, number>(), new Map<string, number>()];
  lines(one, '', left);
  lines(other, '', right);
  for (const [given, others] of [
    [left, right],
    [right, left],
  ] as const) {
    for (const [line, count] of given) if ((others.get(line) ?? 0) < count) return line.slice(line.indexOf('/<') + 1);
  }
  return undefined;
}
