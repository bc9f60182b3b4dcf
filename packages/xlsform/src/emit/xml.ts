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
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) given.push([key, value]);
  return { name, attributes: given, children };
}

// Characters that XML 1.0 forbids
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

/** Collects a long text in flat pieces. */
function newOutput(): { write(...parts: string[]): void; text(): string } {
  const pieces: string[] = [];
  let recent: string[] = [];
  const flush = (): void => {
    pieces.push(recent.join(''));
    recent = [];
  };
  return {
    write(...parts) {
      recent.push(...parts);
      if (recent.length > 8192) flush();
    },
    text() {
      flush();
      return pieces.join('');
    },
  };
}

/** Texts and elements on one line, with a space at either end, so that no reader joins words. */
function inline(children: readonly (Element | string)[]): string {
  const written = children
    .map((child) => (typeof child === 'string' ? escapeText(child) : `${open(child)}/>`))
    .join('');
  return `${typeof children[0] === 'string' ? ' ' : ''}${written} `;
}

function write(element: Element, indent: string, step: string, out: ReturnType<typeof newOutput>): void {
  const { name, children } = element;
  const newline = step === '' ? '' : '\n';
  out.write(indent, open(element));
  if (Array.isArray(children) && children.some((child) => typeof child === 'string')) {
    const all: readonly (Element | string)[] = children;
    const only = all.length === 1 && typeof all[0] === 'string' ? escapeText(all[0]) : inline(all);
    out.write('>', only, '</', name, '>', newline);
    return;
  }
  let empty = true;
  for (const child of children) {
    if (typeof child === 'string') continue;
    if (empty) out.write('>', newline);
    empty = false;
    write(child, indent + step, step, out);
  }
  if (empty) out.write('/>', newline);
  else out.write(indent, '</', name, '>', newline);
}

/** Writes a document; indented by two spaces, or on one line. */
export function serialize(root: Element, pretty: boolean): string {
  const out = newOutput();
  out.write('<?xml version="1.0"?>', pretty ? '\n' : '');
  write(root, '', pretty ? '  ' : '', out);
  return out.text();
}
