import { type Day, firstDay, lastDay } from '../calendar/day.ts';
import { type Span, spanOf } from '../calendar/precision.ts';
import { type JsonObject, textAt, within } from '../core/json.ts';
import { refuse } from '../core/refusal.ts';
import { type Truth, NO, UNKNOWN, YES } from '../core/truth.ts';
import type { Citation } from '../model/citation.ts';
import type { Texts } from '../model/text.ts';

/** First and last day of something, each known from `lo` to `hi`. */
export interface Validity {
  readonly from: Span;
  readonly to: Span;
}

export const always: Validity = { from: { lo: firstDay, hi: firstDay }, to: { lo: lastDay, hi: lastDay } };

export function validityAt(json: JsonObject, place: string): Validity {
  const limit = (word: 'validFrom' | 'validTo', otherwise: Span): Span =>
    json[word] === undefined ? otherwise : spanOf(textAt(json[word], within(place, word)), within(place, word));
  const [from, to] = [limit('validFrom', always.from), limit('validTo', always.to)];
  if (to.hi < from.lo) refuse('bad-range', within(place, 'validTo'), 'the last day is before the first');
  return { from, to };
}

/** Whether it holds on a day; unknown where the precision of its limits leaves it open. */
export function holdsOn({ from, to }: Validity, day: Day): Truth {
  if (day < from.lo || day > to.hi) return NO;
  return day >= from.hi && day <= to.lo ? YES : UNKNOWN;
}

export interface Alternative<T> extends Validity {
  readonly node: T;
  readonly citations: readonly Citation[];
  /** As it is written: shown for parameters. */
  readonly written: number | string | undefined;
}

/** Which alternatives hold on a day: none (`gap`), one, several (`conflict`); `uncertain` where a limit leaves it open. */
export interface InForce {
  readonly state: 'one' | 'conflict' | 'gap' | 'uncertain';
  readonly indices: readonly number[];
  /** The one that is followed in a conflict. */
  readonly taken: number | undefined;
}

/** A rule, formula or parameter over time, by source. */
export interface Dated<T> {
  readonly kind: 'rule' | 'formula' | 'parameter';
  readonly name: string;
  readonly label: Texts;
  readonly alternatives: readonly Alternative<T>[];
  /** Which alternative is right stands among the variables; -1 where there is one alternative only. */
  readonly variable: number;
  readonly take: { readonly source: Citation; readonly why: Texts } | undefined;
  on(day: Day): InForce;
}

export function datedOf<T>(parts: Omit<Dated<T>, 'on'>): Dated<T> {
  let [asked, answer]: [Day | undefined, InForce | undefined] = [undefined, undefined];
  const find = (day: Day): InForce => {
    const held = parts.alternatives.map((alternative) => holdsOn(alternative, day));
    const indices = held.flatMap((truth, i) => (truth === NO ? [] : [i]));
    if (held.includes(UNKNOWN)) return { state: 'uncertain', indices, taken: undefined };
    if (indices.length < 2) return { state: indices.length ? 'one' : 'gap', indices, taken: undefined };
    const taken = parts.take && indices.filter((i) => parts.alternatives[i]!.citations.includes(parts.take!.source));
    return { state: 'conflict', indices, taken: taken?.length === 1 ? taken[0] : undefined };
  };
  return {
    ...parts,
    on(day) {
      if (day !== asked || !answer) [asked, answer] = [day, find(day)];
      return answer;
    },
  };
}
