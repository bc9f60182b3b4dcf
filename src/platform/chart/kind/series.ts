import { colours } from '../../ui/tokens.ts';
import type { Canvas } from '../canvas.ts';
import { saysOf } from '../describe.ts';
import type { Ink } from '../ink.ts';
import { spanOf, yearly, type Span } from '../period.ts';
import type { Axis } from '../scale.ts';
import type { ChartFigure, LineSeries, SpecOf } from '../spec.ts';
import { speak } from '../../language/words.ts';
import { chartWords } from '../chart.words.ts';

type LinesSpec = SpecOf<'lines'> | SpecOf<'multiples'>;

/** A period without a figure that can be drawn. */
export interface Gap extends Span {
  readonly suppressed: boolean;
  readonly says: string;
}

/** Periods without a figure: those that say so, and years that are left out between the first and the last. */
export function gapsOf({ label, points }: LineSeries, { locale, series }: LinesSpec): Gap[] {
  const name = series.length > 1 ? label : '';
  const told = points
    .filter(({ figure }) => figure.value === null)
    .map(({ period, figure }) => ({
      ...spanOf(period),
      suppressed: figure.state === 'suppressed',
      says: saysOf({ row: period, series: name, figure }, locale),
    }));
  if (!yearly(points.map(({ period }) => period))) return told;
  const years = points.map(({ period }) => Number(period));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const missing = Array.from({ length: last - first }, (_, at) => first + at).filter((year) => !years.includes(year));
  const none: ChartFigure = {
    state: 'none',
    value: null,
    low: null,
    high: null,
    text: speak(chartWords, locale)('none').slice(2),
    interval: '',
    base: '',
    reason: '',
  };
  return [
    ...told,
    ...missing.map((year) => ({
      ...spanOf(String(year)),
      suppressed: false,
      says: saysOf({ row: String(year), series: name, figure: none }, locale),
    })),
  ];
}

/** Stretches of points that a line may join: nothing missing and no break between two of them. */
export function stretchesOf(
  { points }: LineSeries,
  breaks: readonly { readonly period: string }[],
): LineSeries['points'][] {
  const sorted = points.toSorted((one, other) => spanOf(one.period).middle - spanOf(other.period).middle);
  const cuts = breaks.map(({ period }) => spanOf(period).from);
  const gaps = sorted.slice(1).map(({ period }, at) => spanOf(period).middle - spanOf(sorted[at]!.period).middle);
  const step = Math.min(...gaps);
  const out: LineSeries['points'][] = [[]];
  sorted.forEach((point, at) => {
    const here = spanOf(point.period);
    const before = at ? spanOf(sorted[at - 1]!.period) : here;
    const parted =
      at > 0 && (gaps[at - 1]! > step * 1.5 || cuts.some((cut) => cut > before.middle && cut < here.middle));
    if (parted) out.push([]);
    if (point.figure.value === null) out.push([]);
    else out.at(-1)!.push(point);
  });
  return out.filter((some) => some.length);
}

interface DrawnSeries {
  readonly series: LineSeries;
  readonly spec: LinesSpec;
  readonly time: Axis;
  readonly value: Axis;
  readonly ink: Ink;
  readonly named: boolean;
}

/** A series with its points and intervals; a period of several years is drawn as long as it is. */
export function drawSeries(canvas: Canvas, { series, spec, time, value, ink, named }: DrawnSeries): void {
  for (const stretch of stretchesOf(series, spec.breaks)) {
    const placed = stretch.map(({ period, figure }) => ({
      ...spanOf(period),
      figure,
      x: time.at(spanOf(period).middle),
      y: value.at(figure.value!),
      says: saysOf({ row: period, series: named ? series.label : '', figure }, spec.locale),
    }));
    const stroke = { stroke: ink.colour, strokeWidth: 2, strokeDasharray: ink.dash };
    if (placed.length > 1)
      canvas.line(
        placed.map(({ x, y }) => ({ x, y })),
        stroke,
      );
    for (const { x, y, says, figure, from, to } of placed) {
      if (figure.low !== null && figure.high !== null)
        canvas.rule(
          { x1: x, y1: value.at(figure.low), x2: x, y2: value.at(figure.high) },
          { stroke: ink.colour, strokeWidth: 1.25 },
          2,
        );
      if (to - from > 1.01)
        canvas.rule({ x1: time.at(from), y1: y, x2: time.at(to), y2: y }, { stroke: ink.colour, strokeWidth: 2 }, 2);
      canvas.dot({ x, y, says }, ink, 3.5);
    }
  }
}

/** A series behind another, in grey and without a word. */
export function drawBehind(canvas: Canvas, series: LineSeries, spec: LinesSpec, time: Axis, value: Axis): void {
  for (const stretch of stretchesOf(series, spec.breaks)) {
    if (stretch.length < 2) continue;
    const points = stretch.map(({ period, figure }) => ({
      x: time.at(spanOf(period).middle),
      y: value.at(figure.value!),
    }));
    canvas.line(points, { stroke: colours.line, strokeWidth: 1.5 });
  }
}
