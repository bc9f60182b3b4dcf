import {
  BENCHMARKS,
  FLOW_SERIES,
  generateReturnees,
  GLOSSARY,
  labelsOf,
  PUBLISHED_CELLS,
  reproduce,
  RETURNEES_CODEBOOK,
  SOURCES,
  TABLES,
  type Source,
} from '../../demo/index.ts';
import { loadFlows, removeDemoFlows } from '../observatory/index.ts';
import type { Standing } from '../platform/database/transaction.ts';
import { transact } from '../platform/database/transaction.ts';
import {
  loadBenchmarks,
  loadComparison,
  loadGlossary,
  removeDemoBenchmarks,
  removeDemoComparison,
  removeDemoGlossary,
  type ComparisonContent,
} from '../portal/index.ts';
import type { OpenHouse } from './house.ts';

const statistical: Standing = { compartment: 'statistical', account: null };

/** The printed figures beside what the synthetic rows give now. @param data the frozen version of these rows */
function comparisonOf(data: string): ComparisonContent[] {
  const rows = generateReturnees();
  return TABLES.map(({ id, title, note }) => ({
    id,
    title,
    note,
    data,
    cells: PUBLISHED_CELLS.filter((cell) => cell.table === id).map((cell) => {
      const { value: reproduced, base, missing, tolerance, agrees } = reproduce(cell, rows);
      const { citation, url, caution }: Source = SOURCES[cell.source];
      return {
        ...labelsOf(cell, RETURNEES_CODEBOOK),
        statistic: cell.statistic,
        published: cell.value,
        decimals: cell.decimals,
        reproduced,
        base,
        missing,
        tolerance,
        agrees,
        publishedBase: cell.base,
        baseStatus: cell.baseStatus,
        source: { citation, url, ...(caution ? { caution } : {}) },
        note: cell.note ?? null,
      };
    }),
  }));
}

/** Loads what only the public pages show: flows, published and reproduced figures, the glossary entries. */
export async function loadDemoPortal(house: OpenHouse, data: string, say: (line: string) => void): Promise<void> {
  await transact(house.db, statistical, async (trx) => {
    const flows = await loadFlows(trx, FLOW_SERIES, true);
    const cells = await loadComparison(trx, comparisonOf(data), true);
    await loadBenchmarks(trx, BENCHMARKS as unknown as Parameters<typeof loadBenchmarks>[1], true);
    const terms = await loadGlossary(
      trx,
      GLOSSARY.map(({ translation, ...term }) => ({ ...term, ...translation })),
      true,
    );
    say(`${flows} series of flows, ${cells} published figures, ${terms} glossary entries`);
  });
}

/** Takes them out again. */
export async function removeDemoPortal(house: OpenHouse): Promise<void> {
  await transact(house.db, statistical, async (trx) => {
    await removeDemoFlows(trx);
    await removeDemoBenchmarks(trx);
    await removeDemoComparison(trx);
    await removeDemoGlossary(trx);
  });
}
