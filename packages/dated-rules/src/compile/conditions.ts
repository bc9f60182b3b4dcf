import { durationOf, plus } from '../calendar/duration.ts';
import type { Json } from '../core/json.ts';
import { refuse } from '../core/refusal.ts';
import { type Truth, NO, UNKNOWN, YES, not } from '../core/truth.ts';
import type { Run } from '../evaluate/run.ts';
import { type Range, isEqual, isLess } from '../number/range.ts';
import type { Compiler } from './compiler.ts';
import { codesAt } from './facts.ts';
import { constantNode, ifNode, joinNode, joints, notEstablishedNode, notNode } from './join.ts';
import { bare, merged } from './meta.ts';
import type { ConditionNode, DateNode, NumberNode } from './nodes.ts';
import { type Makers, type Part, makePart } from './part.ts';
import { quantifiedNode } from './quantify.ts';
import { testNode } from './tests.ts';
import { textsAt } from './texts.ts';
import { sameUnit } from './units.ts';

type Maker = (part: Part) => ConditionNode;

const joined =
  (word: 'all' | 'any'): Maker =>
  (part) =>
    Array.isArray(part.has([word]).get(word))
      ? joinNode(joints[word], part.each(word, part.c.condition), part.place)
      : quantifiedNode(joints[word], part.part(word, ['in', 'where']));

/** A fact, or a field of an entry, that is yes or no, or is one of some codes. */
const known =
  (word: 'fact' | 'item'): Maker =>
  (part) => {
    const { place, c } = part.has([word], ['in']);
    const info = c[word](part.get(word), part.at(word));
    if (info.kind === 'list')
      return refuse('wrong-type', part.at(word), `"${info.name}" is a list: ask "any" or "all" of its entries`);
    const { read } = info;
    const at = (run: Run): number => (read >= 0 ? read : run.item - 1 - read);
    const meta = merged([{ ...bare, reads: [read] }], place);
    if (part.json.in === undefined) {
      if (info.kind !== 'boolean')
        refuse('wrong-type', part.at(word), `"${info.name}" is a ${info.kind}, not yes or no`);
      return testNode(c.naming, meta, (run) => {
        const lo = run.lo[at(run)];
        return lo === run.hi[at(run)] ? (lo as Truth) : UNKNOWN;
      });
    }
    if (info.kind !== 'choice') refuse('wrong-type', part.at(word), `"${info.name}" has no codes`);
    const codes = new Set(codesAt(part.get('in'), part.at('in'), info));
    return testNode(c.naming, meta, (run) => {
      const set = run.sets[at(run)] ?? [run.lo[at(run)]!];
      const first = codes.has(set[0]!);
      return set.every((code) => codes.has(code) === first) ? (first ? YES : NO) : UNKNOWN;
    });
  };

const comparison =
  (word: string, compare: (a: Range, b: Range) => Truth, exact = true): Maker =>
  (part) => {
    const [a, b] = part.has([word]).numbers(word, 2, 2) as [NumberNode, NumberNode];
    sameUnit([a.unit, b.unit], part.place);
    return testNode(part.c.naming, merged([a, b], part.place, exact), (run) => compare(a.value(run), b.value(run)));
  };

/** Whether the first date is before the second. */
const isBefore = (run: Run, a: DateNode, b: DateNode): Truth =>
  a.hi(run) < b.lo(run) ? YES : a.lo(run) >= b.hi(run) ? NO : UNKNOWN;

function isSame(run: Run, a: DateNode, b: DateNode): Truth {
  if (isBefore(run, a, b) === YES || isBefore(run, b, a) === YES) return NO;
  return a.lo(run) === a.hi(run) && b.lo(run) === b.hi(run) ? YES : UNKNOWN;
}

const dates =
  (word: string, compare: (run: Run, a: DateNode, b: DateNode) => Truth, exact = true): Maker =>
  (part) => {
    const [a, b] = part.has([word]).dates(word, 2, 2) as [DateNode, DateNode];
    return testNode(part.c.naming, merged([a, b], part.place, exact), (run) => compare(run, a, b));
  };

/** By the second date and the day on which the duration is reached. */
const lengths: Record<string, (run: Run, to: DateNode, reached: DateNode) => Truth> = {
  atLeast: (run, to, reached) => not(isBefore(run, to, reached)),
  moreThan: (run, to, reached) => isBefore(run, reached, to),
  atMost: (run, to, reached) => not(isBefore(run, reached, to)),
  lessThan: isBefore,
};

/** How long it is from one date to another, counted from the first: at least a year is reached on the same day one year later. */
const elapsed: Maker = (part) => {
  const words = Object.keys(lengths);
  const word = words.find((one) => part.json[one] !== undefined);
  if (word === undefined) return refuse('missing-word', part.place, `one of ${words.join(', ')} is missing`);
  const between = part.has(['elapsed', word]).part('elapsed', ['from', 'to']);
  const duration = durationOf(part.get(word), part.at(word));
  const end = duration.months ? part.c.endOfMonth(part.place) : 'last-day';
  const [from, to] = [between.date('from'), between.date('to')];
  const reached: DateNode = {
    ...from,
    lo: (run) => plus(from.lo(run), duration, end),
    hi: (run) => plus(from.hi(run), duration, end),
  };
  const test = lengths[word]!;
  return testNode(part.c.naming, merged([from, to], part.place), (run) => test(run, to, reached));
};

const makers: Makers<ConditionNode> = {
  all: joined('all'),
  any: joined('any'),
  not: (part) => notNode(part.has(['not']).condition('not'), part.place),
  rule(part) {
    const { node, over } = part.c.rule(part.has(['rule']).get('rule'), part.at('rule'));
    if (over && over !== part.c.over)
      refuse(
        'wrong-type',
        part.at('rule'),
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
  if(part) {
    const [when, yes, no] = ['if', 'then', 'else'].map((word) => part.has(['if', 'then', 'else']).condition(word));
    return ifNode(when!, yes!, no!, part.place);
  },
  notEstablished: (part) =>
    notEstablishedNode(
      textsAt(part.has(['notEstablished']).get('notEstablished'), part.at('notEstablished')),
      part.place,
    ),
  table: (part) => part.c.table(part.has(['table']).get('table'), part.at('table'), 'condition'),
};

/** Compiles a condition. */
export function compileCondition(c: Compiler, condition: Json, place: string): ConditionNode {
  if (typeof condition === 'boolean') return constantNode(condition, place);
  return makePart(c, condition, place, 'condition', makers);
}
