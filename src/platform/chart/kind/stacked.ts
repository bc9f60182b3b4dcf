import { colours } from '../../ui/tokens.ts';
import { leadingOf, type } from '../canvas.ts';
import { saysOf } from '../describe.ts';
import { inkOf, rampOf } from '../ink.ts';
import { drawArea, type Key } from '../legend.ts';
import { textWidth, wrapText } from '../measure.ts';
import type { SpecOf } from '../spec.ts';
import { hatch } from '../svg.ts';
import type { Room } from './room.ts';

type Stacked = SpecOf<'stacked'>;

/** Fills of the parts: each of its own meaning, or dark to light in the order of the answers. */
const fillsOf = ({ series }: Stacked) => {
  const ramp = rampOf(series.length);
  return series.map(({ meaning }, at) => {
    const own = inkOf(meaning);
    return own ? { fill: own.colour, ink: colours.surface, pattern: 0 } : ramp[at]!;
  });
};

export const stackedKeys = (spec: Stacked): Key[] =>
  spec.series.map(({ label }, at) => ({ label, area: fillsOf(spec)[at]! }));

/** Parts of a whole, one bar a row; a figure stands in its part where it has room and in the table always; what is suppressed is hatched at the end. */
export function drawStacked(spec: Stacked, { canvas, top, narrow }: Room): number {
  const fills = fillsOf(spec);
  const most = narrow ? canvas.width : canvas.width * 0.34;
  const widths = spec.rows.flatMap(({ label, note }) => [
    textWidth(label, type.size, 600),
    textWidth(note, type.small),
  ]);
  const labels = narrow ? 0 : Math.ceil(Math.min(most, Math.max(...widths) + 2));
  const from = labels ? labels + 14 : 0;
  const room = canvas.width - from;
  let y = top;
  for (const { label, note, figures } of spec.rows) {
    const name = wrapText(label, type.size, labels || canvas.width, 600);
    const base = note ? wrapText(note, type.small, labels || canvas.width) : [];
    const tall = name.length * leadingOf() + base.length * leadingOf(type.small);
    const bar = 26;
    const block = narrow ? tall + bar + 6 : Math.max(tall, bar) + 8;
    const next = canvas.lines(name, 0, (narrow ? y : y + (block - tall) / 2) + leadingOf() / 2, { weight: 600 });
    canvas.lines(base, 0, next, { size: type.small, fill: colours.inkSoft });
    const middle = narrow ? y + tall + 3 + bar / 2 : y + block / 2;
    let x = from;
    let kept = '';
    figures.forEach((figure, at) => {
      if (!figure) return;
      const says = saysOf({ row: label, series: spec.series[at]!.label, figure }, spec.locale);
      if (figure.state === 'suppressed') kept = kept ? `${kept} · ${says}` : says;
      if (!figure.value) return;
      const end = x + figure.value * room;
      const { fill, ink, pattern } = fills[at]!;
      drawArea(
        canvas,
        { x1: x, y1: middle - bar / 2, x2: end, y2: middle + bar / 2, says },
        { fill, pattern },
        colours.surface,
      );
      const size = { size: type.small, weight: 600 } as const;
      if (!pattern && end - x >= textWidth(figure.text, type.small, 600) + 8)
        canvas.text(figure.text, (x + end) / 2, middle, { ...size, fill: ink, anchor: 'middle' });
      x = end;
    });
    const rest = Math.max(0, canvas.width - x);
    if (kept && rest > 0.5)
      canvas.rect(
        { x1: x, y1: middle - bar / 2, x2: canvas.width, y2: middle + bar / 2, says: kept },
        { fill: `url(#${hatch})`, stroke: colours.lineStrong, strokeWidth: 0.75 },
      );
    y += block + 6;
  }
  return canvas.lines(wrapText(spec.axis, type.small, canvas.measure), 0, y + 8, {
    size: type.small,
    fill: colours.inkSoft,
  });
}
