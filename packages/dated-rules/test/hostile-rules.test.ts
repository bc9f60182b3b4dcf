import { describe, expect, it } from 'vitest';
import { type RuleSet, Refusal, compile, evaluate } from '../src/index.ts';
import { limits } from '../src/core/limits.ts';
import { text } from './generate.ts';
import { small } from './small.ts';

/** The refusal of a rule set, quickly. */
function refusal(parts: object | unknown, whole = false): string {
  const started = performance.now();
  try {
    compile(whole ? (parts as RuleSet) : small(parts as object));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(performance.now() - started).toBeLessThan(20_000);
    return `${error.code} ${error.message}`;
  }
  return 'compiled';
}
const answer = (condition: unknown): string => refusal({ answer: condition });
const nested = (depth: number): unknown => {
  let condition: unknown = { fact: 'yes' };
  for (let i = 0; i < depth; i++) condition = { not: condition };
  return condition;
};
const formula = (value: unknown) => ({ label: text('f'), value, citations: ['law'] });

describe('words that are not known', () => {
  it.each([
    [{ fakt: 'yes' }, 'unknown-word /answer/fakt: for a condition the word "fakt" is not known; did you mean "fact"?'],
    [
      { fact: 'yess' },
      'unknown-name /answer/fact: the fact "yess" is not known (known: yes, day, amount, share, code, list); did you mean "yes"?',
    ],
    [
      { fact: 'yes', inn: ['a'] },
      'unknown-word /answer/inn: the word "inn" is not known (known: fact, in); did you mean "in"?',
    ],
    [
      { fact: 'code', in: ['A'] },
      'unknown-word /answer/in/0: the word "A" is not known (known: a, b); did you mean "a"?',
    ],
    [{ rule: 'r' }, 'unknown-name /answer/rule: the rule "r" is not known (known: none)'],
    [{ atLeast: [{ parameter: 'p' }, 1] }, 'unknown-name /answer/atLeast/0/parameter'],
    [{ before: ['2023-02-29', 'asOf'] }, 'bad-date /answer/before/0: "2023-02-29" is not in the calendar'],
    [{ before: ['1998', 'asOf'] }, 'bad-date /answer/before/0: a whole date'],
    [{ before: ['asof', '2000-01-01'] }, 'did you mean "asOf"?'],
    [{ elapsed: { from: { fact: 'day' }, to: 'asOf' }, atLeast: '1 year' }, 'did you mean "P1Y"?'],
    [{ elapsed: { from: { fact: 'day' }, too: 'asOf' }, atLeast: 'P1Y' }, 'unknown-word /answer/elapsed/too'],
    [{ item: 'on' }, 'unknown-name /answer/item'],
    [{ any: { in: 'list', where: { before: [{ item: 'onn' }, 'asOf'] } } }, 'did you mean "on"?'],
    [{ all: [] }, 'wrong-type /answer/all'],
    [{ fact: 'amount' }, 'wrong-type /answer/fact: "amount" is a number, not yes or no'],
    [{ fact: 'yes', in: ['a'] }, 'has no codes'],
    [{ atLeast: [{ fact: 'day' }, 1] }, 'is no number'],
    [{ atLeast: [{ fact: 'amount' }] }, 'wrong-type'],
    [null, 'wrong-type /answer'],
    ['yes', 'wrong-type /answer'],
    [{}, 'unknown-word'],
  ])('%j', (condition, expected) => expect(answer(condition)).toContain(expected));

  it.each([
    [{ validfrom: '2020' }, 'did you mean "validFrom"?'],
    [{ format: 'dawra-rules/2' }, 'did you mean "dawra-rules/1"?'],
    [{ endOfMonth: 'lastday' }, 'did you mean "last-day"?'],
    [{ validFrom: '2020', validTo: '2019' }, 'bad-range /validTo'],
    [{ validFrom: '2019-02-29' }, 'bad-date /validFrom'],
    [{ citations: ['lw'] }, 'did you mean "law"?'],
    [{ citations: [] }, 'wrong-type /citations'],
    [{ title: {} }, 'missing-word /title'],
    [{ title: { de: 'x' } }, 'unknown-word /title/de'],
    [{ facts: { x: { type: 'bool', label: text('x') } } }, 'did you mean "boolean"?'],
    [{ facts: { x: { type: 'number', label: text('x') } } }, '"places" is missing'],
    [{ facts: { 'x y': { type: 'date', label: text('x') } } }, 'bad-name'],
    [{ rules: { r: { label: text('r') } } }, 'missing-word /rules/r'],
    [{ rules: { r: { label: text('r'), when: true, versions: [{ when: true, citations: [] }] } } }, 'stands instead'],
    [
      { parameters: { p: { label: text('p'), type: 'number', values: [{ value: '1e3', citations: [] }] } } },
      'bad-number /parameters/p/values/0/value',
    ],
    [
      { parameters: { p: { label: text('p'), type: 'date', values: [{ value: '1998', citations: [] }] } } },
      'bad-date /parameters/p/values/0/value',
    ],
    [
      { rules: { r: { label: text('r'), when: true, take: { source: 'x', why: text('w') } } } },
      'unknown-name /rules/r/take/source',
    ],
    [{ sources: { law: { source: 'Law', kind: 'lex', status: 'verified' } } }, 'unknown-word /sources/law/kind'],
  ])('%j', (parts, expected) => expect(refusal(parts)).toContain(expected));

  it('months without a word on their end', () => {
    expect(
      refusal({ endOfMonth: undefined, answer: { elapsed: { from: { fact: 'day' }, to: 'asOf' }, atLeast: 'P1M' } }),
    ).toContain('not JSON');
    const { endOfMonth: _, ...rest } = small({
      answer: { elapsed: { from: { fact: 'day' }, to: 'asOf' }, atLeast: 'P1M' },
    });
    expect(refusal(rest, true)).toContain('endOfMonth');
    expect(
      refusal({ ...rest, answer: { elapsed: { from: { fact: 'day' }, to: 'asOf' }, atLeast: 'P30D' } }, true),
    ).toBe('compiled');
  });
});

describe('what needs itself', () => {
  it('rules and formulas in a circle', () => {
    const rule = (name: string) => ({ label: text('r'), when: { rule: name } });
    expect(refusal({ rules: { a: rule('b'), b: rule('c'), c: rule('a') } })).toContain(
      'cycle /rules/c/when/rule: rules/a needs rules/b needs rules/c needs rules/a',
    );
    expect(refusal({ formulas: { f: formula({ add: [1, { formula: 'f' }] }) } })).toContain('cycle');
    expect(
      refusal({ formulas: { f: formula({ if: { atLeast: [{ formula: 'f' }, 1] }, then: 1, else: 2 }) } }),
    ).toContain('cycle');
    const circle: Record<string, unknown> = { ...small() };
    circle.note = circle;
    expect(refusal(circle, true)).toContain('too-deep');
  });
});

describe('what is too large', () => {
  it('nesting of 10,000 levels', () => expect(answer(nested(10_000))).toContain('too-deep'));

  it('a chain of 10,000 rules', () => {
    const rules = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [
        `r${i}`,
        { label: text('r'), when: i === 9999 ? { fact: 'yes' } : { not: { rule: `r${i + 1}` } } },
      ]),
    );
    expect(refusal({ rules })).toContain('too-deep');
  });

  it('a chain that is nearly as long as it may be is compiled and answered, whatever a version of Node needs for a step', () => {
    const last = Math.floor(limits.chain / 3) - 2;
    const rules = Object.fromEntries(
      Array.from({ length: last + 1 }, (_, i) => [
        `r${i}`,
        { label: text('r'), when: i === last ? { fact: 'yes' } : { not: { rule: `r${i + 1}` } } },
      ]),
    );
    const compiled = compile(small({ rules, answer: { rule: 'r0' } }));
    expect(evaluate(compiled, { yes: true }, '2020-01-01').answer).toBe(last % 2 ? 'no' : 'yes');
  });

  it('rules that double at every step', () => {
    const rules = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `r${i}`,
        {
          label: text('r'),
          when: i === 0 ? { fact: 'yes' } : { all: [{ rule: `r${i - 1}` }, { not: { rule: `r${i - 1}` } }] },
        },
      ]),
    );
    expect(refusal({ rules })).toContain('too-large');
  });

  it('squares of squares', () => {
    const formulas = Object.fromEntries(
      Array.from({ length: 14 }, (_, i) => [
        `f${i}`,
        formula(i === 0 ? { fact: 'share' } : { multiply: [{ formula: `f${i - 1}` }, 3] }),
      ]),
    );
    expect(refusal({ formulas, facts: small().facts })).toBe('compiled');
    const squares = Object.fromEntries(
      Array.from({ length: 14 }, (_, i) => [
        `f${i}`,
        formula(
          i === 0
            ? { count: { in: 'list', where: true } }
            : { multiply: [{ formula: `f${i - 1}` }, { formula: `f${i - 1}` }] },
        ),
      ]),
    );
    expect(refusal({ formulas: squares })).toContain('digits');
  });

  it('a table of a million rows', () => {
    const row = { when: ['*'], then: true };
    const table = {
      label: text('t'),
      hit: 'first',
      output: 'condition',
      inputs: [{ fact: 'yes' }],
      rows: Array.from({ length: 1_000_000 }, () => row),
    };
    expect(refusal({ tables: { t: table } })).toContain('too-large');
    expect(refusal({ tables: { t: { ...table, rows: table.rows.slice(0, 20_000) } } })).toContain(
      '20000 entries, at most 10000',
    );
  });

  it('texts, lists of codes, numbers of a thousand digits', () => {
    expect(refusal({ title: { en: 'x'.repeat(30_000) } })).toContain('too-large');
    expect(answer({ atLeast: [{ fact: 'amount' }, '9'.repeat(1000)] })).toContain('bad-number');
    const values = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`c${i}`, text('c')]));
    expect(refusal({ facts: { ...small().facts, c: { type: 'choice', values, label: text('c') } } })).toContain(
      'too-large',
    );
  });
});

describe('what is no JSON, or pretends to be a name', () => {
  it('is refused', () => {
    for (const wrong of [null, undefined, 5, [], () => true, new Map(), new Date(), 10n])
      expect(refusal(wrong, true)).toMatch(/not-json|wrong-type/);
    expect(answer({ atLeast: [{ fact: 'amount' }, NaN] })).toContain('not-json');
    expect(answer({ atLeast: [{ fact: 'amount' }, Infinity] })).toContain('not-json');
    expect(answer({ atLeast: [{ fact: 'amount' }, 1e21] })).toContain('bad-number');
    expect(refusal(JSON.parse('{"facts":{"__proto__":{"type":"date","label":{"en":"x"}}}}'))).toContain('bad-name');
    expect(answer(JSON.parse('{"__proto__":{"fact":"yes"}}'))).toContain('bad-name');
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'no fact is found in what every object has: %s',
    (name) => {
      expect(answer({ fact: name })).toContain('unknown-name');
      expect(answer({ rule: name })).toContain('unknown-name');
      expect(answer({ [name]: 1 })).toContain('unknown-word');
      const facts = { [name]: { type: 'boolean', label: text('x') } };
      expect(refusal({ facts, answer: { fact: name } })).toBe('compiled');
      const set = small({ facts, answer: { fact: name } });
      expect(evaluate(set, {}, '2020-01-01').answer).toBe('unknown');
      expect(evaluate(set, { [name]: true }, '2020-01-01').answer).toBe('yes');
    },
  );
});

describe('units and zero', () => {
  it.each([
    [{ atLeast: [{ fact: 'amount' }, { fact: 'share' }] }, 'unit-mismatch /answer: "MAD" and "%"'],
    [{ atLeast: [{ add: [{ fact: 'amount' }, { days: { from: { fact: 'day' }, to: 'asOf' } }] }, 1] }, 'unit-mismatch'],
    [{ atLeast: [{ multiply: [{ fact: 'amount' }, { fact: 'amount' }] }, 1] }, 'a product of "MAD" and "MAD"'],
    [{ atLeast: [{ percent: { fact: 'amount' }, of: 3 }, 1] }, 'counted in "%"'],
    [
      { atLeast: [{ divide: [{ fact: 'amount' }, 0], round: 'exact' }, 1] },
      'division-by-zero /answer/atLeast/0/divide/1',
    ],
    [{ atLeast: [{ divide: [{ fact: 'amount' }, 3] }, 1] }, '"round" is missing'],
    [
      { atLeast: [{ divide: [{ fact: 'amount' }, 3], round: { places: 2, mode: 'halfup' } }, 1] },
      'did you mean "half-up"?',
    ],
  ])('%j', (condition, expected) => expect(answer(condition)).toContain(expected));

  it('a divisor that is zero in the end is told, and nothing is known', () => {
    const set = small({
      answer: { atLeast: [{ divide: [{ fact: 'amount' }, { fact: 'share' }], round: 'exact' }, 1] },
      facts: { ...small().facts, share: { type: 'number', places: 0, label: text('s') } },
    });
    const zero = evaluate(set, { amount: 5, share: 0 }, '2020-01-01');
    expect([zero.answer, zero.missing, zero.warnings.map(({ code }) => code)]).toEqual([
      'unknown',
      [],
      ['division-by-zero'],
    ]);
    expect(evaluate(set, { amount: 5, share: { min: -1, max: 1 } }, '2020-01-01').answer).toBe('unknown');
    expect(evaluate(set, { amount: 5, share: 5 }, '2020-01-01').answer).toBe('yes');
  });
});

it('a rule set that is changed afterwards does not change what was compiled', () => {
  const set = small({ answer: { fact: 'yes' } });
  const compiled = compile(set);
  set.answer = { not: { fact: 'yes' } };
  set.title.en = 'changed';
  expect(evaluate(compiled, { yes: true }, '2020-01-01')).toMatchObject({
    answer: 'yes',
    ruleSet: { title: { en: 'small' } },
  });
});
