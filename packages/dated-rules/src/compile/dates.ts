import { minus, plus, durationOf } from '../calendar/duration.ts';
import { exactDay } from '../calendar/precision.ts';
import { firstDay, lastDay } from '../calendar/day.ts';
import { type Json, type JsonObject, arrayAt, objectAt, within, wordsOf } from '../core/json.ts';
import { Refusal, refuse, refuseWord } from '../core/refusal.ts';
import { nearest } from '../core/nearest.ts';
import { possible } from '../evaluate/possible.ts';
import type { Run } from '../evaluate/run.ts';
import { type Compiler, mainWord } from './compiler.ts';
import type { Dated } from './dated.ts';
import type { FactInfo } from './facts.ts';
import { bare, merged } from './meta.ts';
import type { DateNode } from './nodes.ts';

type Maker = (c: Compiler, term: JsonObject, place: string) => DateNode;

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
  (word: 'plus' | 'minus', base: 'to' | 'from', shift: typeof plus): Maker =>
  (c, term, place) => {
    wordsOf(term, place, [word, base]);
    const duration = durationOf(term[word], within(place, word));
    const node = c.date(term[base]!, within(place, base));
    const end = duration.months ? c.endOfMonth(place) : 'last-day';
    return {
      ...merged([node], place),
      lo: (run) => shift(node.lo(run), duration, end),
      hi: (run) => shift(node.hi(run), duration, end),
    };
  };

const chosen =
  (word: string, choose: (...days: number[]) => number): Maker =>
  (c, term, place) => {
    const nodes = arrayAt(wordsOf(term, place, [word])[word], within(place, word)).map((part, i) =>
      c.date(part, within(within(place, word), i)),
    );
    return {
      ...merged(nodes, place),
      lo: (run) => choose(...nodes.map((node) => node.lo(run))),
      hi: (run) => choose(...nodes.map((node) => node.hi(run))),
    };
  };

const makers: Record<string, Maker> = {
  fact: (c, term, place) => readDate(c.fact(wordsOf(term, place, ['fact']).fact!, within(place, 'fact')), place),
  item: (c, term, place) => readDate(c.item(wordsOf(term, place, ['item']).item!, within(place, 'item')), place),
  parameter(c, term, place) {
    const { dated, type } = c.parameter(wordsOf(term, place, ['parameter']).parameter!, within(place, 'parameter'));
    if (type !== 'date') refuse('wrong-type', place, 'this parameter is no date');
    return datedDate(dated as Dated<DateNode>, place);
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
  const object = objectAt(term, place);
  const words = Object.keys(makers);
  const word = mainWord(words, object);
  const [given = ''] = Object.keys(object);
  if (word === undefined) return refuseWord('unknown-word', within(place, given), 'for a date the word', given, words);
  return makers[word]!(c, object, place);
}
