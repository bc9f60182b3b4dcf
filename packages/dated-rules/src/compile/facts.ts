import { type Json, arrayAt, namedAt, objectAt, oneOf, textAt, within, wordsOf } from '../core/json.ts';
import { limits } from '../core/limits.ts';
import { refuse } from '../core/refusal.ts';
import { anyDay } from '../calendar/precision.ts';
import { LEAST, MOST } from '../evaluate/run.ts';
import type { Texts } from '../model/text.ts';
import { decimalOf } from '../number/decimal.ts';
import { textsAt } from './texts.ts';

export interface ScalarInfo {
  readonly kind: 'boolean' | 'date' | 'number' | 'choice';
  readonly name: string;
  readonly label: Texts;
  readonly question: Texts | undefined;
  /** Where it stands among the variables; -1, -2, ... for a field of an entry. */
  readonly read: number;
  /** What it can be: days, decimals in their last place, 0 and 1, places of codes. */
  readonly lo: number;
  readonly hi: number;
  readonly places: number;
  readonly unit: string | undefined;
  readonly codes: readonly string[];
}

export interface ListInfo {
  readonly kind: 'list';
  readonly name: string;
  readonly label: Texts;
  readonly question: Texts | undefined;
  readonly index: number;
  readonly fields: readonly ScalarInfo[];
}

export type FactInfo = ScalarInfo | ListInfo;

const described = ['type', 'label'];

/** The facts of a rule set, by name. */
export function compileFacts(facts: Json, place: string): Map<string, FactInfo> {
  const found = new Map<string, FactInfo>();
  let [variables, lists] = [0, 0];
  for (const [name, json, at] of namedAt(facts, place)) {
    if (objectAt(json, at).type !== 'list') {
      found.set(name, scalar(name, json, at, variables++));
      continue;
    }
    const list = wordsOf(json, at, [...described, 'of'], ['question']);
    const fields = namedAt(list.of, within(at, 'of')).map(([field, part, here], i) =>
      scalar(field, part, here, -1 - i),
    );
    if (fields.length === 0) refuse('wrong-type', within(at, 'of'), 'an entry has at least one field');
    found.set(name, { kind: 'list', name, ...texts(list, at), index: lists++, fields });
  }
  return found;
}

const texts = (json: { readonly [key: string]: Json }, place: string) => ({
  label: textsAt(json.label, within(place, 'label')),
  question: json.question === undefined ? undefined : textsAt(json.question, within(place, 'question')),
});

const kinds = ['boolean', 'date', 'number', 'choice'] as const;
const wordsOfKind = {
  boolean: { required: [], optional: [] },
  date: { required: [], optional: [] },
  number: { required: ['places'], optional: ['unit', 'min', 'max'] },
  choice: { required: ['values'], optional: [] },
};

function scalar(name: string, json: Json, place: string, read: number): ScalarInfo {
  const kind = oneOf(objectAt(json, place).type, within(place, 'type'), read < 0 ? kinds : [...kinds, 'list' as never]);
  const words = wordsOfKind[kind];
  const fact = wordsOf(json, place, [...described, ...words.required], ['question', ...words.optional]);
  const common = { kind, name, ...texts(fact, place), read, places: 0, unit: undefined, codes: [] };
  if (kind === 'boolean') return { ...common, lo: 0, hi: 1 };
  if (kind === 'date') return { ...common, ...anyDay };
  if (kind === 'choice') {
    const values = namedAt(fact.values, within(place, 'values'));
    if (values.length === 0 || values.length > limits.codes)
      refuse('too-large', within(place, 'values'), `1 to ${limits.codes} codes, not ${values.length}`);
    for (const [, label, at] of values) textsAt(label, at);
    return { ...common, lo: 0, hi: values.length - 1, codes: values.map(([code]) => code) };
  }
  const places = placesAt(fact.places, within(place, 'places'));
  const end = (word: 'min' | 'max', otherwise: number): number =>
    fact[word] === undefined ? otherwise : scaled(fact[word], places, within(place, word));
  const [lo, hi] = [end('min', LEAST), end('max', MOST)];
  if (hi < lo) refuse('bad-range', place, '"max" is below "min"');
  return { ...common, places, unit: fact.unit === undefined ? '' : textAt(fact.unit, within(place, 'unit')), lo, hi };
}

export function placesAt(value: Json | undefined, place: string): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= limits.fractionDigits
    ? value
    : refuse('bad-number', place, `a whole number from 0 to ${limits.fractionDigits} is expected`);
}

/** A decimal counted in its last place: 12.5 with two places is 1250. */
export function scaled(value: unknown, places: number, place: string): number {
  const { n, d } = decimalOf(value, place);
  const unit = 10n ** BigInt(places);
  if ((n * unit) % d !== 0n) refuse('bad-number', place, `more than ${places} digits after the point`);
  const count = (n * unit) / d;
  if (count < BigInt(LEAST) || count > BigInt(MOST)) refuse('out-of-range', place, 'too large for its places');
  return Number(count);
}

export const codesAt = (value: Json, place: string, { codes }: ScalarInfo): readonly number[] =>
  arrayAt(value, place, 1, limits.codes).map((code, i) => codes.indexOf(oneOf(code, within(place, i), codes)));
