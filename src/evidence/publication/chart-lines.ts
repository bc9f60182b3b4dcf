import { languages, type Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { mostSeries, plainStyle, returnStyle, stylesOf, type SeriesStyle } from './chart-series.ts';
import { chartWords } from './chart.words.ts';
import type { Block, Figure, Heading, ModelBlock, TableBlock } from './presentation.ts';

/** One mark of a chart with its interval; `shown` is false for what is suppressed or was never asked. */
export interface ChartLine {
  /** Stands above the mark where there are too many series for a legend. */
  readonly label?: string;
  readonly style: SeriesStyle;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly text: string;
  readonly interval: string;
  readonly suppressed: boolean;
}

/** What a chart shows, before any drawing: groups of marks under a label, and the series of the legend. */
export interface ChartPlan {
  readonly caption: string;
  readonly axis: 'percent' | 'points' | 'number' | 'ratio';
  readonly axisLabel: string;
  readonly fromZero: boolean;
  /** Where nothing differs: drawn as a line. */
  readonly neutral: number | undefined;
  readonly legend: readonly { readonly label: string; readonly style: SeriesStyle }[];
  readonly groups: readonly { readonly label: string; readonly lines: readonly ChartLine[] }[];
}

/** Whether a block can be drawn: tables with a figure and models with an effect can, sentences cannot. */
export const hasChart = (block: Block): block is TableBlock | ModelBlock =>
  block.kind === 'table'
    ? block.rows.some(({ cells }) => cells.some((cell) => cell !== null))
    : block.kind === 'model' && block.terms.some(({ constant, value }) => !constant && value !== null);

export const planChart = (block: TableBlock | ModelBlock, locale: Locale): ChartPlan =>
  block.kind === 'table' ? planTable(block, locale) : planModel(block, locale);

function planTable(block: TableBlock, locale: Locale): ChartPlan {
  const t = speak(chartWords, locale);
  const { columns, rows, unit } = block;
  const styles = stylesOf(columns);
  const single = columns.length === 1;
  const named = columns.length > mostSeries;
  return {
    caption: block.caption,
    axis: unit,
    axisLabel: unit === 'points' ? t('points') : '',
    fromZero: block.fromZero,
    neutral: block.around ? 0 : undefined,
    legend: single || named ? [] : columns.map(({ label }, at) => ({ label, style: styles[at]! })),
    groups: rows.map((row) => ({
      label: row.label,
      lines: columns.flatMap((column, at) => {
        const cell = row.cells[at];
        if (!cell) return [];
        const style = single ? styleOfRow(row, column) : named ? (returnStyle(column) ?? plainStyle) : styles[at]!;
        return [lineOf(cell, unit, style, named ? column.label : undefined)];
      }),
    })),
  };
}

const styleOfRow = (row: Heading, column: Heading): SeriesStyle =>
  returnStyle(row) ?? returnStyle(column) ?? plainStyle;

function lineOf(cell: Figure, unit: TableBlock['unit'], style: SeriesStyle, label: string | undefined): ChartLine {
  const scaled = (value: number | null): number | null => (value !== null && unit === 'points' ? value * 100 : value);
  return {
    ...(label === undefined ? {} : { label }),
    style,
    value: scaled(cell.estimate),
    low: scaled(cell.low),
    high: scaled(cell.high),
    text: cell.text,
    interval: cell.interval,
    suppressed: cell.suppressed,
  };
}

function planModel(block: ModelBlock, locale: Locale): ChartPlan {
  const t = speak(chartWords, locale);
  return {
    caption: block.caption,
    axis: block.multiplies ? 'ratio' : 'number',
    axisLabel: block.multiplies ? t('ratioScale', { effect: block.effect }) : block.effect,
    fromZero: false,
    neutral: block.multiplies ? 1 : 0,
    legend: [],
    groups: block.terms
      .filter(({ constant }) => !constant)
      .map(({ label, value, low, high, effect, interval }) => ({
        label,
        lines: [{ style: plainStyle, value, low, high, text: effect, interval, suppressed: false }],
      })),
  };
}

/** The same figures in words, for those who do not see the picture. */
export function describeChart(plan: ChartPlan, locale: Locale): string {
  const t = speak(chartWords, locale);
  const said = ({ text, interval }: ChartLine): string =>
    interval ? t('withInterval', { value: text, interval }) : text;
  const separator = languages[locale].semicolon;
  return plan.groups
    .flatMap(({ label, lines }) =>
      lines.map((line, at) => {
        const series = line.label ?? plan.legend[at]?.label;
        return t('figure', { label: series ? `${label}, ${series}` : label, value: said(line) });
      }),
    )
    .join(separator);
}

/** Caption and figures of a block as one text, for `alt`. */
export const chartText = (block: TableBlock | ModelBlock, locale: Locale): string =>
  `${block.caption}. ${describeChart(planChart(block, locale), locale)}`;
