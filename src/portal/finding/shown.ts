import {
  chartOfBlock,
  hasChart,
  present,
  type Block,
  type Presentation,
  type ResultView,
} from '../../evidence/face.ts';
import { chartOf } from '../../platform/chart/check.ts';
import { pageDrawings } from '../../platform/chart/drawn-once.ts';
import type { ChartSpec } from '../../platform/chart/spec.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { sharesOf, type Shares } from './measure.ts';
import { pathOfResult } from './path.ts';

/** A chart as a page holds it: its two drawings and where it lies as a file. */
export interface ShownChart {
  readonly spec: ChartSpec;
  readonly wide: string;
  readonly narrow: string;
  /** Address without the format: `/fr/results/0123456789ab/chart/0`. */
  readonly address: string;
}

/** A block with its chart where it can be drawn. */
export interface ShownBlock {
  readonly block: Block;
  /** What its figures measure, where they are shares among people told by codes alone. */
  readonly shares: Shares | null;
  readonly chart: ShownChart | null;
}

/** A released result ready for a page. */
export interface ShownResult {
  readonly id: string;
  readonly path: string;
  readonly dataSet: string;
  readonly version: string;
  readonly presentation: Omit<Presentation, 'blocks'>;
  readonly blocks: readonly ShownBlock[];
}

/** What a page shows of a released result, in one language. */
export function shownResult(view: ResultView, locale: Locale, title?: string): ShownResult {
  const { blocks, ...presentation } = present(view, locale, title);
  const path = pathOfResult(view.id);
  return {
    id: view.id,
    path,
    dataSet: view.data.slug,
    version: view.data.id,
    presentation,
    blocks: blocks.map((block, index) => ({
      block,
      shares: sharesOf(view.spec, index),
      chart: hasChart(block) ? shownChart(block, presentation, locale, `/${locale}${path}/chart/${index}`) : null,
    })),
  };
}

/** The first chart of some results: the one by which they are known elsewhere. */
export function firstChart(
  results: readonly ShownResult[],
): { readonly path: string; readonly at: number } | undefined {
  for (const { path, blocks } of results) {
    const at = blocks.findIndex(({ chart }) => chart !== null);
    if (at >= 0) return { path, at };
  }
  return undefined;
}

function shownChart(
  block: Parameters<typeof chartOfBlock>[0],
  presentation: Omit<Presentation, 'blocks'>,
  locale: Locale,
  address: string,
): ShownChart {
  const spec = chartOf(chartOfBlock(block, presentation, locale));
  return { spec, ...pageDrawings(spec), address };
}
