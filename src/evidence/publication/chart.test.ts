import { describe, expect, it } from 'vitest';
import type { Locale } from '../../platform/language/locale.ts';
import { colours, returnMarks } from '../../platform/ui/tokens.ts';
import { readXml } from '../testing.ts';
import { chartSvg, hasChart } from './chart.ts';
import { chartText } from './chart-lines.ts';
import { pngOf } from './picture.ts';
import type { Figure, Heading, ModelBlock, TableBlock } from './presentation.ts';
import { textWidth, wrapText } from './text-width.ts';

const cell = (estimate: number | null, low: number | null = null, high: number | null = null): Figure => ({
  estimate,
  low,
  high,
  se: null,
  n: 40,
  text: estimate === null ? 'too few' : `${estimate * 100}%`,
  interval: low === null || high === null ? '' : `${low * 100}% – ${high * 100}%`,
  suppressed: estimate === null,
});
const heading = (key: string, label: string, codes: Record<string, string> = {}): Heading => ({ key, label, codes });
const decided = heading('decided', 'عودة بقرار شخصي', { return_type: 'decided' });
const compelled = heading('compelled', 'Compelled & forced', { return_type: 'compelled' });
const table: TableBlock = {
  kind: 'table',
  caption: 'Status <after> return',
  unit: 'percent',
  fromZero: true,
  around: false,
  corner: '',
  columns: [decided, compelled],
  rows: [
    { ...heading('a', 'At work'), cells: [cell(0.4, 0.3, 0.5), cell(0.2, 0.1, 0.3)] },
    { ...heading('b', 'Unemployed'), cells: [cell(0.1, 0.05, 0.2), cell(null)] },
  ],
  bases: ['100', '40'],
};
const term = { coefficient: '0', p: '0.5', marginal: '', se: 0.1, pValue: 0.5, constant: false };
const model: ModelBlock = {
  kind: 'model',
  caption: 'Model',
  effect: 'Odds ratio',
  multiplies: true,
  marginal: null,
  terms: [
    { ...term, label: 'Sex: man', value: 2, low: 1.2, high: 3.3, effect: '2.00', interval: '1.20 – 3.30' },
    { ...term, label: 'Constant', value: 0.2, low: 0.1, high: 0.3, effect: '0.20', interval: '', constant: true },
  ],
  base: '140 people',
};
const texts = (document: Document): string[] =>
  [...document.querySelectorAll('text')].map(({ textContent }) => textContent!.replace(/[\u200e\u200f]/g, ''));

describe('charts', () => {
  it.each([
    [table, 'ar', 680],
    [table, 'fr', 360],
    [model, 'en', 680],
    [model, 'ar', 360],
  ] as [TableBlock | ModelBlock, Locale, number][])(
    'are well-formed, without styles, told to those who do not see them (%#)',
    (block, locale, width) => {
      const svg = chartSvg(block, locale, { width });
      const { documentElement: root } = readXml(svg);
      expect([root.getAttribute('role'), root.getAttribute('direction'), root.getAttribute('width')]).toEqual([
        'img',
        'ltr',
        String(width),
      ]);
      expect(root.querySelector('title')?.textContent).toBe(block.caption);
      expect(chartText(block, locale)).toBe(`${block.caption}. ${root.querySelector('desc')?.textContent}`);
      expect(svg).not.toMatch(/\sstyle=|<style|class=|aria-|NaN|undefined|<script/);
      expect(chartSvg(block, locale, { width })).toBe(svg);
      for (const rect of root.querySelectorAll('rect'))
        expect(Number(rect.getAttribute('width'))).toBeGreaterThanOrEqual(0);
    },
  );

  it('draws decided and compelled with their colours, dash and marks', () => {
    const svg = chartSvg(table, 'en');
    expect(svg).toContain(returnMarks.decided.colour);
    expect(svg).toContain(returnMarks.compelled.colour);
    expect(svg).toContain(`stroke-dasharray="${returnMarks.compelled.dash}"`);
    const other = chartSvg({ ...table, columns: [heading('m', 'Men'), heading('w', 'Women')] }, 'en');
    expect(other).not.toContain(returnMarks.decided.colour);
    expect(other).not.toContain(returnMarks.compelled.colour);
  });

  it('draws a figure suppressed as a hatched field with words, never as a zero', () => {
    const document = readXml(chartSvg(table, 'en'));
    expect(document.querySelectorAll('g[fill="url(#suppressed)"] rect')).toHaveLength(1);
    expect(texts(document)).toContain('too few');
    const marks = [...document.querySelectorAll('path')].filter(
      (path) => path.closest('g')?.getAttribute('fill') !== null,
    );
    expect(marks.length + document.querySelectorAll('circle').length).toBe(3 + 2);
    expect(hasChart({ ...table, rows: [{ ...heading('a', 'x'), cells: [cell(null), null] }] })).toBe(true);
    expect(chartSvg({ ...table, rows: [{ ...heading('a', 'x'), cells: [cell(null), null] }] }, 'en')).toContain(
      'too few',
    );
  });

  it('puts Arabic labels at the right and keeps the axis left to right', () => {
    const [arabic, english] = (['ar', 'en'] as const).map((locale) => readXml(chartSvg(table, locale)));
    const anchor = (document: Document, label: string): string | null | undefined =>
      [...document.querySelectorAll('text')]
        .find(({ textContent }) => textContent!.includes(label))
        ?.closest('g[text-anchor]')
        ?.getAttribute('text-anchor');
    expect(anchor(arabic!, 'At work')).toBe('end');
    expect(anchor(english!, 'At work')).toBe('start');
    const ticks = texts(arabic!).filter((text) => /^\d+%$/.test(text));
    expect(ticks.slice(0, 2)).toEqual(['0%', '10%']);
  });

  it('shows where a ratio says nothing, and leaves the constant out', () => {
    const document = readXml(chartSvg(model, 'en'));
    expect(texts(document)).toEqual(expect.arrayContaining(['Sex: man', '1', '2', '0.5']));
    expect(texts(document)).not.toContain('Constant');
    expect(document.querySelector(`g[stroke="${colours.ink}"] line`)).not.toBeNull();
  });

  it('names every series in words where there are too many for a legend', () => {
    const columns = Array.from({ length: 8 }, (_, at) => heading(String(at), `Group ${at}`));
    const rows = [{ ...heading('a', 'At work'), cells: columns.map(() => cell(0.5)) }];
    const shown = texts(readXml(chartSvg({ ...table, columns, rows, bases: [] }, 'en')));
    expect(shown.filter((text) => text.startsWith('Group '))).toHaveLength(8);
  });

  it('becomes a picture with the letters of the installation', () => {
    const png = pngOf(chartSvg(table, 'ar'), 1);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.length > 5000]).toEqual([680, true]);
  });
});

describe('breaking lines', () => {
  it('keeps every line within the width and loses no word', () => {
    const text = 'These people were not drawn at random; لم يُختَر هؤلاء الأشخاص بالقرعة';
    const lines = wrapText(text, 13, 120);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe(text);
    expect(Math.max(...lines.map((line) => textWidth(line, 13)))).toBeLessThanOrEqual(120);
    expect(wrapText('a'.repeat(64), 13, 100).join('')).toBe('a'.repeat(64));
  });
});
