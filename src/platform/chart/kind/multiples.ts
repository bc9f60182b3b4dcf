import { colours } from '../../ui/tokens.ts';
import { leadingOf, type } from '../canvas.ts';
import { inkOf, plainInk } from '../ink.ts';
import { textWidth, wrapText } from '../measure.ts';
import type { LineSeries, SpecOf } from '../spec.ts';
import { breakNotes, breaksWithin, drawBreaks } from './breaks.ts';
import { valueAxis } from './lines.ts';
import type { Room } from './room.ts';
import { drawBehind, drawSeries, gapsOf } from './series.ts';
import { timeAxis } from './time.ts';

const gap = 26;
const small = { size: type.small, fill: colours.inkSoft } as const;

/** One panel a series on one scale and one axis of time; the others stand behind in grey, so that each is seen among all. */
export function drawMultiples(given: SpecOf<'multiples'>, { canvas, top }: Room): number {
  const spec = { ...given, breaks: breaksWithin(given) };
  const across = Math.min(spec.series.length, Math.max(1, Math.floor((canvas.width + gap) / 176)));
  const wide = (canvas.width - gap * (across - 1)) / across;
  let y = canvas.lines(wrapText(spec.axis, type.small, canvas.measure), 0, top + 8, small);
  for (let first = 0; first < spec.series.length; first += across) {
    const some = spec.series.slice(first, first + across);
    const heads = some.map((series) => headOf(series, wide));
    const head = Math.max(...heads.map(({ tall }) => tall));
    const bottoms = some.map((series, at) => {
      const x = at * (wide + gap);
      const { name, last } = heads[at]!;
      canvas.lines(last, x, canvas.lines(name, x, y, { weight: 600 }) - 1, small);
      return drawPanel(spec, series, { canvas, x, wide, top: y + head });
    });
    y = Math.max(...bottoms) + 18;
  }
  return breakNotes(canvas, spec, y - 8);
}

function headOf({ label, points }: LineSeries, wide: number) {
  const name = wrapText(label, type.size, wide, 600);
  const shown = points.findLast(({ figure }) => figure.value !== null);
  const last = shown ? wrapText(`${shown.figure.text} (${shown.period})`, type.small, wide) : [];
  return { name, last, tall: name.length * leadingOf() + last.length * leadingOf(type.small) };
}

interface Panel {
  readonly canvas: Room['canvas'];
  readonly x: number;
  readonly wide: number;
  readonly top: number;
}

function drawPanel(spec: SpecOf<'multiples'>, series: LineSeries, { canvas, x, wide, top }: Panel): number {
  const height = 84;
  const sizing = valueAxis(spec, [height, 0]);
  const ends = [sizing.ticks[0]!, sizing.ticks.at(-1)!];
  const left = x + Math.ceil(Math.max(...ends.map(({ text }) => textWidth(text, type.small)))) + 8;
  const inner = timeAxis(spec, left + 4, x + wide - 6, canvas.width);
  const y = drawBreaks(canvas, spec.breaks, inner, top - 8);
  const value = valueAxis(spec, [y + height, y]);
  for (const { at, text } of [value.ticks[0]!, value.ticks.at(-1)!]) {
    canvas.rule({ x1: left, y1: at, x2: x + wide, y2: at }, { stroke: colours.line });
    canvas.text(text, left - 6, at, { ...small, anchor: 'end' });
  }
  drawBreaks(canvas, spec.breaks, inner, y, y + height);
  for (const other of spec.series) if (other !== series) drawBehind(canvas, other, spec, inner, value);
  drawSeries(canvas, { series, spec, time: inner, value, ink: inkOf(series.meaning) ?? plainInk, named: true });
  const gaps = gapsOf(series, spec);
  for (const { middle, suppressed, says } of gaps) {
    const at = { x: inner.at(middle), y: y + height + 8 };
    if (suppressed)
      canvas.rect(
        { x1: at.x - 4, y1: at.y - 4, x2: at.x + 4, y2: at.y + 4, says },
        { fill: 'url(#suppressed)', stroke: colours.inkSoft, strokeWidth: 1 },
      );
    else canvas.cross({ ...at, says });
  }
  const foot = y + height + (gaps.length ? 20 : 12);
  const [first, last] = [inner.ticks[0]!, inner.ticks.at(-1)!];
  canvas.text(first.text, left, foot, small);
  if (last !== first) canvas.text(last.text, x + wide, foot, { ...small, anchor: 'end' });
  return foot + leadingOf(type.small) / 2;
}
