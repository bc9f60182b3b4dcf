import type { Aliases } from './aliases.ts';

/** Words of a header joined by `_`, lower case: `List Name` → `list_name`. */
const spelling = (header: string): string => header.trim().split(/\s+/).join('_').toLowerCase();

/**
 * Canonical path of a header: `label::French (fr)` → `['label', 'French (fr)']`, `read only` → `['bind', 'readonly']`.
 * A sheet that writes `::` anywhere separates by `::` only; otherwise by `:`, except in `jr:` names.
 * A header outside the table keeps its spelling.
 */
export function headerPath(header: string, double: boolean, aliases: Aliases): readonly string[] {
  const whole = aliases.get(spelling(header));
  if (whole) return whole;
  const tokens = (double ? header.split('::') : splitSingle(header)).map((token) => token.trim());
  const known = aliases.get(spelling(tokens[0] ?? ''));
  if (!known) return tokens.length > 1 ? tokens : [header.trim()];
  const rest = tokens.slice(1);
  const second = rest[0] !== undefined && known.length === 1 ? inner(known[0] ?? '', rest[0], aliases) : undefined;
  return second ? [...second, ...rest.slice(1)] : [...known, ...rest];
}

function splitSingle(header: string): string[] {
  const tokens = header.split(':');
  const joined: string[] = [];
  for (const token of tokens) {
    if (joined.at(-1)?.trim() === 'jr') joined[joined.length - 1] = `jr:${token}`;
    else joined.push(token);
  }
  return joined;
}

/** `media::image`, `bind::required` and the like: the second word may itself be another spelling, within the same branch. */
function inner(branch: string, word: string, aliases: Aliases): readonly string[] | undefined {
  if (branch !== 'bind' && branch !== 'media' && branch !== 'control') return undefined;
  const path = aliases.get(spelling(word));
  return path?.length === 2 && path[0] === branch ? path : undefined;
}
