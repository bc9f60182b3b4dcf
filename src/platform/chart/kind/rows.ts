import { colours } from '../../ui/tokens.ts';
import { type Canvas, leadingOf, type } from '../canvas.ts';
import { saysOf } from '../describe.ts';
import { inkOf, inksOf, plainInk, type Ink } from '../ink.ts';
import { textWidth, wrapText } from '../measure.ts';
import { axisOf, type Axis } from '../scale.ts';
import type { ChartFigure, ChartRow, SpecOf } from '../spec.ts';
import { drawFoot, drawGrid, inset } from './axis.ts';
import { drawMark } from './mark.ts';
import type { Room } from './room.ts';

type RowsSpec = SpecOf<'dots'> | SpecOf<'bars'> | SpecOf<'forest'>;

/** Most series that a legend can tell; with more, each mark bears its name. */
export const mostKeys = 3;

interface Lane {
  readonly figure: ChartFigure;
  readonly ink: Ink;
  /** The series, where each mark bears its name. */
  readonly name: string;
  readonly says: string;
}

/** Rows of marks: labels in a column at the side where reading begins, figures in one at the other, nothing but the plot between them. */
export function drawRows(spec: RowsSpec, { canvas, top, narrow }: Room): number {
  const blocks = spec.rows.map((row) => ({ row, lanes: lanesOf(spec, row) }));
  const lanes = blocks.flatMap((block) => block.lanes);
  const figures = figureColumn(lanes, canvas.width * (narrow ? 0.36 : 0.3));
  const labels = narrow ? 0 : labelColumn(spec, canvas.width * 0.34);
  const from = labels ? labels + 14 : 0;
  const axis = inset((range) => axisFor(spec, range), from, canvas.width - figures.wide - 14, canvas.width);
  const writer = { canvas, axis, labels, figures, spec };
  const bands: [number, number][] = [];
  let y = top;
  for (const { row, lanes: own } of blocks) y = drawBlock(writer, row, own, y, bands) + (narrow ? 8 : 4);
  const strong = spec.kind === 'bars' ? 0 : spec.around;
  drawGrid(canvas, axis, joined(bands), strong === undefined ? undefined : axis.at(strong));
  return drawFoot(canvas, axis, y, spec.axis, narrow ? 0 : from);
}

function lanesOf(spec: RowsSpec, row: ChartRow): Lane[] {
  const inks = inksOf(spec.series);
  const single = spec.series.length === 1;
  return row.figures.flatMap((figure, at) => {
    const series = spec.series[at]!;
    if (!figure) return [];
    return {
      figure,
      ink: single ? (inkOf(row.meaning) ?? inks[0] ?? plainInk) : inks[at]!,
      name: spec.series.length > mostKeys ? series.label : '',
      says: saysOf({ row: row.label, series: single ? '' : series.label, figure }, spec.locale),
    };
  });
}

function axisFor(spec: RowsSpec, range: readonly [number, number]): Axis {
  const found = spec.rows.flatMap(({ figures }) =>
    figures.flatMap((figure) => [figure?.value ?? [], figure?.low ?? [], figure?.high ?? []].flat()),
  );
  const ratio = spec.kind === 'forest' && spec.ratio;
  const values = [...found, ...(spec.kind === 'bars' ? [0] : (spec.around ?? []) === spec.around ? [spec.around] : [])];
  return axisOf({
    locale: spec.locale,
    unit: spec.unit,
    ratio,
    values: ratio ? values.filter((value) => value > 0) : values.length ? values : [0, 1],
    range,
    across: true,
  });
}

interface Figures {
  readonly wide: number;
  readonly linesOf: (figure: ChartFigure) => readonly { readonly text: string; readonly strong: boolean }[];
}

/** The column of figures: value and interval on one line where that fits, else below each other. */
function figureColumn(lanes: readonly Lane[], most: number): Figures {
  const strong = (text: string): number => textWidth(text, type.size, 600);
  const soft = (text: string): number => textWidth(text, type.small);
  const linesOf = ({ text, interval, base }: ChartFigure) => [
    ...wrapText(text, type.size, most, 600).map((line) => ({ text: line, strong: true })),
    ...[interval, base].flatMap((part) =>
      part ? wrapText(part, type.small, most).map((line) => ({ text: line, strong: false })) : [],
    ),
  ];
  const wide = Math.max(
    0,
    ...lanes.flatMap(({ figure }) => linesOf(figure).map((line) => (line.strong ? strong : soft)(line.text))),
  );
  return { wide: Math.ceil(wide), linesOf };
}

function labelColumn({ rows, series }: RowsSpec, most: number): number {
  const named = series.length > mostKeys ? series : [];
  const widths = [
    ...rows.map(({ label }) => textWidth(label, type.size, 600)),
    ...rows.map(({ note }) => textWidth(note, type.small)),
    ...named.map(({ label }) => textWidth(label, type.size) + 10),
  ];
  return Math.ceil(Math.min(most, Math.max(...widths) + 2));
}

interface Writer {
  readonly canvas: Canvas;
  readonly axis: Axis;
  readonly labels: number;
  readonly figures: Figures;
  readonly spec: RowsSpec;
}

/** A row: its label, and one lane for each of its figures. @returns where it ends */
function drawBlock(
  writer: Writer,
  row: ChartRow,
  lanes: readonly Lane[],
  top: number,
  bands: [number, number][],
): number {
  const { canvas, labels } = writer;
  const named = lanes.some(({ name }) => name);
  const room = labels || canvas.width;
  const label = wrapText(row.label, type.size, named ? canvas.width : room, 600);
  const note = row.note ? wrapText(row.note, type.small, named ? canvas.width : room) : [];
  const tall = label.length * leadingOf() + note.length * leadingOf(type.small);
  const write = (at: number): number => {
    const next = canvas.lines(label, 0, at + leadingOf() / 2, { weight: 600 });
    return canvas.lines(note, 0, next, { size: type.small, fill: colours.inkSoft }) - leadingOf() / 2;
  };
  const heights = lanes.map(({ figure, name }) => laneHeight(writer, figure, name));
  const all = heights.reduce((sum, height) => sum + height, 0);
  const beside = labels > 0 && !named;
  let y = top + (beside ? Math.max(0, (tall + 6 - all) / 2) : tall + 4);
  if (beside) write(lanes.length === 1 ? top + Math.max(3, (all - tall) / 2) : top + 3);
  else write(top);
  if (beside) bands.push([top, Math.max(top + all, top + tall + 6)]);
  lanes.forEach((lane, at) => {
    const height = heights[at]!;
    if (!beside) bands.push([y + nameAbove(writer, lane.name), y + height]);
    drawLane(writer, lane, y, height);
    y += height;
  });
  return beside ? Math.max(y, top + tall + 6) : y;
}

const nameLines = ({ labels, canvas }: Writer, name: string): string[] =>
  name ? wrapText(name, type.size, (labels || canvas.width) - 10) : [];

/** Room that the name of a mark takes above it, where there is no column for it. */
const nameAbove = (writer: Writer, name: string): number =>
  writer.labels ? 0 : nameLines(writer, name).length * leadingOf();

function laneHeight(writer: Writer, figure: ChartFigure, name: string): number {
  const written = writer.figures
    .linesOf(figure)
    .reduce((sum, { strong }) => sum + leadingOf(strong ? type.size : type.small), 0);
  const named = nameLines(writer, name).length * leadingOf();
  return (writer.labels ? Math.max(written, named) : written + named) + 6;
}

function drawLane(writer: Writer, { figure, ink, name, says }: Lane, top: number, height: number): void {
  const { canvas, axis, labels, figures, spec } = writer;
  const names = nameLines(writer, name);
  const above = nameAbove(writer, name);
  canvas.lines(names, 10, labels ? top + height / 2 - ((names.length - 1) * leadingOf()) / 2 : top + leadingOf() / 2);
  const y = top + above + (height - above) / 2;
  drawMark(canvas, axis, { figure, ink, says, y, bar: spec.kind === 'bars' });
  const lines = figures.linesOf(figure);
  const tall = lines.reduce((sum, { strong }) => sum + leadingOf(strong ? type.size : type.small), 0);
  let at = y - tall / 2;
  for (const { text, strong } of lines) {
    const leading = leadingOf(strong ? type.size : type.small);
    const style = strong
      ? ({ weight: 600, fill: figure.state === 'given' ? colours.ink : colours.inkSoft } as const)
      : ({ size: type.small, fill: colours.inkSoft } as const);
    canvas.text(text, canvas.width, at + leading / 2, { ...style, anchor: 'end' });
    at += leading;
  }
}

/** Bands that touch become one, so that a line of the grid is one line. */
function joined(bands: readonly [number, number][]): [number, number][] {
  const out: [number, number][] = [];
  for (const [from, to] of bands) {
    const last = out.at(-1);
    if (last && from - last[1] <= 4.5) last[1] = to;
    else out.push([from, to]);
  }
  return out;
}
