import fc from 'fast-check';
import { expect, it } from 'vitest';
import { locales, type Locale } from '../language/locale.ts';
import { formatNumber } from '../language/format.ts';
import { chartOf } from './check.ts';
import { drawChart } from './draw.ts';
import { Drawn } from './drawn.ts';
import { meanings, type ChartInput } from './spec.ts';

type Figure = Extract<ChartInput, { kind: 'slope' }>['series'][number]['figures'][number];

const words = fc.constantFrom(
  ...[
    'At work',
    'عودة اضطرارية',
    'Réintégration',
    'a',
    '',
    '(n = 12)',
    '12,5 %',
    'Anticonstitutionnellement',
    '–',
    '回国',
    '<&>',
  ],
  ...[
    'السنة 2019/2020',
    'x'.repeat(90),
    'ا'.repeat(70),
    'vivait à l’étranger depuis plus de dix ans et sans document de séjour',
  ],
);
const label = fc.array(words, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(' ').slice(0, 390));
const size = fc.oneof(
  fc.constantFrom(0, 1, -1, 1e15, -1e15, 1e-9, 0.5, 999_999),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

const figureOf = (value: fc.Arbitrary<number>, locale: Locale): fc.Arbitrary<Figure> =>
  fc.oneof(
    { weight: 6, arbitrary: value.map((one) => ({ value: one, text: formatNumber(locale, one) })) },
    {
      weight: 4,
      arbitrary: fc.tuple(value, value, value, fc.boolean()).map((three) => {
        const [low, middle, high] = (three.slice(0, 3) as number[]).sort((a, b) => a - b) as [number, number, number];
        const text = (one: number) => formatNumber(locale, one);
        const base = three[3] ? '1 234 people' : '';
        return {
          value: middle,
          low,
          high,
          text: text(middle),
          interval: `\u2068${text(low)}\u2069 – \u2068${text(high)}\u2069`,
          base,
        };
      }),
    },
    {
      weight: 1,
      arbitrary: label.map((reason) => ({
        state: 'suppressed' as const,
        text: 'too few',
        reason: (reason || '…').slice(0, 290) || '…',
      })),
    },
    { weight: 1, arbitrary: fc.constant({ state: 'none' as const, text: 'no figure' }) },
  );

const common = (locale: Locale) =>
  fc.record({
    locale: fc.constant(locale),
    title: label,
    subtitle: label,
    marks: fc.array(
      label.map((text) => text.slice(0, 290)),
      { maxLength: 2 },
    ),
    source: fc.record({
      text: label,
      licence: fc.constant('CC BY 4.0'),
      hash: fc.constant('7c1e09a4'.repeat(8)),
      date: fc.constant('2026-11-28'),
    }),
    unit: fc.constantFrom('points' as const, 'number' as const),
    axis: label.map((text) => text.slice(0, 290)),
  });
const series = (most: number) =>
  fc
    .array(fc.record({ label, meaning: fc.option(fc.constantFrom(...meanings), { nil: undefined }) }), {
      minLength: 1,
      maxLength: most,
    })
    .map((some) =>
      some.map((one, at) => ({ key: String(at), label: one.label, ...(one.meaning ? { meaning: one.meaning } : {}) })),
    );
const rowsFor = (count: number, figure: fc.Arbitrary<Figure>) =>
  fc
    .array(
      fc.record({
        label,
        note: fc.constantFrom('', '810 people', 'عدد الأشخاص 810'),
        figures: fc.array(fc.option(figure, { freq: 8 }), { minLength: count, maxLength: count }),
      }),
      { minLength: 1, maxLength: count > 3 ? 6 : 40 },
    )
    .map((some) => some.map((one, at) => ({ ...one, key: String(at) })));

/** Shares are written as such where every figure is one. */
const asShare = (input: ChartInput): ChartInput =>
  JSON.stringify(input)
    .match(/"(?:value|low|high)":(-?[\d.e+-]+)/g)
    ?.every((one) => Math.abs(Number(one.split(':')[1])) <= 1)
    ? { ...input, unit: 'percent' }
    : input;

const chart = fc.constantFrom(...locales).chain((locale): fc.Arbitrary<ChartInput> => {
  const any = figureOf(size, locale);
  const above = figureOf(
    size.map((one) => Math.abs(one) + 1e-9),
    locale,
  );
  const rows = (kind: 'dots' | 'bars', most: number) =>
    fc
      .tuple(common(locale), series(most))
      .chain(([shared, some]) =>
        rowsFor(some.length, any).map((lines) => ({ kind, ...shared, series: some, rows: lines }) as ChartInput),
      );
  const points = fc
    .uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 1, maxLength: 25 })
    .chain((years) =>
      fc
        .array(any, { minLength: years.length, maxLength: years.length })
        .map((figures) => years.map((year, at) => ({ period: String(year), figure: figures[at]! }))),
    );
  const lines = (kind: 'lines' | 'multiples') =>
    fc
      .tuple(
        common(locale),
        series(7),
        fc.uniqueArray(fc.integer({ min: 1985, max: 2035 }), { maxLength: 5 }),
        fc.array(points, { minLength: 7, maxLength: 7 }),
      )
      .map(
        ([shared, some, breaks, values]) =>
          ({
            kind,
            ...shared,
            series: some.map((one, at) => ({ ...one, points: values[at]! })),
            breaks: breaks.map((year) => ({ period: String(year), reason: shared.title.slice(0, 300) })),
          }) as ChartInput,
      );
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.oneof(
    rows('dots', 5),
    rows('bars', 4),
    fc.tuple(common(locale), rowsFor(1, above)).map(
      ([shared, some]) =>
        ({
          kind: 'forest',
          ...shared,
          ratio: true,
          around: 1,
          series: [{ key: 'a', label: 'a' }],
          rows: some,
        }) as ChartInput,
    ),
    fc.tuple(common(locale), rowsFor(2, above)).map(
      ([shared, some]) =>
        ({
          kind: 'pyramid',
          ...shared,
          series: [
            { key: 'a', label: 'Men' },
            { key: 'b', label: 'نساء' },
          ],
          rows: some,
        }) as ChartInput,
    ),
    fc.tuple(common(locale), series(7)).chain(([shared, some]) =>
      rowsFor(
        some.length,
        figureOf(
          share.map((one) => one / some.length),
          locale,
        ),
      ).map((lines) => ({ kind: 'stacked', ...shared, series: some, rows: lines }) as ChartInput),
    ),
    fc.tuple(common(locale), series(8), fc.array(fc.tuple(any, any), { minLength: 8, maxLength: 8 }), label, label).map(
      ([shared, some, figures, from, to]) =>
        ({
          kind: 'slope',
          ...shared,
          moments: [from.slice(0, 110), to.slice(0, 110)],
          series: some.map((one, at) => ({ ...one, figures: figures[at]! })),
        }) as ChartInput,
    ),
    lines('lines'),
    lines('multiples'),
    fc
      .tuple(
        common(locale),
        fc.array(fc.tuple(label, series(6)), { minLength: 2, maxLength: 5 }),
        fc.array(figureOf(share, locale), { minLength: 6, maxLength: 6 }),
      )
      .map(
        ([shared, some, figures]) =>
          ({
            kind: 'stages',
            ...shared,
            links: [],
            stages: some.map(([name, nodes]) => ({
              label: name.slice(0, 190),
              nodes: nodes.map((node, at) => ({ ...node, figure: figures[at]! })),
            })),
          }) as ChartInput,
      ),
  );
});

it('any chart that is accepted is drawn whole: no text touches another, leaves the field or has a line under it', () => {
  fc.assert(
    fc.property(chart, fc.constantFrom(320, 360, 720, 1000), fc.boolean(), (input, width, framed) => {
      const drawn = new Drawn(drawChart(chartOf(asShare(input)), { width, framed }));
      expect(drawn.faults).toEqual([]);
    }),
    { numRuns: Number(process.env['CHARTS'] ?? 60), endOnFailure: false },
  );
}, 120_000);
