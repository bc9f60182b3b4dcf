import { describe, expect, it } from 'vitest';
import { locales } from '../../platform/language/locale.ts';
import type { KeyFigure } from '../answer/story.ts';
import { aloud, quantity, spokenAnswer, type Aloud } from './spoken.ts';

const written = (en: string, fr = en, ar = en) => ({
  en: { text: en, method: 'project' as const },
  fr: { text: fr, method: 'project' as const },
  ar: { text: ar, method: 'project' as const },
});
const key = (more: Partial<KeyFigure> = {}): KeyFigure => ({
  text: '27.1%',
  value: { estimate: 0.2714, low: 0.2211, high: 0.334 },
  unit: 'percent',
  label: 'Compelled · Unemployed',
  interval: '22.1 – 33.4',
  base: 1210,
  against: [],
  result: '',
  measure: null,
  ...more,
});
const answer: Aloud = {
  title: written('Unemployment after a compelled return'),
  statement: written('It is 27.1% (22–33%). It was less before. Details: https://example.org/a?b=1'),
  figures: [key()],
  notShown: written('Not why.'),
  warnings: ['People were not drawn at random.'],
  synthetic: false,
};
const texts = (of: Partial<Aloud>, locale: (typeof locales)[number] = 'en') =>
  spokenAnswer({ ...answer, ...of }, locale).map(({ text }) => text);

describe('what is read aloud of an answer', () => {
  it('is its title, its sentences, its numbers with their intervals, their limits, in this order', () => {
    expect(texts({})).toEqual([
      'Unemployment after a compelled return.',
      'It is 27.1 percent (22 to 33 percent).',
      'It was less before.',
      'Details:',
      'Compelled, Unemployed: 27.1 percent. The confidence interval runs from 22.1 percent to 33.4 percent. 1,210 people.',
      'Not why.',
      'People were not drawn at random.',
    ]);
  });

  it('begins with the words that it is invented', () => {
    for (const locale of locales)
      expect(texts({ synthetic: true }, locale)[0]).toMatch(/invented|inventés|مختلقة|تنبيه/u);
  });

  it.each(locales)('holds no sign and no code, only words and numbers: %s', (locale) => {
    const hash = '0123456789abcdef'.repeat(4);
    const said = texts(
      {
        statement: written(`a 12,5 % · ⁧3.1%⁩ – ${hash} 10–20 %`),
        figures: [key({ unit: 'points', value: { estimate: -0.181, low: -0.2, high: -0.01 }, base: null })],
      },
      locale,
    ).join(' ');
    expect(said).not.toMatch(/[%٪·\u2066-\u2069]|[0-9a-f]{12}|\d\s*–/u);
    expect(said).toContain({ ar: 'ناقص 18', fr: 'moins 18,1 points', en: 'minus 18.1 points' }[locale]);
  });

  it('says a number as it is written: once rounded, nothing below zero that is zero', () => {
    expect(quantity(0.27149, 'percent', 'fr')).toBe('27,1 pour cent');
    expect(quantity(-0.0001, 'points', 'en')).toBe('0.0 points');
    expect(quantity(15240, 'number', 'en')).toBe('15,240');
    expect(aloud('2006–2008', 'en')).toBe('2006 to 2008');
  });

  it('says in its own language what is not written in the reader’s', () => {
    const [first] = spokenAnswer({ ...answer, title: { fr: { text: 'Un titre', method: 'original' } } }, 'ar');
    expect(first).toEqual({ locale: 'fr', text: 'Un titre.' });
  });
});
