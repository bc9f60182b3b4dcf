import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseDigits, parseNumber } from './digits.ts';
import { intlTag, locales } from './locale.ts';

const inDigits = (zero: number) => (text: string) => text.replace(/\d/g, (d) => String.fromCharCode(zero + Number(d)));

describe('parseNumber', () => {
  it.each([
    ['1234,5', 1234.5],
    ['1234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u202f234\u00a0567', 1234567],
    ['1.234.567,8', 1234567.8],
    ['1,234,567.8', 1234567.8],
    ['1,234,567', 1234567],
    ["1'234", 1234],
    ['١٬٢٣٤٫٥', 1234.5],
    ['۱۲۳', 123],
    ['−5', -5],
    ['5-', -5],
    ['\u200f-٣', -3],
    ['+7', 7],
    ['.5', 0.5],
    ['5.', 5],
    ['1,234', 1.234],
  ])('reads %s', (text, value) => expect(parseNumber(text)).toBe(value));

  it.each(['', '-', '.', ',', 'abc', '1,2,3', '12,34,567', '1.2.3,4,5', '1e5', '--5', '-5-', '5 km', 'Infinity'])(
    'refuses %j',
    (text) => expect(parseNumber(text)).toBeUndefined(),
  );

  it('reads in any digit set what it reads in ASCII', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
        const text = value.toFixed(6);
        for (const zero of [0x0660, 0x06f0]) expect(parseNumber(inDigits(zero)(text))).toBe(parseNumber(text));
        expect(parseNumber(text)).toBeCloseTo(value, 5);
      }),
    );
  });

  it('reads back what Intl writes in each language, once both kinds of mark or a decimal are there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 1e9 }), fc.constantFrom(...locales), (whole, locale) => {
        const value = whole + 0.25;
        expect(parseNumber(new Intl.NumberFormat(intlTag(locale)).format(value))).toBe(value);
      }),
    );
  });
});

it('normaliseDigits changes digits only, and is done once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = normaliseDigits(text);
      expect(normaliseDigits(plain)).toBe(plain);
      expect(plain.length).toBe(text.length);
      expect(plain).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
    }),
  );
});
