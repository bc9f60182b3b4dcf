import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facts, type Row, type Table, calculate, compile, evaluate } from '../src/index.ts';
import { text } from './generate.ts';
import { small } from './small.ts';

const asOf = '2020-01-01';
const inputs = [{ fact: 'share' }, { fact: 'code' }];
const table = (parts: object) => ({ t: { label: text('t'), inputs, ...parts } as Table });
const numbers = (hit: Table['hit'], rows: Row[], collect?: Table['collect']) =>
  compile(
    small({
      tables: table({ hit, output: 'number', rows, ...(collect ? { collect } : {}) }),
      formulas: { f: { label: text('f'), value: { table: 't' }, citations: ['law'] } },
    }),
  );

const cell = fc.oneof(
  fc.constant('*' as const),
  fc.record({ atLeast: fc.nat(4) }),
  fc.record({ lessThan: fc.nat(5) }),
  fc.record({ moreThan: fc.nat(3), atMost: fc.constant(4) }),
);
const code = fc.constantFrom<Row['when'][number]>('*', ['a'], ['b'], ['a', 'b']);
const rows = (then: fc.Arbitrary<Row['then']>) =>
  fc.array(fc.record({ when: fc.tuple(cell, code).map((cells) => [...cells] as Row['when']), then }), {
    minLength: 1,
    maxLength: 4,
  });

const holds = ({ when: [number, codes] }: Row, share: number, of: string): boolean => {
  const limits = Object.entries(number === '*' ? {} : (number as Record<string, number>));
  const test: Record<string, (limit: number) => boolean> = {
    atLeast: (limit) => share >= limit,
    lessThan: (limit) => share < limit,
    moreThan: (limit) => share > limit,
    atMost: (limit) => share <= limit,
  };
  return limits.every(([word, limit]) => test[word]!(limit)) && (codes === '*' || (codes as string[]).includes(of));
};

/** What is known: some shares and some codes. */
const known = fc.record({
  min: fc.nat(4),
  width: fc.nat(2),
  codes: fc.constantFrom<string[]>(['a'], ['b'], ['a', 'b']),
});
const every = ({ min, width, codes }: { min: number; width: number; codes: string[] }): [number, string][] =>
  Array.from({ length: width + 1 }, (_, i) => min + i).flatMap((share) =>
    codes.map((one) => [share, one] as [number, string]),
  );
const given = ({ min, width, codes }: { min: number; width: number; codes: string[] }) => ({
  share: { min, max: min + width },
  code: { oneOf: codes },
});

describe('rows that are collected', () => {
  const ways = {
    sum: (all: number[]) => all.reduce((a, b) => a + b, 0),
    count: (all: number[]) => all.length,
    min: (all: number[]) => Math.min(...all),
    max: (all: number[]) => Math.max(...all),
  };

  it.each(Object.keys(ways) as (keyof typeof ways)[])(
    'by %s: every case lies in what is said, and one case is said exactly',
    (collect) => {
      fc.assert(
        fc.property(rows(fc.integer({ min: -5, max: 9 })), known, (lines, world) => {
          const compiled = numbers('collect', lines, collect);
          const said = calculate(compiled, 'f', given(world), asOf);
          for (const [share, of] of every(world)) {
            const held = lines.filter((row) => holds(row, share, of)).map(({ then }) => then as number);
            const one = calculate(compiled, 'f', { share, code: of }, asOf);
            if (held.length === 0 && (collect === 'min' || collect === 'max')) {
              expect([one.value, one.warnings.map((warning) => warning.code)]).toEqual([undefined, ['no-row']]);
              continue;
            }
            const value = ways[collect](held);
            expect(one.value).toBe(String(value));
            expect(value).toBeGreaterThanOrEqual(Number(said.value ?? said.min ?? -Infinity));
            expect(value).toBeLessThanOrEqual(Number(said.value ?? said.max ?? Infinity));
          }
        }),
        { numRuns: 150, seed: 20_261_128 },
      );
    },
  );

  it.each(['any', 'all'] as const)('by %s: what every case says', (collect) => {
    fc.assert(
      fc.property(rows(fc.boolean()), known, (lines, world) => {
        const set = compile(
          small({
            tables: table({ hit: 'collect', output: 'condition', collect, rows: lines }),
            answer: { table: 't' },
          }),
        );
        const answers = new Set(
          every(world).map(([share, of]) => {
            const held = lines.filter((row) => holds(row, share, of)).map(({ then }) => then as boolean);
            return (collect === 'any' ? held.some(Boolean) : held.every(Boolean)) ? 'yes' : 'no';
          }),
        );
        expect(evaluate(set, given(world), asOf).answer).toBe(answers.size === 1 ? [...answers][0] : 'unknown');
      }),
      { numRuns: 150, seed: 20_261_128 },
    );
  });
});

describe('one row', () => {
  it('of several that hold at once is no answer unless they say the same', () => {
    const two = numbers('unique', [
      { when: [{ atLeast: 1 }, '*'], then: 7 },
      { when: ['*', ['a']], then: 9 },
    ]);
    const both = calculate(two, 'f', { share: 2, code: 'a' }, asOf);
    expect([both.min, both.max, both.warnings.map((warning) => warning.code)]).toEqual(['7', '9', ['rows-overlap']]);
    expect(calculate(two, 'f', { share: 2, code: 'b' }, asOf).value).toBe('7');
    expect(calculate(two, 'f', { share: 0, code: 'b' }, asOf).warnings.map((warning) => warning.code)).toEqual([
      'no-row',
    ]);
  });

  it('the first, as far as it is known which', () => {
    const first = numbers('first', [
      { when: [{ lessThan: 50 }, ['a']], then: 1 },
      { when: [{ lessThan: 50 }, '*'], then: 2 },
      { when: ['*', '*'], then: 3 },
    ]);
    const said = (facts: Facts): unknown[] => {
      const { value, min, max } = calculate(first, 'f', facts, asOf);
      return value === undefined ? [min, max] : [value];
    };
    expect([
      said({ share: 10, code: 'a' }),
      said({ share: 10 }),
      said({ share: { min: 40, max: 60 }, code: 'b' }),
      said({}),
    ]).toEqual([['1'], ['1', '2'], ['2', '3'], ['1', '3']]);
  });
});
