import { chartText, hasChart, present, type Block, type Presentation, type ResultView } from '../../evidence/face.ts';
import type { Locale } from '../../platform/language/locale.ts';

/** A block with the address of its picture where it can be drawn, and the same figures in words. */
export interface ShownBlock {
  readonly block: Block;
  readonly chart: { readonly address: string; readonly words: string } | null;
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

/** Address of a result below the language. Twelve digits name it; the rest of its hash stands on its page. */
export const pathOfResult = (id: string): string => `/results/${id.slice(0, 12)}`;

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
      chart: hasChart(block)
        ? { address: `/${locale}${path}/chart/${index}.svg`, words: chartText(block, locale) }
        : null,
    })),
  };
}
