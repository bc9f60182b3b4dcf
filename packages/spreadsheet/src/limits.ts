/** Ceilings of what a file may cost before it is refused. Each is checked before the step it protects. */
export interface Limits {
  /** Size of the file, in bytes. */
  readonly fileBytes: number;
  /** Size of an .xls file, in bytes: it is parsed whole, not row by row. */
  readonly xlsBytes: number;
  /** Sum of the sizes of the parts of an archive that are read, once inflated, in bytes. */
  readonly inflatedBytes: number;
  /** Entries of an archive. */
  readonly entries: number;
  /** Cells with content in one sheet; of OpenDocument, repeated cells count as often as they repeat. */
  readonly cells: number;
  /** Sum of the lengths of all texts of one sheet, in characters, repeated and shared texts as often as they are shown. */
  readonly characters: number;
  /** Rows of a sheet: the number of the last row with content. */
  readonly rows: number;
  /** Columns of a sheet: the number of the last column with content. */
  readonly columns: number;
  /** Characters of one cell. */
  readonly cellCharacters: number;
  /** Sheets of a file. */
  readonly sheets: number;
}

/** Within reach of a process of 256 MB; rows, columns and the length of a cell are those of spreadsheet programs. */
export const defaultLimits: Limits = {
  fileBytes: 32 * 2 ** 20,
  xlsBytes: 8 * 2 ** 20,
  inflatedBytes: 64 * 2 ** 20,
  entries: 2_000,
  cells: 1_500_000,
  characters: 32 * 2 ** 20,
  rows: 1_048_576,
  columns: 16_384,
  cellCharacters: 32_767,
  sheets: 1_000,
};
