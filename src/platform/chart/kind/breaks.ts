import { speak } from '../../language/words.ts';
import { colours } from '../../ui/tokens.ts';
import { leadingOf, type, type Canvas } from '../canvas.ts';
import { chartWords } from '../chart.words.ts';
import { packRows } from '../dodge.ts';
import { textWidth, wrapText } from '../measure.ts';
import { spanOf } from '../period.ts';
import type { Axis } from '../scale.ts';
import type { SpecOf } from '../spec.ts';

type Breaks = SpecOf<'lines'>['breaks'];

/** Breaks between the first and the last period that is drawn: others part nothing. */
export function breaksWithin({ breaks, series }: SpecOf<'lines'> | SpecOf<'multiples'>): Breaks {
  const spans = series.flatMap(({ points }) => points.map(({ period }) => spanOf(period)));
  const [first, last] = [Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to))];
  return breaks.filter(({ period }) => spanOf(period).from > first && spanOf(period).from < last);
}
const small = { size: type.small, fill: colours.inkSoft } as const;

/**
 * Numbers of the breaks above the plot and, down to `bottom`, their lines: figures on both sides are not compared. What each is stands under the chart.
 * @returns where the plot may begin
 */
export function drawBreaks(canvas: Canvas, breaks: Breaks, time: Axis, top: number, bottom?: number): number {
  const marks = breaks.map(({ period }, at) => ({ at: time.at(spanOf(period).from), text: String(at + 1) }));
  const sorted = marks.toSorted((one, other) => one.at - other.at);
  const rows = packRows(sorted.map(({ at, text }) => ({ at, wide: textWidth(text, type.small, 600) })));
  const tall = Math.max(0, ...rows.map((row) => row + 1)) * 14;
  sorted.forEach(({ at, text }, index) => {
    if (bottom === undefined)
      canvas.text(text, at, top + 8 + rows[index]! * 14, { ...small, weight: 600, anchor: 'middle' });
    else
      canvas.rule(
        { x1: at, y1: top, x2: at, y2: bottom },
        { stroke: colours.warning, strokeWidth: 1.25, strokeDasharray: '2 3' },
        2,
      );
  });
  return top + tall + 4;
}

/** What each break is, and what a cross and hatching mean where there are any. @returns where the next thing may stand */
export function breakNotes(canvas: Canvas, spec: SpecOf<'lines'> | SpecOf<'multiples'>, top: number): number {
  const t = speak(chartWords, spec.locale);
  const notes = spec.breaks.map(({ period, reason }, at) => t('break', { n: String(at + 1), period, reason }));
  let y = top + leadingOf(type.small) / 2;
  for (const note of notes) y = canvas.lines(wrapText(note, type.small, canvas.measure), 0, y, small);
  return y - leadingOf(type.small) / 2;
}
