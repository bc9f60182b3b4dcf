import { type Json, type JsonObject, arrayAt, objectAt, oneOf, within, wordsOf } from '../core/json.ts';
import { limits } from '../core/limits.ts';
import { refuse, refuseWord } from '../core/refusal.ts';
import { NO, YES } from '../core/truth.ts';
import { decimalOf } from '../number/decimal.ts';
import {
  type Range,
  hull,
  larger,
  opposite,
  pointOf,
  product,
  quotient,
  smaller,
  sum,
  through,
} from '../number/range.ts';
import type { Rational } from '../number/rational.ts';
import { type Rounding, roundPlaces, roundings } from '../number/round.ts';
import { type Compiler, mainWord } from './compiler.ts';
import { type ScalarInfo, placesAt } from './facts.ts';
import { countNode, sumNode } from './entries.ts';
import { bare, merged } from './meta.ts';
import type { NumberNode } from './nodes.ts';
import { onDate } from './on-date.ts';
import { piecewiseNode } from './piecewise.ts';
import { elapsedNode } from './spans.ts';
import { productUnit, quotientUnit, sameUnit } from './units.ts';

type Maker = (c: Compiler, term: JsonObject, place: string) => NumberNode;

const literal = (value: Rational): NumberNode => {
  const range = pointOf(value);
  return {
    ...bare,
    value: () => range,
    unit: undefined,
    digits: limits.integerDigits + limits.fractionDigits,
    decimal: true,
  };
};

/** A node from its parts; digits add up, so that no product grows beyond the limit. */
export function numberOf(
  parts: readonly NumberNode[],
  place: string,
  unit: string | undefined,
  value: NumberNode['value'],
  also: { readonly exact?: boolean; readonly decimal?: boolean; readonly digits?: number } = {},
): NumberNode {
  const digits = also.digits ?? parts.reduce((total, part) => total + part.digits, 1);
  if (digits > limits.digits) refuse('too-large', place, `a number of more than ${limits.digits} digits`);
  const decimal = also.decimal ?? parts.every((part) => part.decimal);
  return { ...merged(parts, place, also.exact ?? true), value, unit, digits, decimal };
}

/** The number behind a variable. */
export function readNumber({ read, places, unit }: ScalarInfo): NumberNode {
  const d = 10n ** BigInt(places);
  return {
    ...bare,
    reads: [read],
    unit,
    digits: 16 + places,
    decimal: true,
    value(run) {
      const at = read >= 0 ? read : run.item - 1 - read;
      const [low, high] = [run.lo[at]!, run.hi[at]!];
      const lo = { n: BigInt(low), d };
      return { lo, hi: low === high ? lo : { n: BigInt(high), d } };
    },
  };
}

const terms = (c: Compiler, value: Json | undefined, place: string, least = 1, most?: number): NumberNode[] =>
  arrayAt(value, place, least, most).map((term, i) => c.number(term, within(place, i)));

/** Two by two from the left. */
const folded =
  (
    word: string,
    join: (a: Range, b: Range) => Range,
    units: (all: (string | undefined)[], place: string) => string | undefined,
  ): Maker =>
  (c, term, place) => {
    const parts = terms(c, wordsOf(term, place, [word])[word], within(place, word));
    const [first, ...rest] = parts as [NumberNode, ...NumberNode[]];
    const unit = units(
      parts.map((part) => part.unit),
      place,
    );
    return numberOf(parts, place, unit, (run) =>
      rest.reduce((total, part) => join(total, part.value(run)), first.value(run)),
    );
  };

const readable = (info: ReturnType<Compiler['fact']>, place: string): NumberNode =>
  info.kind === 'number' ? readNumber(info) : refuse('wrong-type', place, `"${info.name}" is no number`);

const roundingAt = (json: JsonObject, place: string): [number, Rounding] => [
  placesAt(json.places, within(place, 'places')),
  oneOf(json.mode, within(place, 'mode'), roundings),
];

const rounded = (node: NumberNode, place: string, [places, mode]: [number, Rounding]): NumberNode =>
  numberOf([node], place, node.unit, (run) => through(node.value(run), (value) => roundPlaces(value, places, mode)), {
    decimal: true,
  });

const makers: Record<string, Maker> = {
  parameter(c, term, place) {
    wordsOf(term, place, ['parameter'], ['on']);
    const { dated, type } = c.parameter(term.parameter!, within(place, 'parameter'));
    if (type !== 'number') refuse('wrong-type', place, 'this parameter is a date');
    return onDate(c, dated as Parameters<typeof onDate>[1], term.on, place);
  },
  formula: (c, term, place) => c.formula(wordsOf(term, place, ['formula']).formula!, within(place, 'formula')),
  fact: (c, term, place) => readable(c.fact(wordsOf(term, place, ['fact']).fact!, within(place, 'fact')), place),
  item: (c, term, place) => readable(c.item(wordsOf(term, place, ['item']).item!, within(place, 'item')), place),
  add: folded('add', sum, sameUnit),
  subtract(c, term, place) {
    const [a, b] = terms(c, wordsOf(term, place, ['subtract']).subtract, within(place, 'subtract'), 2, 2) as [
      NumberNode,
      NumberNode,
    ];
    return numberOf([a, b], place, sameUnit([a.unit, b.unit], place), (run) =>
      sum(a.value(run), opposite(b.value(run))),
    );
  },
  multiply: folded('multiply', product, productUnit),
  divide(c, term, place) {
    wordsOf(term, place, ['divide', 'round']);
    const [a, b] = terms(c, term.divide, within(place, 'divide'), 2, 2) as [NumberNode, NumberNode];
    if (b.unit === undefined && b.size === 1 && b.reads.length === 0 && b.dated.length === 0)
      refuseZero(b, `${place}/divide/1`);
    const value: NumberNode['value'] = (run) => {
      const below = b.value(run);
      if (run.warn && below.lo?.n === 0n && below.hi?.n === 0n)
        run.warn({ code: 'division-by-zero', name: place, citations: [] });
      return quotient(a.value(run), below);
    };
    const exact = numberOf([a, b], place, quotientUnit(a.unit, b.unit, place), value, { exact: false, decimal: false });
    if (term.round === 'exact') return exact;
    const rounding = wordsOf(term.round, within(place, 'round'), ['places', 'mode']);
    return rounded(exact, place, roundingAt(rounding, within(place, 'round')));
  },
  round(c, term, place) {
    wordsOf(term, place, ['round', 'places', 'mode']);
    return rounded(c.number(term.round!, within(place, 'round')), place, roundingAt(term, place));
  },
  min: folded('min', smaller, sameUnit),
  max: folded('max', larger, sameUnit),
  percent(c, term, place) {
    wordsOf(term, place, ['percent', 'of']);
    const [share, of] = [c.number(term.percent!, within(place, 'percent')), c.number(term.of!, within(place, 'of'))];
    if (share.unit !== undefined && share.unit !== '%') refuse('unit-mismatch', place, 'the share is counted in "%"');
    const hundredth = pointOf({ n: 1n, d: 100n });
    return numberOf([share, of], place, of.unit, (run) => product(hundredth, product(share.value(run), of.value(run))));
  },
  clamp(c, term, place) {
    wordsOf(term, place, ['clamp', 'low', 'high']);
    const [value, low, high] = ['clamp', 'low', 'high'].map((word) => c.number(term[word]!, within(place, word))) as [
      NumberNode,
      NumberNode,
      NumberNode,
    ];
    const unit = sameUnit([value.unit, low.unit, high.unit], place);
    return numberOf([value, low, high], place, unit, (run) =>
      smaller(larger(value.value(run), low.value(run)), high.value(run)),
    );
  },
  piecewise: piecewiseNode,
  days: elapsedNode('days'),
  months: elapsedNode('months'),
  years: elapsedNode('years'),
  count: countNode,
  sum: sumNode,
  if(c, term, place) {
    wordsOf(term, place, ['if', 'then', 'else']);
    const when = c.condition(term.if!, within(place, 'if'));
    const [yes, no] = [c.number(term.then!, within(place, 'then')), c.number(term.else!, within(place, 'else'))];
    const made = numberOf([yes, no], place, sameUnit([yes.unit, no.unit], place), (run) => {
      const truth = when.truth(run);
      if (truth === YES) return yes.value(run);
      return truth === NO ? no.value(run) : hull(yes.value(run), no.value(run));
    });
    return { ...made, ...merged([made, when], place) };
  },
  table: (c, term, place) => c.table(wordsOf(term, place, ['table']).table!, within(place, 'table'), 'number'),
};

function refuseZero(node: NumberNode, place: string): void {
  const { lo } = node.value({} as never);
  if (lo?.n === 0n) refuse('division-by-zero', place, 'nothing is divided by zero');
}

/** Compiles a number. */
export function compileNumber(c: Compiler, term: Json, place: string): NumberNode {
  if (typeof term === 'number' || typeof term === 'string') return literal(decimalOf(term, place));
  const object = objectAt(term, place);
  const words = Object.keys(makers);
  const word = mainWord(words, object);
  const [given = ''] = Object.keys(object);
  if (word === undefined)
    return refuseWord('unknown-word', within(place, given), 'for a number the word', given, words);
  return makers[word]!(c, object, place);
}
