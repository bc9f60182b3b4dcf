import { nearest } from './nearest.ts';

/** Why something is refused. The message says where and what, in English, for who writes rules or programs. */
export type RefusalCode =
  | 'not-json'
  | 'too-deep'
  | 'too-large'
  | 'missing-word'
  | 'unknown-word'
  | 'unknown-name'
  | 'wrong-type'
  | 'bad-name'
  | 'bad-date'
  | 'bad-duration'
  | 'bad-number'
  | 'bad-range'
  | 'out-of-range'
  | 'cycle'
  | 'unit-mismatch'
  | 'division-by-zero'
  | 'overlapping-versions'
  | 'other-currency'
  | 'unknown-currency'
  | 'no-rate'
  | 'not-whole';

/** What cannot be done, with the place as a JSON pointer and, where one is near, the word that was probably meant. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly place: string;
  readonly suggestion: string | undefined;
  constructor(code: RefusalCode, place: string, what: string, suggestion?: string) {
    super(`${place || '/'}: ${what}${suggestion === undefined ? '' : `; did you mean "${suggestion}"?`}`);
    this.name = 'Refusal';
    this.code = code;
    this.place = place;
    this.suggestion = suggestion;
  }
}

/** Refuses: never returns. */
export function refuse(code: RefusalCode, place: string, what: string): never {
  throw new Refusal(code, place, what);
}

/** Refuses a word that is not among the known ones, naming the nearest. */
export function refuseWord(
  code: RefusalCode,
  place: string,
  what: string,
  given: string,
  known: Iterable<string>,
): never {
  const words = [...known];
  const all = words.length <= 12 ? ` (known: ${words.join(', ') || 'none'})` : '';
  throw new Refusal(code, place, `${what} "${shortened(given)}" is not known${all}`, nearest(given, words));
}

/** A value as a message may show it. */
export function shortened(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'bigint'
        ? `${value}`
        : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
