import { expect, it } from 'vitest';
import { pdfOf } from './export-pdf.ts';
import type { Presentation } from './presentation.ts';

it('a label in a script that the type does not have keeps nobody from the page', () => {
  const page: Presentation = {
    title: 'Lieu ＝ 東京 \u{1f600} \u2800',
    warnings: [],
    blocks: [],
    facts: [],
    source: [],
    citation: '',
  };
  expect(
    Buffer.from(pdfOf(page, 'f'.repeat(64), 'fr'))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});
