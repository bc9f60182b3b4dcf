import type { Codebook } from '../codebook/codebook.contract.ts';
import type { Issue } from './issue.contract.ts';
import type { Stated } from './cell.ts';
import type { Watch } from './watch.ts';
import type { WorkDirectory } from './work-directory.ts';

/** A table that was brought into the workDirectory, and where it stood. */
export interface Table {
  readonly header: readonly string[];
  /** Where its rows lie: a CSV in UTF-8, which DuckDB reads itself (its blank lines are passed over), or in `stage.parquet` already, as texts. */
  readonly rows: { readonly csv: string; readonly delimiter: string; readonly blank?: readonly number[] } | 'staged';
  /** Sheets of a workbook, and the one that was read. */
  readonly sheets: readonly string[];
  readonly sheet: string | undefined;
  /** Row on which the header stands, from 1. */
  readonly headerRow: number;
  /** Columns with numbers that a workbook keeps as numbers, with decimals. */
  readonly typed?: readonly string[];
  /** Whether its texts may hold letters that were encoded twice. */
  readonly twice?: boolean;
  readonly issues: Issue[];
}

/** Rows that can be brought into a workDirectory. */
export interface Rows {
  /** What they are: rows of the same key are the same rows, and are not brought in twice. */
  readonly key: string;
  /** How numbers and dates are written in them, as whoever brings them says; else the cells tell. */
  readonly stated?: Stated;
  /** Every row is an answer: none is looked at for being labels, totals or blank. */
  readonly all?: boolean;
  /** @throws Issues when nothing sensible can be said of the rest @throws the signal's reason */
  readonly bring: (workDirectory: WorkDirectory, watch: Watch) => Promise<Table>;
}

/**
 * The one way in for data: rows, and what they mean. A file and a workbook come this way, and so does whatever else has rows (answers to a form).
 * Without a codebook one is proposed from the values.
 */
export interface RowSource {
  readonly codebook: Codebook | null;
  readonly rows: Rows;
}
