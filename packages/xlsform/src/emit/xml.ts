/** An XML element to be written. */
export interface Element {
  readonly name: string;
  readonly attributes: Iterable<readonly [string, string]>;
  /** Children in order; may be made while they are written, so that a long list never stands in memory. */
  readonly children: Iterable<Element | string>;
}

/** An element from its name, attributes (those without a value are left out) and children. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> | Iterable<readonly [string, string]> = {},
  children: Iterable<Element | string> = [],
): Element {
  if (Symbol.iterator in attributes) return { name, attributes, children };
  const given: (readonly [string, string])[] = [];
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) given.push([key, value]);
  }
  return { name, attributes: given, children };
}

/** What stands for a character of markup; those that XML 1.0 forbids have nothing. */
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
const special = /[&<>\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const everySpecial = new RegExp(special, 'g');
const specialInAttribute = /[&<>"\u0000-\u001F\uFFFE\uFFFF]/;
const everySpecialInAttribute = new RegExp(specialInAttribute, 'g');

/** Text with markup characters escaped; characters that XML cannot hold are left out. */
export const escapeText = (text: string): string =>
  special.test(text) ? text.replace(everySpecial, (sign) => entities[sign] ?? '') : text;

const escapeAttribute = (text: string): string =>
  specialInAttribute.test(text) ? text.replace(everySpecialInAttribute, (sign) => entities[sign] ?? '') : text;

/** Children that are made when they are written, and forgotten afterwards. */
export const lazily = (make: () => Iterable<Element>): Iterable<Element> => ({
  [Symbol.iterator]: () => make()[Symbol.iterator](),
});

function open({ name, attributes }: Element): string {
  let tag = `<${name}`;
  for (const [key, value] of attributes) tag += ` ${key}="${escapeAttribute(value)}"`;
  return tag;
}

/** Collects a long text in flat pieces. */
class Output {
  readonly #pieces: string[] = [];
  #recent: string[] = [];

  write(part: string): void {
    if (this.#recent.push(part) > 1_024) this.#flush();
  }

  text(): string {
    this.#flush();
    return this.#pieces.join('');
  }

  #flush(): void {
    this.#pieces.push(this.#recent.join(''));
    this.#recent = [];
  }
}

/** Texts and elements on one line, with a space at either end, so that no reader joins words. */
function inline(children: readonly (Element | string)[]): string {
  const written = children
    .map((child) => (typeof child === 'string' ? escapeText(child) : `${open(child)}/>`))
    .join('');
  return `${typeof children[0] === 'string' ? ' ' : ''}${written} `;
}

const isText = (child: Element | string): child is string => typeof child === 'string';

function write(element: Element, indent: string, step: string, out: Output): void {
  const { name, children } = element;
  const newline = step === '' ? '' : '\n';
  const tag = indent + open(element);
  if (Array.isArray(children) && children.some(isText)) {
    const all: readonly (Element | string)[] = children;
    const only = all.length === 1 && typeof all[0] === 'string' ? escapeText(all[0]) : inline(all);
    out.write(`${tag}>${only}</${name}>${newline}`);
    return;
  }
  let empty = true;
  for (const child of children) {
    if (typeof child === 'string') continue;
    if (empty) out.write(`${tag}>${newline}`);
    empty = false;
    write(child, indent + step, step, out);
  }
  out.write(empty ? `${tag}/>${newline}` : `${indent}</${name}>${newline}`);
}

/** Writes a document; indented by two spaces, or on one line. */
export function serialize(root: Element, pretty: boolean): string {
  const out = new Output();
  out.write(`<?xml version="1.0"?>${pretty ? '\n' : ''}`);
  write(root, '', pretty ? '  ' : '', out);
  return out.text();
}
