import type { Reference } from './find.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans between a `[` and its `]`, outermost first; brackets in quotes do not count. */
function brackets(text: string): Span[] {
  const open: number[] = [];
  const spans: Span[] = [];
  let quote = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '[') open.push(index);
    else if (character === ']') {
      const start = open.pop();
      if (start !== undefined) spans.push({ start, end: index + 1 });
    }
  }
  return spans;
}

/** Whether a reference stands in a predicate of an expression that reads a secondary instance: there, steps begin at `current()`. */
export function inInstancePredicate(text: string, { start, end }: Reference): boolean {
  if (!/instance\(/.test(text)) return false;
  return brackets(text).some((span) => span.start <= start && end <= span.end);
}

function callArguments(text: string, from: number): { spans: Span[]; end: number } {
  const spans: Span[] = [];
  let depth = 0;
  let start = from;
  for (let index = from; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '(' || character === '[') depth++;
    else if (character === ']' || (character === ')' && depth > 0)) depth--;
    else if (character === ')' || (character === ',' && depth === 0)) {
      spans.push({ start, end: index });
      start = index + 1;
      if (character === ')') return { spans, end: index };
    }
  }
  spans.push({ start, end: text.length });
  return { spans, end: text.length };
}

/** Whether a reference names the node or a repeat of an `indexed-repeat(node, repeat, index, …)` call: there, paths are absolute. */
export function inIndexedRepeat(text: string, { start, end }: Reference): boolean {
  const call = /indexed-repeat\(/g;
  for (let match = call.exec(text); match; match = call.exec(text)) {
    const inner = callArguments(text, match.index + match[0].length);
    const position = inner.spans.findIndex((span) => span.start <= start && end <= span.end);
    if (position >= 0) return position === 0 || position % 2 === 1;
  }
  return false;
}
