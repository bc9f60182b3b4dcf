import { colours, returnMarks, seriesColours } from '../../platform/ui/tokens.ts';
import type { Heading } from './presentation.ts';

/** How one series is drawn: colour, dash and mark all differ, so that no reader depends on colour alone. */
export interface SeriesStyle {
  readonly colour: string;
  readonly soft: string;
  readonly dash: string | undefined;
  readonly symbol: 'circle' | 'diamond2' | 'square2' | 'triangle2' | 'plus' | 'times';
}

const symbols = ['circle', 'square2', 'triangle2', 'plus', 'times', 'diamond2'] as const;
const dashes = [undefined, '2 2', '7 2', '4 2 1 2', '1 3', '9 3'] as const;

/** Most series that can be told apart in one chart. */
export const mostSeries = seriesColours.length;

/** What stands alone: the colour of the installation, which says nothing of the kind of return. */
export const plainStyle: SeriesStyle = {
  colour: colours.brand,
  soft: colours.brandSoft,
  dash: undefined,
  symbol: 'circle',
};

/** The style of a heading of decided or compelled return, wherever its codes say so. */
export function returnStyle(heading: Pick<Heading, 'codes'>): SeriesStyle | undefined {
  const kind = heading.codes['return_type'];
  return kind === 'decided' || kind === 'compelled' ? returnMarks[kind] : undefined;
}

/** Styles of several series in order: decided and compelled as everywhere, the others in the order of the installation. */
export function stylesOf(headings: readonly Heading[]): SeriesStyle[] {
  if (headings.length === 1) return [returnStyle(headings[0]!) ?? plainStyle];
  const kinds = headings.map(returnStyle);
  const told = kinds.every((style) => style) && new Set(kinds).size === kinds.length;
  return headings.map((_, index) => (told ? kinds[index]! : seriesStyle(index)));
}

/** Blue and amber come last here, as they mean decided and compelled wherever they can be left to them. */
const order = [...seriesColours.slice(2), ...seriesColours.slice(0, 2)];

function seriesStyle(index: number): SeriesStyle {
  const at = index % mostSeries;
  const colour = order[at]!;
  return { colour, soft: tint(colour), dash: dashes[at], symbol: symbols[at]! };
}

/** A colour mixed with paper: seven eighths white. */
function tint(hex: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `#${channels
    .map((channel) =>
      Math.round(255 - (255 - channel) / 7)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
