import { nameStart } from './lexer.ts';

/** A reference variable in a text: `${name}` or `${last-saved#name}`. */
export interface Reference {
  readonly name: string;
  readonly lastSaved: boolean;
  readonly start: number;
  readonly end: number;
}

const form = new RegExp(
  `\\$\\{(last-saved#)?([${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*)\\}`,
  'g',
);

/** Reference variables of a text, in order. */
export function references(text: string): Reference[] {
  if (!text.includes('${')) return [];
  const found: Reference[] = [];
  form.lastIndex = 0;
  for (let match = form.exec(text); match; match = form.exec(text)) {
    const [whole, saved, name = ''] = match;
    found.push({ name, lastSaved: saved !== undefined, start: match.index, end: match.index + whole.length });
  }
  return found;
}

/** Whether a text holds a reference variable. */
export const hasReference = (text: string): boolean => references(text).length > 0;

/** First `${` that opens no well-formed reference: the text up to its end, or up to the end of the cell. */
export function malformed(text: string, good: readonly Reference[] = references(text)): string | undefined {
  let next = 0;
  for (let from = text.indexOf('${'); from >= 0; from = text.indexOf('${', from + 2)) {
    if (good[next]?.start === from) {
      next++;
      continue;
    }
    const close = text.indexOf('}', from);
    return text.slice(from, close < 0 ? undefined : close + 1);
  }
  return undefined;
}

/** Puts something else in place of each reference. */
export function replaceReferences(text: string, by: (reference: Reference) => string): string {
  let out = '';
  let from = 0;
  for (const reference of references(text)) {
    out += text.slice(from, reference.start) + by(reference);
    from = reference.end;
  }
  return out + text.slice(from);
}
