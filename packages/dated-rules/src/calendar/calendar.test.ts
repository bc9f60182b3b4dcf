import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, dayOf, dayText, daysIn, firstDay, lastDay } from './day.ts';
import { durationOf, plus, plusMonths, wholeMonths, wholeYears } from './duration.ts';
import { exactDay, spanOf } from './precision.ts';

const days = fc.integer({ min: firstDay, max: lastDay });
const ends = fc.constantFrom('last-day' as const, 'next-day' as const);
const text = (span: { lo: number; hi: number }): string => `${dayText(span.lo)} ${dayText(span.hi)}`;

describe('days', () => {
  it('are those of the Gregorian calendar', () => {
    fc.assert(
      fc.property(days, (at) => {
        const { year, month, day } = civilOf(at);
        expect(dayOf(year, month, day)).toBe(at);
        expect(day <= daysIn(year, month) && day >= 1 && month >= 1 && month <= 12).toBe(true);
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        expect(date.getTime() / 864e5).toBe(at);
        expect(exactDay(dayText(at))).toBe(at);
      }),
    );
    expect([dayText(firstDay), dayText(lastDay)]).toEqual(['0001-01-01', '9999-12-31']);
  });
});

describe('precision', () => {
  it.each([
    ['1998', '1998-01-01 1998-12-31'],
    ['2000-02', '2000-02-01 2000-02-29'],
    ['1900-02', '1900-02-01 1900-02-28'],
    ['1998-07-15', '1998-07-15 1998-07-15'],
    ['summer 1998', '1998-06-01 1998-09-23'],
    ['été 1998', '1998-06-01 1998-09-23'],
    ['صيف 1998', '1998-06-01 1998-09-23'],
    ['1998-22', '1998-06-01 1998-09-23'],
    ['winter 1998', '1997-12-01 1999-03-21'],
    ['winter 1997/1998', '1997-12-01 1998-03-21'],
    ['1998-07/1999', '1998-07-01 1999-12-31'],
    ['../1998', '0001-01-01 1998-12-31'],
    ['1998-05-06/..', '1998-05-06 9999-12-31'],
  ])('%s', (written, span) => expect(text(spanOf(written))).toBe(span));

  it.each([
    '2023-02-29',
    '2023-04-31',
    '2023-13',
    '2023-00',
    '2023-01-00',
    '0000',
    '0000-01-01',
    '1998-7',
    '98',
    '15/07/1998',
    '1998-07-15T00:00',
    '+1998',
    '-0001',
    'summer',
    'sumer 1998',
    'summer 0000',
    'winter 9999',
    '../..',
    '1998/1999/2000',
    '',
    '1998-07-15 ',
    '١٩٩٨',
    '1999/1998',
  ])('no date: "%s"', (written) =>
    expect(() => spanOf(written)).toThrow(/is no date|no year 0|not in the calendar|no such month|ends before/),
  );

  it('names the season that was meant', () => expect(() => spanOf('sumer 1998')).toThrow('did you mean "summer 1998"'));
});

describe('months and years', () => {
  it('end as the rule set says where the day does not exist', () => {
    const from = (written: string, months: number): string[] =>
      (['last-day', 'next-day'] as const).map((end) => dayText(plusMonths(exactDay(written), months, end)));
    expect(from('2023-01-31', 1)).toEqual(['2023-02-28', '2023-03-01']);
    expect(from('2024-01-31', 1)).toEqual(['2024-02-29', '2024-03-01']);
    expect(from('2024-02-29', 12)).toEqual(['2025-02-28', '2025-03-01']);
    expect(from('2024-02-29', 48)).toEqual(['2028-02-29', '2028-02-29']);
    expect(from('2024-03-31', -1)).toEqual(['2024-02-29', '2024-03-01']);
  });

  it('never fall when the day grows, and are counted back', () => {
    fc.assert(
      fc.property(days, fc.nat(40), fc.integer({ min: -400, max: 400 }), ends, (at, later, months, end) => {
        expect(plusMonths(at + later, months, end)).toBeGreaterThanOrEqual(plusMonths(at, months, end));
        const to = at + months * 31 + later;
        const counted = wholeMonths(at, to, end);
        expect(plusMonths(at, counted, end) <= to && plusMonths(at, counted + 1, end) > to).toBe(true);
        const years = wholeYears(at, to, end);
        expect(plusMonths(at, years * 12, end) <= to && plusMonths(at, years * 12 + 12, end) > to).toBe(true);
      }),
    );
  });

  it('are written as ISO 8601 durations', () => {
    expect(durationOf('P1Y6M2W3D')).toEqual({ months: 18, days: 17 });
    expect(dayText(plus(exactDay('2024-01-31'), durationOf('P1M1D'), 'last-day'))).toBe('2024-03-01');
    for (const wrong of ['P', '1Y', 'P1', 'P-1Y', 'P1.5Y', 'PT1H', 'P1D1M', '', 5])
      expect(() => durationOf(wrong)).toThrow('is no duration');
    expect(() => durationOf('3 months')).toThrow('did you mean "P3M"');
  });
});
