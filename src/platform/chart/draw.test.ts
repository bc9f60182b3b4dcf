import { describe, expect, it } from 'vitest';
import { direction, locales } from '../language/locale.ts';
import { speak } from '../language/words.ts';
import { chartWords } from './chart.words.ts';
import { readChart } from './check.ts';
import { describeChart } from './describe.ts';
import { drawChart } from './draw.ts';
import { Drawn } from './drawn.ts';
import { sampleCharts } from './samples.ts';
import type { ChartKind } from './spec.ts';
import { valuesOf } from './values.ts';

const kinds = Object.keys(sampleCharts('en')) as ChartKind[];
/** A phone and a column as files, a wide page. */
const widths = [
  [360, true],
  [720, true],
  [1000, false],
] as const;
const drawn = (kind: ChartKind, locale: (typeof locales)[number], width: number, framed = true) =>
  drawChart(sampleCharts(locale)[kind], { width, framed });

describe.each(locales)('charts in %s', (locale) => {
  it.each(kinds)('%s: no text touches another, leaves the field or has a line under it', (kind) => {
    for (const [width, framed] of widths) expect(new Drawn(drawn(kind, locale, width, framed)).faults).toEqual([]);
  });

  it('what is written under a chart of a page has room for a wider type than ours', () => {
    for (const kind of kinds) {
      const { view, texts } = new Drawn(drawn(kind, locale, 360, false));
      for (const { text, x1, x2 } of texts)
        if (text.startsWith(speak(chartWords, locale)('hatched', { reason: '' }).trim()))
          expect(x2 - x1).toBeLessThan(view.x2 * 0.85);
    }
  });

  it.each(kinds)(
    '%s: says title, licence and the whole hash inside, and every figure to those who do not see it',
    (kind) => {
      const spec = sampleCharts(locale)[kind];
      const svg = drawn(kind, locale, 720);
      const texts = new Drawn(svg).texts.map(({ text }) => text).join(' ');
      for (const part of [spec.title, spec.subtitle, spec.source.licence, spec.source.hash, ...spec.marks])
        expect(texts).toContain(part);
      expect(svg).toContain('role="img"');
      expect(svg).not.toMatch(/\sstyle=|<style|class=|aria-|NaN|undefined|<script/);
      const said = describeChart(spec);
      for (const { figure } of valuesOf(spec)) expect(said).toContain(figure.text);
      expect(drawn(kind, locale, 720)).toBe(svg);
    },
  );
});

describe('the two directions', () => {
  it.each(kinds)('%s: is the mirror of what it is the other way', (kind) => {
    const spec = sampleCharts('en')[kind];
    const [left, right] = (['en', 'ar'] as const).map(
      (locale) => new Drawn(drawChart({ ...spec, locale }, { width: 720, framed: false })),
    );
    const middle = (left!.view.x1 + left!.view.x2) / 2;
    const mirror = ({ x1, x2 }: { x1: number; x2: number }) => [2 * middle - x2, 2 * middle - x1];
    const edges = (drawing: Drawn, turn: boolean) =>
      drawing.areas.map((box) => (turn ? mirror(box) : [box.x1, box.x2]) as [number, number]);
    const [one, other] = [edges(left!, false), edges(right!, true)];
    expect(other).toHaveLength(one.length);
    one.flat().forEach((edge, at) => expect(Math.abs(edge - other.flat()[at]!)).toBeLessThan(1));
  });

  it.each(locales)('bars grow from labels to figures in %s, as long as their numbers', (locale) => {
    const spec = sampleCharts(locale).bars;
    if (spec.kind !== 'bars') throw new TypeError();
    const picture = new Drawn(drawChart(spec, { width: 720, framed: false }));
    const rtl = direction(locale) === 'rtl';
    const said = picture.areas.filter(({ says, fill }) => says && !fill.startsWith('url'));
    const values = valuesOf(spec).flatMap(({ figure, row, series }) =>
      figure.value === null ? [] : { value: figure.value, row, series },
    );
    expect(said).toHaveLength(values.length);
    const bases = new Set(said.map(({ x1, x2 }) => Math.round(rtl ? x2 : x1)));
    expect(bases.size).toBe(1);
    const [base] = [...bases];
    const lengths = values.map(({ row, series }) => {
      const bar = said.find(({ says }) => says.includes(row) && says.includes(series))!;
      return bar.x2 - bar.x1;
    });
    values.forEach(({ value }, at) => expect(lengths[at]! / lengths[0]!).toBeCloseTo(value / values[0]!.value, 2));
    const labels = picture.texts.filter(({ text }) => spec.rows.some(({ label }) => label === text));
    const figures = picture.texts.filter(
      ({ text }) => values.length && valuesOf(spec).some(({ figure }) => figure.text === text),
    );
    expect(labels).toHaveLength(spec.rows.length);
    for (const { x1, x2 } of labels) expect(rtl ? x1 > base! : x2 < base!).toBe(true);
    for (const { x1, x2 } of figures.filter(({ y1 }) => y1 < Math.max(...said.map(({ y2 }) => y2))))
      expect(rtl ? x2 < Math.min(...said.map((one) => one.x1)) : x1 > Math.max(...said.map((one) => one.x2))).toBe(
        true,
      );
  });

  it('time runs in the direction of reading and is true to scale; nothing joins the sides of a break or of a missing year', () => {
    for (const locale of locales) {
      const spec = sampleCharts(locale).lines;
      const { dots, rules } = new Drawn(drawChart(spec, { width: 720, framed: false }));
      const rtl = direction(locale) === 'rtl';
      const years = dots.map(({ x, says }) => ({ x, year: Number(/\b(20\d\d)\b/.exec(says)![1]) }));
      const each = new Map(years.map(({ x, year }) => [year, x]));
      const step = each.get(2010)! - each.get(2009)!;
      expect(step > 0).toBe(!rtl);
      for (const [year, x] of each) expect(x - each.get(2009)!).toBeCloseTo(step * (year - 2009), 0);
      const crossing = (from: number, to: number) => {
        const [low, high] = [each.get(from)!, each.get(to)!].sort((a, b) => a - b) as [number, number];
        return rules.filter(
          ({ x1, x2, y1, y2 }) => y1 !== y2 && Math.min(x1, x2) <= low + 1 && Math.max(x1, x2) >= high - 1,
        );
      };
      expect(crossing(2012, 2013)).toEqual([]);
      expect(crossing(2015, 2018)).toEqual([]);
      expect(crossing(2010, 2011)).toHaveLength(2);
    }
  });
});

describe('what is no chart', () => {
  const good = { ...sampleCharts('en').bars };
  it.each([
    ['an unknown kind', { ...good, kind: 'pie' }],
    ['an unknown field', { ...good, colour: 'red' }],
    ['an unknown language', { ...good, locale: 'xx' }],
    [
      'a number that no axis holds',
      { ...good, rows: [{ key: 'a', label: 'a', figures: [{ value: 1e99, text: '' }] }] },
    ],
    [
      'a figure without a value',
      { ...good, series: [{ key: 'a', label: 'a' }], rows: [{ key: 'a', label: 'a', figures: [{ text: '1' }] }] },
    ],
    [
      'what is suppressed without a reason',
      {
        ...good,
        series: [{ key: 'a', label: 'a' }],
        rows: [{ key: 'a', label: 'a', figures: [{ state: 'suppressed', text: '…' }] }],
      },
    ],
    [
      'a row with too few figures',
      { ...good, rows: [{ ...(good.kind && { key: 'a', label: 'a' }), figures: [{ value: 1, text: '1' }] }] },
    ],
    [
      'parts above the whole',
      {
        ...sampleCharts('en').stacked,
        series: [{ key: 'a', label: 'a' }],
        rows: [{ key: 'a', label: 'a', figures: [{ value: 1.2, text: '' }] }],
      },
    ],
    ['a ratio of zero', { ...sampleCharts('en').forest, around: 0 }],
    ['a period that is none', { ...sampleCharts('en').lines, breaks: [{ period: 'spring', reason: '' }] }],
    [
      'a period twice',
      {
        ...sampleCharts('en').lines,
        series: [
          { key: 'a', label: 'a', points: [2, 2].map((value) => ({ period: '2001', figure: { value, text: '2' } })) },
        ],
      },
    ],
    [
      'a link to nowhere',
      { ...sampleCharts('en').stages, links: [{ at: 0, from: 'work', to: 'moon', figure: { value: 1, text: '1' } }] },
    ],
    [
      'a chart without end',
      { ...good, rows: Array.from({ length: 301 }, () => ({ key: 'a', label: 'a', figures: [null, null, null] })) },
    ],
  ])('%s is refused', (_, spec) => expect(() => readChart(spec)).toThrow());
});
