import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type RuleSet, check } from '../src/index.ts';
import { text } from './generate.ts';
import { readCase } from './read-case.ts';
import { small } from './small.ts';

const found = (parts: object, codes: RegExp): string[] =>
  check(small(parts))
    .filter(({ code }) => codes.test(code))
    .map(({ code, place, message }) => `${code} ${place}: ${message}`);
const table = (parts: object): object => ({
  tables: { t: { label: text('t'), output: 'condition', ...parts } },
  answer: { table: 't' },
});

describe('branches', () => {
  const day = { fact: 'day' };
  it('that no facts lead to', () => {
    const answer = {
      if: { before: [day, '2000-01-01'] },
      then: { if: { after: [day, '2005-01-01'] }, then: true, else: { fact: 'yes' } },
      else: { if: { notBefore: [day, '2000-01-01'] }, then: { fact: 'yes' }, else: false },
    };
    expect(found({ answer }, /branch/)).toEqual([
      'unreachable-branch /answer/then/then: no facts lead here',
      'unreachable-branch /answer/else/else: no facts lead here',
    ]);
  });

  it('of entries, formulas, and rules with one answer', () => {
    const rules = {
      always: { label: text('r'), when: { any: [{ fact: 'yes' }, { not: { fact: 'yes' } }] }, citations: ['law'] },
      each: {
        label: text('r'),
        over: 'list',
        when: {
          if: { before: [{ item: 'on' }, 'asOf'] },
          then: { if: { after: [{ item: 'on' }, 'asOf'] }, then: true, else: false },
          else: true,
        },
        citations: ['law'],
      },
    };
    const formulas = {
      f: {
        label: text('f'),
        value: { if: { moreThan: [{ fact: 'share' }, 100] }, then: 1, else: 2 },
        citations: ['law'],
      },
    };
    expect(found({ rules, formulas }, /branch|constant/)).toEqual([
      'constant-rule /rules/always: yes whatever the facts',
      'unreachable-branch /rules/each/when/then/then: no facts lead here',
      'unreachable-branch /formulas/f/value/then: no facts lead here',
    ]);
  });
});

describe('time', () => {
  const parameter = (values: object[], more = {}): object => ({
    parameters: { p: { label: text('p'), type: 'number', unit: '%', values, ...more } },
    answer: { atLeast: [{ fact: 'share' }, { parameter: 'p' }] },
    validFrom: '2010',
    validTo: '2019-12-31',
  });
  const value = (validFrom: string | undefined, validTo: string | undefined): object => ({
    value: 1,
    citations: ['law'],
    ...(validFrom ? { validFrom } : {}),
    ...(validTo ? { validTo } : {}),
  });

  it('gaps and overlaps while the rule set is in force', () => {
    expect(found(parameter([value('2010-01-01', '2014-12-31'), value('2015-01-01', undefined)]), /gap|overl/)).toEqual(
      [],
    );
    expect(found(parameter([value('2010-01-01', '2014-12-31'), value('2015-01-02', undefined)]), /gap|overl/)).toEqual([
      'gap /parameters/p: nothing is in force on 2015-01-01, when the rule set is',
    ]);
    expect(found(parameter([value('2010-01-01', '2015-01-01'), value('2015-01-01', undefined)]), /gap|overl/)).toEqual([
      'overlapping-validity /parameters/p: several are in force on 2015-01-01, and "take" does not say which is followed',
    ]);
    expect(found(parameter([value(undefined, undefined)]), /gap|overl/)).toEqual([]);
  });
});

describe('tables', () => {
  const inputs = [{ fact: 'share' }, { fact: 'code' }];
  it('without gap or overlap, up to the ends that facts have', () => {
    const rows = [
      { when: [{ lessThan: 50 }, '*'], then: true },
      { when: [{ atLeast: 50 }, ['a']], then: false },
      { when: [{ atLeast: 50 }, ['b']], then: true },
    ];
    expect(found(table({ hit: 'unique', inputs, rows }), /table|row/)).toEqual([]);
    expect(
      found(
        table({ hit: 'unique', inputs, rows: [{ when: [{ atMost: 49 }, '*'], then: true }, ...rows.slice(1)] }),
        /table|row/,
      ),
    ).toEqual([]);
  });

  it('with a gap, an overlap, a row that is never reached', () => {
    const rows = [
      { when: [{ lessThan: 50 }, '*'], then: true },
      { when: [{ moreThan: 50 }, ['a']], then: false },
      { when: [{ atMost: 20 }, ['b']], then: true },
    ];
    expect(found(table({ hit: 'unique', inputs, rows }), /table|row/)).toEqual([
      'table-overlap /tables/t: rows 1 and 3 can hold at once',
      'table-gap /tables/t: no row holds where input 1 is 50',
    ]);
    expect(found(table({ hit: 'first', inputs, rows }), /table|row/)).toEqual([
      'table-gap /tables/t: no row holds where input 1 is 50',
      'unreachable-row /tables/t/rows/2: rows before it always hold first',
    ]);
    const dates = table({
      hit: 'unique',
      inputs: [{ fact: 'day' }],
      rows: [
        { when: [{ before: '2000-01-01' }], then: true },
        { when: [{ after: '2000-01-01' }], then: false },
      ],
    });
    expect(found(dates, /table|row/)).toEqual(['table-gap /tables/t: no row holds where input 1 is 2000-01-01']);
  });

  it('that are too large are told, not waited for', () => {
    const rows = Array.from({ length: 301 }, (_, i) => ({
      when: Array.from({ length: 4 }, () => ({ atLeast: i, lessThan: i + 1 })),
      then: true,
    }));
    const large = table({ hit: 'unique', inputs: Array.from({ length: 4 }, () => ({ fact: 'share' })), rows });
    expect(found(large, /table|row|examined/)[0]).toContain('not-examined');
  });
});

it('names what nothing uses, texts without a language, sources without an address', () => {
  const set = small({
    sources: { ...small().sources, bare: { source: 'Page', kind: 'press', status: 'unverified' } },
    rules: { never: { label: { en: 'never' }, when: { fact: 'yes' } } },
  });
  const codes = check(set).map(({ code, place }) => `${code} ${place}`);
  expect(codes).toEqual([
    'unused-fact /facts/day',
    'unused-fact /facts/amount',
    'unused-fact /facts/share',
    'unused-fact /facts/code',
    'unused-fact /facts/list',
    'unused-rule /rules/never',
    'unused-source /sources/bare',
    'missing-language /rules/never/label',
    'missing-citation /sources/bare',
    'missing-citation /rules/never',
  ]);
});

it.each(readdirSync(new URL('../cases/', import.meta.url)))(
  'finds nothing in %s but sources that lack something, and known conflicts',
  (file) => {
    const set: RuleSet = readCase(file.replace('.json', ''));
    const codes = new Set(check(set).map(({ code }) => code));
    codes.delete('missing-citation');
    const known: Record<string, string[]> = {
      'dz-ccr-ceiling.json': ['overlapping-validity'],
      'old-age-abroad.json': ['gap', 'overlapping-validity'],
    };
    expect([...codes].sort()).toEqual(known[file] ?? []);
  },
);
