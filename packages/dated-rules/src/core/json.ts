import { limits } from './limits.ts';
import { refuse, refuseWord, shortened } from './refusal.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** The place of a part. */
export const within = (place: string, key: string | number): string =>
  `${place}/${String(key).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;

export const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
};

/**
 * A frozen copy of JSON data that nobody can change any more. Refuses what is not JSON (circles end at the limit of depth), names that
 * every object has, and more than the limits, before it copies.
 */
export function snapshot(value: unknown, place = ''): Json {
  let nodes = 0;
  const copy = (part: unknown, at: string, depth: number): Json => {
    if (depth > limits.depth) refuse('too-deep', at.slice(0, 200), `more than ${limits.depth} levels`);
    if (++nodes > limits.nodes) refuse('too-large', place, `more than ${limits.nodes} values`);
    if (part === null || typeof part === 'boolean') return part;
    if (typeof part === 'number')
      return Number.isFinite(part) ? part : refuse('not-json', at, `${part} is not a number`);
    if (typeof part === 'string') {
      if (part.length > limits.text) refuse('too-large', at, `a text of more than ${limits.text} characters`);
      return part;
    }
    if (Array.isArray(part)) {
      if (part.length > limits.nodes) refuse('too-large', at, `more than ${limits.nodes} values`);
      return Object.freeze(Array.from(part, (entry: unknown, i) => copy(entry, within(at, i), depth + 1)));
    }
    if (!isPlain(part)) return refuse('not-json', at, `${typeof part} is not JSON`);
    const keys = Object.keys(part);
    if (keys.length > limits.nodes) refuse('too-large', at, `more than ${limits.nodes} values`);
    const made: Record<string, Json> = {};
    for (const key of keys) {
      if (key === '__proto__') refuse('bad-name', at, '"__proto__" is no name');
      made[key] = copy(part[key], within(at, key), depth + 1);
    }
    return Object.freeze(made);
  };
  return copy(value, place, 0);
}

export function objectAt(value: unknown, place: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse('wrong-type', place, `an object is expected, not ${shortened(value)}`);
  return value as JsonObject;
}

/** An object with these words and no others; the required ones are there. */
export function wordsOf(
  value: unknown,
  place: string,
  required: readonly string[],
  optional: readonly string[] = [],
): JsonObject {
  const object = objectAt(value, place);
  for (const key of Object.keys(object))
    if (!required.includes(key) && !optional.includes(key))
      refuseWord('unknown-word', within(place, key), 'the word', key, [...required, ...optional]);
  for (const key of required) if (!Object.hasOwn(object, key)) refuse('missing-word', place, `"${key}" is missing`);
  return object;
}

export function textAt(value: unknown, place: string): string {
  return typeof value === 'string' ? value : refuse('wrong-type', place, `a text is expected, not ${shortened(value)}`);
}

export function arrayAt(value: unknown, place: string, least = 1, most: number = limits.nodes): readonly Json[] {
  if (!Array.isArray(value)) refuse('wrong-type', place, `a list is expected, not ${shortened(value)}`);
  const list = value as readonly Json[];
  if (list.length < least) refuse('wrong-type', place, `at least ${least} expected`);
  if (list.length > most) refuse('too-large', place, `${list.length} entries, at most ${most}`);
  return list;
}

/** One of the known words. */
export function oneOf<T extends string>(value: unknown, place: string, known: readonly T[]): T {
  const text = textAt(value, place);
  return (known as readonly string[]).includes(text)
    ? (text as T)
    : refuseWord('unknown-word', place, 'the word', text, known);
}

/** Names and what they name, in the order of the data. Names are ASCII, so that they can stand in addresses. */
export function namedAt(value: unknown, place: string): [name: string, value: Json, place: string][] {
  return Object.entries(objectAt(value, place)).map(([name, part]) => {
    if (!/^[a-zA-Z][a-zA-Z0-9_.-]{0,79}$/.test(name))
      refuse('bad-name', within(place, name), 'a name begins with a letter and has letters, digits, "_", "." and "-"');
    return [name, part, within(place, name)];
  });
}
