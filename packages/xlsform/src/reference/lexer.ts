/** Kinds of token of an expression. */
export type TokenKind =
  | 'datetime'
  | 'date'
  | 'time'
  | 'number'
  | 'math'
  | 'union'
  | 'open'
  | 'close'
  | 'parent'
  | 'self'
  | 'slash'
  | 'literal'
  | 'space'
  | 'reference'
  | 'call'
  | 'predicate'
  | 'bracketClose'
  | 'uri'
  | 'name'
  | 'other';

/** One token, with its place in the text. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
}

/** First character of an XML name (no colon). */
export const nameStart =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD';
const ncname = `[${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*`;
const qname = `${ncname}(?::${ncname})?`;

const date = '-?[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])';
const time = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})?';

const rules: readonly (readonly [TokenKind, string])[] = [
  ['datetime', `${date}T${time}`],
  ['date', date],
  ['time', time],
  ['number', '-?\\d+\\.\\d*|-?\\.\\d+|-?\\d+'],
  ['math', '[*+\\-]| mod | div '],
  ['union', '\\|'],
  ['open', '\\('],
  ['close', '\\)'],
  ['parent', '\\.\\.'],
  ['self', '\\.'],
  ['uri', `${ncname}://`],
  ['slash', '/'],
  ['literal', '"[^"]*"|\'[^\']*\''],
  ['space', '\\s+'],
  ['reference', `\\$\\{(?:last-saved#)?${ncname}\\}`],
  ['call', `${qname}\\(`],
  ['predicate', `${qname}\\[`],
  ['bracketClose', '\\]'],
  ['name', qname],
  ['other', '[\\s\\S]'],
];
const scanner = new RegExp(rules.map(([, source]) => `(${source})`).join('|'), 'y');

/** Splits an expression into tokens; every character belongs to one. Terms follow XPath 1.0, dates XML Schema. */
export function tokens(expression: string): Token[] {
  const found: Token[] = [];
  scanner.lastIndex = 0;
  for (let match = scanner.exec(expression); match?.[0]; match = scanner.exec(expression)) {
    const index = rules.findIndex((_, rule) => match?.[rule + 1] !== undefined);
    found.push({ kind: rules[index]?.[0] ?? 'other', text: match[0], start: match.index });
    if (scanner.lastIndex >= expression.length) break;
  }
  return found;
}

const xmlName = new RegExp(`^${ncname}$`);

/** Whether a text can be the name of an XML element (without prefix). */
export const isName = (text: string): boolean => xmlName.test(text);
const prefixed = new RegExp(`^${qname}$`);

/** Whether a text can be the name of an XML element, with or without prefix. */
export const isTagName = (text: string): boolean => prefixed.test(text);
