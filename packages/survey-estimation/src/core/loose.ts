/** Rows in the order of their source, looked at block by block: for what no order of the rows changes. */
import type { Column, Frame } from './frame.ts';

/** One byte, two or four for each row. */
export type Codes = Uint8Array | Uint16Array | Int32Array;

/** `codes[i]` in 0..size-1, in the order of levels or values; where some are missing, these have code 0. */
export interface Coding {
  readonly codes: Codes;
  readonly size: number;
  /** The code of the first level or value: 1 where some are missing, else 0. */
  readonly offset: 0 | 1;
  /** The values in their order, where a column of numbers was coded. */
  readonly values?: Float64Array;
  /** A row of each code, where several columns were crossed. */
  readonly rows?: Uint32Array;
}

/** Columns that may be stored in few bytes. */
export interface LooseColumns {
  readonly rows: number;
  /** The named columns of the rows from `from`, which hold until the next block is asked for. */
  readonly block: (from: number, n: number, names: readonly string[]) => Frame;
  /** A column as small whole numbers; null for numbers of too many values. */
  readonly coding: (name: string) => Coding | null;
  /** Type and levels of a column. Refuses `unknown-column`. */
  readonly column: (name: string) => Column;
}

/** Which rows of a block are used, 1 for each that is; null where all are. */
export type UsedInBlock = (from: number, n: number) => Uint8Array | null;

/** Rows that are worked on together, so that they stay in the cache. */
export const BLOCK = 2048;

/** Visits the blocks of so many rows. */
export function forBlocks(rows: number, visit: (from: number, n: number) => void): void {
  for (let from = 0; from < rows; from += BLOCK) visit(from, Math.min(BLOCK, rows - from));
}
