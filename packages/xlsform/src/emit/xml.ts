/** An XML element to be written. */
export interface Element {
  readonly name: string;
  readonly attributes: Iterable<readonly [string, string]>;
  readonly children: readonly (Element | string)[];
}

/** An element from its name, attributes (those without a value are left out) and children. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> | Iterable<readonly [string, string]> = {},
  children: readonly (Element | string)[] = [],
): Element {
  if (Symbol.iterator in attributes) return { name, attributes, children };
  const given: (readonly [string, string])[] = [];
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) given.push([key, value]);
  return { name, attributes: given, children };
}

// eslint-disable-next-line no-control-regex -- characters that XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text with markup characters escaped; characters that XML cannot hold are left out. */
export const escapeText = (text: string): string =>
  text.replace(forbidden, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escapeAttribute = (text: string): string =>
  escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');

function open({ name, attributes }: Element): string {
  let tag = `<${name}`;
  for (const [key, value] of attributes) tag += ` ${key}="${escapeAttribute(value)}"`;
  return tag;
}

/** Texts and elements on one line, with a space at either end, so that no reader joins words. */
function inline({ children }: Element): string {
  const written = children
    .map((child) => (typeof child === 'string' ? escapeText(child) : `${open(child)}/>`))
    .join('');
  return `${typeof children[0] === 'string' ? ' ' : ''}${written} `;
}

function write(element: Element, indent: string, step: string, out: string[]): void {
  const { name, children } = element;
  const tag = open(element);
  const newline = step === '' ? '' : '\n';
  if (children.length === 0) {
    out.push(indent, tag, '/>', newline);
  } else if (children.some((child) => typeof child === 'string')) {
    const only = children.length === 1 && typeof children[0] === 'string' ? escapeText(children[0]) : inline(element);
    out.push(indent, tag, '>', only, '</', name, '>', newline);
  } else {
    out.push(indent, tag, '>', newline);
    for (const child of children) if (typeof child !== 'string') write(child, indent + step, step, out);
    out.push(indent, '</', name, '>', newline);
  }
}

/** Writes a document; indented by two spaces, or on one line. */
export function serialize(root: Element, pretty: boolean): string {
  const out = ['<?xml version="1.0"?>', pretty ? '\n' : ''];
  write(root, '', pretty ? '  ' : '', out);
  return out.join('');
}
