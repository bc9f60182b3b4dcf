import { chartOfBlock, hasChart, marked, present, type ResultView } from '../../evidence/index.ts';
import { chartOf } from '../../platform/chart/check.ts';
import type { ChartSpec } from '../../platform/chart/spec.ts';
import type { InstallationKind } from '../../platform/database/installation.ts';
import type { Locale } from '../../platform/language/locale.ts';

/** The chart of a block with the marks of the installation; undefined where the block has none. */
export function chartOfResult(
  view: ResultView,
  at: number,
  locale: Locale,
  installation: InstallationKind,
  title?: string,
): ChartSpec | undefined {
  const presentation = marked(present(view, locale), locale, installation);
  const block = presentation.blocks[at];
  return block && hasChart(block) ? chartOf(chartOfBlock(block, presentation, locale, { title })) : undefined;
}
