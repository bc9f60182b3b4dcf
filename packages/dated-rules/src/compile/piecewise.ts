import { type JsonObject, arrayAt, objectAt, within, wordsOf } from '../core/json.ts';
import { refuse } from '../core/refusal.ts';
import { decimalOf } from '../number/decimal.ts';
import { type Range, anyNumber, hull } from '../number/range.ts';
import { type Rational, compare } from '../number/rational.ts';
import type { Compiler } from './compiler.ts';
import { merged } from './meta.ts';
import type { NumberNode } from './nodes.ts';
import { sameUnit } from './units.ts';

interface Piece {
  readonly limit: Rational | undefined;
  readonly inclusive: boolean;
  readonly value: NumberNode;
}

/** Steps in rising order; beyond the last limit nothing is known, with a warning. */
export function piecewiseNode(c: Compiler, term: JsonObject, place: string): NumberNode {
  wordsOf(term, place, ['piecewise', 'steps']);
  const subject = c.number(term.piecewise!, within(place, 'piecewise'));
  const steps = arrayAt(term.steps, within(place, 'steps'));
  const pieces = steps.map((step, i) =>
    pieceOf(c, objectAt(step, within(place, `steps`)), within(within(place, 'steps'), i), i === steps.length - 1),
  );
  pieces.forEach(({ limit }, i) => {
    const before = pieces[i - 1]?.limit;
    if (limit && before && compare(before, limit) >= 0)
      refuse('bad-range', within(within(place, 'steps'), i), 'limits rise from step to step');
  });
  const values = pieces.map(({ value }) => value);
  return {
    ...merged([subject, ...values], place, false),
    unit: sameUnit(
      values.map(({ unit }) => unit),
      place,
    ),
    digits: Math.max(...values.map(({ digits }) => digits)),
    decimal: values.every(({ decimal }) => decimal),
    value(run) {
      const at = subject.value(run);
      let range: Range | undefined;
      for (const { limit, inclusive, value } of pieces) {
        const reached = limit === undefined || at.lo === undefined || compare(at.lo, limit) < (inclusive ? 1 : 0);
        if (!reached) continue;
        range = range ? hull(range, value.value(run)) : value.value(run);
        if (limit === undefined || (at.hi && compare(at.hi, limit) < (inclusive ? 1 : 0))) return range;
      }
      run.warn?.({ code: 'gap', name: place, citations: [] });
      return anyNumber;
    },
  };
}

function pieceOf(c: Compiler, step: JsonObject, place: string, last: boolean): Piece {
  wordsOf(step, place, ['value'], ['below', 'upTo']);
  const word = step.below !== undefined ? 'below' : step.upTo !== undefined ? 'upTo' : undefined;
  if (step.below !== undefined && step.upTo !== undefined)
    refuse('unknown-word', place, '"below" and "upTo" exclude each other');
  if (word === undefined && !last)
    refuse('missing-word', place, '"below" or "upTo" is missing: only the last step has no limit');
  const limit = word === undefined ? undefined : decimalOf(step[word], within(place, word));
  return { limit, inclusive: word === 'upTo', value: c.number(step.value!, within(place, 'value')) };
}
