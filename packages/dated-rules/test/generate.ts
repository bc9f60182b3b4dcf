import fc from 'fast-check';
import { dayText } from '../src/calendar/day.ts';
import type { Condition, DateTerm, Fact, NumberTerm, Rule, RuleSet, Step } from '../src/index.ts';

/** Random rule sets over a few facts that can be few things, so that every case can be looked at. */
export const text = (word: string): { ar: string; fr: string; en: string } => ({ ar: word, fr: word, en: word });

export const base = 19_000;
export const day = (n: number): string => dayText(base + n);

export const facts: Record<string, Fact> = {
  a: { type: 'boolean', label: text('a') },
  b: { type: 'boolean', label: text('b') },
  n: { type: 'number', places: 0, min: -3, max: 6, label: text('n') },
  m: { type: 'number', places: 1, min: 0, max: 1, label: text('m') },
  d: { type: 'date', label: text('d') },
  e: { type: 'date', label: text('e') },
  c: { type: 'choice', values: { x: text('x'), y: text('y'), z: text('z') }, label: text('c') },
  list: {
    type: 'list',
    of: {
      p: { type: 'boolean', label: text('p') },
      q: { type: 'number', places: 0, min: 0, max: 3, label: text('q') },
    },
    label: text('list'),
  },
};

const date = (): fc.Arbitrary<DateTerm> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<DateTerm>({ fact: 'd' }, { fact: 'e' }) },
    { weight: 2, arbitrary: fc.integer({ min: -2, max: 8 }).map(day) },
    fc.constant<DateTerm>('asOf'),
    fc.record({
      plus: fc.constantFrom('P1D', 'P3D', 'P1M'),
      to: fc.constantFrom<DateTerm>({ fact: 'd' }, { fact: 'e' }),
    }),
    fc.record({ minus: fc.constantFrom('P2D', 'P1M'), from: fc.constantFrom<DateTerm>({ fact: 'd' }, { fact: 'e' }) }),
    fc.record({ latest: fc.constant<DateTerm[]>([{ fact: 'd' }, { fact: 'e' }]) }),
  );

const number = (depth: number, inEntry: boolean): fc.Arbitrary<NumberTerm> => {
  const leaf = fc.oneof<fc.Arbitrary<NumberTerm>[]>(
    fc.integer({ min: -3, max: 6 }),
    fc.constantFrom<NumberTerm>(
      { fact: 'n' },
      { fact: 'm' },
      { fact: 'n' },
      '0.5',
      { parameter: 'p' },
      { parameter: 'conflict' },
      { parameter: 'gap' },
    ),
    ...(inEntry ? [fc.constant<NumberTerm>({ item: 'q' })] : []),
  );
  if (depth <= 0) return leaf;
  const below = number(depth - 1, inEntry);
  const pair = fc.tuple(below, below);
  return fc.oneof<fc.Arbitrary<NumberTerm>[]>(
    leaf,
    leaf,
    fc.record({ add: pair }),
    fc.record({ subtract: pair }),
    fc.record({ multiply: pair }),
    fc.record({ min: pair }),
    fc.record({ max: pair }),
    fc.record({
      divide: pair.filter(([, by]) => by !== 0),
      round: fc.constant({ places: 1, mode: 'half-up' as const }),
    }),
    fc.record({
      round: below,
      places: fc.constant(0),
      mode: fc.constantFrom('half-even' as const, 'up' as const, 'floor' as const),
    }),
    fc.record({ clamp: below, low: fc.constant<NumberTerm>(0), high: fc.constant<NumberTerm>(3) }),
    fc.record({ if: condition(depth - 1, inEntry), then: below, else: below }),
    fc.record({
      piecewise: below,
      steps: fc.constant<Step[]>([{ below: 1, value: 1 }, { upTo: 3, value: { fact: 'n' } }, { value: 5 }]),
    }),
    ...(inEntry
      ? []
      : [fc.record({ count: fc.record({ in: fc.constant('list'), where: condition(depth - 1, true) }) })]),
    ...(inEntry
      ? []
      : [
          fc.record({
            sum: fc.record({
              in: fc.constant('list'),
              of: fc.constant<NumberTerm>({ item: 'q' }),
              where: condition(depth - 1, true),
            }),
          }),
        ]),
    fc.constant<NumberTerm>({ table: 'numbers' }),
  );
};

export const condition = (depth: number, inEntry = false): fc.Arbitrary<Condition> => {
  const numbers = fc.tuple(number(Math.min(depth, 2) - 1, inEntry), number(0, inEntry));
  const days = fc.tuple(date(), date());
  const between = fc.record({ from: date(), to: date() });
  const nights = fc.record({ days: between });
  const length = fc.constantFrom('P1D', 'P4D', 'P1M');
  const leaf = fc.oneof<fc.Arbitrary<Condition>[]>(
    fc.constantFrom<Condition>({ fact: 'a' }, { fact: 'b' }, { fact: 'c', in: ['x'] }, { fact: 'c', in: ['x', 'z'] }),
    fc.record({ atLeast: numbers }),
    fc.record({ moreThan: numbers }),
    fc.record({ atMost: numbers }),
    fc.record({ lessThan: numbers }),
    fc.record({ equal: numbers }),
    fc.record({ lessThan: fc.tuple(nights, fc.integer({ min: -2, max: 4 })) }),
    fc.record({ atMost: fc.tuple(fc.record({ min: fc.tuple(nights, nights) }), fc.integer({ min: -2, max: 4 })) }),
    fc.record({ before: days }),
    fc.record({ notAfter: days }),
    fc.record({ after: days }),
    fc.record({ notBefore: days }),
    fc.record({ sameDay: days }),
    fc.record({ elapsed: between, atLeast: length }),
    fc.record({ elapsed: between, moreThan: length }),
    fc.record({ elapsed: between, atMost: length }),
    fc.record({ elapsed: between, lessThan: length }),
    ...(inEntry
      ? [fc.constant<Condition>({ item: 'p' })]
      : [fc.constantFrom<Condition>({ rule: 'r' }, { rule: 'two' }, { table: 'truths' })]),
  );
  if (depth <= 0) return leaf;
  const below = condition(depth - 1, inEntry);
  const several = fc.array(below, { minLength: 1, maxLength: 3 });
  return fc.oneof<fc.Arbitrary<Condition>[]>(
    leaf,
    fc.record({ all: several }),
    fc.record({ any: several }),
    fc.record({ not: below }),
    fc.record({ if: below, then: below, else: below }),
    ...(inEntry ? [] : [fc.record({ all: fc.record({ in: fc.constant('list'), where: condition(depth - 1, true) }) })]),
    ...(inEntry ? [] : [fc.record({ any: fc.record({ in: fc.constant('list'), where: condition(depth - 1, true) }) })]),
  );
};

/** Without rules and tables, which rules and tables may not need in a circle. */
const plainCondition = condition(1, true).filter((made) => !/"(rule|table|item|count|sum)"/.test(JSON.stringify(made)));

const source = { source: 's', kind: 'law' as const, status: 'verified' as const };

export const ruleSet: fc.Arbitrary<RuleSet> = fc
  .record({
    answer: fc.oneof(condition(1), condition(2), condition(2), condition(3)),
    r: plainCondition,
    one: plainCondition,
    other: plainCondition,
  })
  .map(({ answer, r, one, other }) => ({
    format: 'dawra-rules/1',
    id: 'random',
    version: '1',
    title: text('random'),
    citations: ['s'],
    sources: { s: source, t: { ...source, source: 't' } },
    endOfMonth: 'last-day',
    facts,
    parameters: {
      p: { label: text('p'), type: 'number', values: [{ value: 2, citations: ['s'] }] },
      conflict: {
        label: text('conflict'),
        type: 'number',
        values: [
          { value: 1, citations: ['s'] },
          { value: 3, citations: ['t'] },
        ],
      },
      gap: { label: text('gap'), type: 'number', values: [{ value: 1, validTo: '2000', citations: ['s'] }] },
    },
    tables: {
      truths: {
        label: text('truths'),
        hit: 'first',
        output: 'condition',
        inputs: [{ fact: 'c' }, { fact: 'n' }],
        rows: [
          { when: [['x'], { atLeast: 2 }], then: { fact: 'a' } },
          { when: ['*', { lessThan: 5 }], then: true },
          { when: ['*', '*'], then: { fact: 'b' } },
        ],
      },
      numbers: {
        label: text('numbers'),
        hit: 'unique',
        output: 'number',
        inputs: [{ fact: 'a' }, { date: { fact: 'd' } }],
        rows: [
          { when: [true, '*'], then: 2 },
          { when: [false, { before: day(3) }], then: { fact: 'n' } },
          { when: [false, { notBefore: day(3) }], then: 4 },
        ],
      },
    },
    rules: {
      r: { label: text('r'), when: r, citations: ['s'] },
      two: {
        label: text('two'),
        versions: [
          { when: one, citations: ['s'] },
          { when: other, citations: ['t'] },
        ],
      } satisfies Rule,
    },
    answer,
  }));

/** What is known of each fact, as a list of what it can be. */
export type World = Readonly<Record<string, readonly unknown[]>>;

const spread = (least: number, most: number, widest: number): fc.Arbitrary<number[]> =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.oneof(fc.constant(widest), fc.integer({ min: 0, max: widest })))
    .map(([lo, width]) => Array.from({ length: Math.min(width, most - lo) + 1 }, (_, i) => lo + i));

const open = <T>(values: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(values) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1 }) },
  );

export const world: fc.Arbitrary<World> = fc
  .record({
    a: open([false, true]),
    b: open([false, true]),
    n: spread(-3, 6, 3),
    m: spread(0, 10, 1).map((tenths) => tenths.map((tenth) => tenth / 10)),
    d: spread(-1, 6, 3).map((days) => days.map(day)),
    e: spread(-1, 6, 2).map((days) => days.map(day)),
    c: open(['x', 'y', 'z']),
    list: fc.array(fc.tuple(open([false, true]), spread(0, 3, 1)), { maxLength: 2 }),
  })
  .map(({ list, ...world }) => ({
    ...world,
    ...Object.fromEntries(list.flatMap(([p, q], i) => [[`list[${i}].p`, p] as const, [`list[${i}].q`, q] as const])),
  }));
