/** Where the staged rows stand in the person's file. */
export interface Place {
  readonly parquet: string;
  /** Row of the first line of data, counted as the person sees it. */
  readonly firstRow: number;
  readonly sheet?: string | undefined;
  /** Rows of the file that could not be read and are not among the staged ones, in order. */
  readonly skipped?: readonly number[] | undefined;
}

/** The row of the file that staged row `index` (from 0) stands on. */
export function rowOf({ firstRow, skipped = [] }: Place, index: number): number {
  let row = firstRow + index;
  for (const gone of skipped) {
    if (gone > row) break;
    row += 1;
  }
  return row;
}

/** The staged row, from 0, that stands on a row of the file, or the first one below it. */
export const spotOf = ({ firstRow, skipped = [] }: Place, row: number): number =>
  row - firstRow - skipped.filter((gone) => gone < row).length;

export const sheetOf = ({ sheet }: Place): { sheet?: string } => (sheet === undefined ? {} : { sheet });
