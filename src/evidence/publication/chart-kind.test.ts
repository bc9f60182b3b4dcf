import { describe, expect, it } from 'vitest';
import { chartOf } from '../../platform/chart/check.ts';
import { drawChart } from '../../platform/chart/draw.ts';
import { Drawn } from '../../platform/chart/drawn.ts';
import { valuesOf } from '../../platform/chart/values.ts';
import { direction, locales, type Locale } from '../../platform/language/locale.ts';
import { kindOf, laid } from './chart-kind.ts';
import { chartOfBlock } from './chart-spec.ts';
import type { Figure, Heading, TableBlock } from './presentation.ts';

const levels = (variable: string, ...codes: string[]): Heading[] =>
  codes.map((code) => ({ key: code, label: `${variable} ${code}`, codes: { [variable]: code } }));
const figure = (estimate: number | null, suppressed = false): Figure => ({
  ...{ estimate, low: null, high: null, se: null, n: 40, suppressed, interval: '' },
  text: suppressed ? 'few' : String(estimate),
});

/** A table of figures named by row and column; `of` gives each. */
function tableOf(
  [rows, columns]: readonly [Heading[], Heading[]],
  of: (row: number, column: number) => number | null,
  more: Partial<TableBlock> = {},
): TableBlock {
  return {
    ...{ kind: 'table', caption: 'Who', unit: 'percent', fromZero: true, around: false, corner: 'Down' },
    columns,
    rows: rows.map((row, down) => ({
      ...row,
      cells: columns.map((_, across) => {
        const value = of(down, across);
        return value === null ? figure(null, true) : figure(value);
      }),
    })),
    bases: columns.map(() => null),
    ...more,
  };
}
const crossed = (percent: 'total' | 'row' | 'column' | 'count') => ({ crossed: { across: 'Across', percent } });

const sexes = levels('sex', 'female', 'male');
const ages = levels('age_group', '15-24', '25-44', '45+');
const kinds = levels('return_type', 'decided', 'compelled');
const before = levels('status_before', 'work', 'study', 'none');
const after = levels('status_after', 'work', 'study', 'none', 'retired');
const views = levels('opinion', 'a', 'b', 'c');

const thirds = (_: number, across: number) => [0.2, 0.5, 0.3][across]!;
const cases: readonly (readonly [string, TableBlock, ReturnType<typeof kindOf>])[] = [
  [
    'people by age and sex',
    tableOf([ages, sexes], (r, c) => 10 + r * 7 + c, { unit: 'number', ...crossed('count') }),
    'pyramid',
  ],
  [
    'the same the other way round',
    tableOf([sexes, ages], (r, c) => 10 + r * 7 + c, { unit: 'number', ...crossed('count') }),
    'pyramid',
  ],
  ['ages of each sex', tableOf([ages, sexes], thirds), 'pyramid'],
  ['with a group that is suppressed', tableOf([ages, sexes], (r, c) => (r + c ? 0.1 * (r + c) : null)), 'pyramid'],
  ['each age by sex: no pyramid', tableOf([ages, sexes], () => 0.5, crossed('row')), 'stacked'],
  ['answers of each kind of return', tableOf([kinds, views], thirds, crossed('row')), 'stacked'],
  ['the same in columns', tableOf([views, kinds], (r) => thirds(0, r), crossed('column')), 'stacked'],
  [
    'with an answer that is suppressed',
    tableOf([kinds, views], (r, c) => (r + c ? 0.3 : null), crossed('row')),
    'stacked',
  ],
  [
    'the same answers before and after',
    tableOf([before, after], (r, c) => 5 + r * 3 + c, { unit: 'number', ...crossed('count') }),
    'stages',
  ],
  [
    'with a cell that is suppressed: a width would be missing',
    tableOf([before, after], (r, c) => (r + c ? 0.05 : null), crossed('total')),
    'bars',
  ],
  ['other answers', tableOf([before, views], () => 0.1, crossed('total')), 'bars'],
  ['shares that are not parts', tableOf([views, kinds], () => 0.9), 'bars'],
  ['differences', tableOf([ages, sexes], () => -0.1, { fromZero: false, around: true, unit: 'points' }), 'dots'],
];

const drawnAs = (block: TableBlock, locale: Locale) =>
  chartOf(chartOfBlock(block, { title: 'Who', facts: [], source: [], warnings: [], citation: '' }, locale));

describe('the kind by which a table is drawn', () => {
  it.each(cases)('%s', (_, block, kind) => {
    expect(kindOf(laid(block))).toBe(kind);
    const given = block.rows.flatMap(({ cells }) => cells.map((cell) => cell?.text)).sort();
    for (const locale of locales) {
      const spec = drawnAs(block, locale);
      expect(spec.kind).toBe(kind);
      // Every figure of the table, and no other, is in the drawing; stages add what stood at each.
      const values = valuesOf(spec);
      const texts = values.map(({ figure: { text } }) => text).sort();
      if (kind === 'stages') expect(texts).toEqual(expect.arrayContaining(given as string[]));
      else expect(texts).toEqual(given);
      for (const { figure: one } of values) expect(one.state === 'suppressed').toBe(one.reason !== '');
      for (const width of [328, 720]) {
        const svg = drawChart(spec, { width, framed: true });
        const drawing = new Drawn(svg);
        expect(drawing.faults).toEqual([]);
        // What is suppressed is hatched and says why.
        if (values.some(({ figure: one }) => one.state === 'suppressed')) {
          expect(svg).toContain('<pattern');
          const reason = values.find(({ figure: one }) => one.reason)!.figure.reason;
          expect(drawing.texts.map(({ text }) => text).join(' ')).toContain(reason.slice(0, 12));
        }
      }
    }
  });

  it('keeps the totals of stages: as many people leave as arrive', () => {
    const spec = drawnAs(cases.find(([, , kind]) => kind === 'stages')![1], 'en');
    if (spec.kind !== 'stages') throw new TypeError();
    const totals = spec.stages.map(({ nodes }) => nodes.reduce((all, { figure: { value } }) => all + value!, 0));
    expect(totals[0]).toBe(totals[1]);
    expect(spec.links.reduce((all, { figure: { value } }) => all + value!, 0)).toBe(totals[0]);
  });

  it('sets the first sex where reading begins, and the first answer at the labels', () => {
    for (const locale of locales) {
      const rtl = direction(locale) === 'rtl';
      const sides = new Drawn(drawChart(drawnAs(cases[0]![1], locale), { width: 720, framed: false })).areas.filter(
        ({ says }) => says,
      );
      const place = (part: string) => Math.min(...sides.filter(({ says }) => says.includes(part)).map(({ x1 }) => x1));
      expect(place('female') < place('sex male'), locale).toBe(!rtl);
      const parts = new Drawn(drawChart(drawnAs(cases[5]![1], locale), { width: 720, framed: false })).areas.filter(
        ({ says }) => says.includes('decided'),
      );
      const starts = ['opinion a', 'opinion b', 'opinion c'].map(
        (part) => parts.find(({ says }) => says.includes(part))!.x1,
      );
      expect(starts[0]! < starts[2]!, locale).toBe(!rtl);
    }
  });
});
