import { objectAt } from '../core/json.ts';
import { refuse } from '../core/refusal.ts';
import { decimalOf } from '../number/decimal.ts';
import { type Range, anyNumber, hull } from '../number/range.ts';
import { type Rational, compare } from '../number/rational.ts';
import { merged } from './meta.ts';
import type { NumberNode } from './nodes.ts';
import { Part } from './part.ts';
import { sameUnit } from './units.ts';

interface Piece {
  readonly limit: Rational | undefined;
  readonly inclusive: boolean;
  readonly value: NumberNode;
}

/** Steps in rising order; beyond the last limit nothing is known, with a warning. */
export function piecewiseNode(part: Part): NumberNode {
  const subject = part.has(['piecewise', 'steps']).number('piecewise');
  const pieces = part.each('steps', (step, place) => pieceOf(new Part(part.c, objectAt(step, place), place)));
  pieces.forEach(({ limit }, i) => {
    if (!limit && i < pieces.length - 1)
      refuse('missing-word', part.at('steps', i), '"below" or "upTo" is missing: only the last step has no limit');
    const before = pieces[i - 1]?.limit;
    if (limit && before && compare(before, limit) >= 0)
      refuse('bad-range', part.at('steps', i), 'limits rise from step to step');
  });
  const values = pieces.map(({ value }) => value);
  const { place } = part;
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
        const isBelow = (end: Rational): boolean => !limit || compare(end, limit) < (inclusive ? 1 : 0);
        if (at.lo && !isBelow(at.lo)) continue;
        range = range ? hull(range, value.value(run)) : value.value(run);
        if (!limit || (at.hi && isBelow(at.hi))) return range;
      }
      run.warn?.({ code: 'gap', name: place, citations: [] });
      return anyNumber;
    },
  };
}

function pieceOf(part: Part): Piece {
  const { below, upTo } = part.has(['value'], ['below', 'upTo']).json;
  if (below !== undefined && upTo !== undefined)
    refuse('unknown-word', part.place, '"below" and "upTo" exclude each other');
  const word = upTo === undefined ? 'below' : 'upTo';
  const limit = part.json[word] === undefined ? undefined : decimalOf(part.json[word], part.at(word));
  return { limit, inclusive: word === 'upTo', value: part.number('value') };
}
