import { describe, expect, it } from 'vitest';
import { type Facts, Refusal, calculate, check, compile, evaluate, nextQuestion } from '../src/index.ts';
import { text } from './generate.ts';
import { small } from './small.ts';

const set = compile(
  small({
    answer: {
      all: [
        { fact: 'yes' },
        { before: [{ fact: 'day' }, 'asOf'] },
        { atLeast: [{ fact: 'amount' }, 5] },
        { fact: 'code', in: ['a'] },
        { any: { in: 'list', where: { before: [{ item: 'on' }, 'asOf'] } } },
      ],
    },
  }),
);

function refusal(facts: unknown, asOf: unknown = '2020-01-01'): string {
  try {
    evaluate(set, facts as Facts, asOf as string);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.code} ${error.message}`;
  }
  return 'evaluated';
}

describe('facts that cannot be', () => {
  it.each([
    [
      { yess: true },
      'unknown-name /yess: the fact "yess" is not known (known: yes, day, amount, share, code, list); did you mean "yes"?',
    ],
    [{ yes: 'true' }, 'wrong-type /yes'],
    [{ yes: 1 }, 'wrong-type /yes'],
    [{ day: '2023-02-29' }, 'bad-date /day: "2023-02-29" is not in the calendar: that month ends on 2023-02-28'],
    [{ day: '0000-01-01' }, 'the calendar has no year 0'],
    [{ day: '1999/1998' }, 'bad-range /day'],
    [{ day: 1998 }, 'bad-date /day'],
    [{ day: new Date() }, 'bad-date /day'],
    [{ amount: NaN }, 'bad-number /amount'],
    [{ amount: -Infinity }, 'bad-number /amount'],
    [{ amount: '1'.repeat(500) }, 'bad-number /amount'],
    [{ amount: `0.${'0'.repeat(500)}1` }, 'bad-number /amount'],
    [{ amount: '999999999999999' }, 'out-of-range /amount'],
    [{ amount: 0.001 }, 'more than 2 digits after the point'],
    [{ amount: 1e-7 }, 'bad-number'],
    [{ amount: { min: 5, max: 4 } }, 'bad-range /amount'],
    [{ amount: { min: 5, maks: 6 } }, 'unknown-word /amount/maks'],
    [{ amount: [1, 2] }, 'bad-number'],
    [{ amount: '٥' }, 'bad-number'],
    [{ share: 101 }, 'out-of-range /share'],
    [{ share: { min: -1 } }, 'out-of-range /share/min'],
    [{ code: 'A' }, 'unknown-word /code'],
    [{ code: { oneOf: [] } }, 'wrong-type /code/oneOf'],
    [{ code: { oneOf: ['a', 'x'] } }, 'unknown-word /code/oneOf/1'],
    [{ code: 'constructor' }, 'unknown-word /code'],
    [{ list: 'x' }, 'wrong-type'],
    [{ list: [null] }, 'wrong-type /list/0'],
    [{ list: [{ no: 1 }] }, 'unknown-word /list/0/no'],
    [{ list: [{ on: '1998-13' }] }, 'bad-date /list/0/on'],
    [{ list: { items: [] } }, '"complete" is missing'],
    [{ list: { items: [], complete: 'yes' } }, 'wrong-type /list/complete'],
    [{ list: Array.from({ length: 201 }, () => ({})) }, 'too-large /list'],
    [null, 'wrong-type'],
    ['yes', 'wrong-type'],
    [[], 'wrong-type'],
    [new Map([['yes', true]]), 'wrong-type'],
  ])('%s', (facts, expected) => expect(refusal(facts)).toContain(expected));

  it('names that every object has', () => {
    expect(refusal(JSON.parse('{"__proto__":{"yes":true}}'))).toContain('unknown-name /__proto__');
    expect(refusal({ constructor: true })).toContain('unknown-name /constructor');
    expect(refusal(Object.create({ yes: true }))).toContain('wrong-type');
    const inherited = Object.create(null) as Record<string, unknown>;
    inherited.yes = true;
    expect(refusal(inherited)).toBe('evaluated');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each(['1998', '2020-02-30', 'today', '', null, undefined, 20200101, new Date()])('asOf: %s', (asOf) => {
    expect(refusal({}, asOf)).toMatch(/bad-date \/asOf|evaluated/);
    if (asOf !== undefined) expect(refusal({}, asOf)).toContain('bad-date /asOf');
  });

  it('an unknown formula', () =>
    expect(() => calculate(set, 'constructor', {}, '2020-01-01')).toThrow('the formula "constructor" is not known'));
});

describe('facts that cost', () => {
  it('many entries for large rules are refused before they are looked at', () => {
    const where = { any: Array.from({ length: 1000 }, () => ({ before: [{ item: 'on' }, 'asOf'] })) };
    const large = compile(small({ answer: { any: { in: 'list', where } } }));
    const list = Array.from({ length: 200 }, () => ({ on: '2021' }));
    expect(() => evaluate(large, { list }, '2020-01-01')).toThrow('too many entries');
    expect(evaluate(large, { list: list.slice(0, 10) }, '2020-01-01').answer).toBe('no');
  });

  it('what is not known at all is not looked at without end', () => {
    const names = Array.from({ length: 12 }, (_, i) => `d${i}`);
    const facts = Object.fromEntries(names.map((name) => [name, { type: 'date', label: text(name) }]));
    const pairs = names.map((name, i) => ({ before: [{ fact: name }, { fact: names[(i + 1) % 12]! }] }));
    const circle = compile(small({ facts, answer: { all: pairs } }));
    const started = performance.now();
    const result = evaluate(circle, Object.fromEntries(names.map((name) => [name, '1998/2020'])), '2020-01-01');
    expect(result.answer).toBe('unknown');
    expect(nextQuestion(circle, {}, '2020-01-01')?.fact).toBe('d0');
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(evaluate(circle, Object.fromEntries(names.map((name) => [name, '1998-05-05'])), '2020-01-01').answer).toBe(
      'no',
    );
  });

  it('facts that are changed afterwards do not change the result', () => {
    const code = { oneOf: ['a', 'b'] };
    const result = evaluate(set, { yes: true, code }, '2020-01-01');
    code.oneOf.pop();
    expect(result.missing.find(({ fact }) => fact === 'code')?.known).toEqual({ oneOf: ['a', 'b'] });
  });
});

describe('rule sets that are large', () => {
  const names = Array.from({ length: 1000 }, (_, i) => `f${i}`);
  const facts = Object.fromEntries(names.map((name) => [name, { type: 'date', label: text(name) }]));
  const window = (name: string) => ({
    any: [{ before: [{ fact: name }, '2000-01-01'] }, { after: [{ fact: name }, 'asOf'] }],
  });

  it('are evaluated and asked about in bounded time, all facts missing', () => {
    const compiled = compile(small({ facts, answer: { all: names.map(window) } }));
    const started = performance.now();
    const result = evaluate(compiled, {}, '2020-01-01');
    expect([result.answer, result.missing.length]).toEqual(['unknown', 1000]);
    expect(nextQuestion(compiled, {}, '2020-01-01')?.fact).toBe('f0');
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('are checked in bounded time', () => {
    const answer = {
      all: names.slice(0, 600).map((name) => ({ if: window(name), then: { fact: 'yes' }, else: true })),
    };
    const started = performance.now();
    const codes = check(small({ facts: { ...facts, ...small().facts }, answer })).map(({ code }) => code);
    expect(codes).toContain('not-examined');
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('a name of a million letters makes no message of a million letters', () => {
    const long = 'x'.repeat(1_000_000);
    for (const facts of [{ [long]: true }, { day: `sumer ${long}` }, { code: long }, { amount: long }])
      expect(refusal(facts).length).toBeLessThan(600);
  });
});
