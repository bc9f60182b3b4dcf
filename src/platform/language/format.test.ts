import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatInterval,
  formatList,
  formatMoment,
  formatNumber,
  formatPercent,
  formatRelative,
} from './format.ts';
import { locales } from './locale.ts';

describe('numbers', () => {
  it('never break and never use Arabic-Indic digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(...locales), (value, locale) => {
        for (const text of [
          formatNumber(locale, value),
          formatPercent(locale, value),
          formatBytes(locale, Math.abs(value)),
        ]) {
          expect(text).not.toContain(' ');
          expect(text).not.toMatch(/[\u0660-\u0669]/);
        }
      }),
    );
  });
  it('keep the decimals asked for', () => {
    expect(formatNumber('en', 1234.5, 2)).toBe('1,234.50');
    expect(formatNumber('fr', 1234.5)).toBe('1\u202f234,5');
    expect(formatNumber('ar', 1234.5)).toBe('1.234,5');
    expect(formatPercent('fr', 0.125)).toMatch(/^12,5[\u00a0\u202f]%$/);
    expect(formatPercent('en', 0.125, 0)).toBe('13%');
    expect(formatBytes('en', 1_500_000)).toBe('1.5\u00a0MB');
    expect(formatInterval('1', '2')).toBe('\u20681\u2069\u00a0–\u00a0\u20682\u2069');
  });
});

describe('dates', () => {
  it('keep the precision they have', () => {
    expect(formatDate('fr', '1998')).toBe('1998');
    expect(formatDate('fr', '1998-07')).toBe('juillet 1998');
    expect(formatDate('en', '1998-07-03')).toBe('3 July 1998');
    expect(formatDate('ar', '1998-07')).toBe('جويلية 1998');
    expect(formatDate('en', 'unknown')).toBe('unknown');
  });
  it('say their time zone, and how long ago', () => {
    expect(formatMoment('en', '2026-03-01T12:30:00Z')).toMatch(/1 Mar 2026.*12:30.*UTC/);
    const now = new Date('2026-03-01T12:00:00Z');
    expect(formatRelative('en', '2026-03-01T09:00:00Z', now)).toBe('3 hours ago');
    expect(formatRelative('fr', '2026-03-02T12:00:00Z', now)).toBe('demain');
    expect(formatRelative('ar', '2026-03-01T12:00:00Z', now)).toBe('الآن');
  });
});

it('lists read as sentences', () => {
  expect(formatList('en', ['a', 'b', 'c'])).toBe('a, b and c');
  expect(formatList('fr', ['a', 'b'], 'disjunction')).toBe('a ou b');
});
