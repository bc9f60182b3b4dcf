import { describe, expect, it } from 'vitest';
import { at, compile, evaluate } from '../src/index.ts';
import { text } from './generate.ts';
import { small } from './small.ts';

const first = compile(small({ version: '1', validFrom: '2007-04-01', validTo: '2015-12-31', answer: true }));
const second = compile(small({ version: '2', validFrom: '2016-01-01', answer: false }));
const rough = compile(small({ version: '0', validTo: '2007' }));

describe('versions', () => {
  it.each([
    ['2006-12-31', '0'],
    ['2007-04-01', '1'],
    ['2015-12-31', '1'],
    ['2016-01-01', '2'],
  ])('on %s version %s is in force', (date, version) =>
    expect(at([rough, first, second], date)?.ruleSet.version).toBe(version),
  );

  it('none, or one that may be', () => {
    expect(at([first, second], '2007-03-31')).toBeUndefined();
    expect(at([rough, second], '2007-03-31')?.ruleSet.version).toBe('0');
    expect(() => at([first, first], '2010-01-01')).toThrow('small 1 and small 1 are in force');
  });
});

describe('the day before, of and after', () => {
  const answers = (compiled: typeof first, ...dates: string[]): string[] =>
    dates.map((date) => evaluate(compiled, {}, date).answer);
  it('a limit of the validity', () => {
    expect(answers(first, '2007-03-31', '2007-04-01', '2007-04-02')).toEqual(['not-applicable', 'yes', 'yes']);
    expect(answers(first, '2015-12-30', '2015-12-31', '2016-01-01')).toEqual(['yes', 'yes', 'not-applicable']);
  });

  it('a limit that is known by its month', () => {
    const set = compile(small({ validFrom: '2007-04', answer: true }));
    expect(answers(set, '2007-03-31', '2007-04-01', '2007-04-29', '2007-04-30')).toEqual([
      'not-applicable',
      'unknown',
      'unknown',
      'yes',
    ]);
  });

  it('a change of a rule', () => {
    const versions = [
      { when: true, validTo: '2009-12-31', citations: ['law'] },
      { when: false, validFrom: '2010-01-02', citations: ['law'] },
    ];
    const set = compile(small({ rules: { r: { label: text('r'), versions } }, answer: { rule: 'r' } }));
    expect(answers(set, '2009-12-31', '2010-01-01', '2010-01-02')).toEqual(['yes', 'unknown', 'no']);
    expect(evaluate(set, {}, '2010-01-01').warnings).toMatchObject([
      { code: 'gap', name: 'r', citations: [{ source: 'Law' }] },
    ]);
  });

  it('a gap lends nothing from its neighbours, unless everything has the same outcome', () => {
    const values = [
      { value: 20, validTo: '2009', citations: ['law'] },
      { value: 30, validFrom: '2011', citations: ['law'] },
    ];
    const parameters = { p: { label: text('p'), type: 'number', unit: '%', values } };
    const share = (answer: unknown, asOf: string): string =>
      evaluate(compile(small({ parameters, answer })), { share: 40 }, asOf).answer;
    const test = { atLeast: [{ fact: 'share' }, { parameter: 'p' }] };
    expect(['2009-12-31', '2010-06-01', '2011-12-31'].map((asOf) => share(test, asOf))).toEqual([
      'unknown',
      'unknown',
      'yes',
    ]);
    expect(share({ atLeast: [{ fact: 'share' }, { min: [{ parameter: 'p' }, 40] }] }, '2010-06-01')).toBe('yes');
  });
});
