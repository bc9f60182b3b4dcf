import type { Reference } from './find.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans between a `[` and its `]`, those inside another left out; brackets in quotes do not count. */
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
      if (start === undefined) continue;
      while ((spans.at(-1)?.start ?? -1) > start) spans.pop();
      spans.push({ start, end: index + 1 });
    }
  }
  return spans;
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

/** Arguments of the outermost `indexed-repeat(…)` calls that name the node or a repeat, in order. */
function indexed(text: string): Span[] {
  const call = /indexed-repeat\(/g;
  const found: Span[] = [];
  for (let match = call.exec(text); match; match = call.exec(text)) {
    const { spans, end } = callArguments(text, match.index + match[0].length);
    found.push(...spans.filter((_, position) => position === 0 || position % 2 === 1));
    call.lastIndex = Math.max(end, call.lastIndex);
  }
  return found;
}

/** Whether a reference lies in one of some spans, which are in order and do not overlap. */
function isIn(spans: readonly Span[], { start, end }: Reference): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= start && end <= span.end;
}

/** What is to be known of an expression to write the references in it; found once for all of them. */
export interface Context {
  /** Whether a reference stands in a predicate of an expression that reads a secondary instance: there, steps begin at `current()`. */
  inInstancePredicate(reference: Reference): boolean;
  /** Whether a reference names the node or a repeat of an `indexed-repeat(node, repeat, index, …)` call: there, paths are absolute. */
  inIndexedRepeat(reference: Reference): boolean;
}

/** Reads the surroundings of the references of an expression, in time linear in its length. */
export function contextOf(text: string): Context {
  const predicates = text.includes('instance(') ? brackets(text) : [];
  const calls = text.includes('indexed-repeat(') ? indexed(text) : [];
  return {
    inInstancePredicate: (reference) => isIn(predicates, reference),
    inIndexedRepeat: (reference) => isIn(calls, reference),
  };
}
