import { exactDay } from '../calendar/precision.ts';
import { type Json, objectAt, within, wordsOf } from '../core/json.ts';
import { refuse, shortened } from '../core/refusal.ts';
import { type Truth, NO, UNKNOWN, YES, fromBoolean, not } from '../core/truth.ts';
import { decimalOf } from '../number/decimal.ts';
import { type Range, isLess, pointOf } from '../number/range.ts';
import { type ScalarInfo, codesAt } from './facts.ts';

/** What an input is in one evaluation: a number, or the whole numbers (days, codes) that it may be. */
export type InputValue =
  Range | { readonly from: number; readonly to: number; readonly set?: readonly number[] | undefined };

export interface Cell {
  match(value: InputValue): Truth;
  /** The limits it has; between two neighbouring limits of all cells every value is alike. */
  readonly limits: readonly (number | Range)[];
  /** The values that it admits, where they are few. */
  readonly values?: ReadonlySet<number>;
}

const anything: Cell = { match: () => YES, limits: [] };

export type InputKind =
  | { readonly kind: 'number'; readonly fact?: ScalarInfo }
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean' | 'choice'; readonly fact: ScalarInfo };

export function compileCell(cell: Json, place: string, input: InputKind): Cell {
  if (cell === '*') return anything;
  if (input.kind === 'boolean')
    return typeof cell === 'boolean'
      ? among(new Set([cell ? 1 : 0]))
      : refuse('wrong-type', place, `true, false or "*" is expected, not ${shortened(cell)}`);
  if (input.kind === 'choice') return among(new Set(codesAt(cell, place, input.fact)));
  return input.kind === 'number' ? numberCell(cell, place) : dateCell(cell, place);
}

const among = (values: ReadonlySet<number>): Cell => ({
  limits: [],
  values,
  match(value) {
    const { from, to, set } = value as { from: number; to: number; set?: readonly number[] };
    if (from === to) return fromBoolean(values.has(from));
    const open = set ?? Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const first = values.has(open[0]!);
    return open.every((one) => values.has(one) === first) ? fromBoolean(first) : UNKNOWN;
  },
});

const both = (tests: readonly ((value: InputValue) => Truth)[], limits: Cell['limits']): Cell => ({
  limits,
  match(value) {
    let found: Truth = YES;
    for (const test of tests) {
      const one = test(value);
      if (one === NO) return NO;
      if (one === UNKNOWN) found = UNKNOWN;
    }
    return found;
  },
});

function limitsOf(cell: Json, place: string, words: readonly string[]): [string, Json][] {
  const given = Object.entries(wordsOf(objectAt(cell, place), place, [], words));
  return given.length ? given : refuse('missing-word', place, `"*" or one of ${words.join(', ')} is missing`);
}

function numberCell(cell: Json, place: string): Cell {
  const tests: Record<string, (limit: Range) => (value: InputValue) => Truth> = {
    atLeast: (limit) => (value) => not(isLess(value as Range, limit)),
    moreThan: (limit) => (value) => isLess(limit, value as Range),
    atMost: (limit) => (value) => not(isLess(limit, value as Range)),
    lessThan: (limit) => (value) => isLess(value as Range, limit),
  };
  const given = limitsOf(cell, place, Object.keys(tests)).map(
    ([word, limit]) => [word, pointOf(decimalOf(limit, within(place, word)))] as const,
  );
  return both(
    given.map(([word, limit]) => tests[word]!(limit)),
    given.map(([, limit]) => limit),
  );
}

function dateCell(cell: Json, place: string): Cell {
  type Days = { from: number; to: number };
  const before = (value: InputValue, day: number): Truth =>
    (value as Days).to < day ? YES : (value as Days).from >= day ? NO : UNKNOWN;
  const tests: Record<string, (day: number) => (value: InputValue) => Truth> = {
    notBefore: (day) => (value) => not(before(value, day)),
    after: (day) => (value) => not(before(value, day + 1)),
    notAfter: (day) => (value) => before(value, day + 1),
    before: (day) => (value) => before(value, day),
  };
  const given = limitsOf(cell, place, Object.keys(tests)).map(
    ([word, limit]) => [word, exactDay(limit, within(place, word))] as const,
  );
  return both(
    given.map(([word, day]) => tests[word]!(day)),
    given.map(([, day]) => day),
  );
}
