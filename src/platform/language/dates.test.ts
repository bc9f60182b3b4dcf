import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datePrecision, parsePartialDate } from './dates.ts';

describe('parsePartialDate', () => {
  it.each([
    ['1998', '1998'],
    ['٧/١٩٩٨', '1998-07'],
    ['3/7/1998', '1998-07-03'],
    ['03.07.1998', '1998-07-03'],
    ['1998-07-03', '1998-07-03'],
    ['1998-7', '1998-07'],
    [' 3 7 1998 ', '1998-07-03'],
    ['29/02/2000', '2000-02-29'],
  ])('reads %s', (text, iso) => expect(parsePartialDate(text)).toBe(iso));

  it.each([
    '',
    '98',
    '13/1998',
    '30/02/1998',
    '29/02/1900',
    '0/1998',
    '3/7/98',
    '1998-07-03-01',
    'July 1998',
    '19980703',
    '0999',
  ])('refuses %j', (text) => expect(parsePartialDate(text)).toBeUndefined());

  it('accepts every day of the calendar, year first or day first', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          expect(parsePartialDate(iso)).toBe(iso);
          expect(parsePartialDate(iso.split('-').reverse().join('/'))).toBe(iso);
          expect(datePrecision(iso)).toBe('day');
        },
      ),
    );
  });
});
