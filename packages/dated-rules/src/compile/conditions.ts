import { durationOf, plus } from '../calendar/duration.ts';
import { type Json, type JsonObject, arrayAt, objectAt, within, wordsOf } from '../core/json.ts';
import { Refusal, refuse, refuseWord } from '../core/refusal.ts';
import { type Truth, NO, UNKNOWN, YES, not } from '../core/truth.ts';
import type { Run } from '../evaluate/run.ts';
import { type Range, isEqual, isLess } from '../number/range.ts';
import { type Compiler, mainWord } from './compiler.ts';
import { type FactInfo, codesAt } from './facts.ts';
import { constantNode, ifNode, joinNode, joints, notEstablishedNode, notNode } from './join.ts';
import { bare, merged } from './meta.ts';
import type { ConditionNode, DateNode, NumberNode } from './nodes.ts';
import { quantifiedNode } from './quantify.ts';
import { testNode } from './tests.ts';
import { textsAt } from './texts.ts';
import { sameUnit } from './units.ts';

type Maker = (c: Compiler, condition: JsonObject, place: string) => ConditionNode;

const joined =
  (word: 'all' | 'any'): Maker =>
  (c, condition, place) => {
    const given = wordsOf(condition, place, [word])[word]!;
    const here = within(place, word);
    if (!Array.isArray(given)) return quantifiedNode(c, joints[word], objectAt(given, here), here);
    const parts = arrayAt(given, here).map((part, i) => c.condition(part, within(here, i)));
    return joinNode(joints[word], parts, place);
  };

/** A fact, or a field of an entry, that is yes or no, or is one of some codes. */
const known =
  (word: 'fact' | 'item'): Maker =>
  (c, condition, place) => {
    wordsOf(condition, place, [word], ['in']);
    const here = within(place, word);
    const info: FactInfo = word === 'fact' ? c.fact(condition.fact!, here) : c.item(condition.item!, here);
    if (info.kind === 'list')
      return refuse('wrong-type', here, `"${info.name}" is a list: ask "any" or "all" of its entries`);
    const { read } = info;
    const meta = merged([{ ...bare, reads: [read] }], place);
    if (condition.in === undefined) {
      if (info.kind !== 'boolean') refuse('wrong-type', here, `"${info.name}" is a ${info.kind}, not yes or no`);
      return testNode(c.naming, meta, (run) => {
        const at = read >= 0 ? read : run.item - 1 - read;
        const lo = run.lo[at];
        return lo === run.hi[at] ? (lo as Truth) : UNKNOWN;
      });
    }
    if (info.kind !== 'choice') refuse('wrong-type', here, `"${info.name}" has no codes`);
    const codes = new Set(codesAt(condition.in, within(place, 'in'), info));
    return testNode(c.naming, meta, (run) => {
      const at = read >= 0 ? read : run.item - 1 - read;
      const set = run.sets[at];
      if (!set) return codes.has(run.lo[at]!) ? YES : NO;
      const first = codes.has(set[0]!);
      return set.every((code) => codes.has(code) === first) ? (first ? YES : NO) : UNKNOWN;
    });
  };

const comparison =
  (word: string, compare: (a: Range, b: Range) => Truth, exact = true): Maker =>
  (c, condition, place) => {
    const here = within(place, word);
    const pair = arrayAt(wordsOf(condition, place, [word])[word], here, 2, 2);
    const [a, b] = pair.map((term, i) => c.number(term, within(here, i))) as [NumberNode, NumberNode];
    sameUnit([a.unit, b.unit], place);
    return testNode(c.naming, merged([a, b], place, exact), (run) => compare(a.value(run), b.value(run)));
  };

/** Whether the first date is before the second. */
const isBefore = (run: Run, a: DateNode, b: DateNode): Truth =>
  a.hi(run) < b.lo(run) ? YES : a.lo(run) >= b.hi(run) ? NO : UNKNOWN;
const isSame = (run: Run, a: DateNode, b: DateNode): Truth => {
  const [alo, ahi, blo, bhi] = [a.lo(run), a.hi(run), b.lo(run), b.hi(run)];
  if (ahi < blo || bhi < alo) return NO;
  return alo === ahi && blo === bhi ? YES : UNKNOWN;
};

const dates =
  (word: string, compare: (run: Run, a: DateNode, b: DateNode) => Truth, exact = true): Maker =>
  (c, condition, place) => {
    const here = within(place, word);
    const pair = arrayAt(wordsOf(condition, place, [word])[word], here, 2, 2);
    const [a, b] = pair.map((term, i) => c.date(term, within(here, i))) as [DateNode, DateNode];
    return testNode(c.naming, merged([a, b], place, exact), (run) => compare(run, a, b));
  };

const lengths = ['atLeast', 'moreThan', 'atMost', 'lessThan'] as const;

/** How long it is from one date to another, counted from the first: at least a year is reached on the same day one year later. */
const elapsed: Maker = (c, condition, place) => {
  const word = mainWord(lengths, condition) as (typeof lengths)[number] | undefined;
  if (!word) throw new Refusal('missing-word', place, `one of ${lengths.join(', ')} is missing`);
  const between = wordsOf(wordsOf(condition, place, ['elapsed', word]).elapsed, within(place, 'elapsed'), [
    'from',
    'to',
  ]);
  const duration = durationOf(condition[word], within(place, word));
  const end = duration.months ? c.endOfMonth(place) : 'last-day';
  const from = c.date(between.from!, `${place}/elapsed/from`);
  const to = c.date(between.to!, `${place}/elapsed/to`);
  const reached: DateNode = {
    ...from,
    lo: (run) => plus(from.lo(run), duration, end),
    hi: (run) => plus(from.hi(run), duration, end),
  };
  const tests: Record<typeof word, (run: Run) => Truth> = {
    atLeast: (run) => not(isBefore(run, to, reached)),
    moreThan: (run) => isBefore(run, reached, to),
    atMost: (run) => not(isBefore(run, reached, to)),
    lessThan: (run) => isBefore(run, to, reached),
  };
  return testNode(c.naming, merged([from, to], place), tests[word]);
};

const makers: Record<string, Maker> = {
  all: joined('all'),
  any: joined('any'),
  not: (c, condition, place) =>
    notNode(c.condition(wordsOf(condition, place, ['not']).not!, within(place, 'not')), place),
  rule(c, condition, place) {
    const here = within(place, 'rule');
    const { node, over } = c.rule(wordsOf(condition, place, ['rule']).rule!, here);
    if (over && over !== c.over)
      refuse(
        'wrong-type',
        here,
        `this rule is asked of the entries of "${over.name}": in "any", "all", "count" or "sum" over them`,
      );
    return node;
  },
  fact: known('fact'),
  item: known('item'),
  elapsed,
  atLeast: comparison('atLeast', (a, b) => not(isLess(a, b))),
  moreThan: comparison('moreThan', (a, b) => isLess(b, a)),
  atMost: comparison('atMost', (a, b) => not(isLess(b, a))),
  lessThan: comparison('lessThan', isLess),
  equal: comparison('equal', isEqual, false),
  before: dates('before', isBefore),
  notAfter: dates('notAfter', (run, a, b) => not(isBefore(run, b, a))),
  after: dates('after', (run, a, b) => isBefore(run, b, a)),
  notBefore: dates('notBefore', (run, a, b) => not(isBefore(run, a, b))),
  sameDay: dates('sameDay', isSame, false),
  if(c, condition, place) {
    wordsOf(condition, place, ['if', 'then', 'else']);
    const [when, yes, no] = ['if', 'then', 'else'].map((word) =>
      c.condition(condition[word]!, within(place, word)),
    ) as [ConditionNode, ConditionNode, ConditionNode];
    return ifNode(when, yes, no, place);
  },
  notEstablished: (_c, condition, place) =>
    notEstablishedNode(
      textsAt(wordsOf(condition, place, ['notEstablished']).notEstablished, within(place, 'notEstablished')),
      place,
    ),
  table: (c, condition, place) =>
    c.table(wordsOf(condition, place, ['table']).table!, within(place, 'table'), 'condition'),
};

/** Compiles a condition. */
export function compileCondition(c: Compiler, condition: Json, place: string): ConditionNode {
  if (typeof condition === 'boolean') return constantNode(condition, place);
  const object = objectAt(condition, place);
  const words = Object.keys(makers);
  const word = mainWord(words, object);
  const [given = ''] = Object.keys(object);
  if (word === undefined)
    return refuseWord('unknown-word', within(place, given), 'for a condition the word', given, words);
  return makers[word]!(c, object, place);
}
