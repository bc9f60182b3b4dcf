import { leadingOf, type } from '../canvas.ts';
import { saysOf } from '../describe.ts';
import { inksOf } from '../ink.ts';
import { textWidth, wrapText } from '../measure.ts';
import { axisOf, type Axis } from '../scale.ts';
import type { ChartFigure, SpecOf } from '../spec.ts';
import { drawFoot, drawGrid } from './axis.ts';
import { drawMark } from './mark.ts';
import type { Room } from './room.ts';

/** Two groups back to back: ages in the middle column, bars grow outwards on one scale, figures at the ends. */
export function drawPyramid(spec: SpecOf<'pyramid'>, { canvas, top }: Room): number {
  const inks = inksOf(spec.series);
  const { width } = canvas;
  const middle = Math.ceil(
    Math.min(width * 0.3, Math.max(44, ...spec.rows.map(({ label }) => textWidth(label, type.size))) + 20),
  );
  const most = width * 0.18;
  const linesOf = (figure: ChartFigure | null | undefined): string[] =>
    figure ? wrapText(figure.text, type.small, most) : [];
  const wide = Math.max(
    ...spec.rows.flatMap(({ figures }) =>
      figures.flatMap((one) => linesOf(one).map((line) => textWidth(line, type.small))),
    ),
  );
  const column = Math.ceil(wide) + 10;
  const values = [
    0,
    ...spec.rows.flatMap(({ figures }) => figures.flatMap((one) => [one?.value ?? [], one?.high ?? []].flat())),
  ];
  const inner = [(width - middle) / 2, (width + middle) / 2] as const;
  const axes = ([-1, 1] as const).map((side) =>
    sideAxis(spec, values, { from: inner[side < 0 ? 0 : 1], edge: side < 0 ? 0 : width, column, side }),
  );
  let y = top;
  spec.series.forEach(({ label }, side) => {
    const lines = wrapText(label, type.size, width * 0.46, 600);
    const next = canvas.lines(lines, side ? width : 0, top + leadingOf() / 2, {
      weight: 600,
      fill: inks[side]!.colour,
      anchor: side ? 'end' : 'start',
    });
    y = Math.max(y, next);
  });
  const begin = y;
  for (const { label, figures } of spec.rows) {
    const name = wrapText(label, type.size, middle - 12);
    const tall =
      Math.max(name.length * leadingOf(), ...figures.map((one) => linesOf(one).length * leadingOf(type.small)), 16) + 5;
    const at = y + tall / 2;
    canvas.lines(name, width / 2, at - ((name.length - 1) * leadingOf()) / 2, { anchor: 'middle' });
    figures.forEach((figure, side) => {
      if (!figure) return;
      const says = saysOf({ row: label, series: spec.series[side]!.label, figure }, spec.locale);
      drawMark(canvas, axes[side] as Axis, { figure, ink: inks[side]!, says, y: at, bar: true });
      const lines = linesOf(figure);
      const first = at - ((lines.length - 1) * leadingOf(type.small)) / 2;
      canvas.lines(lines, side ? width : 0, first, { size: type.small, anchor: side ? 'end' : 'start' });
    });
    y += tall;
  }
  for (const axis of axes) drawGrid(canvas, axis, [[begin, y]], axis.at(0));
  drawFoot(canvas, axes[0]!, y, '');
  return drawFoot(canvas, axes[1]!, y, spec.axis);
}

interface Side {
  readonly from: number;
  readonly edge: number;
  readonly column: number;
  readonly side: -1 | 1;
}

/** An axis from the middle outwards, which leaves the column of figures free and room for half of its own last figure. */
function sideAxis(spec: SpecOf<'pyramid'>, values: readonly number[], { from, edge, column, side }: Side): Axis {
  let free = column;
  for (let tries = 0; ; tries += 1) {
    const axis = axisOf({ ...spec, values, range: [from, edge - side * free], across: true });
    const half = Math.ceil(textWidth(axis.ticks.at(-1)!.text, type.small) / 2) + 2;
    if (half <= free || tries > 2) return axis;
    free = half;
  }
}
