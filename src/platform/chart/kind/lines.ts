import { colours } from '../../ui/tokens.ts';
import { leadingOf, type, type Canvas } from '../canvas.ts';
import { dodge } from '../dodge.ts';
import { inksOf, type Ink } from '../ink.ts';
import { textWidth, wrapText } from '../measure.ts';
import { axisOf, type Axis } from '../scale.ts';
import type { LineSeries, SpecOf } from '../spec.ts';
import { breakNotes, breaksWithin, drawBreaks } from './breaks.ts';
import { drawFoot } from './axis.ts';
import type { Room } from './room.ts';
import { drawSeries, gapsOf } from './series.ts';
import { timeAxis } from './time.ts';

const strip = 11;

/** Lines on a true axis of time: they stop at breaks and at what is missing, which is marked under the plot; each ends at its name. */
export function drawLines(given: SpecOf<'lines'>, { canvas, top, narrow }: Room): number {
  const spec = { ...given, breaks: breaksWithin(given) };
  const inks = inksOf(spec.series);
  const axisTitle = wrapText(spec.axis, type.small, canvas.measure);
  let y = canvas.lines(axisTitle, 0, top + 8, { size: type.small, fill: colours.inkSoft }) - 4;
  const labels = narrow ? [] : spec.series.map((series) => endLabel(series, canvas.width * 0.26));
  const wide = Math.ceil(Math.max(0, ...labels.map((label) => label.wide)));
  const scale = valueAxis(spec, [0, 1]);
  const left = Math.ceil(Math.max(...scale.ticks.map(({ text }) => textWidth(text, type.small)))) + 8;
  const time = timeAxis(spec, left + 4, canvas.width - (wide ? wide + 18 : 12), canvas.width);
  y = drawBreaks(canvas, spec.breaks, time, y);
  const height = Math.max(
    narrow ? 190 : 250,
    labels.reduce((sum, { tall }) => sum + tall, 0),
  );
  const value = valueAxis(spec, [y + height, y + 6]);
  drawValueGrid(canvas, value, left, canvas.width - (wide ? wide + 12 : 0));
  drawBreaks(canvas, spec.breaks, time, y, y + height);
  const gaps = spec.series.map((series) => gapsOf(series, spec));
  spec.series.forEach((series, at) =>
    drawSeries(canvas, { series, spec, time, value, ink: inks[at]!, named: spec.series.length > 1 }),
  );
  if (wide) drawEnds(canvas, spec, { labels, inks, value, y, height, wide });
  let foot = y + height;
  gaps.forEach((own, at) => {
    if (own.length) foot = drawGaps(canvas, own, time, inks[at]!, foot);
  });
  return breakNotes(canvas, spec, drawFoot(canvas, time, foot, ''));
}

export function valueAxis(spec: SpecOf<'lines'> | SpecOf<'multiples'>, range: readonly [number, number]): Axis {
  const values = spec.series.flatMap(({ points }) =>
    points.flatMap(({ figure }) => [figure.value ?? [], figure.low ?? [], figure.high ?? []].flat()),
  );
  const tall = Math.abs(range[1] - range[0]) < 2 ? ([250, 0] as const) : range;
  return axisOf({ ...spec, values: [0, ...(values.length ? values : [1])], range: tall, across: false });
}

function drawValueGrid(canvas: Canvas, { ticks }: Axis, left: number, right: number): void {
  for (const { at, text, value } of ticks) {
    canvas.rule({ x1: left, y1: at, x2: right, y2: at }, { stroke: value === 0 ? colours.inkSoft : colours.line });
    canvas.text(text, left - 6, at, { size: type.small, fill: colours.inkSoft, anchor: 'end' });
  }
}

/** What nobody counted (a cross) and what is suppressed (hatched), each in the strip of its series under the plot, so that none is taken for a zero. */
function drawGaps(canvas: Canvas, gaps: ReturnType<typeof gapsOf>, time: Axis, ink: Ink, top: number): number {
  const y = top + 4 + strip / 2;
  for (const { middle, suppressed, says } of gaps) {
    const x = time.at(middle);
    if (suppressed)
      canvas.rect(
        { x1: x - 4, y1: y - 4, x2: x + 4, y2: y + 4, says },
        { fill: 'url(#suppressed)', stroke: ink.colour, strokeWidth: 1 },
      );
    else canvas.cross({ x, y, says }, ink.colour);
  }
  return top + strip + 4;
}

interface EndLabel {
  readonly name: readonly string[];
  readonly last: readonly string[];
  readonly wide: number;
  readonly tall: number;
}

/** Name of a series and its last figure with the year. */
function endLabel({ label, points }: LineSeries, most: number): EndLabel {
  const name = wrapText(label, type.size, most, 600);
  const shown = points.findLast(({ figure }) => figure.value !== null);
  const last = shown ? wrapText(`${shown.figure.text} (${shown.period})`, type.small, most) : [];
  return {
    name,
    last,
    wide: Math.max(
      ...name.map((line) => textWidth(line, type.size, 600)),
      ...last.map((line) => textWidth(line, type.small)),
    ),
    tall: name.length * leadingOf() + last.length * leadingOf(type.small) + 6,
  };
}

interface Ends {
  readonly labels: readonly EndLabel[];
  readonly inks: readonly Ink[];
  readonly value: Axis;
  readonly y: number;
  readonly height: number;
  readonly wide: number;
}

function drawEnds(canvas: Canvas, spec: SpecOf<'lines'>, { labels, inks, value, y, height, wide }: Ends): void {
  const x = canvas.width - wide;
  const wanting = labels.map((label, at) => {
    const last = spec.series[at]!.points.findLast(({ figure }) => figure.value !== null);
    return { ...label, ink: inks[at]!, y: last ? value.at(last.figure.value!) : y + height };
  });
  for (const { at, tall, name, last, ink } of dodge(wanting, y - 6, y + height + 6)) {
    const top = at - tall / 2 + 3 + leadingOf() / 2;
    const next = canvas.lines(name, x, top, { weight: 600, fill: ink.text ?? ink.colour });
    canvas.lines(last, x, next - 1, { size: type.small, fill: colours.inkSoft });
  }
}
