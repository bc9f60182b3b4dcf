import { references } from '../reference/find.ts';
import { tokens } from '../reference/lexer.ts';
import type { Spot } from '../reference/spot.ts';
import { el, escapeText, type Element } from './xml.ts';
import { expression, type Writing } from './writing.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans of `instance(…)/path[…]/path` expressions inside a text meant for people. */
function instanceSpans(text: string): Span[] {
  const found: Span[] = [];
  if (!text.includes('instance(')) return found;
  const all = tokens(text);
  for (let index = 0; index < all.length; index++) {
    const token = all[index];
    if (token?.kind !== 'call' || token.text !== 'instance(') continue;
    let depth = 0;
    let end = index;
    for (let at = index; at < all.length; at++) {
      const { kind = 'other', text: part = '' } = all[at] ?? {};
      if (kind === 'call' || kind === 'open' || kind === 'predicate' || part === '[') depth++;
      else if (kind === 'close' || kind === 'bracketClose') depth--;
      else if (depth === 0 && !['slash', 'name', 'parent', 'self'].includes(kind)) break;
      if (depth < 0) break;
      end = at;
    }
    while (end > index && all[end]?.kind === 'self') end--;
    const last = all[end];
    if (last && end > index) found.push({ start: token.start, end: last.start + last.text.length });
    index = end;
  }
  return found;
}

/** Whether an expression has signs that XPath does not know, outside its literals: it is then carried as text, as pyxform does. */
const isForeign = (part: string): boolean => /<>|&/.test(part.replace(/"[^"]*"|'[^']*'/g, ''));

/** Children of a text for people: words, and an `output` for each reference and each instance expression. */
export function outputs(writing: Writing, source: Spot, text: string): (Element | string)[] {
  const instances = instanceSpans(text);
  const inside = (at: number): boolean => instances.some(({ start, end }) => start <= at && at < end);
  const spans = [...instances, ...references(text).filter(({ start }) => !inside(start))].sort(
    (a, b) => a.start - b.start,
  );
  const children: (Element | string)[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (start > from) children.push(text.slice(from, start));
    const part = text.slice(start, end);
    const raw = instances.some((span) => span.start === start) && isForeign(part) ? escapeText(part) : part;
    children.push(el('output', { value: expression(writing, source, raw) }));
    from = end;
  }
  if (from < text.length) children.push(text.slice(from));
  return children;
}
