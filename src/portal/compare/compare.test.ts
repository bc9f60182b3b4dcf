import { describe, expect, it } from 'vitest';
import { PUBLISHED_CELLS, reproduce } from '../../../content/index.ts';
import { generateReturnees } from '../../../demo/index.ts';
import type { ComparisonCell } from './compare.contract.ts';
import { readingOf, roundedTwice } from './compare.ts';

const label = { ar: 'ا', fr: 'a', en: 'a' };
const cell = (of: Partial<ComparisonCell>): ComparisonCell => ({
  row: label,
  column: label,
  variable: label,
  statistic: 'percent',
  published: 6.4,
  decimals: 1,
  reproduced: 6.4,
  base: 63,
  missing: 0,
  tolerance: 0.1,
  agrees: true,
  publishedBase: 63,
  baseStatus: 'published',
  source: { citation: 'a', url: 'https://example.org' },
  note: null,
  measure: null,
  ...of,
});

describe('how a reproduced figure stands to the printed one', () => {
  it.each([
    [{ reproduced: 6.43 }, 'same'],
    [{ reproduced: (100 * 4) / 63 }, 'rounded-twice'],
    [{ reproduced: 6.31, published: 6.4 }, 'within'],
    [{ reproduced: 52.1, published: 52, decimals: 0 as const, statistic: 'percent_about' as const }, 'same'],
    [{ reproduced: 52.8, published: 52, decimals: 0 as const, statistic: 'percent_about' as const }, 'about'],
    [{ reproduced: 27.03, published: 25, decimals: 0 as const, statistic: 'percent_more_than' as const }, 'more-than'],
    [{ reproduced: 7, agrees: false }, 'differs'],
    [{ reproduced: null, agrees: false }, 'differs'],
  ])('%j is %s', (of, reading) => {
    expect(readingOf(cell(of))).toBe(reading);
  });

  it('shows both steps of a figure rounded twice', () => {
    expect(roundedTwice((100 * 4) / 63, 1)).toEqual({ first: 6.35, second: 6.4 });
    expect(roundedTwice(1.546, 1)).toEqual({ first: 1.55, second: 1.6 });
  });

  it('explains every cell of the published tables: the four that print rounded twice, and no difference', () => {
    const rows = generateReturnees();
    const readings = PUBLISHED_CELLS.map((published) => {
      const { value, agrees } = reproduce(published, rows);
      const { statistic, decimals } = published;
      return readingOf(cell({ statistic, decimals, published: published.value, reproduced: value, agrees }));
    });
    expect(readings.filter((reading) => reading === 'rounded-twice')).toHaveLength(4);
    expect(readings.filter((reading) => reading === 'differs')).toEqual([]);
  });
});
