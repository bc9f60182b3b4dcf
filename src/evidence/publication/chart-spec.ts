import type { Locale } from '../../platform/language/locale.ts';
import { languages } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { mostRows, mostSeries, type ChartInput, type Meaning } from '../../platform/chart/spec.ts';
import { kindOf, laid, stagesOf } from './chart-kind.ts';
import { chartWords } from './chart.words.ts';
import { inUnit } from './figure.ts';
import type { Block, Figure, Heading, ModelBlock, Presentation, TableBlock } from './presentation.ts';
import { presentWords, warningWords } from './publication.words.ts';

type Rows = Extract<ChartInput, { kind: 'bars' }>;
type Row = Rows['rows'][number];
type Drawn = NonNullable<Row['figures'][number]>;

/** What an axis can hold; what is beyond is read in the table. */
const most = 1e15;
const readable = (value: number | null): boolean => value === null || Math.abs(value) < most;

/** Whether a block can be drawn: tables with a figure and models with an effect can, sentences and what is longer or larger than a chart cannot. */
export function hasChart(block: Block): block is TableBlock | ModelBlock {
  if (block.kind === 'table') {
    const cells = block.rows.flatMap((row) => row.cells);
    const fits = block.rows.length <= mostRows && block.columns.length <= mostSeries;
    const bound = block.unit === 'percent' ? 1000 : most / 100;
    return (
      fits &&
      cells.some((cell) => cell !== null) &&
      cells.every((cell) => [cell?.estimate, cell?.low, cell?.high].every((value) => Math.abs(value ?? 0) < bound))
    );
  }
  if (block.kind !== 'model') return false;
  const effects = block.terms.filter(({ constant }) => !constant);
  return (
    effects.length <= mostRows &&
    effects.some(({ value }) => value !== null) &&
    effects.every(({ value, low, high }) => block.multiplies || [value, low, high].every(readable))
  );
}

/** Decided, compelled or expelled, wherever the codes of a heading say so. */
export function meaningOf({ codes }: Pick<Heading, 'codes'>): { meaning?: Meaning } {
  const kind = codes['return_type'];
  if (kind === 'decided' || kind === 'compelled' || kind === 'expelled') return { meaning: kind };
  return Object.values(codes).includes('expulsion') ? { meaning: 'expelled' } : {};
}

export interface ChartAbout {
  /** What was found; what was measured otherwise. */
  readonly title?: string | undefined;
}

/** A block of a presentation as a chart: what it measures, about whom, with every warning, source and hash of the result. */
export function chartOfBlock(
  block: TableBlock | ModelBlock,
  { title, facts, source, warnings }: Omit<Presentation, 'blocks'>,
  locale: Locale,
  about: ChartAbout = {},
): ChartInput {
  const p = speak(presentWords, locale);
  const named = (key: 'source' | 'licence' | 'hash' | 'fieldwork'): string =>
    source.find(({ label }) => label === p(key))?.text ?? '';
  const told = facts.filter(({ label }) => [p('rows'), p('domain'), p('level')].includes(label));
  const head = about.title ?? (title === block.caption ? block.caption : title);
  const base = told.map(({ label, text }) => `${label}${languages[locale].colon}${text}`);
  const common = {
    locale,
    title: clip(head, 400),
    subtitle: clip([...(head === block.caption ? [] : [block.caption]), ...base].join(' · '), 600),
    marks: warnings.slice(0, 6).map(({ code, text }) => clip(shortWarning(code, text, locale), 300)),
    source: {
      text: clip(named('source'), 600),
      licence: clip(named('licence'), 200),
      hash: named('hash'),
      date: clip(named('fieldwork'), 40),
    },
  };
  return block.kind === 'table' ? tableChart(block, common, locale) : modelChart(block, common, locale);
}

/** Short where the whole text is long: it stands beside every picture of a page and inside every file. */
const shortWarning = (code: string, text: string, locale: Locale): string =>
  code in warningWords && text.length > 300 ? speak(warningWords, locale)(code as 'synthetic') : text;

const clip = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

type Common = Pick<Rows, 'locale' | 'title' | 'subtitle' | 'marks' | 'source'>;

function tableChart(given: TableBlock, common: Common, locale: Locale): ChartInput {
  const t = speak(chartWords, locale);
  const block = laid(given);
  const { columns, rows, unit, bases } = block;
  const single = columns.length === 1;
  const people = speak(presentWords, locale);
  const baseOf = (base: string | null | undefined): string => (base ? t('base', { n: base }) : '');
  const shared = {
    ...common,
    unit,
    axis: t(unit),
    series: columns.map((column, at) => ({
      key: column.key.slice(0, 200),
      label: clip(single || !bases[at] ? column.label : `${column.label} (${baseOf(bases[at])})`, 400),
      ...meaningOf(column),
    })),
    rows: rows.map((row, at) => ({
      key: row.key.slice(0, 200),
      label: clip(row.label, 400),
      note: single ? baseOf(bases[at]) : '',
      ...meaningOf(row),
      figures: row.cells.map((cell, column) => {
        const own = !single && cell?.n && !bases[column] ? people('people', { n: cell.n }) : '';
        return cell && figureOf(cell, unit, own, locale);
      }),
    })),
  };
  switch (kindOf(block)) {
    case 'dots':
      return { kind: 'dots', ...shared, ...(block.around ? { around: 0 } : {}) };
    case 'stages':
      return {
        kind: 'stages',
        ...common,
        unit,
        axis: t(unit),
        ...stagesOf(block, shared, (value) => inUnit(value, unit, locale)),
      };
    case 'bars':
      return { kind: 'bars', ...shared };
    case 'stacked':
      return { kind: 'stacked', ...shared };
    case 'pyramid':
      return { kind: 'pyramid', ...shared };
  }
}

function figureOf(cell: Figure, unit: TableBlock['unit'], base: string, locale: Locale): Drawn {
  const t = speak(chartWords, locale);
  const scaled = (value: number): number => (unit === 'points' ? value * 100 : value);
  if (cell.suppressed) return { state: 'suppressed', text: clip(cell.text, 120), reason: t('reason') };
  if (cell.estimate === null) return { state: 'none', text: clip(cell.text, 120) };
  return {
    value: scaled(cell.estimate),
    ...(cell.low === null || cell.high === null ? {} : { low: scaled(cell.low), high: scaled(cell.high) }),
    text: clip(cell.text, 120),
    interval: clip(cell.interval, 120),
    base,
  };
}

function modelChart(block: ModelBlock, common: Common, locale: Locale): ChartInput {
  const t = speak(chartWords, locale);
  const { multiplies, effect } = block;
  // Where a ratio has no bound its interval is drawn to the edge of every axis.
  const held = (value: number): number => (multiplies ? Math.min(1e9, Math.max(1e-9, value)) : value);
  return {
    kind: 'forest',
    ...common,
    unit: 'number',
    axis: multiplies ? t('ratioScale', { effect }) : effect,
    ratio: multiplies,
    around: multiplies ? 1 : 0,
    series: [{ key: 'effect', label: clip(effect, 400) }],
    rows: block.terms
      .filter(({ constant }) => !constant)
      .map(({ label, value, low, high, effect: text, interval }, at) => ({
        key: String(at),
        label: clip(label, 400),
        figures: [
          value === null
            ? { state: 'none' as const, text: clip(text, 120) }
            : {
                value: held(value),
                ...(low === null || high === null ? {} : { low: held(low), high: held(high) }),
                text: clip(text, 120),
                interval: clip(interval, 120),
              },
        ],
      })),
  };
}
