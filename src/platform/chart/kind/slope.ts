import { colours } from '../../ui/tokens.ts';
import { leadingOf, type } from '../canvas.ts';
import { saysOf } from '../describe.ts';
import { dodge } from '../dodge.ts';
import { inksOf } from '../ink.ts';
import { textWidth, wrapText } from '../measure.ts';
import { axisOf } from '../scale.ts';
import type { SpecOf } from '../spec.ts';
import type { Room } from './room.ts';

/** The same between two moments: a line a series, its name and figure in the column on each side. */
export function drawSlope(spec: SpecOf<'slope'>, { canvas, top }: Room): number {
  const most = canvas.width * 0.32;
  const inks = inksOf(spec.series);
  const heads = spec.moments.map((moment) => wrapText(moment, type.size, canvas.width * 0.46, 600));
  const ends = [0, 1].map((side) =>
    spec.series.map(({ label, figures }, at) => {
      const figure = figures[side]!;
      const name = wrapText(label, type.size, most);
      const value = wrapText(figure.text, type.size, most, 600);
      const wide = Math.max(
        ...name.map((line) => textWidth(line, type.size)),
        ...value.map((line) => textWidth(line, type.size, 600)),
      );
      return { name, value, figure, ink: inks[at]!, label, wide, tall: (name.length + value.length) * leadingOf() + 6 };
    }),
  );
  const wides = ends.map((side) => Math.ceil(Math.max(...side.map(({ wide }) => wide))));
  const needs = ends.map((side) => side.reduce((sum, { tall }) => sum + tall, 0));
  heads.forEach((lines, side) =>
    canvas.lines(lines, side ? canvas.width : 0, top + 10, { weight: 600, anchor: side ? 'end' : 'start' }),
  );
  const y = top + Math.max(...heads.map(({ length }) => length)) * leadingOf() + 12;
  const height = Math.max(200, ...needs);
  const values = spec.series.flatMap(({ figures }) => figures.flatMap(({ value }) => value ?? []));
  const { at: place } = axisOf({
    ...spec,
    values: values.length ? values : [0, 1],
    range: [y + height - 12, y + 12],
    across: false,
  });
  const xs = [wides[0]! + 16, canvas.width - wides[1]! - 16] as const;
  for (const x of xs) canvas.rule({ x1: x, y1: y, x2: x, y2: y + height }, { stroke: colours.line });
  ends.forEach((side, index) => {
    const wanting = side.map((one) => ({
      ...one,
      y: one.figure.value === null ? y + height : place(one.figure.value),
    }));
    for (const { name, value, at, tall } of dodge(wanting, y, y + height)) {
      const style = { anchor: index ? 'start' : 'end' } as const;
      const x = index ? canvas.width - wides[1]! : wides[0]!;
      canvas.lines(value, x, canvas.lines(name, x, at - tall / 2 + 3 + leadingOf() / 2, style), {
        ...style,
        weight: 600,
      });
    }
  });
  spec.series.forEach(({ label, figures }, at) => {
    const ink = inks[at]!;
    const [first, second] = figures.map(({ value }) => value) as [number | null, number | null];
    if (first !== null && second !== null)
      canvas.line(
        [
          { x: xs[0], y: place(first) },
          { x: xs[1], y: place(second) },
        ],
        { stroke: ink.colour, strokeWidth: 2, strokeDasharray: ink.dash },
      );
    figures.forEach((figure, side) => {
      const says = saysOf({ row: spec.moments[side]!, series: label, figure }, spec.locale);
      if (figure.value !== null) canvas.dot({ x: xs[side]!, y: place(figure.value), says }, ink);
    });
  });
  return y + height + 8;
}
