import { tokens } from './lexer.ts';

const hyphenated = new Set(['date', 'dateTime', 'geopoint', 'geotrace', 'geoshape', 'time']);

/**
 * Whether a default is an expression to compute rather than a value to copy: it holds arithmetic, a function call, a path
 * predicate, a union or a reference. In dates and places a lone hyphen means nothing.
 */
export function isDynamic(value: string, type: string): boolean {
  for (const { kind, text } of tokens(value)) {
    if (kind === 'math' && text === '-' && hyphenated.has(type)) return false;
    if (kind === 'math' || kind === 'union' || kind === 'reference' || kind === 'call' || kind === 'predicate')
      return true;
  }
  return false;
}
