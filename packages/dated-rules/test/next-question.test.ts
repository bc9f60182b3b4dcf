import { describe, expect, it } from 'vitest';
import { nextQuestion } from '../src/index.ts';
import { asking } from './read-case.ts';
import { small } from './small.ts';

const ask = (answer: unknown, facts = {}): [string | undefined, number | undefined] => {
  const question = nextQuestion(small({ answer }), facts, '2020-01-01');
  return [question?.fact, question?.decides];
};

describe('the next question', () => {
  it('is the one that decides most', () => {
    // "yes" decides by itself; code only one half of the time.
    expect(
      ask({ any: [{ all: [{ fact: 'code', in: ['a'] }, { before: [{ fact: 'day' }, 'asOf'] }] }, { fact: 'yes' }] }),
    ).toEqual(['yes', 0.5]);
    expect(ask({ if: { fact: 'yes' }, then: { fact: 'code', in: ['a'] }, else: { fact: 'code', in: ['a'] } })).toEqual([
      'code',
      1,
    ]);
    // Before the window, in it, after it: two of three kinds of answer decide.
    const window = {
      all: [{ notBefore: [{ fact: 'day' }, '2010-01-01'] }, { before: [{ fact: 'day' }, '2015-01-01'] }],
    };
    expect(ask({ all: [window, { fact: 'yes' }] })).toEqual(['day', 2 / 3]);
  });

  it('is in a tie the one that more tests read, then the first of the rule set', () => {
    expect(ask({ all: [{ fact: 'code', in: ['a'] }, { fact: 'yes' }] })).toEqual(['yes', 0.5]);
    expect(ask({ before: [{ fact: 'day' }, 'asOf'] }, { day: '2019/2021' })).toEqual(['day', 1]);
  });

  it('is a list where nothing else is missing', () => {
    expect(ask({ any: { in: 'list', where: { before: [{ item: 'on' }, 'asOf'] } } })).toEqual(['list', 0]);
  });

  it('is none where the answer is known, or nothing would help', () => {
    expect(ask({ fact: 'yes' }, { yes: true })).toEqual([undefined, undefined]);
    expect(ask({ any: [{ fact: 'yes' }, { not: { fact: 'yes' } }] })).toEqual([undefined, undefined]);
    expect(ask({ notEstablished: { en: 'nobody knows' } })).toEqual([undefined, undefined]);
    expect(nextQuestion(asking('mdm-invest').compiled, {}, '2013-06-01')).toBeUndefined();
  });

  it('leads through MDM Invest', () => {
    const { compiled, answer } = asking('mdm-invest');
    const all: Record<string, string | boolean | number> = {
      moroccan: true,
      resident_abroad: false,
      returned: '2023-01-01',
      project: 2_000_000,
      own: 30,
      sector: 'health',
      dispute: false,
    };
    const facts: typeof all = {};
    const asked: string[] = [];
    for (
      let question = nextQuestion(compiled, facts, '2023-06-15');
      question;
      question = nextQuestion(compiled, facts, '2023-06-15')
    ) {
      asked.push(question.fact);
      facts[question.fact] = all[question.fact]!;
    }
    expect(asked).toHaveLength(7);
    expect(answer(facts, '2023-06-15')).toBe('yes');
  });
});
