/** One column of a table. */
export interface Column<R> {
  readonly key: string;
  readonly label: string;
  /** Numbers are aligned at the end, with figures of equal width. */
  readonly numeric?: boolean;
  /** This column names the row (a row header for screen readers). */
  readonly header?: boolean;
  /** The text of the cell; `undefined` or `null` is shown as missing, never as zero or nothing. */
  readonly value: (row: R) => string | number | null | undefined;
  /** Offers sorting by this column; `DataTable` emits `sort`, the page sorts. */
  readonly sortable?: boolean;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}
