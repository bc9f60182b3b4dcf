import { parseHTML } from 'linkedom';
import { createSSRApp, h, type Component } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../platform/language/locale.ts';
import { provideLocale } from '../../platform/ui/index.ts';
import FigureTable from './FigureTable.vue';
import ModelTable from './ModelTable.vue';
import type { Figure, Heading, ModelBlock, TableBlock } from './presentation.ts';

const heading = (key: string, codes: Record<string, string> = {}): Heading => ({ key, label: `to ${key}`, codes });
const figure = (text: string, n: number | null, interval = `${text} – ${text}`): Figure => ({
  estimate: 1,
  low: null,
  high: null,
  se: null,
  n,
  text,
  interval,
  suppressed: n === null,
});
/** A table of any shape: figures are named after their row and column; the last is suppressed, one is missing where there are several columns. */
function tableOf(columns: readonly Heading[], rows: number, bases: readonly (string | null)[]): TableBlock {
  const lines = Array.from({ length: rows }, (_, row) => ({
    ...heading(`row${row}`, row ? {} : { how: 'compelled' }),
    cells: columns.map((_column, column) => {
      if (row === rows - 1 && column === columns.length - 1) return figure('few', null, '');
      return row === 0 && column === 1 ? null : figure(`f${row}.${column}`, 41 + row * 10 + column);
    }),
  }));
  const common = { kind: 'table', caption: 'Who', unit: 'points', fromZero: false, around: true } as const;
  return { ...common, corner: 'Kind', columns, rows: lines, bases };
}
async function rendered(component: Component, block: TableBlock | ModelBlock, locale: Locale): Promise<Document> {
  const app = createSSRApp({ render: () => h(component, { block }) });
  provideLocale(app, locale);
  return parseHTML(`<html><body>${await renderToString(app)}</body></html>`).document;
}
const textsOf = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? '').trim());

const one = [heading('age')];
const several = [heading('a', { return_type: 'decided' }), heading('b'), heading('c')];
describe.each(locales)('a table of figures in %s', (locale) => {
  it.each([
    ['one column', tableOf(one, 4, [null, null, null, null])],
    ['one column whose base is the same for all', tableOf(one, 3, ['41'])],
    ['columns with a base each', tableOf(several, 3, ['901', '902', null])],
    ['columns without a common base', tableOf(several, 3, [null, null, null])],
  ])('says every figure, its interval and its base: %s', async (_, block) => {
    const page = await rendered(FigureTable, block, locale);
    const said = textsOf(page, 'th, td, caption, p').join(' | ');
    expect(said).not.toMatch(/undefined|NaN|\[object/);
    for (const { label } of [...block.columns, ...block.rows]) expect(said).toContain(label);
    const single = block.columns.length === 1;
    const below = !single && block.bases.some((base) => base !== null);
    block.rows.forEach((row, at) => {
      const cells = textsOf(page, `tbody tr:nth-child(${at + 1}) td`);
      row.cells.forEach((cell, column) => {
        const text = cells[column]!;
        expect(text.length).toBeGreaterThan(0);
        for (const part of cell ? [cell.text, cell.interval] : []) expect(text).toContain(part);
        if (cell?.n && !single) expect(text.includes(String(cell.n))).toBe(block.bases[column] === null);
      });
      if (single) expect(cells[1]).toBe(row.cells[0]?.n ? String(row.cells[0].n) : '–');
    });
    expect(textsOf(page, 'tfoot td')).toEqual(below ? ['901', '902', '–'] : []);
    expect(textsOf(page, '[aria-hidden]')).toEqual(single ? ['◆'] : ['●', '◆']);
    expect(page.querySelectorAll('p')).toHaveLength(1);
  });

  it('says every number of a model', async () => {
    const term = { coefficient: 'k', effect: '1.5', interval: '1.1 – 2.0', p: '0.03', marginal: '' };
    const numbers = { value: 1.5, low: 1.1, high: 2, se: 0.1, pValue: 0.03, constant: false };
    const common = {
      kind: 'model',
      caption: 'Model',
      effect: 'Odds ratio',
      multiplies: true,
      base: '417 people',
    } as const;
    const block = { ...common, marginal: 'Effect', terms: [{ label: 'women', ...term, ...numbers }] };
    const page = await rendered(ModelTable, block, locale);
    expect(textsOf(page, 'tbody td')).toEqual(['1.5', '1.1 – 2.0', '0.03', '—']);
    expect(textsOf(page, 'caption')[0]).toContain('417 people');
    expect(textsOf(await rendered(ModelTable, { ...block, marginal: null }, locale), 'tbody td')).toHaveLength(3);
  });
});
