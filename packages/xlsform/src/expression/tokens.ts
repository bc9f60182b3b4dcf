import { nameStart } from '../reference/lexer.ts';

/** Kinds of token of XPath 1.0 (section 3.7), with the references of XLSForm. */
export type Kind =
  'number' | 'literal' | 'name' | 'reference' | 'operator' | 'function' | 'axis' | 'sign' | 'unknown' | 'end';

/** A token and where it begins in the expression. */
export interface Token {
  readonly kind: Kind;
  readonly text: string;
  readonly at: number;
}

const ncname = `[${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*`;
const scanner = new RegExp(
  [
    '\\s+',
    '(\\d+(?:\\.\\d*)?|\\.\\d+)',
    '("[^"]*"|\'[^\']*\')',
    `(\\$\\{(?:last-saved#)?${ncname}\\})`,
    `(${ncname}(?::(?:${ncname}|\\*))?)`,
    '(\\.\\.|::|//|!=|<=|>=|[()\\[\\].,@/|+\\-=<>*])',
    '([\\s\\S])',
  ].join('|'),
  'yu',
);
const operators = new Set(['and', 'or', 'mod', 'div', '*', '/', '//', '|', '+', '-', '=', '!=', '<', '<=', '>', '>=']);
const opening = new Set(['@', '::', '(', '[', ',']);

/** Whether an operator may follow: there is a token before, and it neither opens nor is an operator itself (XPath 1.0, 3.7). */
const expectsOperator = (before: Token | undefined): boolean =>
  before !== undefined && before.kind !== 'operator' && before.kind !== 'axis' && !opening.has(before.text);

/** Splits an expression into tokens; the last is always `end`. */
export function tokensOf(expression: string): Token[] {
  const found: Token[] = [];
  scanner.lastIndex = 0;
  for (let match = scanner.exec(expression); match; match = scanner.exec(expression)) {
    const [, number, literal, reference, name, sign, unknown] = match;
    const at = match.index;
    const before = found.at(-1);
    if (number !== undefined) found.push({ kind: 'number', text: number, at });
    else if (literal !== undefined) found.push({ kind: 'literal', text: literal, at });
    else if (reference !== undefined) found.push({ kind: 'reference', text: reference, at });
    else if (unknown !== undefined) found.push({ kind: 'unknown', text: unknown, at });
    else if (name !== undefined) {
      if (expectsOperator(before) && operators.has(name)) found.push({ kind: 'operator', text: name, at });
      else found.push({ kind: kindOfName(expression, scanner.lastIndex), text: name, at });
    } else if (sign !== undefined) {
      const operator = operators.has(sign) && (sign !== '*' || expectsOperator(before));
      found.push({ kind: operator ? 'operator' : 'sign', text: sign, at });
    }
    if (scanner.lastIndex >= expression.length) break;
  }
  found.push({ kind: 'end', text: '', at: expression.length });
  return found;
}

const follows = /\s*(\(|::)?/y;

function kindOfName(expression: string, from: number): Kind {
  follows.lastIndex = from;
  const next = follows.exec(expression)?.[1];
  return next === '(' ? 'function' : next === '::' ? 'axis' : 'name';
}
