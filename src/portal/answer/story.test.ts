import { describe, expect, it } from 'vitest';
import type { Figure, TableBlock } from '../../evidence/face.ts';
import type { ShownResult } from '../finding/shown.ts';
import { keyFigures } from './story.ts';

const figure = (text: string, more: Partial<Figure> = {}): Figure => ({
  ...{ estimate: 0.3, low: 0.2, high: 0.4, se: 0.1, n: 100, text, interval: '20 – 40', suppressed: false },
  ...more,
});
const heading = (label: string) => ({ key: label, label, codes: {} });
const table = (cells: readonly (Figure | null)[], more: Partial<TableBlock> = {}): TableBlock => ({
  ...{ kind: 'table', caption: '', unit: 'percent', fromZero: true, around: false, corner: '', bases: [] },
  columns: [heading('Unemployed')],
  rows: cells.map((cell, at) => ({ ...heading(`group ${at}`), cells: [cell] })),
  ...more,
});
const result = (...blocks: TableBlock[]): ShownResult =>
  ({ blocks: blocks.map((block) => ({ block, chart: null, shares: null })) }) as unknown as ShownResult;

describe('the three numbers of an answer', () => {
  it('are the first of its tables, each read against the other groups of its own table', () => {
    const found = keyFigures([
      result(table([figure('27%'), figure('9%')]), table([figure('18')], { unit: 'points', around: true })),
    ]);
    expect(found.map(({ text }) => text)).toEqual(['27%', '9%', '18']);
    expect(found[0]?.against).toEqual([{ label: 'group 1', text: '9%' }]);
    expect(found[2]).toMatchObject({ unit: 'points', against: [], base: null });
    expect(keyFigures([result(table([1, 2, 3, 4, 5].map((n) => figure(`${n}%`))))])).toHaveLength(3);
  });

  it('never show what is suppressed or missing, nor read anything against it', () => {
    const kept = figure('too few', { estimate: null, suppressed: true });
    const found = keyFigures([result(table([kept, figure('9%'), null, figure('—', { estimate: null })]))]);
    expect(found.map(({ text, against }) => [text, against])).toEqual([['9%', []]]);
  });
});
