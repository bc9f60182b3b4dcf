/** A description of JSON from which come its TypeScript type, its JSON Schema and its check: one source for the three. */

import { hint } from './nearest.ts';

export type JsonSchema = { readonly [key: string]: unknown };

/** What is wrong with a value, and where: `path` is a JSON pointer such as `/estimates/0/of`. */
export class Mismatch extends Error {
  readonly path: string;
  /** What was expected there, where that is all there is to say. */
  readonly expected: string | undefined;
  /** The keys that are known there, where one was not. */
  readonly known: readonly string[] | undefined;
  constructor(path: string, message: string, { expected, known }: Pick<Partial<Mismatch>, 'expected' | 'known'> = {}) {
    super(message);
    this.path = path;
    this.expected = expected;
    this.known = known;
  }
}

/** `T` is the type of the values that `check` lets pass; `check` throws `Mismatch`. */
export interface Description<T> {
  readonly json: JsonSchema;
  readonly check: (value: unknown, path: string) => T;
}

/** The type of the values that a description describes. */
export type Described<D> = D extends Description<infer T> ? T : never;

/** A key that may be absent from its object. */
export interface Optional<T> {
  readonly optional: Description<T>;
}

type Fields = { readonly [key: string]: Description<unknown> | Optional<unknown> };
type ValueOf<F> = F extends Optional<infer T> ? T : Described<F>;
/** The object of such fields; each key has the comment of its field. */
export type ObjectOf<F> = {
  -readonly [K in keyof F as F[K] extends Optional<unknown> ? never : K]: ValueOf<F[K]>;
} & {
  -readonly [K in keyof F as F[K] extends Optional<unknown> ? K : never]?: ValueOf<F[K]>;
};

export const text: Description<string> = {
  json: { type: 'string' },
  check: (v, path) => (typeof v === 'string' ? v : wrong(path, 'text', v)),
};

export const finite: Description<number> = {
  json: { type: 'number' },
  check: (v, path) => (typeof v === 'number' && Number.isFinite(v) ? v : wrong(path, 'a number', v)),
};

export const truth: Description<boolean> = {
  json: { type: 'boolean' },
  check: (v, path) => (typeof v === 'boolean' ? v : wrong(path, 'true or false', v)),
};

export const nothing: Description<null> = {
  json: { type: 'null' },
  check: (v, path) => (v === null ? v : wrong(path, 'null', v)),
};

/** A number between two limits, both allowed unless `open`. */
export function between(low: number, high: number, open = false): Description<number> {
  const json = open
    ? { type: 'number', exclusiveMinimum: low, exclusiveMaximum: high }
    : { type: 'number', minimum: low, maximum: high };
  const inside = (x: number) => (open ? x > low && x < high : x >= low && x <= high);
  const expected = `a number ${open ? 'between' : 'from'} ${low} ${open ? 'and' : 'to'} ${high}`;
  const asShare = (v: unknown) =>
    high === 1 && typeof v === 'number' && v > 1 && v <= 100 ? `${expected} (${v / 100} for ${v} per cent)` : expected;
  return { json, check: (v, path) => (typeof v === 'number' && inside(v) ? v : wrong(path, asShare(v), v)) };
}

/** A whole number between two limits. */
export function whole(low: number, high: number): Description<number> {
  const inside = between(low, high);
  return {
    json: { ...inside.json, type: 'integer' },
    check: (v, path) => (Number.isInteger(inside.check(v, path)) ? (v as number) : wrong(path, 'a whole number', v)),
  };
}

/** One of some words. */
export function oneOf<const T extends string>(...words: readonly T[]): Description<T> {
  return {
    json: words.length === 1 ? { const: words[0] } : { enum: [...words] },
    check: (v, path) =>
      words.find((word) => word === v) ?? wrong(path, words.map((word) => `"${word}"`).join(' or '), v, words),
  };
}

/** A list of at least `least` and at most `most` values. */
export function listOf<T>(item: Description<T>, least = 0, most = Infinity): Description<readonly T[]> {
  const json: JsonSchema = {
    type: 'array',
    items: item.json,
    ...(least > 0 ? { minItems: least } : {}),
    ...(most < Infinity ? { maxItems: most } : {}),
  };
  return {
    json,
    check: (v, path) => {
      if (!Array.isArray(v)) return wrong(path, 'a list', v);
      if (v.length < least || v.length > most)
        throw new Mismatch(
          path,
          `${path} is a list of ${v.length}; it should have ${least === most ? least : v.length < least ? `at least ${least}` : `at most ${most}`}`,
        );
      return v.map((x: unknown, i) => item.check(x, `${path}/${i}`));
    },
  };
}

/** The same, of lists that whoever gets them may change. */
export function ownListOf<T>(item: Description<T>, least = 0, most = Infinity): Description<T[]> {
  return listOf(item, least, most) as Description<T[]>;
}

/** An object whose keys are free. */
export function recordOf<T>(item: Description<T>): Description<{ [key: string]: T }> {
  return {
    json: { type: 'object', additionalProperties: item.json },
    check: (v, path) => {
      const entries = Object.entries(asObject(v, path));
      return Object.fromEntries(entries.map(([key, x]) => [key, item.check(x, `${path}/${key}`)]));
    },
  };
}

export function optional<T>(description: Description<T>): Optional<T> {
  return { optional: description };
}

/** An object with these keys; others are refused, but those that `ignored` names. */
export function objectOf<const F extends Fields>(
  fields: F,
  ignored?: (key: string) => boolean,
): Description<ObjectOf<F>> {
  const parts = Object.entries(fields).map(([key, f]) =>
    'optional' in f ? { key, description: f.optional, required: false } : { key, description: f, required: true },
  );
  const known = new Set(parts.map((part) => part.key));
  const check = (v: unknown, path: string): ObjectOf<F> => {
    const given = asObject(v, path);
    const extra = Object.keys(given).find((key) => !known.has(key) && !ignored?.(key));
    if (extra !== undefined) {
      throw unknownKey(`${path}/${extra}`, extra, [...known]);
    }
    const out: { [key: string]: unknown } = {};
    for (const { key, description, required } of parts) {
      if (given[key] !== undefined) out[key] = description.check(given[key], `${path}/${key}`);
      else if (required) throw new Mismatch(`${path}/${key}`, `"${key}" is missing${path === '' ? '' : ` in ${path}`}`);
    }
    return out as ObjectOf<F>;
  };
  const required = parts.filter((part) => part.required).map((part) => part.key);
  return {
    json: {
      type: 'object',
      properties: Object.fromEntries(parts.map((part) => [part.key, part.description.json])),
      ...(required.length > 0 ? { required } : {}),
      ...(ignored ? {} : { additionalProperties: false }),
    },
    check,
  };
}

/** A value of the first description that fits; the complaint is the one that came furthest. */
export function anyOf<const D extends readonly Description<unknown>[]>(
  ...options: D
): Description<Described<D[number]>> {
  return {
    json: { anyOf: options.map((option) => option.json) },
    check: (v, path) => {
      const complaints: Mismatch[] = [];
      for (const option of options) {
        try {
          return option.check(v, path) as Described<D[number]>;
        } catch (e) {
          if (!(e instanceof Mismatch)) throw e;
          complaints.push(e);
        }
      }
      throw furthest(complaints, v, path);
    },
  };
}

/** An object whose kind is told by one key. */
export function taggedBy<const D extends { readonly [tag: string]: Description<unknown> }>(
  key: string,
  kinds: D,
): Description<Described<D[keyof D]>> {
  return {
    json: { anyOf: Object.values(kinds).map((kind) => kind.json) },
    check: (v, path) => {
      const tag = asObject(v, path)[key];
      const kind = typeof tag === 'string' && Object.hasOwn(kinds, tag) ? kinds[tag] : undefined;
      if (kind === undefined) return wrong(`${path}/${key}`, Object.keys(kinds).join(' or '), tag, Object.keys(kinds));
      return kind.check(v, path) as Described<D[keyof D]>;
    },
  };
}

/** A description that refers to itself, under `#/$defs/name` of the schema that holds it. */
export function named<T>(name: string, of: () => Description<T>): Description<T> {
  return { json: { $ref: `#/$defs/${name}` }, check: (v, path) => of().check(v, path) };
}

/** The complaint that came furthest; those of several options that came as far are put together. */
function furthest(complaints: readonly Mismatch[], v: unknown, path: string): Mismatch {
  const depth = Math.max(...complaints.map((one) => one.path.length));
  const deepest = complaints.filter((one) => one.path.length === depth);
  const [first] = deepest;
  if (!first) return new Mismatch(path, 'no value fits here');
  const same = deepest.filter((one) => one.path === first.path);
  const known = [...new Set(same.flatMap((one) => one.known ?? []))];
  if (same.every((one) => one.known) && same.length > 1)
    return unknownKey(first.path, first.path.slice(first.path.lastIndexOf('/') + 1), known);
  const expected = [...new Set(same.flatMap((one) => one.expected?.split(' or ') ?? []))];
  if (
    same.length > 1 &&
    expected.length > 1 &&
    same.every((one) => one.expected !== undefined) &&
    first.path === path
  ) {
    const all = expected.join(' or ');
    return new Mismatch(path, `${path} should be ${all}, but is ${shown(v)}`, { expected: all });
  }
  return first;
}

function unknownKey(path: string, key: string, known: readonly string[]): Mismatch {
  return new Mismatch(path, `"${key}" is not known here; known are ${known.join(', ')}${hint(key, known)}`, { known });
}

function asObject(v: unknown, path: string): { readonly [key: string]: unknown } {
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return wrong(path, 'an object', v);
  return v as { readonly [key: string]: unknown };
}

function wrong(path: string, expected: string, v: unknown, words: readonly string[] = []): never {
  const near = typeof v === 'string' ? hint(v, words) : '';
  const message = `${path === '' ? 'the spec' : path} should be ${expected}, but is ${shown(v)}${near}`;
  throw new Mismatch(path, message, near === '' ? { expected } : {});
}

/** A value as a message shows it; also what JSON has no word for. */
function shown(v: unknown): string {
  if (v === undefined) return 'nothing';
  if (typeof v === 'number' || typeof v === 'bigint' || typeof v === 'function') return String(v).slice(0, 60);
  try {
    return (JSON.stringify(v) ?? typeof v).slice(0, 60);
  } catch {
    return typeof v;
  }
}
