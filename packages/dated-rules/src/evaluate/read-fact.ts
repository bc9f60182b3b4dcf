import { anyDay, spanOf } from '../calendar/precision.ts';
import { isPlain, oneOf, within, wordsOf } from '../core/json.ts';
import { refuse, shortened } from '../core/refusal.ts';
import { type ScalarInfo, scaled } from '../compile/facts.ts';

/** A date with its precision, yes or no, a decimal, a code; or what is known of it: a range of numbers, several codes. */
export type FactValue =
  | boolean
  | string
  | number
  | null
  | undefined
  | { readonly min?: number | string; readonly max?: number | string }
  | { readonly oneOf: readonly string[] };

export interface Known {
  readonly lo: number;
  readonly hi: number;
  readonly set?: readonly number[] | undefined;
}

/** What is known of a fact as a range of whole numbers, or as the places of codes. Refuses what the fact cannot be. */
export function readFact(info: ScalarInfo, value: unknown, place: string): Known {
  if (value === undefined || value === null) return unknownOf(info);
  switch (info.kind) {
    case 'boolean':
      if (typeof value !== 'boolean') refuse('wrong-type', place, `true or false is expected, not ${shortened(value)}`);
      return { lo: value ? 1 : 0, hi: value ? 1 : 0 };
    case 'date': {
      if (typeof value !== 'string')
        refuse('bad-date', place, `a date as 1998, 1998-07 or 1998-07-15 is expected, not ${shortened(value)}`);
      const { lo, hi } = spanOf(value as string, place);
      return { lo: Math.max(lo, anyDay.lo), hi: Math.min(hi, anyDay.hi) };
    }
    case 'number':
      return readNumber(info, value, place);
    case 'choice':
      return readChoice(info, value, place);
  }
}

export function unknownOf({ kind, lo, hi, codes }: ScalarInfo): Known {
  return kind === 'choice' && hi > 0 ? { lo, hi, set: codes.map((_, i) => i) } : { lo, hi };
}

function readNumber(info: ScalarInfo, value: unknown, place: string): Known {
  const bounded = (part: unknown, at: string): number => {
    const count = scaled(part, info.places, at);
    return count < info.lo || count > info.hi
      ? refuse('out-of-range', at, `${shortened(part)} is outside what "${info.name}" can be`)
      : count;
  };
  if (!isPlain(value)) {
    const count = bounded(value, place);
    return { lo: count, hi: count };
  }
  const range = wordsOf(value, place, [], ['min', 'max']);
  const lo = range.min === undefined ? info.lo : bounded(range.min, within(place, 'min'));
  const hi = range.max === undefined ? info.hi : bounded(range.max, within(place, 'max'));
  return hi < lo ? refuse('bad-range', place, '"max" is below "min"') : { lo, hi };
}

function readChoice(info: ScalarInfo, value: unknown, place: string): Known {
  if (!isPlain(value)) {
    const at = info.codes.indexOf(oneOf(value, place, info.codes));
    return { lo: at, hi: at };
  }
  const here = within(place, 'oneOf');
  const given: unknown = wordsOf(value, place, ['oneOf']).oneOf;
  if (!Array.isArray(given) || given.length === 0 || given.length > info.codes.length)
    return refuse('wrong-type', here, 'some of the codes are expected');
  const set = [
    ...new Set(given.map((code: unknown, i) => info.codes.indexOf(oneOf(code, within(here, i), info.codes)))),
  ].sort((a, b) => a - b);
  return { lo: set[0]!, hi: set.at(-1)!, set: set.length > 1 ? set : undefined };
}
