import { minus, plus, durationOf } from '../calendar/duration.ts';
import { exactDay } from '../calendar/precision.ts';
import { firstDay, lastDay } from '../calendar/day.ts';
import type { Json } from '../core/json.ts';
import { Refusal, refuse } from '../core/refusal.ts';
import { nearest } from '../core/nearest.ts';
import { possible } from '../evaluate/possible.ts';
import type { Run } from '../evaluate/run.ts';
import type { Compiler } from './compiler.ts';
import type { Dated } from './dated.ts';
import type { FactInfo } from './facts.ts';
import { bare, merged } from './meta.ts';
import type { DateNode } from './nodes.ts';
import { type Makers, type Part, makePart } from './part.ts';

export const fixedDate = (day: number): DateNode => ({ ...bare, lo: () => day, hi: () => day });
const asOf: DateNode = { ...bare, lo: (run) => run.asOf, hi: (run) => run.asOf };

function readDate(info: FactInfo, place: string): DateNode {
  if (info.kind !== 'date') return refuse('wrong-type', place, `"${info.name}" is no date`);
  const { read } = info;
  return read >= 0
    ? { ...bare, reads: [read], lo: (run) => run.lo[read]!, hi: (run) => run.hi[read]! }
    : { ...bare, reads: [read], lo: (run) => run.lo[run.item - 1 - read]!, hi: (run) => run.hi[run.item - 1 - read]! };
}

const shifted =
  (word: string, base: string, shift: typeof plus) =>
  (part: Part): DateNode => {
    const node = part.has([word, base]).date(base);
    const duration = durationOf(part.get(word), part.at(word));
    const end = duration.months ? part.c.endOfMonth(part.place) : 'last-day';
    return {
      ...merged([node], part.place),
      lo: (run) => shift(node.lo(run), duration, end),
      hi: (run) => shift(node.hi(run), duration, end),
    };
  };

const chosen =
  (word: string, choose: (...days: number[]) => number) =>
  (part: Part): DateNode => {
    const nodes = part.has([word]).dates(word);
    return {
      ...merged(nodes, part.place),
      lo: (run) => choose(...nodes.map((node) => node.lo(run))),
      hi: (run) => choose(...nodes.map((node) => node.hi(run))),
    };
  };

const makers: Makers<DateNode> = {
  fact: (part) => readDate(part.c.fact(part.has(['fact']).get('fact'), part.at('fact')), part.place),
  item: (part) => readDate(part.c.item(part.has(['item']).get('item'), part.at('item')), part.place),
  parameter(part) {
    const { dated, type } = part.c.parameter(part.has(['parameter']).get('parameter'), part.at('parameter'));
    if (type !== 'date') refuse('wrong-type', part.place, 'this parameter is no date');
    return datedDate(dated as Dated<DateNode>, part.place);
  },
  plus: shifted('plus', 'to', plus),
  minus: shifted('minus', 'from', minus),
  earliest: chosen('earliest', Math.min),
  latest: chosen('latest', Math.max),
};

function datedDate(dated: Dated<DateNode>, place: string): DateNode {
  const nodes = dated.alternatives.map(({ node }) => node);
  const end = (run: Run, side: 'lo' | 'hi', choose: (...days: number[]) => number, otherwise: number): number => {
    const indices = possible(run, dated);
    return indices ? choose(...indices.map((i) => nodes[i]![side](run))) : otherwise;
  };
  const self = { ...bare, reads: dated.variable < 0 ? [] : [dated.variable], dated: [dated] };
  return {
    ...merged([...nodes, self], place),
    lo: (run) => end(run, 'lo', Math.min, firstDay),
    hi: (run) => end(run, 'hi', Math.max, lastDay),
  };
}

/** Compiles a date. */
export function compileDate(c: Compiler, term: Json, place: string): DateNode {
  if (term === 'asOf') return asOf;
  if (typeof term === 'string') {
    if (!/^\d/.test(term))
      throw new Refusal('bad-date', place, `"${term}" is neither a whole date nor "asOf"`, nearest(term, ['asOf']));
    return fixedDate(exactDay(term, place));
  }
  return makePart(c, term, place, 'date', makers);
}
