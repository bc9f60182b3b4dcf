import {
  labelsOf,
  PUBLISHED_CELLS,
  reproduce,
  SOURCES,
  TABLES,
  type PublishedCell,
  type Source,
} from '../../content/index.ts';
import { generateReturnees, RETURNEES_CODEBOOK } from '../../demo/index.ts';
import { transact } from '../platform/database/transaction.ts';
import { loadComparison, type ComparisonCell, type ComparisonContent } from '../portal/index.ts';
import type { Services } from '../platform/http/services.ts';

/** What a printed figure measures in codes alone; null where its people are told by numbers or by several codes, or where those without an answer are counted. */
function codesOf({ of, among, absentInBase }: PublishedCell['measure']): ComparisonCell['measure'] {
  const single = (conditions: readonly (typeof of)[]): Record<string, string> | undefined => {
    const pairs = conditions.flatMap((one) => ('in' in one && one.in.length === 1 ? [[one.column, one.in[0]!]] : []));
    return pairs.length === conditions.length ? Object.fromEntries(pairs) : undefined;
  };
  const [what, whom] = [single([of]), single(among)];
  return what && whom && !absentInBase ? { of: what, among: whom } : null;
}

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
        measure: codesOf(cell.measure),
      };
    }),
  }));
}

/** Files the printed figures beside those that the synthetic rows give. @param data the frozen version of these rows */
export async function loadDemoComparison(services: Services, data: string, say: (line: string) => void): Promise<void> {
  const cells = await transact(services.db, { compartment: 'statistical', account: null }, (trx) =>
    loadComparison(trx, comparisonOf(data)),
  );
  say(`${cells} published figures beside reproduced ones`);
}
