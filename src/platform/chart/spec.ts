import { z } from 'zod';
import { localeSchema } from '../language/localized.contract.ts';

/** Most rows, series and marks of one chart: what is longer is a table, and no reader can make the server draw without end. */
export const mostRows = 300;
export const mostSeries = 12;
const mostPeriods = 400;

const text = (most: number) => z.string().max(most);
/** Numbers beyond a thousand million million are no counts of people: an axis could not be read. */
const finite = z.number().min(-1e15).max(1e15);

/** What is drawn in one colour, mark and line wherever it stands. */
export const meanings = ['decided', 'compelled', 'expelled'] as const;
export const meaning = z.enum(meanings);
export type Meaning = z.infer<typeof meaning>;

/**
 * One figure with the words in which it is printed everywhere. Three absences are never alike: `suppressed` (there is a figure, kept back for `reason`),
 * `none` (nobody counted) and a zero, which is a figure.
 */
export const figure = z
  .strictObject({
    state: z.enum(['given', 'suppressed', 'none']).default('given'),
    value: finite.nullable().default(null),
    low: finite.nullable().default(null),
    high: finite.nullable().default(null),
    /** The value as it is printed; the reason or "no figure" in short where there is none. */
    text: text(120),
    interval: text(120).default(''),
    /** How many people stand behind it, in words: "810 people". */
    base: text(120).default(''),
    reason: text(300).default(''),
  })
  .refine(({ state, value }) => (state === 'given') === (value !== null), 'a figure has a value, an absence has none')
  .refine(({ state, reason }) => state !== 'suppressed' || reason !== '', 'what is suppressed says why')
  .refine(
    ({ low, high }) => (low === null) === (high === null) && (low ?? 0) <= (high ?? 0),
    'an interval has both ends',
  );
export type ChartFigure = z.output<typeof figure>;

const series = z.strictObject({
  key: text(200),
  label: text(400),
  meaning: meaning.optional(),
});
export type ChartSeries = z.output<typeof series>;
const seriesList = z.array(series).min(1).max(mostSeries);

const row = z.strictObject({
  key: text(200),
  label: text(400),
  /** Under the label, smaller: the base of this row. */
  note: text(300).default(''),
  meaning: meaning.optional(),
  /** One for each series, in their order; null where the series has no such row. */
  figures: z.array(figure.nullable()).min(1).max(mostSeries),
});
export type ChartRow = z.output<typeof row>;
const rows = z.array(row).min(1).max(mostRows);

/** How numbers of the axis are written; `percent` is a share (0.12), `points` are hundredths. */
export const units = ['percent', 'points', 'number'] as const;

const common = {
  locale: localeSchema,
  /** What was found. */
  title: text(400),
  /** Measure, population and base. */
  subtitle: text(600).default(''),
  /** What must be read with it: synthetic, demonstration. Short; before the source. */
  marks: z.array(text(300)).max(6).default([]),
  source: z.strictObject({
    text: text(600),
    licence: text(200),
    /** The whole hash by which it is found again. */
    hash: text(1000),
    date: text(40).default(''),
  }),
  unit: z.enum(units),
  /** Title of the axis, with the unit. */
  axis: text(300),
};

const byRows = { ...common, series: seriesList, rows };
const point = z.strictObject({ period: text(20), figure });
const lineSeries = z.strictObject({
  ...series.shape,
  points: z.array(point).min(1).max(mostPeriods),
});
export type LineSeries = z.output<typeof lineSeries>;
const breaks = z
  .array(z.strictObject({ period: text(20), reason: text(400) }))
  .max(12)
  .default([]);

const area = z.strictObject({ code: text(4), d: text(200_000), at: z.tuple([finite, finite]) });

/** A chart as data, in one language. Unknown kinds and unknown fields are refused. */
export const chartSpec = z.discriminatedUnion('kind', [
  /** Points with their intervals; `around` is where nothing differs. */
  z.strictObject({ kind: z.literal('dots'), ...byRows, around: finite.optional() }),
  /** Sizes from zero. */
  z.strictObject({ kind: z.literal('bars'), ...byRows }),
  /** Effects with their intervals on a logarithmic (`ratio`) or plain scale. */
  z.strictObject({ kind: z.literal('forest'), ...byRows, ratio: z.boolean(), around: finite }),
  /** Parts of a whole: the figures of a row add up to one. */
  z.strictObject({ kind: z.literal('stacked'), ...byRows }),
  /** Two groups back to back, by age. */
  z.strictObject({ kind: z.literal('pyramid'), ...byRows, series: seriesList.length(2) }),
  /** The same between two moments. */
  z.strictObject({
    kind: z.literal('slope'),
    ...common,
    moments: z.tuple([text(120), text(120)]),
    series: z
      .array(z.strictObject({ ...series.shape, figures: z.tuple([figure, figure]) }))
      .min(1)
      .max(mostSeries),
  }),
  z.strictObject({ kind: z.literal('lines'), ...common, series: z.array(lineSeries).min(1).max(mostSeries), breaks }),
  /** One panel a series on one scale; the others stand behind in grey. */
  z.strictObject({
    kind: z.literal('multiples'),
    ...common,
    series: z.array(lineSeries).min(1).max(mostSeries),
    breaks,
  }),
  /** The same people at several stages. */
  z.strictObject({
    kind: z.literal('stages'),
    ...common,
    stages: z
      .array(
        z.strictObject({
          label: text(200),
          nodes: z
            .array(z.strictObject({ ...series.shape, figure }))
            .min(1)
            .max(mostSeries),
        }),
      )
      .min(2)
      .max(5),
    /** From a node of stage `at` to one of the next. */
    links: z
      .array(
        z.strictObject({
          at: z.number().int().min(0).max(3),
          from: text(200),
          to: text(200),
          figure,
          meaning: meaning.optional(),
        }),
      )
      .max(400),
  }),
  /** Areas as the map room draws them under the convention of the installation. */
  z.strictObject({
    kind: z.literal('map'),
    ...common,
    drawing: z.strictObject({
      width: finite.positive(),
      height: finite.positive(),
      areas: z.array(area).max(300),
      neutral: z.array(area).max(20),
      borders: text(400_000),
      dashed: text(100_000),
    }),
    areas: z.array(z.strictObject({ code: text(4), label: text(200), figure })).max(100),
    /** The convention of disputed areas and the disclaimer: stand under each map. */
    convention: text(1000).min(1),
  }),
]);

export type ChartSpec = z.output<typeof chartSpec>;
/** A chart as it is written, before what is left out is filled in. */
export type ChartInput = z.input<typeof chartSpec>;
export type ChartKind = ChartSpec['kind'];
export type SpecOf<K extends ChartKind> = Extract<ChartSpec, { kind: K }>;
