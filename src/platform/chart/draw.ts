import { direction, languages } from '../language/locale.ts';
import { speak } from '../language/words.ts';
import { colours } from '../ui/tokens.ts';
import { Canvas, leadingOf, type } from './canvas.ts';
import { chartWords } from './chart.words.ts';
import { describeChart } from './describe.ts';
import { inksOf } from './ink.ts';
import { drawLegend, type Key } from './legend.ts';
import { wrapText } from './measure.ts';
import { drawLines } from './kind/lines.ts';
import { drawAreas } from './kind/map.ts';
import { drawMultiples } from './kind/multiples.ts';
import { drawPyramid } from './kind/pyramid.ts';
import type { Room } from './kind/room.ts';
import { drawRows, mostKeys } from './kind/rows.ts';
import { drawSlope } from './kind/slope.ts';
import { drawStacked, stackedKeys } from './kind/stacked.ts';
import { drawStages } from './kind/stages.ts';
import type { ChartSpec } from './spec.ts';
import { familyOf, finishSvg } from './svg.ts';
import { valuesOf } from './values.ts';

export interface DrawOptions {
  /** Width in px at which type has its true size: 360 a phone, 720 a column. */
  readonly width: number;
  /** Whether title, subtitle, source, licence and hash stand inside, as in everything that travels alone; a page says them around the drawing. */
  readonly framed: boolean;
  /** Drawn larger than its coordinates, for pictures. */
  readonly zoom?: number;
  /** At least so high, the drawing in the middle. */
  readonly height?: number;
  /** Begins the names inside, so that two drawings stand in one page. */
  readonly prefix?: string;
}

/** Below this width labels take lines of their own. */
const column = 500;

const draw = (spec: ChartSpec, room: Room): number => {
  switch (spec.kind) {
    case 'dots':
    case 'bars':
    case 'forest':
      return drawRows(spec, room);
    case 'stacked':
      return drawStacked(spec, room);
    case 'pyramid':
      return drawPyramid(spec, room);
    case 'slope':
      return drawSlope(spec, room);
    case 'lines':
      return drawLines(spec, room);
    case 'multiples':
      return drawMultiples(spec, room);
    case 'stages':
      return drawStages(spec, room);
    case 'map':
      return drawAreas(spec, room);
  }
};

/** What the legend tells: nothing where marks bear their names. */
function keysOf(spec: ChartSpec, narrow: boolean): Key[] {
  if (spec.kind === 'stacked') return stackedKeys(spec);
  const rows = spec.kind === 'dots' || spec.kind === 'bars' || spec.kind === 'forest';
  if (!(rows && spec.series.length > 1 && spec.series.length <= mostKeys) && !(spec.kind === 'lines' && narrow))
    return [];
  const inks = inksOf(spec.series);
  return spec.series.length > 1 ? spec.series.map(({ label }, at) => ({ label, ink: inks[at]! })) : [];
}

/** What is hatched and why, and what a cross is, where either stands in the drawing. */
function notesOf(spec: ChartSpec): string[] {
  const t = speak(chartWords, spec.locale);
  const figures = valuesOf(spec).map(({ figure }) => figure);
  const reasons = [...new Set(figures.flatMap(({ state, reason }) => (state === 'suppressed' ? [reason] : [])))];
  return [
    ...reasons.map((reason) => t('hatched', { reason })),
    ...(figures.some(({ state }) => state === 'none') ? [t('none')] : []),
  ];
}

const edge = 16;
/** Part of the width that lines take in a page: until the type of the installation has come, a wider one of the reader's device stands there. */
const otherType = 0.84;

/**
 * Draws a chart as a self-contained SVG document: no styles, only attributes, so that it may stand in any page, picture or paper. It reads from right to left where
 * the language does; maps, hashes and numbers do not turn. The same spec gives the same bytes.
 */
export function drawChart(spec: ChartSpec, { width, framed, zoom = 1, height = 0, prefix = '' }: DrawOptions): string {
  const rtl = direction(spec.locale) === 'rtl';
  const inner = width - (framed ? 2 * edge : 2);
  const narrow = inner < column;
  const canvas = new Canvas(inner, rtl, framed ? inner : inner * otherType);
  const soft = { size: type.small, fill: colours.inkSoft } as const;
  let y = framed ? edge : 2;
  const write = (text: string, size: number, weight: 400 | 600, fill: string): void => {
    if (text)
      y =
        canvas.lines(wrapText(text, size, canvas.measure, weight), 0, y + leadingOf(size) / 2, { size, weight, fill }) -
        leadingOf(size) / 2;
  };
  if (framed) {
    write(spec.title, width >= 700 ? type.title + 3 : type.title, 600, colours.ink);
    y += 4;
    write(spec.subtitle, type.size, 400, colours.inkSoft);
    y += 12;
  }
  y = drawLegend(canvas, keysOf(spec, narrow), y);
  y = draw(spec, { canvas, top: y, narrow });
  y += 4;
  for (const note of notesOf(spec)) write(note, type.small, 400, soft.fill);
  if (framed) {
    const foot = footOf(spec);
    const tall = foot.reduce(
      (sum, { text }) => sum + wrapText(text, type.small, inner, 600).length * leadingOf(type.small),
      0,
    );
    y = Math.max(y + 10, height ? height - tall - edge - 6 : 0);
    canvas.rule({ x1: 0, y1: y, x2: inner, y2: y }, { stroke: colours.line });
    y += 6;
    for (const { text, strong } of foot)
      write(text, type.small, strong ? 600 : 400, strong ? colours.warning : colours.inkSoft);
  }
  const tall = Math.max(height, Math.ceil(y + (framed ? edge : 6)));
  return finishSvg(canvas.draw(tall), {
    title: spec.title,
    description: describeChart(spec),
    font: familyOf(spec.locale),
    edge: (width - inner) / 2,
    width,
    height: tall,
    zoom,
    prefix,
  });
}

/** What a chart that travels alone says under itself. */
function footOf({ marks, source, locale }: ChartSpec): { text: string; strong: boolean }[] {
  const t = speak(chartWords, locale);
  const said = [t('source', { text: source.text }), t('licence', { text: source.licence }), source.date].filter(
    Boolean,
  );
  return [
    ...(marks.length ? [{ text: marks.join(' · '), strong: true }] : []),
    { text: said.join(languages[locale].semicolon), strong: false },
    { text: t('hash', { text: source.hash }), strong: false },
  ];
}
