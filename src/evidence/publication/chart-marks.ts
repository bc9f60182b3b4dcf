import * as Plot from '@observablehq/plot';
import { colours } from '../../platform/ui/tokens.ts';
import type { PlacedLine } from './chart-layout.ts';
import type { SeriesStyle } from './chart-series.ts';

/** Name of the pattern that fills fields of figures suppressed. */
export const hatch = 'suppressed';

const half = 6;
const above = ({ y }: PlacedLine): number => y - half;
const below = ({ y }: PlacedLine): number => y + half;

/** Marks of lines drawn in one style each, as Plot sets dashes and symbols for a whole mark. */
function byStyle(
  lines: readonly PlacedLine[],
  draw: (some: PlacedLine[], style: SeriesStyle) => Plot.Markish[],
): Plot.Markish[] {
  const styles = new Map(lines.map(({ style }) => [JSON.stringify(style), style]));
  return [...styles].flatMap(([key, style]) =>
    draw(
      lines.filter((line) => JSON.stringify(line.style) === key),
      style,
    ),
  );
}

/** Soft bars from zero behind shares and totals. */
export const bars = (lines: readonly PlacedLine[]): Plot.Markish[] =>
  byStyle(lines, (some, { soft, colour, dash }) => [
    Plot.rect(some, {
      x1: 0,
      x2: 'value',
      y1: above,
      y2: below,
      fill: soft,
      stroke: colour,
      strokeWidth: 0.75,
      strokeDasharray: dash,
    }),
  ]);

/** Intervals with ends. */
export const whiskers = (lines: readonly PlacedLine[]): Plot.Markish[] =>
  byStyle(lines, (some, { colour, dash }) => [
    Plot.ruleY(some, { y: 'y', x1: 'low', x2: 'high', stroke: colour, strokeWidth: 2, strokeDasharray: dash }),
    ...['low', 'high'].map((end) =>
      Plot.ruleX(some, {
        x: end,
        y1: ({ y }: PlacedLine) => y - 4,
        y2: ({ y }: PlacedLine) => y + 4,
        stroke: colour,
        strokeWidth: 2,
      }),
    ),
  ]);

export const points = (lines: readonly PlacedLine[]): Plot.Markish[] =>
  byStyle(lines, (some, { colour, symbol }) => [
    Plot.dot(some, { x: 'value', y: 'y', r: 4.5, symbol, fill: colour, stroke: colours.surface, strokeWidth: 1 }),
  ]);

/** Hatched fields at the beginning of the axis for figures suppressed. */
export const hatched = (lines: readonly PlacedLine[], from: number, to: number): Plot.Markish =>
  Plot.rect(lines, {
    x1: from,
    x2: to,
    y1: above,
    y2: below,
    fill: `url(#${hatch})`,
    stroke: colours.lineStrong,
    strokeWidth: 0.75,
  });
