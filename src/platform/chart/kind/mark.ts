import { colours } from '../../ui/tokens.ts';
import type { Canvas } from '../canvas.ts';
import type { Ink } from '../ink.ts';
import { drawArea } from '../legend.ts';
import type { Axis } from '../scale.ts';
import type { ChartFigure } from '../spec.ts';
import { hatch } from '../svg.ts';

interface Marked {
  readonly figure: ChartFigure;
  readonly ink: Ink;
  readonly says: string;
  readonly y: number;
  /** Whether it grows from zero. */
  readonly bar: boolean;
}

/** A figure as a point with its interval, or as a bar; what is suppressed is hatched, what nobody counted is a cross, a zero is a mark on the axis. */
export function drawMark(canvas: Canvas, axis: Axis, { figure, ink, says, y, bar }: Marked): void {
  const [low, high] = axis.domain;
  const from = axis.at(low);
  const to = axis.at(high);
  if (figure.state === 'suppressed') {
    const at = { x1: from, y1: y - 6, x2: from + (to - from) * 0.25, y2: y + 6, says };
    canvas.rect(at, { fill: `url(#${hatch})`, stroke: colours.lineStrong, strokeWidth: 0.75 });
    return;
  }
  if (figure.value === null) return canvas.cross({ x: from + 6 * Math.sign(to - from), y, says });
  const within = (value: number): number => axis.at(Math.min(high, Math.max(low, value)));
  const x = within(figure.value);
  const interval = figure.low !== null && figure.high !== null;
  if (bar) {
    const zero = within(0);
    const at = { x1: Math.min(zero, x), y1: y - 6, x2: Math.max(zero, x), y2: y + 6, says };
    drawArea(canvas, at, { fill: interval ? ink.soft : ink.colour, pattern: interval ? 0 : ink.pattern }, ink.colour);
  }
  if (interval) drawInterval(canvas, axis, figure, ink, y);
  const out = figure.value < low || figure.value > high;
  if (out || interval || !bar || figure.value === 0)
    canvas.dot({ x, y, ...(bar ? {} : { says }) }, out ? { ...ink, symbol: 'times' } : ink);
}

/** The interval with its ends; an end beyond the axis is cut without one. */
function drawInterval(canvas: Canvas, { at, domain }: Axis, { low, high }: ChartFigure, ink: Ink, y: number): void {
  const [least, most] = domain;
  const [x1, x2] = [low!, high!].map((value) => at(Math.min(most, Math.max(least, value)))) as [number, number];
  const stroke = { stroke: ink.colour, strokeWidth: 2 };
  canvas.rule({ x1, y1: y, x2, y2: y }, { ...stroke, strokeDasharray: ink.dash }, 2);
  for (const [value, x] of [
    [low!, x1],
    [high!, x2],
  ] as const)
    if (value >= least && value <= most) canvas.rule({ x1: x, y1: y - 4, x2: x, y2: y + 4 }, stroke, 2);
}
