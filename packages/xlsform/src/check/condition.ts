import { tokens, type Token } from '../reference/lexer.ts';

/** One side of a comparison. Whatever cannot be judged by looking at it is `opaque`. */
export type Operand =
  | { readonly is: 'question'; readonly name: string }
  | { readonly is: 'self' }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'opaque' };

/** A condition, as far as it can be understood without running the form. */
export type Condition =
  | { readonly is: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly is: 'not'; readonly part: Condition }
  | { readonly is: 'constant'; readonly value: boolean }
  | { readonly is: 'compare'; readonly left: Operand; readonly operator: string; readonly right: Operand }
  | { readonly is: 'selected'; readonly question: Operand; readonly code: string }
  | { readonly is: 'opaque' };

const opaque = { is: 'opaque' } as const;
const opens = (token: Token) => token.kind === 'open' || token.kind === 'call' || token.kind === 'predicate';
const closes = (token: Token) => token.kind === 'close' || token.kind === 'bracketClose';

/** Splits where `at` holds outside all brackets; the separators are left out. */
function split(list: readonly Token[], at: (token: Token, index: number) => boolean): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  list.forEach((token, index) => {
    if (closes(token)) depth--;
    if (depth === 0 && at(token, index)) parts.push([]);
    else parts.at(-1)?.push(token);
    if (opens(token)) depth++;
  });
  return parts;
}

const word = (text: string) => (token: Token, index: number) =>
  index > 0 && token.kind === 'name' && token.text === text;

/** The inside of a bracket that spans the whole list, when one does. */
function inside(list: readonly Token[]): readonly Token[] | undefined {
  let depth = 0;
  for (const [index, token] of list.entries()) {
    if (opens(token)) depth++;
    if (closes(token) && --depth === 0) return index === list.length - 1 ? list.slice(1, -1) : undefined;
  }
  return undefined;
}

function operand(list: readonly Token[]): Operand {
  const [token] = list;
  if (!token) return opaque;
  if (list.length > 1) {
    const held = token.text === 'number(' || token.text === 'string(' ? inside(list) : undefined;
    return held ? operand(held) : opaque;
  }
  if (token.kind === 'literal') return { is: 'text', value: token.text.slice(1, -1) };
  if (token.kind === 'number') return { is: 'number', value: Number(token.text) };
  if (token.kind === 'self') return { is: 'self' };
  const name = /^\$\{([^#]+)\}$/.exec(token.text)?.[1];
  return token.kind === 'reference' && name ? { is: 'question', name } : opaque;
}

function comparison(list: readonly Token[]): Condition | undefined {
  const sides = split(list, (token) => token.kind === 'other' && /[=<>!]/.test(token.text)).filter(
    (side) => side.length,
  );
  const [left, right] = sides;
  if (!left || !right || sides.length > 2) return sides.length > 2 ? opaque : undefined;
  const operator = list
    .slice(left.length, list.length - right.length)
    .map(({ text }) => text)
    .join('');
  return { is: 'compare', left: operand(left), operator, right: operand(right) };
}

function call(name: string, held: readonly Token[]): Condition {
  const given = split(held, (token) => token.text === ',');
  if (name === 'true(') return { is: 'constant', value: true };
  if (name === 'false(') return { is: 'constant', value: false };
  if (name === 'not(') return { is: 'not', part: parse(held) };
  if (name === '(' || name === 'boolean(') return parse(held);
  const [question, code] = given.map(operand);
  if (name === 'selected(' && question && code?.is === 'text') return { is: 'selected', question, code: code.value };
  return opaque;
}

function parse(list: readonly Token[]): Condition {
  const either = split(list, word('or'));
  if (either.length > 1) return { is: 'any', parts: either.map(parse) };
  const both = split(list, word('and'));
  if (both.length > 1) return { is: 'all', parts: both.map(parse) };
  const compared = comparison(list);
  if (compared) return compared;
  const [first] = list;
  const held = first && opens(first) ? inside(list) : undefined;
  return first && held ? call(first.text, held) : opaque;
}

/** Reads an expression as a condition. Never fails: what it does not understand is opaque, and taken as possible. */
export function condition(expression: string): Condition {
  return parse(tokens(expression).filter(({ kind }) => kind !== 'space'));
}
