import { rm } from 'node:fs/promises';
import { literal, type Duck } from '../duck.ts';
import { BesideParquet, GroupedOtherwise } from './beside-parquet.ts';

/** Cells written as one group of rows: what the engine holds of them at a time does not grow with the columns. */
const mostCells = 2_000_000;
/** Rows that the engine hands on together. */
export const vector = 2048;
const mostRows = 100_000;
/** Times that a slice is written until its groups of rows are those of the others. */
const mostTimes = 4;

/** Columns that the engine can write at once: it sets about 1 MB aside for each column of text, and as much again for what is worked out of it. */
export const columnsAtOnce = (memoryMb: number): number => Math.max(16, Math.min(500, Math.floor(memoryMb / 4)));

/**
 * Writes a Parquet in slices of its columns, so that the memory needed does not grow with their number. The rows of each slice must be the same, in the same order.
 * A table that is narrow enough is written at once.
 * @param items what the columns are made of, in order
 * @param each columns that one item makes
 * @param select the query of the columns of some of them
 * @returns how often something was read
 * @throws NotBeside when the slices have other numbers of rows
 */
export async function writeSliced<T>(
  duck: Duck,
  to: string,
  items: readonly T[],
  select: (some: readonly T[]) => string,
  each = 1,
): Promise<{ readings: number }> {
  const width = Math.max(1, Math.floor(columnsAtOnce(duck.memoryMb) / each));
  const copy = (query: string, path: string, rows: number): Promise<void> =>
    duck.run(`copy (${query}) to ${literal(path)} (format parquet, compression zstd, row_group_size ${rows})`);
  if (items.length <= width) {
    await copy(select(items), to, mostRows);
    return { readings: 1 };
  }
  const rows = Math.max(vector, Math.floor(mostCells / (width * each) / vector) * vector);
  const slice = `${to}.slice`;
  const whole = await BesideParquet.create(to);
  let readings = 0;
  try {
    for (let from = 0; from < items.length; from += width) {
      for (let again = mostTimes; again > 0; again -= 1) {
        await copy(select(items.slice(from, from + width)), slice, Math.min(rows, mostRows));
        readings += 1;
        const fits = await whole.add(slice).then(
          () => true,
          (error: unknown) => {
            if (!(error instanceof GroupedOtherwise) || again === 1) throw error;
            return false;
          },
        );
        if (fits) break;
      }
    }
    await whole.end();
  } finally {
    await whole.close();
    await rm(slice, { force: true });
  }
  return { readings };
}
