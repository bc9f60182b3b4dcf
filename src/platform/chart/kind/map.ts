import { classesOf, fillOf, type MapFigure } from '../../map/map.ts';
import { perLocale } from '../../language/locale.ts';
import { colours } from '../../ui/tokens.ts';
import { leadingOf, type, type Canvas } from '../canvas.ts';
import { saysOf } from '../describe.ts';
import { rampOf } from '../ink.ts';
import { textWidth, wrapText } from '../measure.ts';
import type { SpecOf } from '../spec.ts';
import { hatch } from '../svg.ts';
import type { Room } from './room.ts';

type MapSpec = SpecOf<'map'>;
const none = '#d9d2c4';

/** Areas shaded by class, never mirrored; figures in a column beside them (below on a phone), so that no name stands on a line. The convention stands under it. */
export function drawAreas(spec: MapSpec, { canvas, top, narrow }: Room): number {
  const { drawing } = spec;
  const wide = narrow ? canvas.width : Math.min(drawing.width, canvas.width * 0.62);
  const zoom = wide / drawing.width;
  const x = canvas.rtl && !narrow ? canvas.width - wide : 0;
  const figures = spec.areas.map(({ code, label, figure }): MapFigure => ({
    code,
    label: perLocale(() => label),
    value: figure.value,
    suppressed: figure.state === 'suppressed',
  }));
  const classes = classesOf(figures);
  const fills = rampOf(Math.max(2, classes.length)).toReversed();
  const fill = (code: string): string => {
    const kind = fillOf(code, figures, classes);
    if (kind === 'suppressed') return `url(#${hatch})`;
    return kind.startsWith('class-') ? fills[Number(kind.slice(6))]!.fill : kind === 'none' ? colours.surface : none;
  };
  for (const { code, d } of [...drawing.areas, ...drawing.neutral]) {
    const shown = spec.areas.find((one) => one.code === code);
    const says = shown ? saysOf({ row: shown.label, series: '', figure: shown.figure }, spec.locale) : undefined;
    canvas.path(d, { x, y: top, zoom, ...(says ? { says } : {}) }, { fill: fill(code) });
  }
  const edge = { fill: 'none', stroke: colours.inkSoft, 'stroke-width': '1' };
  canvas.path(drawing.borders, { x, y: top, zoom }, edge);
  // On a pale line, so that the dashes are seen at the edge of a dark area too.
  if (drawing.dashed) {
    canvas.path(drawing.dashed, { x, y: top, zoom }, { ...edge, stroke: colours.surface, 'stroke-width': '3' });
    canvas.path(drawing.dashed, { x, y: top, zoom }, { ...edge, stroke: colours.ink, 'stroke-dasharray': '5 3' });
  }
  const under = top + drawing.height * zoom + 10;
  const listed = drawList(canvas, spec, fill, narrow ? under : top, narrow ? 0 : wide + 18);
  const bottom = Math.max(under, listed) + leadingOf(type.small) / 2;
  const small = { size: type.small, fill: colours.inkSoft } as const;
  const next = canvas.lines(wrapText(spec.axis, type.small, canvas.measure), 0, bottom, small);
  return (
    canvas.lines(wrapText(spec.convention, type.small, canvas.measure), 0, next + 4, small) - leadingOf(type.small) / 2
  );
}

/** Each area with its shade and its figure. */
function drawList(canvas: Canvas, spec: MapSpec, fill: (code: string) => string, top: number, from: number): number {
  const room = Math.min(canvas.width - from, 300);
  let y = top + leadingOf() / 2;
  for (const { code, label, figure } of spec.areas) {
    const value = wrapText(figure.text, type.size, room * 0.45, 600);
    const used = Math.max(...value.map((line) => textWidth(line, type.size, 600)));
    canvas.rect({ x1: from, y1: y - 6, x2: from + 16, y2: y + 6 }, { fill: fill(code), stroke: colours.lineStrong });
    const next = canvas.lines(wrapText(label, type.size, room - 24 - used - 10), from + 24, y);
    y = Math.max(next, canvas.lines(value, from + room, y, { weight: 600, anchor: 'end' })) + 3;
  }
  return y - leadingOf() / 2;
}
