import { scale as plotScale } from '@observablehq/plot';
import { type } from '../canvas.ts';
import { textWidth } from '../measure.ts';
import { spanOf, yearly } from '../period.ts';
import type { Axis } from '../scale.ts';
import type { SpecOf } from '../spec.ts';

/** The axis of time, true to scale; years are written under their middle, and as many as have room without touching. */
export function timeAxis(
  { series }: SpecOf<'lines'> | SpecOf<'multiples'>,
  from: number,
  to: number,
  width: number,
): Axis {
  const periods = [...new Set(series.flatMap(({ points }) => points.map(({ period }) => period)))];
  const spans = periods.map(spanOf);
  const years = yearly(periods);
  const first = Math.min(...spans.map((span) => span.from));
  const last = Math.max(...spans.map((span) => span.to));
  const domain: [number, number] = [first, Math.max(last, first + 1 / 12)];
  const half = textWidth('2000', type.small) / 2 + 1;
  const range = [Math.max(from, 0), Math.min(to, width)] as const;
  const at = plotScale({ x: { type: 'linear', domain, range: [...range] } }).apply as (value: number) => number;
  const marks = years
    ? Array.from({ length: Math.ceil(last) - first }, (_, index) => ({
        value: first + index + 0.5,
        text: String(first + index),
      }))
    : Array.from({ length: Math.floor(last) - Math.ceil(first) + 1 }, (_, index) => ({
        value: Math.ceil(first) + index,
        text: String(Math.ceil(first) + index),
      }));
  const shown =
    marks.length > 1 || years
      ? marks
      : spans.slice(0, 1).map(({ middle }, index) => ({ value: middle, text: periods[index]! }));
  const whole = shown.map((mark) => ({ ...mark, at: at(mark.value) }));
  const wide = Math.max(...whole.map(({ text }) => textWidth(text, type.small))) + 12;
  const apart = whole.length > 1 ? Math.abs(whole[1]!.at - whole[0]!.at) : wide;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((every) => every * apart >= wide) ?? whole.length;
  const ticks = whole
    .filter((_, index) => (whole.length - 1 - index) % step === 0)
    .map((tick) => ({ ...tick, at: Math.min(width - half, Math.max(half, tick.at)) }));
  return { domain, ticks, at };
}
