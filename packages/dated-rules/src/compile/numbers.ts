import { type Json, oneOf } from '../core/json.ts';
import { limits } from '../core/limits.ts';
import { refuse } from '../core/refusal.ts';
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
import { roundPlaces, roundings } from '../number/round.ts';
import type { Compiler } from './compiler.ts';
import { countNode, sumNode } from './entries.ts';
import { type FactInfo, type ScalarInfo, placesAt } from './facts.ts';
import { bare, merged } from './meta.ts';
import type { NumberNode } from './nodes.ts';
import { onDate } from './on-date.ts';
import { type Makers, type Part, makePart } from './part.ts';
import { piecewiseNode } from './piecewise.ts';
import { elapsedNode } from './spans.ts';
import { productUnit, quotientUnit, sameUnit } from './units.ts';

type Value = NumberNode['value'];

function literal(value: Rational): NumberNode {
  const range = pointOf(value);
  const digits = limits.integerDigits + limits.fractionDigits;
  return { ...bare, value: () => range, unit: undefined, digits, decimal: true };
}

/** A number from its parts; digits add up, so that no product grows beyond the limit. */
function numberOf(parts: readonly NumberNode[], { place }: Part, unit: string | undefined, value: Value): NumberNode {
  const digits = parts.reduce((total, part) => total + part.digits, 1);
  if (digits > limits.digits) refuse('too-large', place, `a number of more than ${limits.digits} digits`);
  return { ...merged(parts, place), value, unit, digits, decimal: parts.every((part) => part.decimal) };
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

type Units = (all: (string | undefined)[], place: string) => string | undefined;

/** Two by two from the left. */
const folded =
  (word: string, join: (a: Range, b: Range) => Range, units: Units) =>
  (part: Part): NumberNode => {
    const parts = part.has([word]).numbers(word);
    const [first, ...rest] = parts;
    const unit = units(
      parts.map((one) => one.unit),
      part.place,
    );
    return numberOf(parts, part, unit, (run) =>
      rest.reduce((total, one) => join(total, one.value(run)), first!.value(run)),
    );
  };

const readable = (info: FactInfo, { place }: Part): NumberNode =>
  info.kind === 'number' ? readNumber(info) : refuse('wrong-type', place, `"${info.name}" is no number`);

/** Rounded as a part says by `places` and `mode`. */
function rounded(node: NumberNode, part: Part): NumberNode {
  const places = placesAt(part.get('places'), part.at('places'));
  const mode = oneOf(part.get('mode'), part.at('mode'), roundings);
  const value: Value = (run) => through(node.value(run), (exact) => roundPlaces(exact, places, mode));
  return { ...numberOf([node], part, node.unit, value), decimal: true };
}

function divided(part: Part): NumberNode {
  const [a, b] = part.has(['divide', 'round']).numbers('divide', 2, 2) as [NumberNode, NumberNode];
  const { place } = part;
  const given = (part.get('divide') as readonly Json[])[1];
  if (typeof given !== 'object' && decimalOf(given).n === 0n)
    refuse('division-by-zero', part.at('divide', 1), 'nothing is divided by zero');
  const value: Value = (run) => {
    const below = b.value(run);
    if (below.lo?.n === 0n && below.hi?.n === 0n) run.warn?.({ code: 'division-by-zero', name: place, citations: [] });
    return quotient(a.value(run), below);
  };
  const exact = { ...numberOf([a, b], part, quotientUnit(a.unit, b.unit, place), value), exact: false, decimal: false };
  return part.get('round') === 'exact' ? exact : rounded(exact, part.part('round', ['places', 'mode']));
}

function percentage(part: Part): NumberNode {
  part.has(['percent', 'of']);
  const [share, of] = [part.number('percent'), part.number('of')];
  if (share.unit !== undefined && share.unit !== '%')
    refuse('unit-mismatch', part.place, 'the share is counted in "%"');
  const hundredth = pointOf({ n: 1n, d: 100n });
  return numberOf([share, of], part, of.unit, (run) => product(hundredth, product(share.value(run), of.value(run))));
}

function branched(part: Part): NumberNode {
  const when = part.has(['if', 'then', 'else']).condition('if');
  const [yes, no] = [part.number('then'), part.number('else')];
  const made = numberOf([yes, no], part, sameUnit([yes.unit, no.unit], part.place), (run) => {
    const truth = when.truth(run);
    if (truth === YES) return yes.value(run);
    return truth === NO ? no.value(run) : hull(yes.value(run), no.value(run));
  });
  return { ...made, ...merged([made, when], part.place) };
}

const makers: Makers<NumberNode> = {
  parameter(part) {
    const { dated, type } = part.c.parameter(part.has(['parameter'], ['on']).get('parameter'), part.at('parameter'));
    if (type !== 'number') refuse('wrong-type', part.place, 'this parameter is a date');
    return onDate(part.c, dated as Parameters<typeof onDate>[1], part.json.on, part.place);
  },
  formula: (part) => part.c.formula(part.has(['formula']).get('formula'), part.at('formula')),
  fact: (part) => readable(part.c.fact(part.has(['fact']).get('fact'), part.at('fact')), part),
  item: (part) => readable(part.c.item(part.has(['item']).get('item'), part.at('item')), part),
  add: folded('add', sum, sameUnit),
  subtract(part) {
    const [a, b] = part.has(['subtract']).numbers('subtract', 2, 2) as [NumberNode, NumberNode];
    return numberOf([a, b], part, sameUnit([a.unit, b.unit], part.place), (run) =>
      sum(a.value(run), opposite(b.value(run))),
    );
  },
  multiply: folded('multiply', product, productUnit),
  divide: divided,
  round: (part) => rounded(part.has(['round', 'places', 'mode']).number('round'), part),
  min: folded('min', smaller, sameUnit),
  max: folded('max', larger, sameUnit),
  percent: percentage,
  clamp(part) {
    const words = ['clamp', 'low', 'high'];
    const parts = part.has(words) && words.map((word) => part.number(word));
    const [value, low, high] = parts as [NumberNode, NumberNode, NumberNode];
    const unit = sameUnit([value.unit, low.unit, high.unit], part.place);
    return numberOf(parts, part, unit, (run) => smaller(larger(value.value(run), low.value(run)), high.value(run)));
  },
  piecewise: piecewiseNode,
  days: elapsedNode('days'),
  months: elapsedNode('months'),
  years: elapsedNode('years'),
  count: countNode,
  sum: sumNode,
  if: branched,
  table: (part) => part.c.table(part.has(['table']).get('table'), part.at('table'), 'number'),
};

/** Compiles a number. */
export function compileNumber(c: Compiler, term: Json, place: string): NumberNode {
  if (typeof term === 'number' || typeof term === 'string') return literal(decimalOf(term, place));
  return makePart(c, term, place, 'number', makers);
}
