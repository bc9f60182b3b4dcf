import { colours, returnMarks, seriesColours } from '../ui/tokens.ts';
import type { ChartSeries, Meaning } from './spec.ts';

/** How one series is drawn: colour, dash, mark and pattern all differ, so that no reader depends on colour alone. */
export interface Ink {
  readonly colour: string;
  readonly soft: string;
  /** For text, where the colour is too light to be read. */
  readonly text?: string;
  readonly dash: string | undefined;
  readonly symbol: 'circle' | 'diamond' | 'square' | 'triangle' | 'plus' | 'times' | 'star' | 'wye';
  /** Number of the pattern laid over its areas; 0 for none. */
  readonly pattern: number;
}

/** What stands alone and has no meaning of its own: the colour of the installation. */
export const plainInk: Ink = {
  colour: colours.brand,
  soft: colours.brandSoft,
  dash: undefined,
  symbol: 'circle',
  pattern: 0,
};

const symbols = ['triangle', 'plus', 'star', 'wye', 'times', 'square', 'diamond', 'circle'] as const;
const dashes = [undefined, '8 3', '3 3', '8 3 2 3', '2 5', '12 4'] as const;

/** Decided, compelled and expelled return: the same everywhere. */
export const inkOf = (meaning: Meaning | undefined): Ink | undefined => meaning && returnMarks[meaning];

/** Inks of several series in order: those with a meaning have theirs, the others take the free colours; from the fourth on a pattern tells them apart. */
export function inksOf(series: readonly Pick<ChartSeries, 'meaning'>[]): Ink[] {
  let free = -1;
  return series.map(({ meaning }) => {
    const own = inkOf(meaning);
    if (own) return own;
    free += 1;
    if (series.length === 1) return plainInk;
    const colour = seriesColours[free % seriesColours.length]!;
    const round = Math.floor(free / seriesColours.length);
    return {
      colour,
      soft: tint(colour, 7),
      dash: dashes[(free + round) % dashes.length],
      symbol: symbols[(free + round) % symbols.length]!,
      pattern: round,
    };
  });
}

const ramp = ['#0a363d', '#2f757d', '#74aaac', '#b5d3d2', '#e6efed'] as const;

/** Fills of ordered parts and classes, dark to light in one hue; from the sixth on they begin anew under a pattern. */
export function rampOf(count: number): { readonly fill: string; readonly ink: string; readonly pattern: number }[] {
  return Array.from({ length: count }, (_, at) => {
    const step =
      count <= ramp.length ? Math.round((at * (ramp.length - 1)) / Math.max(1, count - 1)) : at % ramp.length;
    return {
      fill: ramp[step]!,
      ink: step < 2 ? colours.surface : colours.ink,
      pattern: count <= ramp.length ? 0 : Math.floor(at / ramp.length),
    };
  });
}

/** A colour mixed with paper: one part of `parts`. */
export function tint(hex: string, parts: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `#${channels
    .map((channel) =>
      Math.round(255 - (255 - channel) / parts)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
