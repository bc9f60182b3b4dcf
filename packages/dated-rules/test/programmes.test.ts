import { describe, expect, it } from 'vitest';
import { type Facts, calculate } from '../src/index.ts';
import { asking } from './read-case.ts';

const { compiled, ask, answer } = asking('mdm-invest');
const asOf = '2023-06-15';
const sound: Facts = {
  moroccan: true,
  resident_abroad: true,
  project: 4_000_000,
  quota: 100,
  own: 25,
  sector: 'industry',
  dispute: false,
};
const amounts = (facts: Facts): (string | undefined)[] =>
  ['own-minimum', 'grant', 'rest'].map((formula) => calculate(compiled, formula, { ...sound, ...facts }, asOf).value);

describe('MDM Invest', () => {
  it('shares the project out', () => {
    expect(amounts({})).toEqual(['1000000', '400000', '2600000']);
    expect(amounts({ project: 60_000_000 })[1]).toBe('5000000');
    expect(amounts({ quota: 60 })[1]).toBe('240000');
    const grant = calculate(compiled, 'grant', sound, asOf);
    expect(grant.warnings.find(({ code }) => code === 'other-source-differs')).toMatchObject({ name: 'grant' });
    expect(grant.unit).toBe('MAD');
  });

  it('shares that are a range stay one', () => {
    expect(calculate(compiled, 'grant', { ...sound, quota: { min: 40, max: 60 } }, asOf)).toMatchObject({
      min: '160000',
      max: '240000',
    });
    expect(calculate(compiled, 'grant', { ...sound, project: 60_000_000, quota: { min: 90 } }, asOf).value).toBe(
      '5000000',
    );
  });

  it('has a least amount, and sources that conflict on the boundary', () => {
    expect(answer({ ...sound, project: 999_999 }, asOf)).toBe('no');
    const boundary = ask({ ...sound, project: 1_000_000 }, asOf);
    expect(boundary.answer).toBe('yes');
    expect(boundary.warnings.find(({ code }) => code === 'other-source-differs')).toMatchObject({
      name: 'amount',
      note: { en: 'sources conflict on the boundary' },
      citations: [
        { source: expect.stringContaining('at least') as string },
        { source: expect.stringContaining('more than') as string },
      ],
    });
    expect(ask({ ...sound, project: '1000000.01' }, asOf).warnings.map(({ code }) => code)).toEqual(['unverified']);
  });

  it('is open for a year after the return: 365 days, not 366', () => {
    const returned = (date: string | null, on = asOf): string =>
      answer({ ...sound, resident_abroad: false, returned: date }, on);
    expect([returned('2022-06-15'), returned('2022-06-14')]).toEqual(['yes', 'no']);
    // Over a leap day the calendar year has 366 days: the other reading differs, and is told.
    expect(returned('2023-06-15', '2024-06-14')).toBe('yes');
    expect(returned('2023-06-15', '2024-06-15')).toBe('no');
    const told = ask({ ...sound, resident_abroad: false, returned: '2023-06-15' }, '2024-06-15').warnings;
    expect(told.find(({ code }) => code === 'other-source-differs')?.name).toBe('recently-returned');
    expect(returned('2023-07')).toBe('no');
  });

  it('cannot tell where only the year of return is known', () => {
    const result = ask({ ...sound, resident_abroad: false, returned: '2022' }, asOf);
    expect(result.answer).toBe('unknown');
    expect(result.missing).toMatchObject([{ fact: 'returned', known: '2022', label: { en: 'date of return' } }]);
  });

  it.each([
    ['2008-12-31', 'not-applicable'],
    ['2009-06-01', 'unknown'],
    ['2010-01-01', 'yes'],
    ['2010-12-31', 'yes'],
    ['2011-06-01', 'unknown'],
    ['2012-01-01', 'not-applicable'],
    ['2013-06-01', 'not-applicable'],
    ['2014-12-31', 'not-applicable'],
    ['2015-03-01', 'unknown'],
    ['2016-01-01', 'yes'],
  ])('on %s: %s', (date, expected) => {
    const result = ask(sound, date);
    expect(result.answer).toBe(expected);
    if (expected === 'unknown') expect(result.warnings.map(({ code }) => code)).toContain('validity-uncertain');
  });

  it('asks for a quarter of one’s own, and more of it never hurts', () => {
    expect([answer({ ...sound, own: '24.99' }, asOf), answer({ ...sound, own: 25 }, asOf)]).toEqual(['no', 'yes']);
    for (let own = 25; own <= 100; own++) expect(answer({ ...sound, own }, asOf)).toBe('yes');
  });

  it('excludes some sectors', () => {
    expect(answer({ ...sound, sector: 'deep-sea-fishing' }, asOf)).toBe('no');
    expect(answer({ ...sound, sector: { oneOf: ['health', 'hotels'] } }, asOf)).toBe('yes');
    expect(answer({ ...sound, sector: { oneOf: ['health', 'real-estate'] } }, asOf)).toBe('unknown');
  });
});

it('MDM Invest takes back what is disinvested within five years', () => {
  const { answer: clawback } = asking('mdm-clawback');
  const after = (disinvested: string): string => clawback({ released: '2018-03-10', disinvested }, asOf);
  expect([after('2023-03-09'), after('2023-03-10'), after('2023-03-11')]).toEqual(['yes', 'yes', 'no']);
});

describe('Regressar', () => {
  const regressar = asking('regressar');
  const facts = (returned: string): Facts => ({ returned, resident_until: '2019-12-31', income: 600_000 });

  it('asks for three years abroad until 2023, for five from 2024', () => {
    expect(regressar.answer(facts('2023-12-31'), '2024-06-01')).toBe('yes');
    expect(regressar.answer(facts('2024-01-01'), '2024-06-01')).toBe('no');
    expect(regressar.answer({ ...facts('2024-12-31') }, '2025-06-01')).toBe('yes');
    expect(regressar.answer(facts('2023-12/2024-01'), '2024-06-01')).toBe('unknown');
  });

  it('has a cap from 2024', () => {
    const excluded = (returned: string): string | undefined =>
      calculate(regressar.compiled, 'excluded', facts(returned), '2024-06-01').value;
    expect([excluded('2023-12-31'), excluded('2024-01-01')]).toEqual(['300000', '125000']);
    expect(calculate(regressar.compiled, 'excluded', facts('2023/2024'), '2024-06-01')).toMatchObject({
      min: '125000',
      max: '300000',
    });
  });
});

describe('the ceilings of the Algerian certificate, on which sources conflict', () => {
  const ccr = asking('dz-ccr-ceiling');
  it('are unknown unless all sources agree on the outcome, and all are named', () => {
    const ceiling = (goods: number, student?: boolean): string => ccr.answer({ goods, student }, '2024-01-01');
    expect([ceiling(1_500_000, true), ceiling(1_800_000, true), ceiling(8_000_001, true)]).toEqual([
      'yes',
      'unknown',
      'no',
    ]);
    expect([ceiling(1_200_000), ceiling(10_000_001), ceiling(2_000_000)]).toEqual(['yes', 'no', 'unknown']);
    const conflict = ccr.ask({ goods: 1_800_000, student: true }, '2024-01-01');
    expect(conflict.missing).toEqual([]);
    expect(conflict.warnings.find(({ code }) => code === 'sources-conflict')?.citations).toHaveLength(3);
  });
});

describe('the old-age pension after return', () => {
  const { answer: pension, ask: why } = asking('old-age-abroad');
  it.each([
    ['fr-tn', '2007-03-31', 'unknown'],
    ['fr-tn', '2007-04-01', 'yes'],
    ['fr-tn', '2007-04-02', 'yes'],
    ['fr-ma', '2011-05-31', 'unknown'],
    ['fr-ma', '2011-06-01', 'yes'],
    ['fr-dz', '2020-01-01', 'unknown'],
    ['it-ma', '2020-01-01', 'unknown'],
    ['be-ma', '2020-01-01', 'unknown'],
  ])('%s on %s: %s', (pair, date, expected) => expect(pension({ pair, contributory: true }, date)).toBe(expected));

  it('needs 52 weeks between Italy and Tunisia', () => {
    expect([51, 52].map((weeks) => pension({ pair: 'it-tn', contributory: true, weeks }, '2020-01-01'))).toEqual([
      'no',
      'yes',
    ]);
  });

  it('says what is not established, and where texts contradict each other', () => {
    expect(why({ pair: 'fr-dz', contributory: true }, '2020-01-01').warnings.map(({ code }) => code)).toEqual([
      'not-established',
      'unverified',
    ]);
    const conflict = why({ pair: 'be-ma', contributory: true }, '2020-01-01').warnings.find(
      ({ code }) => code === 'sources-conflict',
    );
    expect(conflict?.citations).toHaveLength(2);
    expect(pension({ pair: 'be-ma', contributory: false }, '2020-01-01')).toBe('unknown');
    expect(
      why({ pair: 'fr-tn', contributory: true }, '2007-03-31').warnings.find(({ code }) => code === 'gap')?.name,
    ).toBe('fr-tn');
  });
});
