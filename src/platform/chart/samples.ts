import type { Locale } from '../language/locale.ts';
import { chartOf } from './check.ts';
import { sampleWords } from './samples.words.ts';
import { speak } from '../language/words.ts';
import { formatNumber, formatPercent, isolate } from '../language/format.ts';
import type { ChartInput, ChartKind, ChartSpec } from './spec.ts';

type Figure = Extract<ChartInput, { kind: 'dots' }>['rows'][number]['figures'][number];

/** Invented charts of every kind in a language, for the gallery and the tests; each says that it is invented. */
export function sampleCharts(locale: Locale): Readonly<Record<ChartKind, ChartSpec>> {
  const t = speak(sampleWords, locale);
  const share = (value: number, low?: number, high?: number, n?: number): NonNullable<Figure> => ({
    value,
    ...(low === undefined || high === undefined
      ? {}
      : {
          low,
          high,
          interval: t('between', {
            low: isolate(formatPercent(locale, low)),
            high: isolate(formatPercent(locale, high)),
          }),
        }),
    text: formatPercent(locale, value, low === undefined ? 0 : 1),
    base: n ? t('people', { n }) : '',
  });
  const count = (value: number | null): NonNullable<Figure> =>
    value === null ? { state: 'none', text: t('none') } : { value, text: formatNumber(locale, value) };
  const kept: NonNullable<Figure> = { state: 'suppressed', text: t('few'), reason: t('reason') };
  const kinds = [
    { key: 'decided', label: t('decided'), meaning: 'decided' },
    { key: 'compelled', label: t('compelled'), meaning: 'compelled' },
    { key: 'expelled', label: t('expelled'), meaning: 'expelled' },
  ] as const;
  const common = (title: keyof typeof sampleWords, subtitle: keyof typeof sampleWords = 'measure') => ({
    locale,
    title: t(title),
    subtitle: t(subtitle),
    marks: [t('invented')],
    source: {
      text: t('source'),
      licence: 'CC BY 4.0',
      hash: '7c1e09a4d2b35f6871c0e94a3d5b7f2086c1d9e4f3a2b5c6d7e8f90123a4a94f',
      date: '2026-11-28',
    },
    unit: 'percent' as const,
    axis: t('axis'),
  });
  const single = [{ key: 'all', label: t('all') }];
  const years = (values: readonly (number | null)[], from = 2009) =>
    values.map((value, at) => ({ period: String(from + at), figure: value === null ? count(null) : share(value) }));
  const made: { readonly [K in ChartKind]: Extract<ChartInput, { kind: K }> } = {
    dots: {
      kind: 'dots',
      ...common('dotsTitle'),
      series: single,
      rows: [
        {
          key: 'd',
          label: t('decided'),
          meaning: 'decided',
          note: t('people', { n: 810 }),
          figures: [share(0.049, 0.036, 0.067)],
        },
        {
          key: 'c',
          label: t('compelled'),
          meaning: 'compelled',
          note: t('people', { n: 147 }),
          figures: [share(0.68, 0.6, 0.751)],
        },
        { key: 'e', label: t('expelled'), meaning: 'expelled', figures: [kept] },
      ],
    },
    bars: {
      kind: 'bars',
      ...common('barsTitle'),
      series: [...kinds],
      rows: [
        { key: 'm', label: t('men'), figures: [share(0.71), share(0.52), share(0.44)] },
        { key: 'w', label: t('women'), figures: [share(0.48), share(0.31), kept] },
      ],
    },
    forest: {
      kind: 'forest',
      ...common('forestTitle'),
      unit: 'number',
      axis: t('odds'),
      ratio: true,
      around: 1,
      series: single,
      rows: (
        [
          ['compelled', 3.1, 2, 4.8],
          ['young', 1.4, 1, 2.1],
          ['trained', 0.6, 0.4, 0.9],
          ['prepared', 0.45, 0.3, 0.7],
        ] as const
      ).map(([key, value, low, high]) => ({
        key,
        label: t(key),
        ...(key === 'compelled' ? { meaning: 'compelled' as const } : {}),
        figures: [
          {
            value,
            low,
            high,
            text: formatNumber(locale, value, 2),
            interval: t('between', { low: formatNumber(locale, low, 1), high: formatNumber(locale, high, 1) }),
          },
        ],
      })),
    },
    stacked: {
      kind: 'stacked',
      ...common('stackedTitle'),
      series: (['veryGood', 'good', 'mixed', 'weak'] as const).map((key) => ({ key, label: t(key) })),
      rows: [
        {
          key: 'd',
          label: t('decided'),
          note: t('people', { n: 844 }),
          figures: [0.24, 0.37, 0.27, 0.12].map((v) => share(v)),
        },
        {
          key: 'c',
          label: t('compelled'),
          note: t('people', { n: 148 }),
          figures: [0.08, 0.22, 0.39, 0.31].map((v) => share(v)),
        },
        {
          key: 'e',
          label: t('expelled'),
          note: t('people', { n: 31 }),
          figures: [kept, share(0.19), share(0.45), share(0.3)],
        },
      ],
    },
    pyramid: {
      kind: 'pyramid',
      ...common('pyramidTitle'),
      unit: 'number',
      axis: t('number'),
      series: [
        { key: 'm', label: t('men') },
        { key: 'w', label: t('women') },
      ],
      rows: ['65+', '55–64', '45–54', '35–44', '25–34', '15–24'].map((age, at) => ({
        key: age,
        label: age,
        figures: [count([62, 110, 205, 240, 158, 49][at]!), at === 5 ? kept : count([14, 26, 48, 71, 52, 0][at]!)],
      })),
    },
    slope: {
      kind: 'slope',
      ...common('slopeTitle'),
      moments: [t('abroad'), t('after')],
      series: kinds.map((kind, at) => ({
        ...kind,
        figures: [share([0.62, 0.58, 0.51][at]!), share([0.68, 0.47, 0.36][at]!)],
      })),
    },
    lines: {
      kind: 'lines',
      ...common('linesTitle'),
      series: [
        {
          ...kinds[0],
          points: years([0.16, 0.15, 0.14, 0.13, 0.11, 0.12, 0.11, null, null, 0.1, 0.09, 0.1, 0.09, 0.1, 0.09]),
        },
        {
          ...kinds[1],
          points: years([0.2, 0.21, 0.22, 0.24, 0.25, 0.31, 0.3, null, null, 0.28, 0.29, 0.26, 0.27, 0.26, 0.27]),
        },
      ],
      breaks: [{ period: '2013', reason: t('newQuestion') }],
    },
    multiples: {
      kind: 'multiples',
      ...common('multiplesTitle', 'flowMeasure'),
      unit: 'number',
      axis: t('number'),
      series: [
        [2900, 2700, 2500, 2600, 2400, 900, 1000, 2200, 2300],
        [2940, 3100, 3000, 3300, 3100, 1200, 1300, 2400, 2500],
        [1200, null, null, 1300, 1250, 1100, 600, 500, 650],
        [5100, 5300, 5200, 4800, 4300, 1500, 1800, 4900, 5360],
        [900, 950, 0, 1000, 980, 0, 0, 700, 640],
        [1500, 1450, 1600, null, 1700, 1300, 700, 1400, 2650],
      ].map((values, at) => ({
        key: String(at),
        label: t('corridor', { n: at + 1 }),
        points: values.map((value, year) => ({ period: String(2015 + year), figure: count(value) })),
      })),
      breaks: [{ period: '2019', reason: t('newQuestion') }],
    },
    stages: {
      kind: 'stages',
      ...common('stagesTitle'),
      stages: (
        [
          ['before', [0.52, 0.18, 0.3]],
          ['abroad', [0.74, 0.1, 0.16]],
          ['after', [0.61, 0.14, 0.25]],
        ] as const
      ).map(([label, values]) => ({
        label: t(label),
        nodes: (['work', 'study', 'without'] as const).map((key, at) => ({
          key,
          label: t(key),
          figure: share(values[at]!),
        })),
      })),
      links: [
        ...linksOf(
          0,
          [
            [0.44, 0.02, 0.06],
            [0.12, 0.04, 0.02],
            [0.18, 0.04, 0.08],
          ],
          share,
        ),
        ...linksOf(
          1,
          [
            [0.52, 0.09, 0.13],
            [0.05, 0.02, 0.03],
            [0.04, 0.03, 0.09],
          ],
          share,
        ),
      ],
    },
    map: {
      kind: 'map',
      ...common('mapTitle', 'flowMeasure'),
      unit: 'number',
      axis: t('number'),
      drawing: {
        width: 300,
        height: 160,
        areas: [
          { code: 'AA', d: 'M10 10H90V150H10Z', at: [50, 80] },
          { code: 'BB', d: 'M90 10H200V80H90Z', at: [145, 45] },
          { code: 'CC', d: 'M90 80H200V150H90Z', at: [145, 115] },
          { code: 'DD', d: 'M200 10H290V150H200Z', at: [245, 80] },
        ],
        neutral: [],
        borders: 'M90 10V150M90 80H200M200 10V150',
        dashed: '',
      },
      areas: [
        { code: 'AA', label: t('area', { n: 1 }), figure: count(1200) },
        { code: 'BB', label: t('area', { n: 2 }), figure: count(310) },
        { code: 'CC', label: t('area', { n: 3 }), figure: kept },
        { code: 'DD', label: t('area', { n: 4 }), figure: count(null) },
      ],
      convention: t('convention'),
    },
  };
  return Object.fromEntries(Object.entries(made).map(([kind, input]) => [kind, chartOf(input)])) as Record<
    ChartKind,
    ChartSpec
  >;
}

const stageKeys = ['work', 'study', 'without'];
const linksOf = (at: number, values: readonly (readonly number[])[], share: (value: number) => NonNullable<Figure>) =>
  values.flatMap((row, from) =>
    row.map((value, to) => ({
      at,
      from: stageKeys[from]!,
      to: stageKeys[to]!,
      figure: share(value),
      ...(from === 0 && to === 2 ? { meaning: 'compelled' as const } : {}),
    })),
  );
