import { releasedResultsOf, type ResultView } from '../../evidence/index.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { KeyFigure } from '../answer/story.ts';
import type { ReleasedResults } from '../finding/read.ts';
import { readBenchmarks } from './benchmark.sql.ts';
import { besideOf, type Beside } from './beside.ts';
import { readComparison } from './compare.sql.ts';

/** More released results of one share than these are not looked through. */
const most = 12;

/** A number of an answer with what may be read beside it. */
export interface ComparedFigure extends KeyFigure {
  readonly beside: readonly Beside[];
}

/** Reads for the numbers of an answer what was published elsewhere of the same measure. @param own the results that the answer cites */
export async function compared(
  trx: Trx,
  figures: readonly KeyFigure[],
  own: readonly ResultView[],
  released: ReleasedResults,
  locale: Locale,
): Promise<ComparedFigure[]> {
  const shares = figures.flatMap(({ measure }) => Object.entries(measure?.of ?? {}));
  if (!shares.length) return figures.map((figure) => ({ ...figure, beside: [] }));
  const found = new Set<string>();
  for (const [column, level] of new Map(shares))
    for (const id of await releasedResultsOf(trx, { column, level }, most)) found.add(id);
  const results = [];
  for (const id of found) results.push(await released.read(id));
  const elsewhere = {
    printed: await readComparison(trx),
    benchmarks: await readBenchmarks(trx),
    results: results.filter((view) => view !== undefined),
  };
  return figures.map((figure) => {
    const view = own.find(({ id }) => id === figure.result);
    return { ...figure, beside: view ? besideOf(figure, view, elsewhere, locale) : [] };
  });
}
