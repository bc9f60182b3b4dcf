import type { Log } from '../log.ts';
import type { Place } from '../problem.ts';

/** Parameters of a question: keys in lower case, values as written. */
export type Parameters = ReadonlyMap<string, string>;

/** What a type's parameters add to a question. */
export interface Additions {
  readonly control?: ReadonlyMap<string, string>;
  readonly bind?: ReadonlyMap<string, string>;
}

const none: Parameters = new Map();

/** Reads `key=value` pairs separated by spaces, commas or semicolons. */
export function parseParameters(text: string, place: Place, log: Log): Parameters {
  if (text === '') return none;
  const found = new Map<string, string>();
  for (const part of text.split(/[\s,;]+/).filter(Boolean)) {
    const [key = '', value = '', ...more] = part.split('=');
    if (key === '' || value === '' || more.length > 0) log.add('parameter-malformed', place, part);
    else found.set(key.toLowerCase(), value);
  }
  return found;
}

/** Reports the keys a type does not know. */
export function onlyKeys(parameters: Parameters, allowed: readonly string[], place: Place, log: Log): void {
  if (parameters.size === 0) return;
  const unknown = [...parameters.keys()].filter((key) => !allowed.includes(key)).sort();
  if (unknown.length > 0) {
    log.add('parameter-unknown', place, unknown.join(', '), { allowed: [...allowed].sort().join(', ') || '—' });
  }
}

/** Reports a value outside a closed list; gives it back when allowed. */
export function oneOf(
  parameters: Parameters,
  key: string,
  allowed: readonly string[],
  place: Place,
  log: Log,
): string | undefined {
  const value = parameters.get(key);
  if (value === undefined) return undefined;
  const match = allowed.find((candidate) => candidate === value.toLowerCase());
  if (match === undefined) log.add('parameter-value', place, value, { key, allowed: allowed.join(', ') });
  return match;
}

/** Reports a value that is no number; gives it back when it is one. */
export function numeric(
  parameters: Parameters,
  key: string,
  place: Place,
  log: Log,
  kind: 'number' | 'integer' = 'number',
): string | undefined {
  const value = parameters.get(key);
  if (value === undefined) return undefined;
  const good = kind === 'integer' ? /^[+-]?\d+$/.test(value) : /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value);
  if (!good) log.add(kind === 'integer' ? 'parameter-integer' : 'parameter-number', place, value, { key });
  return good ? value : undefined;
}

/** A map without the entries that have no value. */
export function present(entries: readonly (readonly [string, string | undefined])[]): Map<string, string> {
  return new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
}
