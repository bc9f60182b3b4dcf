import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatInterval,
  formatList,
  formatMoment,
  formatNamed,
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

it('a name stands before a value with the colon of its language', () => {
  expect(formatNamed('fr', 'Source', 'x')).toBe('Source\u00a0: x');
  expect(formatNamed('en', 'Source', 'x')).toBe('Source: x');
  expect(formatNamed('ar', 'المصدر')).toBe('المصدر: ');
});

/** Every component of the wings and what is written in it. */
const components = import.meta.glob<string>('../../**/*.vue', { query: '?raw', import: 'default', eager: true });

it('no component sets a colon itself after a name, which French would have differently', () => {
  const wrong = Object.entries(components).flatMap(([path, text]) =>
    /\bt\('[\w.]+'(?:, [^)]*)?\)(?: \}\}|\}):/.test(text) ? [path] : [],
  );
  expect(Object.keys(components).length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

it('every table that is wider than a phone shows its rows as cards there, each cell under the name of its column', () => {
  const tables = Object.entries(components).filter(([, text]) => /class="p-scroll|<FigureScroll/.test(text));
  expect(tables.length).toBeGreaterThan(8);
  for (const [path, text] of tables) {
    if (text.includes('p-scroll')) expect(text, path).toMatch(/class="p-scroll[^"]* card-rows/);
    const body = text.slice(text.indexOf('<tbody'), text.lastIndexOf('</tbody>'));
    const cells = body.match(/<td\b[^>]*>/g) ?? [];
    for (const cell of cells) expect(cell, path).toMatch(/data-label|colspan|card-rows__whole/);
  }
});

it('lists read as sentences', () => {
  expect(formatList('en', ['a', 'b', 'c'])).toBe('a, b and c');
  expect(formatList('fr', ['a', 'b'], 'disjunction')).toBe('a ou b');
});
