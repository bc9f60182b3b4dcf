import { describe, expect, it } from 'vitest';
import { type Reason } from '../src/index.ts';
import { asking } from './read-case.ts';

const sets = Object.fromEntries(
  ['mirem-2006', 'cris-2012', 'drem', 'hcp-enmi-2018', 'hims-3-months', 'ma-census', 'tn-ins-census', 'un'].map(
    (name) => [name, asking(name)],
  ),
);
const answer = (name: string, left: string, returned: string, asOf: string): string =>
  sets[name]!.answer({ stays: [{ left, returned }] }, asOf);

describe('a stay of exactly one year, and a day more', () => {
  it.each([
    ['365 days', '2001-03-01', '2002-03-01', 'yes', 'no'],
    ['366 days', '2001-03-01', '2002-03-02', 'yes', 'yes'],
    ['364 days', '2001-03-01', '2002-02-28', 'no', 'no'],
    ['365 days over a leap day: a day short of the year', '2003-03-01', '2004-02-29', 'no', 'no'],
    ['366 days over a leap day: the year', '2003-03-01', '2004-03-01', 'yes', 'no'],
    ['367 days over a leap day', '2003-03-01', '2004-03-02', 'yes', 'yes'],
    ['left on 29 February: reached on the last day of February', '2004-02-29', '2005-02-28', 'yes', 'no'],
    ['left on 29 February: more from 1 March', '2004-02-29', '2005-03-01', 'yes', 'yes'],
  ])('%s', (_what, left, returned, cris, drem) => {
    expect(answer('cris-2012', left, returned, '2008-06-01')).toBe(cris);
    expect(answer('drem', left, returned, '2008-06-01')).toBe(drem);
    expect(answer('mirem-2006', left, returned, '2008-06-01')).toBe('yes');
  });
});

describe('three months since the return', () => {
  it.each([
    ['the day before', '2012-04-14', 'no'],
    ['exactly', '2012-04-15', 'no'],
    ['the day after', '2012-04-16', 'yes'],
  ])('%s', (_what, asOf, cris) => {
    expect(answer('cris-2012', '2005-01-01', '2012-01-15', asOf)).toBe(cris);
    expect(answer('drem', '2005-01-01', '2012-01-15', asOf)).toBe(cris);
    expect(answer('mirem-2006', '2005-01-01', '2012-01-15', asOf)).toBe('yes');
  });

  it('end on the last day of a shorter month', () => {
    expect(answer('cris-2012', '2005-01-01', '2011-11-30', '2012-02-29')).toBe('no');
    expect(answer('cris-2012', '2005-01-01', '2011-11-30', '2012-03-01')).toBe('yes');
  });
});

describe('a return ten years ago', () => {
  it.each(['mirem-2006', 'cris-2012', 'drem'])('to the day, %s', (name) => {
    expect(answer(name, '1990-01-01', '2002-06-15', '2012-06-14')).toBe('yes');
    expect(answer(name, '1990-01-01', '2002-06-15', '2012-06-15')).toBe('yes');
    expect(answer(name, '1990-01-01', '2002-06-15', '2012-06-16')).toBe('no');
  });

  it('of which only the year or the season is known is not guessed', () => {
    const { ask } = sets['mirem-2006']!;
    const result = ask({ stays: [{ left: '1990', returned: '2002' }] }, '2012-06-15');
    expect(result.answer).toBe('unknown');
    expect(result.missing).toMatchObject([{ fact: 'stays[0].returned', known: '2002' }]);
    expect(answer('mirem-2006', '1990', 'summer 2002', '2012-06-01')).toBe('yes');
    expect(answer('mirem-2006', '1990', 'summer 2002', '2012-06-15')).toBe('unknown');
    expect(answer('mirem-2006', '1990', 'summer 2002', '2012-09-24')).toBe('no');
    expect(answer('mirem-2006', '1990', '2002', '2012-01-01')).toBe('yes');
    expect(answer('mirem-2006', '1990', '2002', '2013-01-01')).toBe('no');
  });
});

describe('who is meant', () => {
  it('a child is, but not under HIMS before the fifteenth birthday', () => {
    const stays = [{ left: '2009-01-01', returned: '2011-01-01' }];
    expect(sets['cris-2012']!.answer({ stays }, '2012-03-01')).toBe('yes');
    const hims = (asOf: string): string => sets['hims-3-months']!.answer({ stays, born: '2006-05-20' }, asOf);
    expect([hims('2021-05-19'), hims('2021-05-20'), hims('2021-05-21')]).toEqual(['no', 'yes', 'yes']);
    expect(sets['hims-3-months']!.answer({ stays, born: '2006' }, '2021-05-20')).toBe('unknown');
    expect(sets['hims-3-months']!.answer({ stays, born: '2004-02-29' }, '2019-02-28')).toBe('yes');
  });

  it('one of several stays is enough', () => {
    const short = { left: '2010-01-01', returned: '2010-03-31' };
    const long = { left: '2003-01-01', returned: '2006-01-01' };
    const old = { left: '1980', returned: '1990' };
    const { answer: cris } = sets['cris-2012']!;
    expect(cris({ stays: [short, old] }, '2012-06-01')).toBe('no');
    expect(cris({ stays: [short, long, old] }, '2012-06-01')).toBe('yes');
    expect(cris({ stays: [] }, '2012-06-01')).toBe('no');
    expect(cris({ stays: { items: [short], complete: false } }, '2012-06-01')).toBe('unknown');
    expect(cris({ stays: { items: [long], complete: false } }, '2012-06-01')).toBe('yes');
    expect(cris({}, '2012-06-01')).toBe('unknown');
  });

  it('no two halves of different stays make one', () => {
    const stays = [
      { left: '1980-01-01', returned: '1990-01-01' },
      { left: '2010-01-01', returned: '2010-02-01' },
    ];
    expect(sets['cris-2012']!.answer({ stays }, '2012-06-01')).toBe('no');
    expect(sets['mirem-2006']!.answer({ stays }, '2012-06-01')).toBe('yes');
  });

  it('the other definitions as they stand', () => {
    expect(answer('hcp-enmi-2018', '1995', '1999-12-31', '2018-10-01')).toBe('no');
    expect(answer('hcp-enmi-2018', '1995', '2000-01-01', '2018-10-01')).toBe('yes');
    expect(answer('hcp-enmi-2018', '1995', '1999/2000', '2018-10-01')).toBe('unknown');
    expect(answer('ma-census', '1995', '2014-03-02', '2014-09-01')).toBe('no');
    expect(answer('ma-census', '1995', '2014-03-01', '2014-09-01')).toBe('yes');
    const census = (left: string, returned: string): string =>
      sets['tn-ins-census']!.answer({ stays: [{ left, returned }], resident: true }, '2005-01-01');
    expect([
      census('1998-12-31', '1999-01-01'),
      census('1999-01-01', '2000-01-01'),
      census('1990', '1998-12-31'),
      census('1990', '2004-12-31'),
    ]).toEqual(['yes', 'no', 'no', 'yes']);
    const un = sets.un!.ask({ stays: [{ left: '2001', returned: '2010' }], citizen: true }, '2012-01-01');
    expect([un.answer, un.missing.map(({ fact }) => fact)]).toEqual(['unknown', ['intends']]);
    expect(un.warnings.map(({ code }) => code)).toEqual(['unverified']);
  });
});

it('every reason names its rule and its source', () => {
  const { reasons } = sets.drem!.ask({ stays: [{ left: '2001-03-01', returned: '2002-03-01' }] }, '2008-06-01');
  const all: Reason[] = [];
  const collect = (reason: Reason): void => void (all.push(reason), reason.because.forEach(collect));
  collect(reasons);
  expect(all.every(({ citations }) => citations.length > 0)).toBe(true);
  expect(all.find(({ name }) => name === 'abroad')).toMatchObject({
    answer: 'no',
    citations: [{ source: 'Dataset on return migrants, methodology' }],
  });
  expect(all.at(-1)).toMatchObject({
    kind: 'test',
    facts: [
      { fact: 'stays[0].left', known: '2001-03-01' },
      { fact: 'stays[0].returned', known: '2002-03-01' },
    ],
  });
});
